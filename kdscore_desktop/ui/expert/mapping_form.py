"""What each label of a classifier means, where it does not say so itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdscore_desktop.domain import Rubric
from kdscore_desktop.ui.expert.choices_form import ChoicesForm
from kdscore_desktop.views.expert import LabelMatch


class MappingForm(ChoicesForm):
    """A row for each label of a classifier with the levels to choose from."""

    def __init__(
        self, source: Path, match: LabelMatch, rubric: Rubric, parent: QWidget | None = None
    ) -> None:
        translate = QCoreApplication.translate
        told = translate(
            "MappingForm",
            "'%1' calls its levels differently. Say what each of its labels means here; "
            "several may mean the same level.",
        )
        super().__init__(
            source,
            told.replace("%1", source.name),
            translate("MappingForm", "Use it with these levels"),
            parent,
        )
        means = self.tr("Its label '%1' means")
        self._ask(
            (
                (label, means.replace("%1", label), level)
                for label, level in zip(match.labels, match.levels, strict=True)
            ),
            self.tr("Choose a level"),
            rubric.labels,
        )
