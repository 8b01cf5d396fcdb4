"""The encoding of texts that are not Unicode: nothing proves it, so it is told by plausibility.

`charset-normalizer` is made for long texts. A gradebook may hold three accented letters, from
which it concludes anything; but if cp1252, by far the most frequent of these encodings, makes
ordinary Western text of the file, it is cp1252, and else, if Mac Roman does, Mac Roman. All else
is left to `charset-normalizer`.
"""

from __future__ import annotations

import itertools

import charset_normalizer

_WESTERN, _MAC = "cp1252", "mac_roman"
# Encodings that spreadsheet programs have written besides.
_OTHERS = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("mac_roman", "cp850", "cp932", "gb18030", "big5", "cp949"),
)
_WESTERN_LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøœùúûüÿßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜŸªº")
# Apostrophes, dashes and dots may stand between letters; the rest may not.
_BETWEEN_LETTERS = frozenset("\u2018\u2019\u00b4\u2013\u2014\u2026\u00b7\u00ad\u00a0")
_BESIDE_LETTERS = frozenset(
    "\u201c\u201d\u201e\u2022«»¿¡€£¥©®™°±²³¹¼½¾µ§\u00d7÷¢\u2039\u203a\u02dc¨"
)
# Rare in texts, and where Mac Roman has them other encodings have frequent letters.
_RARE = frozenset("\u00b7\u00b4\u00ad")
_MOST_ACCENTS = 0.3
_MOST_IMPLAUSIBLE = 0.02
_SAMPLE_LINES = 400
_SAMPLE_BYTES = 1 << 16


def likely_encodings(content: bytes) -> list[str]:
    """Return the encodings that a text may have, the likeliest first.

    Parameters
    ----------
    content
        The text's bytes; only lines beyond ASCII are looked at.
    """
    telling = (line for line in content.splitlines() if not line.isascii())
    sample = b"\n".join(itertools.islice(telling, _SAMPLE_LINES))[:_SAMPLE_BYTES]
    matches = charset_normalizer.from_bytes(sample, cp_isolation=list(_OTHERS))
    others = [match.encoding for match in matches]
    likely = [_WESTERN] if _is_western(sample, _WESTERN) else []
    if _is_western(sample, _MAC) and _is_usual_mac(sample.decode(_MAC)):
        likely.append(_MAC)
    return [*likely, *others]


def _is_western(sample: bytes, encoding: str) -> bool:
    """Return whether an encoding makes ordinary Western text of the bytes."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return False
    beyond = [index for index, letter in enumerate(text) if not letter.isascii()]
    letters = sum(letter.isalpha() for letter in text)
    accented = sum(text[index].isalpha() for index in beyond)
    implausible = sum(not _is_plausible(text, index) for index in beyond)
    few_accents = accented <= _MOST_ACCENTS * letters
    return few_accents and implausible <= _MOST_IMPLAUSIBLE * len(beyond)


def _is_usual_mac(text: str) -> bool:
    """Return whether Western text is likelier of a Mac than of DOS or Central Europe.

    Their small accented letters are often capital ones in Mac Roman, or signs.
    """
    accented = [letter for letter in text if letter in _WESTERN_LETTERS]
    capitals = sum(letter.isupper() for letter in accented)
    return _RARE.isdisjoint(text) and 2 * capitals <= len(accented)


def _is_plausible(text: str, index: int) -> bool:
    letter, before, after = text[index], text[index - 1 : index], text[index + 1 : index + 2]
    if letter in _WESTERN_LETTERS:
        return not (letter.isupper() and before.islower())
    if letter in _BESIDE_LETTERS:
        return not (before.isalpha() and after.isalpha())
    return letter in _BETWEEN_LETTERS
