"""The command `kdscore`: every job without a window."""
