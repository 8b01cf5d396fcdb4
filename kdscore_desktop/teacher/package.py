"""Teachers as files: the `.kdteacher` package, and a zip of a model's folder. Imports no torch."""

from __future__ import annotations

import contextlib
import itertools
import re
import stat
import tempfile
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from kdscore_desktop.errors import InputError
from kdscore_desktop.files import (
    MANIFEST,
    open_archive,
    read_manifest,
    read_member,
    sha256_of,
    unpack_member,
    write_package,
)
from kdscore_desktop.teacher.card import CARD, TeacherCard
from kdscore_desktop.teacher.model_folder import (
    CONFIG,
    MODEL_FILES,
    check_model_folder,
    check_parts,
    json_object,
)

SUFFIX = ".kdteacher"
KIND = "KDScore prepared teacher"
VERSION = 2
"""The newest that is read; a teacher of a single training is written as 1, as it always was."""
MEMBERS = "members"
"""The folder of an ensemble's members, 0, 1, ..., each a whole model."""
MOST_MEMBERS = 9
_VERSION_OF_ONE = 1
_OF_MEMBER = re.compile(rf"{MEMBERS}/([0-{MOST_MEMBERS - 1}])/([^/]+)")
# Four times the weights of BERT-large.
MAX_BYTES = 6 * 10**9
_MOST_CONFIG = 10**7


def pack_teacher(folder: Path, target: Path) -> None:
    """Write the prepared teacher in `folder` as a `.kdteacher` file.

    Parameters
    ----------
    folder
        A model in the Hugging Face layout with a card beside it.
    target
        The file to write; replaced where it exists.

    Raises
    ------
    InputError
        If a part is missing or `target` cannot be written.
    """
    parts = _model_parts(folder)
    if not (folder / CARD).is_file():
        raise InputError(
            f"'{folder.name}' holds no '{CARD}', so it is not a prepared expert model."
        )
    write_package(target, KIND, _VERSION_OF_ONE, parts | {CARD: folder / CARD})


def pack_ensemble(folders: Sequence[Path], card: TeacherCard, target: Path) -> None:
    """Write several prepared models that are one teacher as a `.kdteacher` file.

    Parameters
    ----------
    folders
        Each a model in the Hugging Face layout; 2 to :data:`MOST_MEMBERS` of them.
    card
        What they say about themselves together.
    target
        As in :func:`pack_teacher`.

    Raises
    ------
    InputError
        As :func:`pack_teacher` does.
    """
    if not 2 <= len(folders) <= MOST_MEMBERS:
        raise ValueError(f"an ensemble has 2 to {MOST_MEMBERS} members, not {len(folders)}")
    parts: dict[str, bytes | Path] = {CARD: card.to_json()}
    for position, folder in enumerate(folders):
        for part, path in _model_parts(folder).items():
            parts[f"{MEMBERS}/{position}/{part}"] = path
    write_package(target, KIND, VERSION, parts)


def _model_parts(folder: Path) -> dict[str, bytes | Path]:
    parts: dict[str, bytes | Path] = {
        path.name: path for path in folder.iterdir() if path.name in MODEL_FILES
    }
    check_parts(parts.keys(), name=folder.name)
    return parts


def read_card(package: Path) -> TeacherCard:
    """Return the card of a `.kdteacher` file without unpacking its weights.

    Raises
    ------
    InputError
        If it is not a prepared teacher or its card was changed.
    """
    name = package.name
    with open_archive(package, name=name, max_bytes=MAX_BYTES) as archive:
        declared = read_manifest(archive, name=name, kind=KIND, version=VERSION)
        content = read_member(archive, CARD, name=name)
    if sha256_of(content) != declared[CARD]:
        raise InputError(f"The part '{CARD}' of '{name}' was changed after it was made.")
    return TeacherCard.from_json(content, name=name)


def class_labels(source: Path) -> tuple[str, ...]:
    """Return the labels of a classifier's classes in their order, without loading it.

    Parameters
    ----------
    source
        As in :func:`unpacked`.

    Raises
    ------
    InputError
        If it is damaged, unsafe, or no classifier whose configuration can be read.
    """
    config = _configuration(source)
    named = config.get("id2label")
    try:
        if isinstance(named, dict):
            return tuple(str(named[key]) for key in sorted(named, key=int))
        return tuple(f"LABEL_{number}" for number in range(int(config.get("num_labels", 2))))
    except (ValueError, TypeError) as error:
        raise InputError(
            f"The labels of '{source.name}' cannot be read from its '{CONFIG}'. Save the model "
            "again with the program that made it."
        ) from error


