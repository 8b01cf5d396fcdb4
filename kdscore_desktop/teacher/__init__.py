"""Teacher models: preparing, attaching, and asking them for soft labels."""

# Before any module here can import transformers, which reads these settings once.
from kdscore_desktop.teacher import offline as offline
