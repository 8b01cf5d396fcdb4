"""The step "answers"."""

from __future__ import annotations

from kdscore_desktop.ui.pages.page import Page


class AnswersPage(Page):
    """To be filled."""
