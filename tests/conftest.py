"""Its being here lets every test import the helpers beside it, such as `tiny_models`."""

from __future__ import annotations

# Keeps transformers off the network, for the tests that import it by themselves.
import kdscore_desktop.teacher  # noqa: F401