def _configuration(source: Path) -> dict[str, Any]:
    name = source.name
    if source.is_dir():
        return check_model_folder(source, name=name)
    with open_archive(source, name=name, max_bytes=MAX_BYTES) as archive:
        if source.suffix.lower() == SUFFIX:
            read_manifest(archive, name=name, kind=KIND, version=VERSION)
            top = f"{MEMBERS}/0" if f"{MEMBERS}/0/{CONFIG}" in archive.namelist() else "."
        else:
            top = _top_folder(archive, name)
        member = CONFIG if top == "." else f"{top}/{CONFIG}"
        if member in archive.namelist() and archive.getinfo(member).file_size > _MOST_CONFIG:
            raise InputError(f"The part '{CONFIG}' of '{name}' is too large to be one.")
        return json_object(read_member(archive, member, name=name), CONFIG, name=name)


@contextlib.contextmanager
def unpacked(source: Path, *, inside: Path | None = None) -> Iterator[Path]:
    """Give a model's folder: `source` itself, or the private folder it is unpacked to meanwhile.

    In that of an ensemble, the models lie in :data:`MEMBERS`.

    Parameters
    ----------
    source
        A folder, a `.kdteacher` file, or a zip of a folder (its files at the top or in one
        folder there).
    inside
        Where the private folder is made; None takes the system's place for temporary files.

    Raises
    ------
    InputError
        If there is no such file or folder, or the archive is damaged, unsafe, changed, or holds
        no whole model.
    """
    if not source.exists():
        raise InputError(f"There is no file or folder '{source}'.")
    if source.is_dir():
        yield source
        return
    name = source.name
    with (
        open_archive(source, name=name, max_bytes=MAX_BYTES) as archive,
        tempfile.TemporaryDirectory(
            prefix="kdscore-", dir=inside, ignore_cleanup_errors=True
        ) as folder,
    ):
        if source.suffix.lower() == SUFFIX or MANIFEST in archive.namelist():
            _unpack_package(archive, Path(folder), name)
        else:
            _unpack_zip(archive, Path(folder), name)
        yield Path(folder)


def _unpack_package(archive: zipfile.ZipFile, folder: Path, name: str) -> None:
    declared = read_manifest(archive, name=name, kind=KIND, version=VERSION)
    members = _members_among(declared)
    models = members or [set(declared) - {CARD}]
    expected = {CARD} | {
        f"{MEMBERS}/{position}/{part}" if members else part
        for position, parts in enumerate(models)
        for part in parts & MODEL_FILES
    }
    if strange := set(declared) - expected:
        raise InputError(f"'{name}' holds the unexpected part '{min(strange)}' and is not opened.")
    for parts in models:
        check_parts(parts, name=name)
    _unpack(archive, {member: member for member in declared}, folder, name, declared)


def _members_among(declared: Collection[str]) -> list[set[str]]:
    """Return the parts of each member of an ensemble, counted from 0 without a gap."""
    found: dict[int, set[str]] = {}
    for path in declared:
        if match := _OF_MEMBER.fullmatch(path):
            found.setdefault(int(match[1]), set()).add(match[2])
    return [
        found[position] for position in itertools.takewhile(found.__contains__, itertools.count())
    ]


def _unpack_zip(archive: zipfile.ZipFile, folder: Path, name: str) -> None:
    top = _top_folder(archive, name)
    found = {
        PurePosixPath(member).name: member
        for member in archive.namelist()
        if str(PurePosixPath(member).parent) == top and not member.endswith("/")
    }
    check_parts(found.keys(), name=name)
    wanted = {part: member for part, member in found.items() if part in MODEL_FILES}
    _unpack(archive, wanted, folder, name, declared={})


def _top_folder(archive: zipfile.ZipFile, name: str) -> str:
    """Return the folder inside the zip that holds the model, "." for none."""
    tops = {
        str(path.parent)
        for path in map(PurePosixPath, archive.namelist())
        if path.name == "config.json" and len(path.parts) <= 2
    }
    if "." in tops:
        return "."
    if len(tops) != 1:
        raise InputError(
            f"'{name}' holds {'no model' if not tops else 'several models'}. Choose a zip of one "
            "model's folder, with its 'config.json'."
        )
    return tops.pop()


def _unpack(
    archive: zipfile.ZipFile,
    members: Mapping[str, str],
    folder: Path,
    name: str,
    declared: Mapping[str, str],
) -> None:
    for part, member in members.items():
        if stat.S_ISLNK(archive.getinfo(member).external_attr >> 16):
            raise InputError(f"'{name}' holds a link instead of the part '{part}'; not opened.")
        try:
            (folder / part).parent.mkdir(parents=True, exist_ok=True)
            digest = unpack_member(archive, member, folder / part, name=name)
        except OSError as error:
            raise InputError(
                f"'{name}' cannot be unpacked ({error.strerror}). Free some disk space and try "
                "again."
            ) from error
        if declared.get(part, digest) != digest:
            raise InputError(f"The part '{part}' of '{name}' was changed after it was made.")
