"""How a student is made. Imports no torch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

StudentKind = Literal["lstm", "dense"]
Budget = Literal["quick", "standard", "thorough"]

_TWIN_RATE = 4e-3
_TWIN_DROPOUT = 0.2
_TWIN_STEPS = 1500


@dataclass(frozen=True)
class DistillSettings:
    """The settings of one distillation; the defaults are those of the `standard` budget.

    Parameters
    ----------
    student
        The architecture.
    embedding, hidden, dropout
        See :mod:`kdscore_desktop.distill.students`.
    word_dropout
        Share of the word pieces made unknown in training where there are no augmented texts: with
        a teacher that cannot label new texts, and without a teacher.
    most_pieces, fewest_uses, max_tokens
        See :func:`kdscore_desktop.distill.vocabulary.build_vocabulary`.
    copies
        Texts for the teacher to label per scored training response. Unscored responses come
        first, augmented texts fill up the rest.
    most_texts
        The most texts the teacher labels, scored responses not counted: its time is most of the
        whole.
    temperature, soft_weight, hard_weight
        See :func:`kdscore_desktop.distill.loss.distillation_loss`. The temperature is 1 for a
        teacher that cannot label new texts: its probabilities come rounded, and a high
        temperature would make much of what rounding left of the small ones.
    steps, batch_size, learning_rate
        Of Adam; the rate falls along half a cosine to zero.
    evaluate_every
        Steps between two looks at validation.
    patience
        Training ends once validation has been worse than before for this share of the steps.
    checkpoint_seconds
        Seconds between two kept states.
    threads
        Processor threads for the student's training. More than one brings little to a network
        this small (two: 10 % on idle cores) and costs much where the cores are busy (threefold).
        The same seed gives the same student for the same number of threads.
    seed
        Of everything random.
    """

    student: StudentKind = "lstm"
    embedding: int = 16
    hidden: int = 24
    dropout: float = 0.1
    word_dropout: float = 0.3
    most_pieces: int = 1300
    fewest_uses: int = 3
    max_tokens: int = 256
    copies: int = 20
    most_texts: int = 30_000
    temperature: float = 4.0
    soft_weight: float = 1.0
    hard_weight: float = 0.0
    steps: int = 4000
    batch_size: int = 64
    learning_rate: float = 1e-2
    evaluate_every: int = 200
    patience: float = 0.5
    checkpoint_seconds: float = 15.0
    threads: int = 1
    seed: int = 0

    @classmethod
    def for_budget(
        cls, budget: Budget, *, student: StudentKind = "lstm", seed: int = 0
    ) -> DistillSettings:
        """Return the tested settings of a budget.

        Parameters
        ----------
        budget
            `quick`: a first scorer within a minute or two for about 200 responses.
            `standard`: a scorer of about 0.03 million parameters that follows its teacher.
            `thorough`: up to 0.1 million parameters and more text.
        student, seed
            As in the class.
        """
        chosen = replace(cls(), student=student, seed=seed)
        if budget == "quick":
            return replace(chosen, most_texts=4000, steps=1500, evaluate_every=75)
        if budget == "thorough":
            return replace(
                chosen,
                embedding=44,
                hidden=52,
                copies=30,
                most_texts=45_000,
                steps=6000,
                learning_rate=5e-3,
            )
        return chosen

    def for_human_levels(self) -> DistillSettings:
        """Return the settings of the same network without a teacher: the hard term alone.

        A few hundred texts seen again and again are learned by heart at the rate that thousands
        of labeled ones want. So the twin has a rate, dropout and length of training of its own,
        chosen on validation as the student's were; only a shorter training stays as it is.
        """
        return replace(
            self,
            soft_weight=0.0,
            hard_weight=1.0,
            copies=0,
            dropout=max(self.dropout, _TWIN_DROPOUT),
            learning_rate=min(self.learning_rate, _TWIN_RATE),
            steps=min(self.steps, _TWIN_STEPS),
            evaluate_every=min(self.evaluate_every, _TWIN_STEPS // 20),
        )
