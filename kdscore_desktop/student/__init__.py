"""Running a scorer: text in, calibrated probabilities out, without torch."""

from kdscore_desktop.student.review import is_blank, review_reason

__all__ = ["is_blank", "review_reason"]
