"""The report for a department head: one HTML file that needs nothing else, from plain data."""
