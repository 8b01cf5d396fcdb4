"""The step "export"."""

from __future__ import annotations

from kdscore_desktop.ui.pages.page import Page


class ExportPage(Page):
    """To be filled."""
