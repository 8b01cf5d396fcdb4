"""The container of old Office files (MS-CFB): read with care, and written anew.

The library that reads workbooks trusts the sizes and chains of this container, and a wrong one
makes it ask for more memory than there is, which ends the process. So the workbook is taken out
here, where every chain is followed at most once, and handed on in a fresh container.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER_BYTES = 512
_HEADER_DIFAT = 109
_LAST_SECTOR = 0xFFFFFFF9  # larger numbers are marks, not sectors
_END_OF_CHAIN = 0xFFFFFFFE
_FREE = 0xFFFFFFFF
_FAT_SECTOR = 0xFFFFFFFD
_MINI_SECTOR_BYTES = 64
_MINI_CUTOFF = 4096
_NEW_SECTOR_BYTES = 4096


class DamagedContainerError(Exception):
    """The container is cut off, or its tables contradict themselves."""


@dataclass(frozen=True, slots=True)
class _Entry:
    start: int
    size: int
    is_root: bool


class CompoundFile:
    """The streams of a compound file.

    Parameters
    ----------
    content
        The whole file.

    Raises
    ------
    DamagedContainerError
        If its tables cannot be followed.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        if len(content) < _HEADER_BYTES:
            raise DamagedContainerError("no whole header")
        shift = struct.unpack_from("<H", content, 30)[0]
        if shift not in (9, 12):
            raise DamagedContainerError("an unknown sector size")
        self._sector_bytes = 1 << shift
        self._fat = self._read_fat()
        (directory_start,) = struct.unpack_from("<I", content, 48)
        self._entries = self._read_directory(directory_start)

    @property
    def names(self) -> frozenset[str]:
        """The names of its streams and storages."""
        return frozenset(self._entries)

    def read(self, name: str) -> bytes:
        """Return a stream's bytes.

        Raises
        ------
        DamagedContainerError
            If the file holds less of it than it declares.
        """
        entry = self._entries[name]
        if entry.size >= _MINI_CUTOFF:
            stream = self._chain(entry.start)
        else:
            stream = self._mini_chain(entry.start)
        if len(stream) < entry.size:
            raise DamagedContainerError(f"only a part of {name!r}")
        return stream[: entry.size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._sector_bytes
        sector = self._content[start : start + self._sector_bytes]
        if not sector:
            raise DamagedContainerError("a sector beyond the end")
        return sector

    def _read_fat(self) -> list[int]:
        numbers = list(struct.unpack_from(f"<{_HEADER_DIFAT}I", self._content, 76))
        (following,) = struct.unpack_from("<I", self._content, 68)
        seen: set[int] = set()
        while following <= _LAST_SECTOR:
            if following in seen:
                raise DamagedContainerError("a circle of table sectors")
            seen.add(following)
            *more, following = _words(self._sector(following)) or (_END_OF_CHAIN,)
            numbers.extend(more)
        fat: list[int] = []
        for number in numbers:
            if number <= _LAST_SECTOR:
                if len(fat) * self._sector_bytes > len(self._content):
                    break
                fat.extend(_words(self._sector(number)))
        return fat

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in _followed(start, self._fat))

    def _mini_chain(self, start: int) -> bytes:
        root = next((entry for entry in self._entries.values() if entry.is_root), None)
        if root is None:
            raise DamagedContainerError("no root")
        (table_start,) = struct.unpack_from("<I", self._content, 60)
        table = _words(self._chain(table_start))
        sectors = self._chain(root.start)
        parts = []
        for number in _followed(start, table):
            offset = number * _MINI_SECTOR_BYTES
            parts.append(sectors[offset : offset + _MINI_SECTOR_BYTES])
        return b"".join(parts)

    def _read_directory(self, start: int) -> dict[str, _Entry]:
        directory = self._chain(start)
        entries: dict[str, _Entry] = {}
        for offset in range(0, len(directory) - 127, 128):
            entry = directory[offset : offset + 128]
            kind = entry[66]
            if kind:
                name = entry[:64].decode("utf-16-le", "replace").partition("\0")[0]
                first, size = struct.unpack_from("<II", entry, 116)
                entries.setdefault(name, _Entry(first, size, is_root=kind == 5))
        return entries


def _words(content: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])


def _followed(start: int, table: tuple[int, ...] | list[int]) -> list[int]:
    """Return the sectors of a chain; a chain cannot be longer than its table."""
    numbers: list[int] = []
    number = start
    while number <= _LAST_SECTOR:
        if number >= len(table) or len(numbers) > len(table):
            raise DamagedContainerError("a broken or circular chain")
        numbers.append(number)
        number = table[number]
    return numbers


def fresh_container(workbook: bytes) -> bytes:
    """Return a new compound file that holds nothing but this workbook stream.

    With sectors of 4096 bytes the 109 table sectors that the header names cover 450 MB, so no
    further tables are needed.
    """
    stream = workbook.ljust(_MINI_CUTOFF, b"\0")
    data_sectors = -(-len(stream) // _NEW_SECTOR_BYTES)
    per_table = _NEW_SECTOR_BYTES // 4
    # The tables cover themselves, the directory's one sector and the data.
    tables = -(-(data_sectors + 1) // (per_table - 1))
    directory, data = tables, tables + 1

    difat = [*range(tables), *[_FREE] * (_HEADER_DIFAT - tables)]
    versions = (0x3E, 4, 0xFFFE, 12, 6)
    layout = (1, tables, directory, 0, _MINI_CUTOFF, _END_OF_CHAIN, 0, _END_OF_CHAIN, 0)
    header = struct.pack("<8s16x5H6x9I109I", SIGNATURE, *versions, *layout, *difat)
    chain = [*range(data + 1, data + data_sectors), _END_OF_CHAIN]
    fat = [_FAT_SECTOR] * tables + [_END_OF_CHAIN] + chain
    fat += [_FREE] * (tables * per_table - len(fat))
    # An empty root without a first sector is refused by the reading library.
    entries = _entry("Root Entry", kind=5, child=1, start=data, size=0)
    entries += _entry("Workbook", kind=2, child=_FREE, start=data, size=len(stream))
    parts = (header, struct.pack(f"<{len(fat)}I", *fat), entries, stream)
    return b"".join(_whole_sectors(part) for part in parts)


def _whole_sectors(part: bytes) -> bytes:
    return part + b"\0" * (-len(part) % _NEW_SECTOR_BYTES)


def _entry(name: str, *, kind: int, child: int, start: int, size: int) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    siblings = (_FREE, _FREE)
    return struct.pack(
        "<64sHBB3I36xIQ", encoded, len(encoded), kind, 1, *siblings, child, start, size
    )
