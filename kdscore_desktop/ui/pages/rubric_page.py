"""The step "rubric"."""

from __future__ import annotations

from kdscore_desktop.ui.pages.page import Page


class RubricPage(Page):
    """To be filled."""
