"""The parts of the page of the expert model."""
