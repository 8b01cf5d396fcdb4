"""Where the files that come with the program lie."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
LICENSES = "third_party_licenses.txt"  # only in an installed program
EXAMPLE = "example/metal_and_wood.xlsx"


def resource(name: str) -> Path:
    """Return the path of a file in `resources`, such as :data:`EXAMPLE`.

    They lie inside an installed package and beside it in a checkout.
    """
    installed = _PACKAGE / "_resources" / name
    return installed if installed.exists() else _PACKAGE.parent / "resources" / name
