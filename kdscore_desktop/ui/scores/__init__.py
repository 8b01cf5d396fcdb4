"""The parts of the scores page: its table, its detail pane, its filters and its decisions."""
