"""Writing gradebooks: the full workbook with everything that is known of the responses."""
