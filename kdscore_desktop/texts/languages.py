"""Telling whether an answer is in the language of the others, from scripts and small words.

No identifier of languages: it only has to see that a class that answers in one language got an
answer in another, and must not send answers to a human for a foreign name or a misspelling.
"""

from __future__ import annotations

import functools
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_SMALL_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in (
        (
            "English",
            "the of and to in is that it was for on are as with they be at this have from or by "
            "not but what all were when we there can an your which their if will would because",
        ),
        (
            "German",
            "der die das und ist nicht ein eine einen dem den zu mit sich auf für weil dass im "
            "von wird werden auch sind aus wenn bei nur kann hat sie es ich wir oder durch mehr",
        ),
        (
            "French",
            "le la les des et est que une un dans pour qui pas ne sur avec plus il elle ce cette "
            "sont par du au aux mais ou parce être fait nous vous ils elles car donc",
        ),
        (
            "Spanish",
            "el la los las de y que es en un una por con para no se del al lo como más pero sus "
            "porque está son muy sin sobre también hay este esta fue cuando ya",
        ),
        (
            "Italian",
            "il lo la gli di e che è in un una per con non si del della dei delle al come più ma "
            "sono perché questo questa anche nel nella ha hanno quando alla dal",
        ),
        (
            "Portuguese",
            "o a os as de e que é em um uma por com para não se do da dos das no na como mais mas "
            "são porque está também foi quando muito já ao pelo pela",
        ),
        (
            "Dutch",
            "de het een en van is dat niet te in op met voor zijn er aan om ook als maar bij door "
            "wordt worden uit naar dan kan omdat deze dit heeft wij ze hun veel",
        ),
    )
}
_FEWEST_HITS = 3
_HITS_BESIDE_OWN = 2  # times as many small words of the other language as of the class's own
_LEAST_SHARE = 0.1  # of a class's words, for its language to be known
_FEWEST_LETTERS = 4


def small_words(language: str) -> frozenset[str]:
    """Return the small words of a language, of those that are known; none of another."""
    return _SMALL_WORDS.get(language, frozenset())


@dataclass(frozen=True, slots=True)
class Language:
    """What a class writes in.

    Parameters
    ----------
    small_words
        The name of the language whose small words it uses; empty where none is known.
    script
        The script of most letters, as Unicode names it; empty where there are no letters.
    """

    small_words: str
    script: str

    @classmethod
    def of(cls, answers: Iterable[Sequence[str]]) -> Language:
        """Return the language of a class from its answers' words, case folded."""
        hits: Counter[str] = Counter()
        scripts: Counter[str] = Counter()
        total = 0
        for words in answers:
            total += len(words)
            hits.update(_hits(words))
            scripts.update(_scripts(words))
        language, found = hits.most_common(1)[0] if hits else ("", 0)
        script = scripts.most_common(1)[0][0] if scripts.total() else ""
        return cls(language if found >= _LEAST_SHARE * total else "", script)

    def is_other(self, words: Sequence[str]) -> bool:
        """Whether an answer's words, case folded, are clearly of another language."""
        return self._other_script(words) or self._other_small_words(words)

    def _other_script(self, words: Sequence[str]) -> bool:
        scripts = _scripts(words)
        letters = sum(scripts.values())
        own = scripts[self.script]
        return bool(self.script) and letters >= _FEWEST_LETTERS and own < letters / 2

    def _other_small_words(self, words: Sequence[str]) -> bool:
        if not self.small_words:
            return False
        hits = _hits(words)
        own = hits.pop(self.small_words, 0)
        most = max(hits.values(), default=0)
        return most >= _FEWEST_HITS and most > _HITS_BESIDE_OWN * own


def _hits(words: Sequence[str]) -> Counter[str]:
    """Count, for each language, the different small words of it."""
    different = frozenset(words)
    return Counter({language: len(different & small) for language, small in _SMALL_WORDS.items()})


def _scripts(words: Sequence[str]) -> Counter[str]:
    """Count the letters of each script."""
    counted: Counter[str] = Counter()
    for word in words:
        if word.isascii():  # by far the most: one look for all its letters
            counted["LATIN"] += sum(map(str.isalpha, word))
        else:
            counted.update(_script(letter) for letter in word if letter.isalpha())
    return counted


@functools.lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """Return a letter's script: the first word of its name."""
    return unicodedata.name(letter, "").partition(" ")[0]
