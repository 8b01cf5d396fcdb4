"""A class at a glance on a page: how its answers spread, and what is typical of each level."""

from __future__ import annotations

from collections.abc import Iterable

from kdscore_desktop.agreement.report.class_data import (
    ENGLISH,
    ClassLevel,
    ClassPage,
    ClassWords,
)
from kdscore_desktop.agreement.report.document import document
from kdscore_desktop.agreement.report.html import Markup, Medium, element
from kdscore_desktop.agreement.report.parts import bar, level, sentences, table
from kdscore_desktop.agreement.wording import percent

_LONGEST = 170  # characters of an answer
_MOST_WORDS = 8
_MOST_IDEAS = 3


def class_as_html(
    page: ClassPage,
    *,
    medium: Medium = "browser",
    words: ClassWords = ENGLISH,
) -> str:
    """Return a class at a glance as one HTML page that needs nothing else.

    Parameters
    ----------
    page
        What it says.
    medium
        "print" where Qt prints or shows it.
    words
        In which words.
    """
    title = words.title.format(assignment=page.assignment)
    return document(
        title,
        element("h1", title),
        element("p", f"{page.made_at:%Y-%m-%d %H:%M}, {page.program}", class_="small"),
        element("h2", page.item.name) if page.item.name != page.assignment else Markup(""),
        element("p", page.item.prompt, class_="question") if page.item.prompt else Markup(""),
        _spread(page, words),
        element("p", words.how_to_read, class_="small"),
        [part for each in page.levels for part in _level(page, each, words)],
        medium=medium,
        language=words.language,
    )


def _spread(page: ClassPage, words: ClassWords) -> list[Markup]:
    rubric = page.item.rubric
    rows = [
        (
            level(rubric, each.level),
            bar(rubric, each.level, each.n / page.n if page.n else 0.0),
            each.n,
            percent(each.n / page.n) if page.n else "-",
            each.decided,
            each.rated,
            each.suggested,
        )
        for each in page.levels
    ]
    told = words.spread.format(n=f"{page.n:,}", without=f"{page.without:,}")
    first, *others = words.headings
    return [
        element("p", told),
        table((first, "", *others), rows, numeric=frozenset(range(2, 7))),
    ]


def _level(page: ClassPage, each: ClassLevel, words: ClassWords) -> list[Markup]:
    rubric = page.item.rubric
    described = rubric.levels[each.level].description
    parts = [
        element("h3", level(rubric, each.level), f" {words.level_count.format(n=f'{each.n:,}')}")
    ]
    if described:
        parts.append(element("p", described, class_="small"))
    if not each.n:
        return parts
    if each.words:
        told = ", ".join(f"{word} ({here:,})" for word, here in each.words[:_MOST_WORDS])
        parts.append(element("p", element("strong", words.typical_words), f" {told}"))
    if each.ideas:
        told = "; ".join(_ideas(each, words))
        parts.append(element("p", element("strong", words.ideas), f" {told}"))
    if each.answers:
        parts.append(element("h4", words.typical_answers))
        parts.append(sentences(f"“{_excerpt(text)}”" for text in each.answers))
    return parts


def _ideas(each: ClassLevel, words: ClassWords) -> Iterable[str]:
    for idea in each.ideas[:_MOST_IDEAS]:
        yield words.idea.format(
            first=idea.words[0],
            second=idea.words[1],
            here=f"{idea.here:,}",
            n=f"{each.n:,}",
            elsewhere=f"{idea.elsewhere:,}",
        )


def _excerpt(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
