"""The step "expert"."""

from __future__ import annotations

from kdscore_desktop.ui.pages.page import Page


class ExpertPage(Page):
    """To be filled."""
