"""Writing files so that they are whole or absent, and reading packed archives safely."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from kdscore_desktop.errors import InputError

MANIFEST = "manifest.json"
_MAX_MEMBERS = 200
_CHUNK = 1 << 20
# The others have decoders with errors and appetites of their own.
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What the zip module raises for a damaged archive, depending on where the damage lies.
UNREADABLE_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
# A fixed time stamp, so that the same contents give the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a temporary path beside `target` that is flushed and moved over it at the end.

    The target is either the old file or the whole new one, whatever happens meanwhile.

    Raises
    ------
    InputError
        If the folder cannot be written to or the target is open in another program.
    """
    folder = target.parent
    if not folder.is_dir():
        raise InputError(f"The folder '{folder}' does not exist. Choose another place to save to.")
    if target.is_dir():
        raise InputError(f"'{target}' is a folder. Choose a file name to save to.")
    try:
        handle, name = tempfile.mkstemp(dir=folder, prefix=f".{target.name}.", suffix=target.suffix)
        os.close(handle)
    except OSError as error:
        raise InputError(
            f"Nothing can be saved in '{folder}' ({error.strerror}). Choose another folder."
        ) from error
    temporary = Path(name)
    try:
        yield temporary
        _flush_to_disk(temporary)
        _take_the_usual_permissions(temporary)
        temporary.replace(target)
        _flush_to_disk(folder)
    except PermissionError as error:
        raise InputError(
            f"'{target.name}' cannot be replaced: it seems to be open in another program, such as "
            "Excel. Close it there and try again, or save under another name."
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


def _flush_to_disk(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder for flushing; its rename is durable by itself
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _take_the_usual_permissions(path: Path) -> None:
    """Undo mkstemp's private mode: the file is the educator's to share like any other."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(0o666 & ~mask)


def sha256_of(source: Path | bytes) -> str:
    """Return the SHA-256 of a file's or a buffer's bytes as lower-case hexadecimal."""
    digest = hashlib.sha256()
    if isinstance(source, bytes):
        digest.update(source)
    else:
        with source.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()


def write_package(
    target: Path, kind: str, version: int, members: Mapping[str, bytes | Path]
) -> None:
    """Write a zip whose manifest names its kind, version and every member's SHA-256.

    The same members give the same bytes.

    Raises
    ------
    InputError
        As in :func:`replacing`.
    """
    manifest = {
        "kind": kind,
        "version": version,
        "members": {name: sha256_of(content) for name, content in sorted(members.items())},
    }
    with (
        replacing(target) as temporary,
        zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive,
    ):
        _add(archive, MANIFEST, json.dumps(manifest, indent=1).encode())
        for name, content in sorted(members.items()):
            _add(archive, name, content)


def _add(archive: zipfile.ZipFile, name: str, content: bytes | Path) -> None:
    entry = zipfile.ZipInfo(name, date_time=_EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    source = io.BytesIO(content) if isinstance(content, bytes) else content.open("rb")
    with source, archive.open(entry, "w", force_zip64=True) as sink:
        shutil.copyfileobj(source, sink, _CHUNK)


def open_archive(
    source: Path | BinaryIO, *, name: str, max_bytes: int, max_members: int = _MAX_MEMBERS
) -> zipfile.ZipFile:
    """Open a zip whose member paths, number and total size have been checked.

    Nothing is unpacked. Member sizes are those the archive declares; :func:`read_member` holds
    the unpacked bytes to them.

    Parameters
    ----------
    source
        The file, or an open binary stream of it.
    name
        What to call it in an error.
    max_bytes
        The largest total of unpacked bytes that is let in.
    max_members
        The largest number of files in it that is let in.

    Raises
    ------
    InputError
        If it is not a zip or one of the checks fails.
    """
    try:
        archive = zipfile.ZipFile(source)
    except UNREADABLE_ZIP as error:
        raise InputError(
            f"'{name}' is not a whole archive (damaged or incomplete). Copy it again from where "
            "it came from."
        ) from error
    try:
        _check_members(archive, name, max_bytes, max_members)
    except InputError:
        archive.close()
        raise
    return archive


def _check_members(archive: zipfile.ZipFile, name: str, max_bytes: int, max_members: int) -> None:
    entries = archive.infolist()
    if len(entries) > max_members:
        raise InputError(f"'{name}' holds {len(entries)} files; at most {max_members} are let in.")
    if sum(entry.file_size for entry in entries) > max_bytes:
        raise InputError(
            f"'{name}' unpacks to more than {max_bytes / 1e6:,.0f} MB and is not let in."
        )
    if any(entry.compress_type not in _PACKED for entry in entries):
        raise InputError(
            f"'{name}' is packed in a way that is not read here. Pack it again as an ordinary zip."
        )
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names):
        raise InputError(f"'{name}' holds the same file twice and is not let in.")
    for member in names:
        parts = member.replace("\\", "/").split("/")
        if member.startswith(("/", "\\")) or ".." in parts or ":" in member or "\0" in member:
            raise InputError(f"'{name}' holds the unsafe path '{member}' and is not let in.")


def read_member(archive: zipfile.ZipFile, member: str, *, name: str) -> bytes:
    """Return one member's bytes, never more than the archive declares for it.

    Raises
    ------
    InputError
        If the member is missing, encrypted, damaged or longer than declared.
    """
    try:
        size = archive.getinfo(member).file_size
        with archive.open(member) as stream:
            content = stream.read(size + 1)
    except KeyError as error:
        raise InputError(f"'{name}' lacks its part '{member}' and cannot be used.") from error
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError) as error:
        raise InputError(f"The part '{member}' of '{name}' is damaged.") from error
    if len(content) != size:
        raise InputError(f"The part '{member}' of '{name}' is damaged.")
    return content


def unpack_member(archive: zipfile.ZipFile, member: str, target: Path, *, name: str) -> str:
    """Unpack one member to the new file `target`, piece by piece, and return its SHA-256.

    For members too large to be held in memory.

    Raises
    ------
    InputError
        As in :func:`read_member`.
    """
    digest = hashlib.sha256()
    try:
        left = archive.getinfo(member).file_size
        with archive.open(member) as stream, target.open("xb") as sink:
            while chunk := stream.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    break
                digest.update(chunk)
                sink.write(chunk)
    except KeyError as error:
        raise InputError(f"'{name}' lacks its part '{member}' and cannot be used.") from error
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError) as error:
        raise InputError(f"The part '{member}' of '{name}' is damaged.") from error
    if left != 0:
        raise InputError(f"The part '{member}' of '{name}' is damaged.")
    return digest.hexdigest()


def read_manifest(
    archive: zipfile.ZipFile, *, name: str, kind: str, version: int
) -> dict[str, str]:
    """Check a package's manifest and return its members' names with their declared SHA-256.

    Raises
    ------
    InputError
        If the package is of another kind, made by a newer program, or its members are not
        exactly those of its manifest.
    """
    manifest = _json_object(read_member(archive, MANIFEST, name=name), name)
    if manifest.get("kind") != kind:
        raise InputError(f"'{name}' is not a {kind}.")
    if not isinstance(manifest.get("version"), int) or manifest["version"] > version:
        raise InputError(
            f"'{name}' was made by a newer version of KDScore. Update KDScore to open it."
        )
    members = manifest.get("members")
    found = set(archive.namelist()) - {MANIFEST}
    if not isinstance(members, dict) or set(members) != found:
        raise InputError(f"'{name}' does not hold the parts that its list of contents names.")
    return {member: str(members[member]) for member in sorted(found)}


def read_package(
    source: Path | BinaryIO, *, name: str, kind: str, version: int, max_bytes: int
) -> dict[str, bytes]:
    """Read every member of a package written by :func:`write_package` into memory.

    Raises
    ------
    InputError
        If a check of :func:`open_archive`, :func:`read_manifest` or a member's SHA-256 fails.
    """
    with open_archive(source, name=name, max_bytes=max_bytes) as archive:
        declared = read_manifest(archive, name=name, kind=kind, version=version)
        contents = {member: read_member(archive, member, name=name) for member in declared}
    for member, content in contents.items():
        if sha256_of(content) != declared[member]:
            raise InputError(f"The part '{member}' of '{name}' was changed after it was made.")
    return contents


def _json_object(content: bytes, name: str) -> dict[str, Any]:
    try:
        value = json.loads(content)
    except ValueError as error:
        raise InputError(f"'{name}' has a list of contents that cannot be read.") from error
    if not isinstance(value, dict):
        raise InputError(f"'{name}' has a list of contents that cannot be read.")
    return value
