"""The window: pages, widgets, and the threads that keep work away from them. The only Qt here."""
