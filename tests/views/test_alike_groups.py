"""What says the same is found, counted, listed and decided together."""

from __future__ import annotations

import numpy as np

from kdscore_desktop.domain import Item, Level, Rubric
from kdscore_desktop.views.alike_groups import (
    AlikeGroups,
    OtherWording,
    alike_answers,
    decided_together,
)
from kdscore_desktop.views.score_rows import By, Listing, Which, listed
from kdscore_desktop.views.scores import NONE, ScoreTable

TEXTS = (
    "Metal is colder",  # 0, as 3 and 5
    "I do not know",  # 1, as 4
    "heat flows out of my hand",  # 2
    "the metal is colder",
    "i do not know!",
    "METAL IS COLDER",
    "",  # 6 and 7 are blank, which is nothing to have in common
    "",
)
SURE = (0.9, 0.5, 0.7, 0.6, 0.8, 0.65, np.nan, np.nan)


def table() -> ScoreTable:
    """Return a table in which nothing is rated, decided or flagged."""
    n = len(TEXTS)
    folded = [text.casefold() for text in TEXTS]
    suggested = np.array([NONE if np.isnan(sure) else 0 for sure in SURE], np.int8)
    return ScoreTable(
        item=Item("Spoon", Rubric((Level("0", 0), Level("1", 1)))),
        has_scorer=True,
        raters=("Score",),
        ids=np.arange(1, n + 1),
        keys=[str(number) for number in range(n)],
        names=[str(number) for number in range(n)],
        texts=TEXTS,
        probabilities=np.array([[sure, 1 - sure] for sure in SURE]),
        suggested=suggested,
        scored=np.ones(n, np.bool_),
        flags=np.where(suggested == NONE, 1, 0).astype(np.int8),
        ratings=np.full((n, 1), NONE, np.int8),
        rated=np.zeros(n, np.bool_),
        final=np.full(n, NONE, np.int8),
        kinds=np.zeros(n, np.int8),
        folded_names=[str(number) for number in range(n)],
        folded_texts=folded,
        name_ranks=np.arange(n, dtype=np.int32),
        text_ranks=np.array([sorted(set(folded)).index(text) for text in folded], np.int32),
    )


def test_every_answer_is_in_one_group() -> None:
    groups = AlikeGroups.of(TEXTS)
    assert groups.sizes.tolist() == [3, 2, 1, 3, 2, 3, 1, 1]
    assert groups.members(5).tolist() == [0, 3, 5]
    assert groups.identical(1)
    assert not groups.identical(0)
    assert len(AlikeGroups.of(()).sizes) == 0


def test_a_decision_on_all_leaves_out_what_a_human_settled() -> None:
    shown, groups = table(), AlikeGroups.of(TEXTS)
    assert decided_together(shown, groups, 3).tolist() == [3, 0, 5]
    shown.final[0] = 1
    assert decided_together(shown, groups, 3).tolist() == [3, 5]
    shown.rated[5] = True
    assert decided_together(shown, groups, 3).tolist() == [3]
    assert decided_together(shown, groups, 0).tolist() == [0, 3]  # the chosen one is decided anew


def test_the_other_wordings_are_shown_with_what_was_given_to_them() -> None:
    shown, groups = table(), AlikeGroups.of(TEXTS)
    assert alike_answers(shown, groups, 2) is None
    found = alike_answers(shown, groups, 3)
    assert found is not None
    assert (found.others, found.undecided, found.identical) == (2, 2, False)
    assert found.wordings == (OtherWording("Metal is colder", 2, None, None),)
    shown.final[0] = 1
    shown.ratings[5, 0], shown.rated[5] = 0, True
    found = alike_answers(shown, groups, 3)
    assert found is not None
    assert found.undecided == 0
    assert set(found.wordings) == {
        OtherWording("Metal is colder", 1, 1, None),
        OtherWording("METAL IS COLDER", 1, None, 0),
    }


def test_alike_answers_are_listed_together_the_largest_groups_first() -> None:
    shown, groups = table(), AlikeGroups.of(TEXTS)
    reasons = shown.reasons(0.7)
    together = listed(shown, Listing(by=By.ALIKE), reasons, groups).tolist()
    assert together == [3, 5, 0, 1, 4, 6, 7, 2]
    backward = listed(shown, Listing(by=By.ALIKE, backward=True), reasons, groups).tolist()
    assert backward == together[::-1]


def test_one_of_each_group_stands_for_it_and_a_search_is_heeded() -> None:
    shown, groups = table(), AlikeGroups.of(TEXTS)
    reasons = shown.reasons(0.7)
    one = Listing(which=Which.ALIKE)
    assert listed(shown, one, reasons, groups).tolist() == [1, 3]  # the most doubtful of each
    assert listed(shown, one, reasons, None).tolist() == []  # not known yet
    shown.final[3] = 0
    assert listed(shown, one, reasons, groups).tolist() == [1, 5]
    metal = Listing(which=Which.ALIKE, words="metal")
    assert listed(shown, metal, reasons, groups).tolist() == [5]
