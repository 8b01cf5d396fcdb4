"""Keep the memory that torch's products take.

oneDNN keeps the program of a product for every shape it has met, and with each the room it works
in. It reads this variable once, at its first product; the package `teacher` imports this module
before torch can make one.
"""

from __future__ import annotations

import os

_KEPT_PROGRAMS = 16

os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", str(_KEPT_PROGRAMS))
