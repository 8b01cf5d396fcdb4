"""Teacher models: preparing, attaching, and asking them for soft labels."""

# Before any module here can import torch and transformers, which read these settings once.
from kdscore_desktop.teacher import offline as offline
from kdscore_desktop.teacher import onednn as onednn
