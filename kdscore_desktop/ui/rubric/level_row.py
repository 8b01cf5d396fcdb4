"""One level of the rubric, to be edited where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.colors import Color
from kdscore_desktop.domain import Level
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.rubric.color_button import ColorButton
from kdscore_desktop.ui.widgets.editing import UndoBeyond, put_text
from kdscore_desktop.ui.widgets.forms import InkedLabel, small_label
from kdscore_desktop.ui.widgets.text_box import TextBox
from kdscore_desktop.views.rubric import Problem, label_problem

WIDTHS = (15, 18, 11, 0, 0, 22)
"""Of the columns place, label, points, description, feedback and the rest, in average
characters; 0 shares what is left."""


@dataclass(frozen=True, slots=True)
class LevelState:
    """What a row shows beside the level itself.

    Parameters
    ----------
    position, size
        Its place among so many levels.
    color
        What its color comes to.
    answers, given
        As in :class:`~kdscore_desktop.views.rubric.RubricView`.
    can_change
        Whether anything may be changed.
    can_move
        Whether levels may come, go and change places.
    """

    position: int
    size: int
    color: Color
    answers: int
    given: int
    can_change: bool
    can_move: bool


class Points(QDoubleSpinBox):
    """Points with as many decimals as they have; the wheel scrolls the page instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(-1000, 100_000)
        self.setDecimals(2)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def textFromValue(self, value: float) -> str:
        """Return "1" or "0.5"."""
        return QLocale().toString(value, "g", 8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: points that change unseen would be wrong points."""
        event.ignore()


class Grip(QLabel):
    """What a level is dragged by."""

    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.can_move = False
        self.setTextFormat(Qt.TextFormat.PlainText)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the level is held, in the screen's coordinates."""
        if self.can_move and event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(round(event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.dropped.emit()


class LevelRow(QFrame):
    """The row.

    Attributes
    ----------
    edited : Signal(int, Level)
        The row's token and the level as it was edited; only with a label that can be saved.
    move_wanted : Signal(int, int)
        The token, and -1 for up or 1 for down.
    remove_wanted : Signal(int)
    dragged : Signal(int, int)
        The token and where it is held on the screen.
    dropped : Signal()
    """

    edited = Signal(int, object)
    move_wanted = Signal(int, int)
    remove_wanted = Signal(int)
    dragged = Signal(int, int)
    dropped = Signal()

    def __init__(self, token: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.token = token
        self._level = Level("", 0.0)
        self._others: Sequence[str] = ()
        self.setProperty("card", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_2, theme.SPACE_2, theme.SPACE_2, theme.SPACE_2)
        row.setSpacing(theme.SPACE_2)
        self._make_fields()
        for cell, width in zip(self._cells(), WIDTHS, strict=True):
            if width:
                cell.setFixedWidth(width * self.fontMetrics().averageCharWidth())
            row.addWidget(cell, 0 if width else 1)

    def _make_fields(self) -> None:
        self.grip = Grip()
        self.grip.dragged.connect(lambda y: self.dragged.emit(self.token, y))
        self.grip.dropped.connect(self.dropped)
        self.up, self.down = QPushButton(self.tr("Up")), QPushButton(self.tr("Down"))
        self.up.clicked.connect(lambda: self.move_wanted.emit(self.token, -1))
        self.down.clicked.connect(lambda: self.move_wanted.emit(self.token, 1))
        self.label = QLineEdit()
        self.label.editingFinished.connect(self.commit)
        self.points = Points()
        self.points.valueChanged.connect(lambda _: self.commit())
        self.description, self.feedback = TextBox(3, 8), TextBox(3, 8)
        for box in (self.description, self.feedback):
            box.finished.connect(self.commit)
        self.color = ColorButton()
        self.color.chosen.connect(self._color_chosen)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.token))
        self.answers = small_label()
        self.problem = InkedLabel(theme.error)
        self.problem.setWordWrap(True)
        self.problem.hide()
        undo = UndoBeyond(lambda: self.is_pending, self)
        for field in (self.label, self.points, self.description, self.feedback):
            field.installEventFilter(undo)
            field.installEventFilter(self)

    def _cells(self) -> tuple[QWidget, ...]:
        return (
            _stacked(self.grip, self.up, self.down),
            _stacked(self.label, self.problem),
            _stacked(self.points),
            _stacked(self.description),
            _stacked(self.feedback),
            _stacked(self.answers, self.color, self.remove),
        )

    # What is shown

    def show_level(self, level: Level, others: Sequence[str], state: LevelState) -> None:
        """Show a level; a field that is being written in keeps what stands in it."""
        before, self._level, self._others = self._level, level, others
        if self.problem.isHidden() or level.label != before.label:
            put_text(self.label, level.label, before.label)
        if not self.points.hasFocus() or level.points != before.points:
            self.points.blockSignals(True)
            self.points.setValue(level.points)
            self.points.blockSignals(False)
        put_text(self.description, level.description, before.description)
        put_text(self.feedback, level.feedback, before.feedback)
        self.label.setToolTip(level.label)
        self.color.show_color(level.color, state.color, level.label)
        self._name_controls(level.label)
        self._show_state(state)

    def _show_state(self, state: LevelState) -> None:
        place = self.tr("Level %1").replace("%1", str(state.position + 1))
        self.grip.setText(f"⠿ {place}" if state.can_move else place)
        self.grip.can_move = state.can_move
        self.grip.setCursor(
            Qt.CursorShape.OpenHandCursor if state.can_move else Qt.CursorShape.ArrowCursor
        )
        self.grip.setToolTip(
            self.tr("Drag it to another place, or press Alt+Up or Alt+Down in the row")
            if state.can_move
            else ""
        )
        self.up.setEnabled(state.can_move and state.position > 0)
        self.down.setEnabled(state.can_move and state.position < state.size - 1)
        self.up.setVisible(state.can_move)
        self.down.setVisible(state.can_move)
        self.answers.setText(self.tr("%n answer(s)", "", state.answers))
        self.remove.setEnabled(state.can_move and not state.given and state.size > 2)
        self.remove.setVisible(state.can_move)
        self.remove.setToolTip(
            self.tr("Was given %n time(s), so it stays", "", state.given) if state.given else ""
        )
        self.remove.setAccessibleDescription(self.remove.toolTip())
        for field in (self.label, self.points, self.description, self.feedback):
            field.setReadOnly(not state.can_change)
        self.color.setEnabled(state.can_change)

    def _name_controls(self, label: str) -> None:
        for control, name in (
            (self.label, self.tr("Label of level %1")),
            (self.points, self.tr("Points of level %1")),
            (self.description, self.tr("What an answer on level %1 shows")),
            (self.feedback, self.tr("Feedback to learners on level %1")),
            (self.up, self.tr("Move level %1 up")),
            (self.down, self.tr("Move level %1 down")),
            (self.remove, self.tr("Remove level %1")),
        ):
            control.setAccessibleName(name.replace("%1", label))

    # What is edited

    def commit(self) -> None:
        """Hand in what was edited since the last time."""
        problem = label_problem(self.label.text(), self._others)
        self._show_problem(problem)
        edited = replace(
            self._level,
            label=self._level.label if problem else self.label.text().strip(),
            points=self.points.value(),
            description=self.description.toPlainText(),
            feedback=self.feedback.toPlainText(),
        )
        if not self.label.hasFocus():
            self.label.setCursorPosition(0)  # of a long label, the beginning is seen
        if edited != self._level:
            self.edited.emit(self.token, edited)

    @property
    def is_pending(self) -> bool:
        """Whether something was written that is not handed in yet."""
        level = self._level
        return (
            self.label.text(),
            self.description.toPlainText(),
            self.feedback.toPlainText(),
        ) != (level.label, level.description, level.feedback)

    def revert(self) -> None:
        """Show the label as it is stored in place of one that cannot be saved."""
        if not self.problem.isHidden():
            self.label.setText(self._level.label)
            self._show_problem(None)

    def _show_problem(self, problem: Problem | None) -> None:
        self.problem.setVisible(problem is not None)
        if problem is Problem.EMPTY:
            self.problem.setText(self.tr("Not saved: a level needs a label."))
        elif problem is Problem.TAKEN:
            self.problem.setText(self.tr("Not saved: another level has this label."))
        self.label.setAccessibleDescription(self.problem.text() if problem else "")

    def _color_chosen(self, digits: str) -> None:
        self.commit()
        if digits != self._level.color:
            self.edited.emit(self.token, replace(self._level, color=digits))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give Alt+Up and Alt+Down to the row."""
        if (
            isinstance(event, QKeyEvent)
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
            and event.key() in _MOVES
        ):
            self._move_by_key(event)
            return True
        return super().eventFilter(watched, event)

    def _move_by_key(self, event: QKeyEvent) -> None:
        event.accept()
        step = _MOVES[event.key()]
        button = self.up if step < 0 else self.down
        if event.type() == QEvent.Type.KeyPress and button.isEnabled():
            self.commit()
            self.move_wanted.emit(self.token, step)


_MOVES: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def _stacked(*widgets: QWidget) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.SPACE_1)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return cell
