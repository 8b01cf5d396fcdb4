"""Its being here lets every test import the helpers beside it, such as `tiny_models`."""

from __future__ import annotations

import pytest
from hypothesis import settings

# Keeps transformers off the network, for the tests that import it by themselves.
import kdscore_desktop.teacher  # noqa: F401


@pytest.hookimpl(trylast=True)  # Hypothesis chooses a profile of its own when pytest begins
def pytest_configure() -> None:
    """Let no busy machine fail a test; how fast things are is measured apart."""
    settings.register_profile("kdscore", deadline=None)
    settings.load_profile("kdscore")
