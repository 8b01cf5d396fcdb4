"""The step "scorer"."""

from __future__ import annotations

from kdscore_desktop.ui.pages.page import Page


class ScorerPage(Page):
    """To be filled."""
