"""`python -m kdscore_desktop`: the command `kdscore` where scripts are not on the path."""

import sys

from kdscore_desktop.entry import console

sys.exit(console())
