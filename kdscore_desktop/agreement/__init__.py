"""How far two sets of levels agree."""
