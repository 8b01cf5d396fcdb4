"""Looks at everything a page shows: names for screen readers, and text that does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollBar,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

_SLACK = 2  # pixels that rounding may take
_FRAME = 16  # pixels that a push button needs around its text


def shown_widgets(root: QWidget) -> list[QWidget]:
    """Return every widget of `root` that can be seen."""
    return [one for one in root.findChildren(QWidget) if one.isVisibleTo(root.window())]


def without_a_name(root: QWidget) -> list[str]:
    """Return the controls that the keyboard reaches and a screen reader has no name for."""
    found = []
    for widget in shown_widgets(root):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or _is_inner(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else ""
        if not name.strip():
            found.append(_described(widget))
    return found


def _is_inner(widget: QWidget) -> bool:
    """Whether a widget is a part of a control that has the name."""
    parent = widget.parentWidget()
    if isinstance(widget, QScrollBar | QHeaderView | QTabBar):
        return True
    if isinstance(widget, QToolButton) and isinstance(parent, QLineEdit | QTabBar):
        return True
    if isinstance(parent, QComboBox | QAbstractSpinBox):
        return True
    return isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()


def clipped(root: QWidget) -> list[str]:
    """Return the labels and buttons whose text does not fit."""
    return [*_clipped_labels(root), *_clipped_buttons(root)]


def _clipped_labels(root: QWidget) -> Iterator[str]:
    for label in shown_widgets(root):
        if not isinstance(label, QLabel) or not label.text() or label.width() == 0:
            continue
        room = label.contentsRect()
        if label.wordWrap():
            needed = label.heightForWidth(label.width())
            longest = max(
                (label.fontMetrics().horizontalAdvance(word) for word in label.text().split()),
                default=0,
            )
            fits = needed <= label.height() + _SLACK and longest <= room.width() + _SLACK
        elif label.textFormat() == Qt.TextFormat.RichText:
            fits = label.sizeHint().width() <= label.width() + _SLACK
        else:
            flags = Qt.TextFlag.TextExpandTabs | Qt.TextFlag.TextShowMnemonic
            size = label.fontMetrics().boundingRect(QRect(0, 0, 9999, 999), flags, label.text())
            fits = size.width() <= room.width() + _SLACK or bool(label.toolTip())
        if not fits:
            yield _described(label)


def _clipped_buttons(root: QWidget) -> Iterator[str]:
    for button in shown_widgets(root):
        if not isinstance(button, QAbstractButton) or not button.text():
            continue
        if isinstance(button.parentWidget(), QLineEdit):
            continue
        # The hint of a push button has a least width that short texts do not need.
        text = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
        needed = min(button.sizeHint().width(), text + _FRAME)
        if needed > button.width() + _SLACK:
            yield _described(button)


def _described(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    names = [type(one).__name__ for one in _line_of(widget)]
    return f"{' > '.join(reversed(names))}: {text[:60]!r}"


def _line_of(widget: QWidget) -> Iterator[QWidget]:
    current: QWidget | None = widget
    for _ in range(4):
        if current is None:
            return
        yield current
        current = current.parentWidget()


def texts(root: QWidget) -> set[str]:
    """Return what the labels, buttons, choices, tabs, lists and headings of `root` say."""
    said: set[str] = set()
    for widget in shown_widgets(root):
        if isinstance(widget, QLabel | QAbstractButton):
            said.add(widget.text())
        elif isinstance(widget, QComboBox):
            said.update(widget.itemText(index) for index in range(widget.count()))
        elif isinstance(widget, QTabBar):
            said.update(widget.tabText(index) for index in range(widget.count()))
        elif isinstance(widget, QListWidget):
            said.update(widget.item(index).text() for index in range(widget.count()))
        elif isinstance(widget, QTableView):
            said.update(_headings(widget))
        said.update((widget.toolTip(), widget.accessibleName()))
    return said


def _headings(table: QTableView) -> Iterator[str]:
    model = table.model()
    if model is not None:
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
