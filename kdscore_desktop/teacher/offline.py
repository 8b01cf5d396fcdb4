"""Keep transformers off the network.

The libraries read these variables once, when they are imported. The package `teacher` imports
this module before any other of its modules, so they stand by then.
"""

from __future__ import annotations

import os

_SETTINGS = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    # Its load report about a new, untrained head reads like a fault to an educator.
    "TRANSFORMERS_VERBOSITY": "error",
}

os.environ.update(_SETTINGS)
