"""What can run in the background, and the worker process it runs in."""
