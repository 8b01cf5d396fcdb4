"""The step "agreement"."""

from __future__ import annotations

from kdscore_desktop.ui.pages.page import Page


class AgreementPage(Page):
    """To be filled."""
