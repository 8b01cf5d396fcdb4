"""A whole HTML document around what a report says."""

from __future__ import annotations

from collections.abc import Iterable

from kdscore_desktop.agreement.report.html import Content, Markup, Medium, element
from kdscore_desktop.agreement.report.style import PRINT_STYLE, STYLE, printable

_NOTHING_LOADED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def document(
    title: str, *content: Content | Iterable[Content], medium: Medium, language: str = "en"
) -> str:
    """Return a document that needs nothing else and loads nothing.

    Parameters
    ----------
    title
        What it calls itself; not shown within it.
    content
        What it shows.
    medium
        "print" where Qt prints or shows it, which draws no SVG and knows less CSS.
    language
        Of its words, as HTML names it.
    """
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_NOTHING_LOADED),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Markup(STYLE if medium == "browser" else PRINT_STYLE)),
    )
    page = element("html", head, element("body", *content), lang=language).html
    page = f"<!DOCTYPE html>\n{page}\n"
    return page if medium == "browser" else printable(page)
