"""The script that both installed programs run; see :mod:`kdscore_desktop.entry`."""

import sys

from kdscore_desktop.entry import installed

sys.exit(installed())
