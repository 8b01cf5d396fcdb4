"""Its being here lets every test import the helpers beside it, such as `tiny_models`."""

from __future__ import annotations

from hypothesis import settings

# Keeps transformers off the network, for the tests that import it by themselves.
import kdscore_desktop.teacher  # noqa: F401

# A busy machine must not fail a test; how fast things are is measured apart.
settings.register_profile("kdscore")
settings.load_profile("kdscore")
