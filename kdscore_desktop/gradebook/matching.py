"""Finding the same learners in another sheet: by id, or where no id fits, by name."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kdscore_desktop.domain import CellValue, Learner
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import is_blank, text_of
from kdscore_desktop.gradebook.ratings import tidy
from kdscore_desktop.gradebook.roles import ColumnRoles
from kdscore_desktop.gradebook.sheet import Sheet

_FEWEST = 0.5
"""Of the rows of the sheet, or of the learners; below this, another column is meant."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Which learners stand in which rows.

    Parameters
    ----------
    how
        By what they were found, in words: "by the id in 'SIS Login ID'".
    learners
        The learner's key by row.
    unknown_rows
        Rows that name nobody known: row number and what stands there.
    missing
        Keys of learners who stand in no row.
    repeated
        Keys of learners who stand in several rows, with these.
    unclear_rows
        Rows that fit several learners: row number and what stands there.
    """

    how: str
    learners: Mapping[int, str]
    unknown_rows: tuple[tuple[int, str], ...]
    missing: tuple[str, ...]
    repeated: tuple[tuple[str, tuple[int, ...]], ...]
    unclear_rows: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Way:
    """A way of finding learners: what a row says, and whom that names."""

    how: str
    said: Mapping[int, str]
    known: Mapping[str, tuple[str, ...]]

    def found(self) -> int:
        """Return how many different learners this way finds without doubt."""
        return len({self.known[said][0] for said in self.said.values() if self._is_clear(said)})

    def _is_clear(self, said: str) -> bool:
        return len(self.known.get(said, ())) == 1


def match_learners(
    sheet: Sheet, learners: Sequence[Learner], roles: ColumnRoles, wanted: int | None = None
) -> Matched:
    """Find learners in a sheet.

    Ids are compared as they stand, without case; where that finds few, without leading zeros,
    which spreadsheet programs take off; last, names are, whatever the order of first and last.

    Parameters
    ----------
    sheet
        The sheet as its format means it.
    learners
        Whom to look for, each once.
    roles
        What the sheet's columns are for: they tell where names stand.
    wanted
        The column to look in; None for the one that fits best.

    Raises
    ------
    InputError
        If hardly any learner is found.
    """
    columns = range(len(sheet.source.columns)) if wanted is None else [wanted]
    ways = [*_by_ids(sheet, learners, columns), *_by_names(sheet, learners, columns, roles)]
    # Of equal ways the first: an id as it stands comes before a guess.
    best = max(ways, key=_Way.found, default=None)
    enough = _FEWEST * min(len(learners), len(sheet.rows))
    if best is None or best.found() == 0 or best.found() < enough:
        found = 0 if best is None else best.found()
        raise InputError(
            f"Only {found:,} of {len(learners):,} learners are found in "
            f"'{sheet.source.file_name}'. Choose the file of this class, or name the column that "
            "holds the same ids as the imported sheet."
        )
    return _matched(best, learners)


def _by_ids(sheet: Sheet, learners: Sequence[Learner], columns: Iterable[int]) -> Iterator[_Way]:
    for normal, addition in ((_plain, ""), (_without_zeros, ", leading zeros aside")):
        known = _keys_by(((each.key, each.key) for each in learners), normal)
        for column in columns:
            how = f"by the ids in '{sheet.heading(column)}'{addition}"
            yield _Way(how, _said(sheet, column, normal), known)


def _by_names(
    sheet: Sheet, learners: Sequence[Learner], columns: Iterable[int], roles: ColumnRoles
) -> Iterator[_Way]:
    known = _keys_by(((each.name, each.key) for each in learners if each.name), _name)
    if not known:
        known = _keys_by(((each.key, each.key) for each in learners), _name)
    first, last = roles.name, roles.last_name
    if first is not None and last is not None:
        said = {
            number: _name(f"{text_of(cells[first])} {text_of(cells[last])}")
            for number, cells in sheet.rows
        }
        how = f"by the names in '{sheet.heading(first)}' and '{sheet.heading(last)}'"
        yield _Way(how, said, known)
    for column in columns:
        how = f"by the names in '{sheet.heading(column)}'"
        yield _Way(how, _said(sheet, column, _name), known)


def _keys_by(
    pairs: Iterable[tuple[str, str]], normal: Callable[[str], str]
) -> dict[str, tuple[str, ...]]:
    """Return the keys of the learners that a word names, once it is normalized."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for word, key in pairs:
        found[normal(word)][key] = None
    return {word: tuple(keys) for word, keys in found.items() if word}


def _said(sheet: Sheet, column: int, normal: Callable[[str], str]) -> dict[int, str]:
    return {
        number: normal(_text(cells[column]))
        for number, cells in sheet.rows
        if not is_blank(cells[column])
    }


def _text(value: CellValue) -> str:
    return tidy(text_of(value))


def _plain(text: str) -> str:
    return tidy(text).casefold()


def _without_zeros(text: str) -> str:
    plain = _plain(text)
    return plain.lstrip("0") or plain[:1]


def _name(text: str) -> str:
    """Return a name's parts in one order, without accents: "Núñez, Ana" is "ana nunez"."""
    decomposed = unicodedata.normalize("NFKD", text.replace(",", " "))
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(sorted(letters.casefold().split()))


def _matched(way: _Way, learners: Sequence[Learner]) -> Matched:
    found: dict[int, str] = {}
    unknown: list[tuple[int, str]] = []
    unclear: list[tuple[int, str]] = []
    for number, said in way.said.items():
        keys = way.known.get(said, ())
        if len(keys) == 1:
            found[number] = keys[0]
        else:
            (unclear if keys else unknown).append((number, said))
    counts = Counter(found.values())
    repeated = {key for key, count in counts.items() if count > 1}
    return Matched(
        how=way.how,
        learners=found,
        unknown_rows=tuple(unknown),
        missing=tuple(learner.key for learner in learners if learner.key not in counts),
        repeated=tuple(
            (key, tuple(number for number, each in found.items() if each == key))
            for key in sorted(repeated)
        ),
        unclear_rows=tuple(unclear),
    )
