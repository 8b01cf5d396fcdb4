"""Rows of a form whose labels, buddies, names and help are right by construction."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.ui import theme


def new_form(parent: QWidget | None = None) -> QFormLayout:
    """Return an empty form with the program's spaces."""
    form = QFormLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(theme.SPACE_4)
    form.setVerticalSpacing(theme.SPACE_3)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return form


def add_row(form: QFormLayout, label: str, field: QWidget, help_text: str = "") -> QLabel:
    """Add a labelled field, with a line of help below it where there is one.

    The label becomes the field's accessible name and its buddy, the help its description.
    """
    heading = QLabel(label)
    heading.setBuddy(field)
    field.setAccessibleName(label.replace("&", "").rstrip(":"))
    if not help_text:
        form.addRow(heading, field)
        return heading
    field.setAccessibleDescription(help_text)
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.SPACE_1)
    column.addWidget(field)
    column.addWidget(small_label(help_text))
    form.addRow(heading, cell)
    return heading


def scrolled_column(spacing: int, right: int = theme.SPACE_2) -> tuple[QScrollArea, QVBoxLayout]:
    """Return an area that scrolls where a page is too low, and the column to build in.

    Parameters
    ----------
    spacing
        Between what stands in the column.
    right
        Between the column and the scroll bar.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, right, 0)
    column.setSpacing(spacing)
    area.setWidget(inner)
    return area, column


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout; it is gone from the window at once."""
    while (entry := layout.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def small_label(text: str = "") -> QLabel:
    """Return a wrapped label of second rank."""
    label = InkedLabel(theme.muted, text)
    label.setWordWrap(True)
    label.setFont(theme.scaled_font(label, theme.SMALL))
    return label


class InkedLabel(QLabel):
    """Plain text in one of the theme's colors, also after the system turned light or dark.

    Parameters
    ----------
    ink
        The color; see :mod:`kdscore_desktop.ui.theme`.
    text
        The text.
    """

    def __init__(self, ink: theme.Ink, text: str = "") -> None:
        super().__init__(text)
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_ink(self, ink)

    def changeEvent(self, event: QEvent) -> None:
        """Take the color that fits the new ground; the theme's new style sheet tells of it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            theme.set_ink(self, self._ink)


def title_label(text: str = "") -> QLabel:
    """Return a label in the size of titles."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.scaled_font(label, theme.TITLE, bold=True))
    return label


def body_label(text: str = "") -> QLabel:
    """Return a wrapped label of ordinary text that can be selected."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def main_button(text: str = "") -> QPushButton:
    """Return the one button of a page that goes on."""
    button = QPushButton(text)
    button.setProperty("main", True)
    return button


def link_button(text: str) -> QPushButton:
    """Return a button that looks like a link in a sentence."""
    button = QPushButton(text)
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def add_fold(column: QVBoxLayout, text: str, inner: QWidget) -> QPushButton:
    """Add a button and below it, hidden until the button unfolds it, a widget."""
    fold = QPushButton(text)
    fold.setCheckable(True)
    inner.hide()
    fold.toggled.connect(inner.setVisible)
    column.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(inner)
    return fold
