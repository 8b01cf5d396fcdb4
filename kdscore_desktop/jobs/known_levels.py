"""What a project knows of its learners' answers, row by row, for filling it in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kdscore_desktop.domain import Decision, Item, Learner, Rating, Response, Score
from kdscore_desktop.gradebook.filling.options import FillOptions, KnownLevel, LearnerRow
from kdscore_desktop.gradebook.filling.reasons import WhyEmpty
from kdscore_desktop.gradebook.matching import Matched
from kdscore_desktop.project.records import SourceRow
from kdscore_desktop.project.store import Project


class KnownLevels:
    """What the project knows of the responses to some items."""

    def __init__(self, project: Project, items: Sequence[Item], options: FillOptions) -> None:
        self._items = [item.name for item in items]
        self._responses: list[Response] = []
        self._decisions: dict[int, Decision] = {}
        self._scores: dict[int, Score] = {}
        self._ratings: dict[int, Rating] = {}
        for item in self._items:
            self._responses += project.responses(item)
            self._decisions |= project.decisions(item)
            self._scores |= {score.response_id: score for score in project.scores(item)}
            if options.ratings:
                first = project.primary_rater(item)
                self._ratings |= {
                    rating.response_id: rating
                    for rating in project.ratings(item)
                    if rating.rater == first
                }

        self._texts = {each.id: each.text for each in self._responses}
        self._changed = self._changed_after_decision()

    def row(self, row: SourceRow) -> LearnerRow:
        """Return an imported row with what is known of the answers in it."""
        known = {item: self._known(row.responses[item]) for item in self._items_of(row)}
        return LearnerRow(row.row, row.learner.name or row.learner.key, known)

    def _items_of(self, row: SourceRow) -> Iterator[str]:
        return (item for item in self._items if item in row.responses)

    def _known(self, response_id: int) -> KnownLevel:
        decision = self._decisions.get(response_id)
        rating = self._ratings.get(response_id)
        score = self._scores.get(response_id)
        level = decision.level if decision else rating.level if rating else None
        suggested = score.level if score else None
        return KnownLevel(level, suggested, self._why_none(response_id))

    def _why_none(self, response_id: int) -> WhyEmpty:
        """Return why an answer has no final level, where it has none."""
        if response_id in self._changed:
            return WhyEmpty.CHANGED
        is_blank = not self._texts[response_id].strip()
        return WhyEmpty.BLANK if is_blank else WhyEmpty.NOT_DECIDED

    def _changed_after_decision(self) -> set[int]:
        """Return the undecided answers whose learner had another one with a final level."""
        decided = {
            (each.item, each.learner.key) for each in self._responses if each.id in self._decisions
        }
        return {
            each.id
            for each in self._responses
            if each.id not in self._decisions and (each.item, each.learner.key) in decided
        }

    def learners(self) -> list[Learner]:
        """Return everybody who answered."""
        return list({each.learner.key: each.learner for each in self._responses}.values())

    def matched_rows(self, matched: Matched) -> Iterator[LearnerRow]:
        """Yield the rows of another sheet with what is known of their learners' answers."""
        newest: dict[str, dict[str, int]] = defaultdict(dict)
        names: dict[str, str] = {}
        for response in self._responses:  # ids ascend: a later answer takes an earlier's place
            newest[response.learner.key][response.item] = response.id
            names[response.learner.key] = response.learner.name or response.learner.key
        repeated = dict(matched.repeated)
        for row, key in matched.learners.items():
            known = {item: self._known(number) for item, number in newest[key].items()}
            why = WhyEmpty.REPEATED if key in repeated else None
            yield LearnerRow(row, names[key], known, why)
        for row, said in matched.unknown_rows:
            yield LearnerRow(row, said, {}, WhyEmpty.UNKNOWN)
        for row, said in matched.unclear_rows:
            yield LearnerRow(row, said, {}, WhyEmpty.UNCLEAR)

    def texts(self, rows: Sequence[SourceRow]) -> dict[str, dict[int, str]]:
        """Return the texts of each item's responses by row."""
        found: dict[str, dict[int, str]] = defaultdict(dict)
        for row in rows:
            for item in self._items_of(row):
                found[item][row.row] = self._texts[row.responses[item]]
        return found
