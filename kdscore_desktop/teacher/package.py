"""Teachers as files: the `.kdteacher` package, and a zip of a model's folder. Imports no torch."""

from __future__ import annotations

import contextlib
import stat
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
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
VERSION = 1
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
    members = {
        path.name: path
        for path in folder.iterdir()
        if path.name in MODEL_FILES or path.name == CARD
    }
    if CARD not in members:
        raise InputError(
            f"'{folder.name}' holds no '{CARD}', so it is not a prepared expert model."
        )
    check_parts(members.keys(), name=folder.name)
    write_package(target, KIND, VERSION, members)


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
        top = "." if source.suffix.lower() == SUFFIX else _top_folder(archive, name)
        member = CONFIG if top == "." else f"{top}/{CONFIG}"
        if member in archive.namelist() and archive.getinfo(member).file_size > _MOST_CONFIG:
            raise InputError(f"The part '{CONFIG}' of '{name}' is too large to be one.")
        return json_object(read_member(archive, member, name=name), CONFIG, name=name)


@contextlib.contextmanager
def unpacked(source: Path) -> Iterator[Path]:
    """Give a model's folder: `source` itself, or the private folder it is unpacked to meanwhile.

    Parameters
    ----------
    source
        A folder, a `.kdteacher` file, or a zip of a folder (its files at the top or in one
        folder there).

    Raises
    ------
    InputError
        If the archive is damaged, unsafe, changed, or holds no whole model.
    """
    if source.is_dir():
        yield source
        return
    name = source.name
    with (
        open_archive(source, name=name, max_bytes=MAX_BYTES) as archive,
        tempfile.TemporaryDirectory(prefix="kdscore-", ignore_cleanup_errors=True) as folder,
    ):
        if source.suffix.lower() == SUFFIX or MANIFEST in archive.namelist():
            _unpack_package(archive, Path(folder), name)
        else:
            _unpack_zip(archive, Path(folder), name)
        yield Path(folder)


def _unpack_package(archive: zipfile.ZipFile, folder: Path, name: str) -> None:
    declared = read_manifest(archive, name=name, kind=KIND, version=VERSION)
    strange = set(declared) - MODEL_FILES - {CARD}
    if strange:
        raise InputError(f"'{name}' holds the unexpected part '{min(strange)}' and is not opened.")
    check_parts(declared.keys(), name=name)
    _unpack(archive, {member: member for member in declared}, folder, name, declared)


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
            digest = unpack_member(archive, member, folder / part, name=name)
        except OSError as error:
            raise InputError(
                f"'{name}' cannot be unpacked ({error.strerror}). Free some disk space and try "
                "again."
            ) from error
        if declared.get(part, digest) != digest:
            raise InputError(f"The part '{part}' of '{name}' was changed after it was made.")
