"""HTML as a PDF whose pages break where they may: never through a row, a picture or a heading.

Qt lays the whole out as one endless strip; the strip is then cut into pages between what belongs
together. It is done in steps, between which a window goes on living; no window is needed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextTable,
)

from kdscore_desktop import files
from kdscore_desktop.errors import InputError
from kdscore_desktop.views.phrases import filled

PAGE_OF = "Page %1 of %2"
"""What stands below each page."""

_MARGINS = QMarginsF(18, 16, 18, 14)  # millimeters
_RESOLUTION = 600
_SCREEN = 96.0  # pixels an inch of what HTML calls a pixel
_FOOTER = 10.0  # millimeters at the foot of each page
_FOOTER_POINTS = 8
_MUTED = QColor("#57606a")
_KEPT_WHOLE = 0.4  # of a page: smaller tables are not parted
_FEWEST_LINES = 2  # of a paragraph on either side of a page's end
_SLICE = 0.2  # of a page: drawn in one go
_NEW_PAGE_LEVEL = 2  # of the headings that begin a page


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a page may end: at `at`, and what is drawn again on top of the next one."""

    at: float
    forced: bool = False
    header: QRectF | None = None


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """The part of the strip that stands on a page, below a table's repeated headings."""

    top: float
    bottom: float
    header: QRectF | None = None


def write_pdf(html: str, out: Path, footer: str = PAGE_OF) -> None:
    """Write a page of HTML as a PDF at once; see :func:`pdf_steps`."""
    application = _application()
    for _ in pdf_steps(html, out, footer):
        pass
    del application


def pdf_steps(html: str, out: Path, footer: str = PAGE_OF) -> Iterator[None]:
    """Write a page of HTML as a PDF, in steps of a few hundredths of a second.

    The file is there when the last step is done; an iterator that is closed before leaves nothing.

    Parameters
    ----------
    html
        In the words that Qt's rich text knows; pictures as data within it.
    out
        Written beside it first and moved there when it is whole.
    footer
        Stands below each page; %1 is its number, %2 how many there are.

    Raises
    ------
    InputError
        If the file cannot be written.
    """
    with files.replacing(out) as temporary:
        writer = writer_for(temporary)
        strip = Strip(html, writer)
        yield
        yield from strip.cut()
        writer.setTitle(strip.title)
        painter = QPainter()
        if not painter.begin(writer):
            raise InputError(
                f"'{out.name}' could not be written. Make room on the disk or save to another "
                "place."
            )
        try:
            yield from strip.print_pages(painter, writer, footer)
        finally:
            painter.end()


def _application() -> QGuiApplication | None:
    """Return an application where none runs yet: fonts need one, a screen they do not."""
    if QGuiApplication.instance() is not None:
        return None
    os.environ.setdefault("QT_MAC_DISABLE_FOREGROUND_APPLICATION_TRANSFORM", "1")
    # Where there may be no screen; elsewhere the usual one finds the system's fonts.
    platform = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
    return QGuiApplication(["kdscore", *platform])


def writer_for(path: Path) -> QPdfWriter:
    """Return a PDF that is drawn on paper as it is usual here."""
    writer = QPdfWriter(str(path))
    writer.setCreator("KDScore Desktop")
    writer.setResolution(_RESOLUTION)
    american = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    paper = QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4
    layout = QPageLayout(
        QPageSize(paper),
        QPageLayout.Orientation.Portrait,
        _MARGINS,
        QPageLayout.Unit.Millimeter,
    )
    writer.setPageLayout(layout)
    return writer


