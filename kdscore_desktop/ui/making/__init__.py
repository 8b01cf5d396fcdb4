"""The parts of the page on which a scorer is made."""
