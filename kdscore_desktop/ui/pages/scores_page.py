"""The step "scores"."""

from __future__ import annotations

from kdscore_desktop.ui.pages.page import Page


class ScoresPage(Page):
    """To be filled."""
