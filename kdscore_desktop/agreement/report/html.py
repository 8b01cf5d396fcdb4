"""Making HTML that is well-formed and escaped by construction."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Medium = Literal["browser", "print"]
"""Where a page is read: in a browser, or printed by Qt, which knows less of HTML."""

_WITHOUT_END = frozenset({"meta", "br", "img"})


@dataclass(frozen=True, slots=True)
class Markup:
    """Text that is HTML already; plain strings are escaped where they are put into it."""

    html: str


Content = str | Markup


def element(tag: str, /, *content: Content | Iterable[Content], **attributes: str) -> Markup:
    """Return an element with its content.

    Parameters
    ----------
    tag
        The element's name, such as "table".
    content
        Strings, which are escaped, and markup, or lists of either.
    attributes
        `class_` stands for "class"; other underscores stand for hyphens.
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"'
        for key, value in attributes.items()
    )
    if tag in _WITHOUT_END:
        return Markup(f"<{tag}{told}>")
    return Markup(f"<{tag}{told}>{joined(content).html}</{tag}>")


def joined(content: Iterable[Content | Iterable[Content]]) -> Markup:
    """Return several pieces of content after another."""
    parts: list[str] = []
    for piece in content:
        if isinstance(piece, Markup):
            parts.append(piece.html)
        elif isinstance(piece, str):
            parts.append(html.escape(piece))
        else:
            parts.append(joined(piece).html)
    return Markup("".join(parts))