class Strip:
    """A document laid out at the width of the paper, without an end.

    Parameters
    ----------
    html
        What it says.
    writer
        The paper.
    """

    def __init__(self, html: str, writer: QPdfWriter) -> None:
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._layout = self._document.documentLayout()
        self._layout.setPaintDevice(writer)
        self._document.setHtml(html)
        dots = writer.logicalDpiY()
        self._pixel = dots / _SCREEN
        self._footer = _FOOTER / 25.4 * dots
        self._paper = QSizeF(writer.width(), writer.height())
        self._document.setPageSize(QSizeF(writer.width(), -1))
        self._height = writer.height() - self._footer
        self.cuts: list[_Cut] = []

    @property
    def title(self) -> str:
        """What the HTML calls itself."""
        return self._document.metaInformation(QTextDocument.MetaInformation.DocumentTitle)

    def cut(self) -> Iterator[None]:
        """Find where pages may end; what was not laid out yet is, piece by piece."""
        for each in self._possible_cuts():
            self.cuts.append(each)
            yield

    def print_pages(self, painter: QPainter, writer: QPdfWriter, footer: str) -> Iterator[None]:
        """Draw page after page, each with its number."""
        pages = list(self.pages())
        for number, page in enumerate(pages, start=1):
            if number > 1:
                writer.newPage()
            self._number(painter, filled(footer, str(number), str(len(pages))))
            yield from self._print(painter, page)

    def _print(self, painter: QPainter, page: PrintedPage) -> Iterator[None]:
        at = 0.0
        if page.header is not None:
            self._draw(painter, page.header, at)
            at = page.header.height()
        top = page.top
        for bottom in self._slices(page):
            part = QRectF(0, top, self._paper.width(), bottom - top)
            self._draw(painter, part, at)
            at, top = at + part.height(), bottom
            yield

    def _slices(self, page: PrintedPage) -> Iterator[float]:
        """Return where to pause within a page: a picture takes long to be pressed into the file."""
        last = page.top
        for cut in self.cuts:
            if last + _SLICE * self._height <= cut.at < page.bottom:
                last = cut.at
                yield last
        yield page.bottom

    def _draw(self, painter: QPainter, part: QRectF, at: float) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = part
        painter.save()
        painter.translate(0, at - part.top())
        painter.setClipRect(part)
        self._layout.draw(painter, context)
        painter.restore()

    def _number(self, painter: QPainter, text: str) -> None:
        painter.save()
        font = QFont(self._document.defaultFont())
        font.setPointSize(_FOOTER_POINTS)
        painter.setFont(font)
        painter.setPen(_MUTED)
        place = QRectF(0, self._height, self._paper.width(), self._footer)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, text)
        painter.restore()

    # Where pages end

    def pages(self) -> Iterator[PrintedPage]:
        """Return which part of the strip stands on which page; known once :meth:`cut` is done."""
        end = self._document.size().height()
        top, header = 0.0, None
        while top < end:
            room = self._height - (0.0 if header is None else header.height())
            cut = _next_cut(self.cuts, top, top + room, end)
            yield PrintedPage(top, cut.at, header)
            top, header = cut.at, cut.header

    def _possible_cuts(self) -> Iterator[_Cut]:
        """Return where the strip may be cut, from its top to its end."""
        kept = True  # with what stands above: nothing is cut off before the first piece
        parts = 0
        caption = False
        above = 0.0  # where the piece before ends
        for piece in self._pieces():
            table = piece.currentFrame()
            if isinstance(table, QTextTable):
                whole = self._layout.frameBoundingRect(table)
                if not (kept or caption):
                    yield _Cut(_between(above, whole.top()))
                yield from self._row_cuts(table)
                kept = caption = False
                above = whole.bottom()
                continue
            block = piece.currentBlock()
            place = self._layout.blockBoundingRect(block)
            level = block.blockFormat().headingLevel()
            parts += level == _NEW_PAGE_LEVEL
            begins_page = level == _NEW_PAGE_LEVEL and parts > 1
            if begins_page or not kept:
                yield _Cut(_between(above, place.top()), forced=begins_page)
            if not level:
                yield from self._line_cuts(block)
            blank = not block.text().strip()
            kept = bool(level) or (kept and blank)
            # One line right above a table says what the table shows.
            caption = not (level or blank) and block.layout().lineCount() == 1
            above = place.bottom()

    def _pieces(self) -> Iterator[QTextFrame.iterator]:
        piece = self._document.rootFrame().begin()
        while not piece.atEnd():
            yield piece
            piece += 1

    def _line_cuts(self, block: QTextBlock) -> Iterator[_Cut]:
        top, lines = self._layout.blockBoundingRect(block).top(), block.layout().lineCount()
        for line in range(_FEWEST_LINES, lines - _FEWEST_LINES + 1):
            yield _Cut(top + block.layout().lineAt(line).y())

    def _row_cuts(self, table: QTextTable) -> Iterator[_Cut]:
        whole = self._layout.frameBoundingRect(table)
        if whole.height() <= _KEPT_WHOLE * self._height:
            return
        headings = table.format().headerRowCount()
        tops = [self._row_top(table, row) for row in range(table.rows())]
        header = None
        if headings:
            header = QRectF(
                0, whole.top(), self._paper.width(), max(0.0, tops[headings] - whole.top())
            )
        for row in range(headings + 1, table.rows()):
            yield _Cut(tops[row], header=header)

    def _row_top(self, table: QTextTable, row: int) -> float:
        tops = (
            self._layout.blockBoundingRect(
                table.cellAt(row, column).firstCursorPosition().block()
            ).top()
            for column in range(table.columns())
        )
        return min(tops) - table.format().cellPadding() * self._pixel - self._pixel


def _between(above: float, below: float) -> float:
    """Return where to cut between two pieces: a colored word reaches beyond its line."""
    return (above + below) / 2 if above < below else below


def _next_cut(cuts: list[_Cut], top: float, limit: float, end: float) -> _Cut:
    """Return where the page that begins at `top` ends."""
    within = [cut for cut in cuts if top < cut.at <= limit]
    forced = [cut for cut in within if cut.forced]
    if forced:
        return forced[0]
    if end <= limit:
        return _Cut(end)
    return within[-1] if within else _Cut(limit)
