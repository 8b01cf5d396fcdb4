"""What a column's cells say of it, whatever its heading says."""

from __future__ import annotations

import functools
from collections import Counter
from dataclasses import dataclass

from kdscore_desktop.gradebook.cells import is_date, text_of
from kdscore_desktop.gradebook.levels import MAX_LEVELS
from kdscore_desktop.gradebook.ratings import is_blank_mark, looks_like_date, mark_of, tidy
from kdscore_desktop.gradebook.sheet import Sheet

_SAMPLE_ROWS = 2_000
_GOLDEN = 0.6180339887498949  # its multiples, whole parts left out, lie evenly and never repeat
_FREE_TEXT_WORDS = 4.0
_LABEL_WORDS = 4


@dataclass(frozen=True, slots=True)
class Profile:
    """Figures about the cells of a column that hold something.

    Parameters
    ----------
    filled
        How many cells hold something.
    distinct
        How many different values there are.
    mean_words
        The mean number of words.
    numbers, short
        The share of numbers (with "3 / 4" and the like), and of texts short enough for a label.
    """

    filled: int
    distinct: int
    mean_words: float
    numbers: float
    short: float

    @property
    def is_free_text(self) -> bool:
        """Whether the cells look like answers: several words each, and mostly different."""
        varied = self.distinct > 1 and self.distinct >= 0.2 * self.filled
        return varied and self.mean_words >= _FREE_TEXT_WORDS and self.numbers < 0.2

    @property
    def could_be_levels(self) -> bool:
        """Whether the cells could be ratings: few different short values."""
        return self.distinct <= MAX_LEVELS and self.short >= 0.9

    @property
    def looks_like_levels(self) -> bool:
        """Whether the cells look like ratings even without a heading that says so."""
        return self.distinct > 1 and self.could_be_levels and self.numbers >= 0.9

    @property
    def is_unique(self) -> bool:
        """Whether the cells are short and all different, like ids."""
        return self.filled > 1 and self.distinct == self.filled and self.mean_words <= 3

    @property
    def is_repeated(self) -> bool:
        """Whether few values come again and again, as with classes and groups."""
        return 0 < self.distinct <= max(2, self.filled // 2)


def profile_of(sheet: Sheet, column: int) -> Profile:
    """Look at a column's cells, at most 2,000 of them spread over the sheet."""
    values = [sheet.rows[place][1][column] for place in _sampled(len(sheet.rows))]
    texts = [tidy(text_of(value)) for value in values]
    counts = Counter(texts)
    filled = {text: times for text, times in counts.items() if not is_blank_mark(text)}
    if not filled:
        return Profile(0, 0, 0.0, 0.0, 1.0)
    dates = {text for value, text in zip(values, texts, strict=True) if is_date(value)}
    words = {text: text.count(" ") + 1 for text in filled}  # they are tidy
    count = sum(filled.values())
    return Profile(
        filled=count,
        distinct=len(filled),
        mean_words=sum(words[text] * times for text, times in filled.items()) / count,
        numbers=sum(times for text, times in filled.items() if text in dates or _is_number(text))
        / count,
        short=sum(times for text, times in filled.items() if words[text] <= _LABEL_WORDS) / count,
    )


@functools.lru_cache(maxsize=4)
def _sampled(rows: int) -> tuple[int, ...]:
    """Return places all over the sheet at uneven distances.

    Even ones would meet the same kind of row again and again where a sheet repeats itself, such
    as the blank row between classes.
    """
    if rows <= _SAMPLE_ROWS:
        return tuple(range(rows))
    return tuple(sorted({int(rows * (step * _GOLDEN % 1)) for step in range(_SAMPLE_ROWS)}))


def _is_number(text: str) -> bool:
    # Excel makes dates of ratings such as "3/4".
    return looks_like_date(text) or mark_of(text).number is not None
