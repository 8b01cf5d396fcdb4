"""How levels become a score is remembered, and shown by an example that is worked out."""

from __future__ import annotations

import json

import pytest

from kdscore_desktop.gradebook.filling.totals import Scale
from kdscore_desktop.views.scale_choice import (
    MOST_DECIMALS,
    ScaleChoice,
    rounding_example,
    scale_choice_from_json,
    scale_choice_to_json,
)


def test_a_choice_comes_back_from_the_settings() -> None:
    choice = ScaleChoice(20.0, 0, {"Q1": 2.5, "Q2": 0.0}, apart=True)
    assert scale_choice_from_json(json.loads(json.dumps(scale_choice_to_json(choice)))) == choice


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        [],
        "20",
        {"out_of": "20", "decimals": "1", "weights": 3, "apart": "yes"},
        {"out_of": -1, "decimals": 9, "weights": {"Q1": "a", "Q2": True}},
        {"out_of": float("nan"), "decimals": True, "weights": {"Q1": float("inf")}},
    ],
)
def test_what_is_no_choice_is_as_if_nothing_was_chosen(damaged: object) -> None:
    assert scale_choice_from_json(damaged) == ScaleChoice()


def test_only_the_questions_of_the_sheet_are_weighed() -> None:
    choice = ScaleChoice(None, 1, {"Q1": 2.0, "Q2": 1.0, "Elsewhere": 3.0})
    assert choice.scale(("Q1", "Q2")) == Scale(None, 1, {"Q1": 2.0})
    assert ScaleChoice(weights={"Q1": 2.0}, apart=True).scale(("Q1", "Q2")) == Scale()


def test_each_rule_of_rounding_is_shown_where_it_decides() -> None:
    examples = [rounding_example(decimals) for decimals in range(MOST_DECIMALS + 1)]
    assert examples == [(12.5, 13), (12.25, 12.3), (12.345, 12.35), (12.3455, 12.346)]
