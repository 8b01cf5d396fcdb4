"""Making a scorer: the student learns what the teacher says."""
