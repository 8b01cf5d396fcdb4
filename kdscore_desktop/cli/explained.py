"""Telling why an answer got its suggestion, in a terminal and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

from kdscore_desktop.agreement.wording import aligned, percent
from kdscore_desktop.domain import Item, Response
from kdscore_desktop.jobs.explaining import Explained

_MOST_WORDS = 12
_WIDTH = 92
_EXCERPT = 60
_LEAST = 0.005  # what rounds to nothing is not listed


def explained_in_words(
    response: Response, item: Item, explained: Explained, texts: Mapping[int, str]
) -> str:
    """Return the words that moved the suggestion, strongest first, and similar answers."""
    found, labels = explained.explanation, item.rubric.labels
    lines = [
        f"Answer {response.id}, {response.place}:",
        *textwrap.wrap(response.text, _WIDTH, initial_indent="  ", subsequent_indent="  "),
        "",
        f"Level {labels[found.level]}: {percent(found.probability)}. Words that raised (+) and "
        "lowered (-) it most, in points of a hundred:",
    ]
    rows = [
        (response.text[each.start : each.end], f"{100 * each.change:+.0f}")
        for each in found.strongest(_MOST_WORDS)
        if abs(each.change) >= _LEAST
    ]
    lines += aligned(rows) if rows else ["  no single word changes it"]
    lines += ["", "The most similar answers that humans scored:"]
    for label, nearest in zip(labels, explained.similar, strict=True):
        told = [
            f"{percent(each.similarity)}  {_excerpt(texts[each.response_id])}" for each in nearest
        ]
        lines.append(f"  {label}:" if told else f"  {label}: none")
        lines += [f"    {one}" for one in told]
    return "\n".join(lines)


def explained_as_json(response: Response, item: Item, explained: Explained) -> dict[str, Any]:
    """Return an explanation as plain data."""
    found = explained.explanation
    return {
        "response": response.id,
        "item": item.name,
        "level": item.rubric.labels[found.level],
        "probability": round(found.probability, 4),
        "words_each": found.words_each,
        "effects": [
            {
                "start": each.start,
                "end": each.end,
                "words": response.text[each.start : each.end],
                "change": round(each.change, 4),
            }
            for each in found.effects
        ],
        "similar": {
            label: [
                {"response": each.response_id, "similarity": round(each.similarity, 4)}
                for each in nearest
            ]
            for label, nearest in zip(item.rubric.labels, explained.similar, strict=True)
        },
    }


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else f"{line[: _EXCERPT - 3]}..."
