"""What the pages of the window show, as plain data: no Qt, no torch."""
