"""The parts of the agreement page."""
