"""KDScore Desktop: short answers scored offline, decided by the educator."""

__version__ = "0.1.0"
