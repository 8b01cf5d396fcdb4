"""`python -m kdscore_desktop`: the command `kdscore` where scripts are not on the path."""

import sys

from kdscore_desktop.cli import main

sys.exit(main())
