"""Running a scorer: text in, calibrated probabilities out, without torch."""
