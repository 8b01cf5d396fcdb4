"""KDScore Desktop: short answers scored offline, decided by the educator."""

import os

__version__ = "0.1.0"

# From 1.32 on onnxruntime reports its use to its maker over the network, on Linux as well: it opens
# a database in the user's cache when it is imported and sockets some seconds later. It reads this
# once, at its import; its `disable_telemetry_events()` comes too late. Here, because every process
# of ours passes here before it can import onnxruntime.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
