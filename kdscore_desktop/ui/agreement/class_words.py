"""The words of the page on a class, in the educator's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from kdscore_desktop.agreement.report.class_data import ClassWords


class ClassPageWords(QObject):
    """Gives the page its words; a translation keeps what stands in braces."""

    def words(self) -> ClassWords:
        """Return every word that the page writes."""
        return ClassWords(
            language=QCoreApplication.translate("sentences", "en"),
            title=self.tr("{assignment}: the class at a glance"),
            spread=self.tr("{n} answers are on a level; {without} have none yet."),
            headings=(
                self.tr("Level"),
                self.tr("Answers"),
                self.tr("Share"),
                self.tr("You decided"),
                self.tr("A human scored"),
                self.tr("Only suggested"),
            ),
            level_count=self.tr("{n} answers"),
            how_to_read=self.tr(
                "An answer counts on the level that you decided, else on the one a human gave, "
                "else on the one the scorer suggests. Words stand for where to look, not for what "
                "an answer means. This page quotes answers without names."
            ),
            typical_words=self.tr("More often here than elsewhere:"),
            ideas=self.tr("Many have in common:"),
            idea=self.tr("“{first}” and “{second}” ({here} of {n}; {elsewhere} on other levels)"),
            typical_answers=self.tr("Like many others here:"),
        )
