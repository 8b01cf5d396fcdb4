"""Answers that hold nothing but swearing, in English or Spanish.

Only such answers are looked for: one that swears and explains is an answer, and stays one. Words
that can be an answer in a science class ("it sucks", "penis", a great tit) are not among them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_AGAIN = re.compile(r"(.)\1+")
_FEWEST_LETTERS = 4  # of a word in which repeated letters are looked over: "fuuuuck", but not "as"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _squeezed(word: str) -> str:
    """Return a word with the letters that follow themselves written once."""
    return _AGAIN.sub(r"\1", word)


_SWEARING = _words(
    "asshole assholes bastard bastards bitch bitches bitching bollocks bullshit crap crappy "
    "cunt damn damned dick dickhead dumbass faggot fuck fucked fucker fuckers fuckin fucking "
    "fucks fuk fuking hell jackass motherfucker motherfuckers motherfucking pissed pussy shit "
    "shits shitty sht slut stfu twat wank wanker whore wtf "
    "cabron cabrona cabrones caca carajo chinga chingada chingar chingue cojones coño culero "
    "culo gilipollas hijueputa huevon joder jodete maldito maricon mierda mierdas pendejada "
    "pendejo pendejos pinche puta putas puto putos"
)
_SQUEEZED = frozenset(
    squeezed for word in _SWEARING if len(squeezed := _squeezed(word)) >= _FEWEST_LETTERS
)
# What stands around it and says nothing of a question.
_AROUND = _words(
    "a about all am an and are at be bro class do dont dude for go god he her him his holy "
    "homework i idc idk im in is it its just like lol man me mom my no of off oh omg on out "
    "question questions school she so such stupid teacher test that the they this to u ur up "
    "we what whatever who why work you your youre "
    "al clase con de del deberes el en eres es esa ese esta este examen la las lo los mi para "
    "pregunta profe profesor profesora que se su te tu tus un una vete y ya"
)
_LIKE = str.maketrans("0134578áéíóú", "oieastbaeiou")  # "sh1t", "cabrón"


def is_only_swearing(words: Sequence[str]) -> bool:
    """Whether an answer swears and says nothing else.

    Parameters
    ----------
    words
        The answer's words, case folded.
    """
    plain = [word.replace("'", "").translate(_LIKE) for word in words]
    swearing = [_swears(word) for word in plain]
    return any(swearing) and all(
        swears or word in _AROUND for swears, word in zip(swearing, plain, strict=True)
    )


def _swears(word: str) -> bool:
    return word in _SWEARING or _squeezed(word) in _SQUEEZED
