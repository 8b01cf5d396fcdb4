"""Filling scores into the very file that came in, everything else left as it was."""
