"""Teacher models: preparing, attaching, and asking them for soft labels."""
