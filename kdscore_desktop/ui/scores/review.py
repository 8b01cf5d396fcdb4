"""What the educator does on the board, by keys and by buttons: decide, go on, take back."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.scores.board import Board
from kdscore_desktop.ui.scores.deciding import Deciding
from kdscore_desktop.ui.scores.model import ScoresModel
from kdscore_desktop.ui.scores.words import level_of_key
from kdscore_desktop.views.alike_groups import decided_together
from kdscore_desktop.views.score_rows import next_to_review
from kdscore_desktop.views.scores import NONE, Places, ScoreTable, acceptable

_Act = Callable[[], None]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WITH_DIGITS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class Review(QObject):
    """Acts on the board's chosen answer.

    What cannot be done is said beside the buttons, so that no key is silent.
    """

    def __init__(
        self,
        desk: Desk,
        model: ScoresModel,
        board: Board,
        deciding: Deciding,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._board = board
        self._deciding = deciding
        box = board.detail.box
        box.level_chosen.connect(self.decide)
        box.accept_wanted.connect(self.accept_and_go_on)
        box.next_wanted.connect(self.go_on)
        box.undo_wanted.connect(self.undo_here)
        box.reason_entered.connect(self._reason_entered)
        board.cutoff_bar.accepted.connect(self.accept_all)

    def decide(self, level: int) -> None:
        """Make a level final for the chosen answer, or for all that say the same if so chosen."""
        chosen, box = self._board.chosen, self._board.detail.box
        if chosen is None or not self._desk.can_change:
            return
        table, place = chosen
        places, reason = self._decided(*chosen), box.reason.text().strip()
        if len(places) == 1 and int(table.final[place]) == level and not reason:
            self._board.detail.show_state(can_change=True)  # the clicked button stays down
            return
        box.reason.clear()
        box.together.setChecked(False)
        self._deciding.decide(places, level, reason)
        self._say_together(len(places))

    def _say_together(self, answers: int) -> None:
        if answers > 1:
            text = self.tr("%n answer(s) decided at once. Ctrl+Z takes all back.", "", answers)
            self._board.detail.box.say(text)

    def _decided(self, table: ScoreTable, place: int) -> Places:
        """Return what a decision is about."""
        groups = self._model.groups
        if groups is None or not self._board.detail.box.together.isChecked():
            return np.array([place], np.int32)
        return decided_together(table, groups, place)

    def accept_and_go_on(self) -> None:
        """Accept the suggestion, unless something is decided already, and go on.

        Together with others that say the same, all get the level suggested for the chosen one.
        """
        chosen = self._board.chosen
        if chosen is None:
            return
        table, place = chosen
        if table.final[place] == NONE:
            if not self._desk.can_change:
                return
            if table.suggested[place] == NONE:
                self._say_nothing_suggested(scored=bool(table.scored[place]))
                return
            answers = len(self._decided(table, place))
            self.decide(int(table.suggested[place]))
            self.go_on()
            self._say_together(answers)
            return
        self.go_on()

    def _say_nothing_suggested(self, *, scored: bool) -> None:
        self._board.detail.box.say(
            self.tr("Nothing is suggested here. Press the key of a level to decide.")
            if scored
            else self.tr("This answer is not scored yet. Press the key of a level to decide.")
        )

    def go_on(self) -> None:
        """Choose the next answer that should be looked at."""
        table, view = self._model.table, self._board.view
        if table is None:
            return
        index, reasons = view.currentIndex(), self._model.reasons
        row = next_to_review(
            table, self._model.places, reasons, index.row() if index.isValid() else None
        )
        if row is not None:
            view.choose_row(row)
        else:
            self._say_none_left()
        view.setFocus()

    def _say_none_left(self) -> None:
        """Say where doubtful answers are left: here, elsewhere, or nowhere."""
        chosen, box = self._board.chosen, self._board.detail.box
        table, reasons = self._model.table, self._model.reasons
        assert table is not None
        waiting = (reasons > 0) & ~table.decided
        here = chosen is not None and bool(waiting[chosen[1]])
        elsewhere = int(waiting.sum()) - here
        if here:
            text = self.tr("This is the last doubtful answer in this list.")
        else:
            text = self.tr("No doubtful answer is left in this list.")
        if elsewhere:
            more = self.tr("Not shown here: %n doubtful answer(s).", "", elsewhere)
            text = f"{text} {more}"
        box.say(text)

    def toggle_together(self) -> None:
        """Choose, or no longer, to decide on all that say the same."""
        box = self._board.detail.box
        if box.can_decide_together:
            box.together.toggle()
        else:
            box.say(self.tr("No other answer that could be decided says the same."))

    def undo(self) -> None:
        """Undo the last step."""
        self._go_back_to(self._deciding.undo() if self._can_step else None)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._go_back_to(self._deciding.redo() if self._can_step else None)

    def undo_here(self) -> None:
        """Undo the last decision on the chosen answer."""
        chosen = self._board.chosen
        if chosen is None or not self._desk.can_change:
            return
        table, place = chosen
        if table.final[place] == NONE:
            self._board.detail.box.say(self.tr("There is no decision on this answer to take back."))
        else:
            self._deciding.undo_one(place)

    @property
    def _can_step(self) -> bool:
        """Whether steps can be undone or done again: not where nobody would see them."""
        return self._desk.can_change and self._board.isVisible()

    def _go_back_to(self, places: Places | None) -> None:
        """Show what was undone or done again, unless it is shown already."""
        place = self._board.detail.place
        if places is not None and len(places) and (place is None or place not in places):
            self._board.view.choose(int(places[0]))

    def accept_all(self) -> None:
        """Accept every suggestion that needs no review."""
        table = self._model.table
        if table is None:
            return
        places = acceptable(table, self._model.reasons)
        self._deciding.decide(places, None)
        self._say_together(len(places))
        self._board.view.setFocus()

    def _reason_entered(self) -> None:
        """Keep a reason with the decision that it is for, which is made anew with it."""
        chosen = self._board.chosen
        if chosen is not None:
            table, place = chosen
            if table.final[place] == NONE:
                self._board.detail.box.say(
                    self.tr("The reason is kept with your decision: press the key of a level.")
                )
            else:
                self.decide(int(table.final[place]))
        self._board.view.setFocus()

    # Keys

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means and return whether it means anything."""
        table, focus = self._model.table, QApplication.focusWidget()
        if table is None or isinstance(focus, QLineEdit):
            return False
        level = level_of_key(table.item.rubric.labels, event.text())
        # Some keyboards have their digits on the shifted keys.
        if level is not None and not event.modifiers() & ~_WITH_DIGITS:
            self.decide(level)
            return True
        act = self._act_of(event)
        # On a button Enter would be taken for pressing it.
        if act is None or (event.key() in _ENTER and isinstance(focus, QAbstractButton)):
            return False
        act()
        return True

    def _act_of(self, event: QKeyEvent) -> _Act | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        acts: dict[Qt.Key, _Act] = {
            Qt.Key.Key_Return: self.accept_and_go_on,
            Qt.Key.Key_Enter: self.accept_and_go_on,
            Qt.Key.Key_A: self.toggle_together,
            Qt.Key.Key_Space: self.go_on,
            Qt.Key.Key_N: self.go_on,
            Qt.Key.Key_U: self.undo_here,
            Qt.Key.Key_Backspace: self.undo_here,
        }
        return acts.get(Qt.Key(event.key()))
