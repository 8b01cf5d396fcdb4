"""A made-up item, made-up responses, and a teacher that is a rule with real probabilities."""

from collections.abc import Sequence

import numpy as np

from kdscore_desktop.distill.materials import TrainingText
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.domain import Item, Level, Rubric, Split
from kdscore_desktop.progress import Reporter
from kdscore_desktop.teacher.labeler import Probabilities, WordPieces

ITEM = Item(
    "Plants",
    Rubric((Level("none", 0), Level("one idea", 1), Level("two ideas", 2))),
    "What do plants need to make sugar?",
)
IDEAS = ("they take in light from the sun", "they take carbon dioxide from the air")
ASIDES = (
    "plants are green",
    "my aunt has a garden",
    "it rained all week",
    "leaves fall in autumn",
    "we saw this in class",
    "roots hold the plant",
)
TINY = DistillSettings(
    embedding=4,
    hidden=4,
    most_pieces=120,
    copies=4,
    steps=50,
    batch_size=16,
    learning_rate=1e-2,
    evaluate_every=10,
    checkpoint_seconds=1e9,
    word_dropout=0.0,
    threads=1,
)


def responses(number: int, seed: int = 0) -> list[tuple[str, int]]:
    """Return different texts with the number of ideas in each."""
    rng = np.random.default_rng(seed)
    found: dict[str, int] = {}
    while len(found) < number:
        ideas = [idea for idea in IDEAS if rng.random() < 0.5]
        asides = list(rng.choice(ASIDES, size=int(rng.integers(1, 4)), replace=False))
        clauses = [*ideas, *asides]
        text = ", ".join(clauses[position] for position in rng.permutation(len(clauses)))
        found[f"{text}."] = len(ideas)
    return list(found.items())


def training_texts(number: int = 60, unscored: int = 0) -> list[TrainingText]:
    """Return responses: four fifths for training, the rest by halves; then unscored ones."""
    texts = responses(number + unscored)
    splits = [Split.TRAIN] * 8 + [Split.VALIDATION, Split.TEST]
    return [
        TrainingText(text, splits[position % 10], level)
        for position, (text, level) in enumerate(texts[:number])
    ] + [TrainingText(text, Split.TRAIN) for text, _ in texts[number:]]


class RuleTeacher:
    """Counts ideas by their words, and doubts itself as a network would."""

    def __init__(self, *, labels_new_texts: bool = True) -> None:
        self.fingerprint = "a rule"
        self.labels_new_texts = labels_new_texts
        self.asked: list[str] = []

    def word_pieces(self) -> WordPieces | None:
        return None

    def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
        reporter.progress(1.0, "Asking the rule")
        self.asked += texts
        return np.array([self.probabilities(text) for text in texts], np.float32)

    @staticmethod
    def probabilities(text: str) -> Sequence[float]:
        words = set(text.casefold().replace(",", " ").replace(".", " ").split())
        ideas = len(words & {"light", "sun"}) / 2 + len(words & {"carbon", "dioxide"}) / 2
        weights = np.exp(-2 * np.abs(np.arange(3) - ideas))
        return list(weights / weights.sum())
