"""How large a spreadsheet may be: far above any gradebook, and small enough for a laptop."""

from __future__ import annotations

from kdscore_desktop.domain import MAX_SOURCE_BYTES

MAX_FILE_BYTES = MAX_SOURCE_BYTES
MAX_UNPACKED_BYTES = 600 * 2**20
MAX_ROWS = 2**20
MAX_COLUMNS = 2**14
# A full-height sheet of 16 columns. The library that reads workbooks holds 32 bytes for every
# cell of the rectangle around the cells, empty ones included: 512 MB at most.
MAX_CELLS = 2**24
