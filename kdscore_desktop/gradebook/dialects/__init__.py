"""The formats in which systems hand out their gradebooks: one module each, and one list."""
