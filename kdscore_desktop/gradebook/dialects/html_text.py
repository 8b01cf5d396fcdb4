"""The text of answers that a system hands out as HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_LISTS = {"li", "ol", "ul", "dl", "dt", "dd"}
_BLOCKS = {"address", "article", "blockquote", "div", "figure", "hr", "p", "pre", "section"}
_LINES = frozenset({*_HEADINGS, *_LISTS, *_BLOCKS, "br", "table", "tr"})
_NOT_TEXT = frozenset({"script", "style", "template", "noscript", "head"})
_TAG = re.compile(
    r"</?(?:p|br|div|span|li|ul|ol|b|i|u|em|strong|sub|sup|a|h[1-6]|table|tr|td|th|font|pre|"
    r"script|style|img|blockquote)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
# What word processors leave in pasted text, such as <![if !supportLists]>; the parser stops at it.
_CONDITION = re.compile(r"<!\[[^<>]*\]>")
# A "<" that begins no tag, with which the parser takes time as the square of the length.
_BARE = re.compile(r"<(?!!--|[/a-z][^<>]*>)", re.IGNORECASE)


def is_html(text: str) -> bool:
    """Return whether a text holds tags or entities of HTML; "a < b" holds none."""
    return _TAG.search(text) is not None or _ENTITY.search(text) is not None


def text_of_html(html: str) -> str:
    """Return the text of HTML as a reader sees it: a line for each paragraph and list item.

    Scripts and styles are left out; runs of blanks are one blank.
    """
    parser = _Text()
    parser.feed(_BARE.sub("&lt;", _CONDITION.sub("", _without_open_comments(html))))
    parser.close()
    return parser.text()


def _without_open_comments(html: str) -> str:
    """Make text of comments that never end, for which the parser would look again and again."""
    end = html.rfind("-->") + 1
    return html[:end] + html[end:].replace("<!--", "&lt;!--")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _NOT_TEXT:
            self._skipped += 1
        elif tag in _LINES:
            self._pieces.append("\n")
        elif tag in {"td", "th"}:
            self._pieces.append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _NOT_TEXT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _NOT_TEXT:
            self._skipped = max(0, self._skipped - 1)
        elif tag in _LINES:
            self._pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            # A line break in the source of HTML is a blank.
            self._pieces.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self._pieces).split("\n"))
        return "\n".join(line for line in lines if line)
