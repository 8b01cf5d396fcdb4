"""The proposed roles of columns, and those that an educator names."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from spreadsheets import sheet_of

from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.roles import (
    ColumnRoles,
    ItemColumns,
    column_named,
    propose_roles,
    roles_from_options,
)
from kdscore_desktop.gradebook.sheet import Sheet

TEXT = "metal takes heat from your hand faster than wood so it feels colder at once"
ROWS = 40


def answer(number: int) -> str:
    return " ".join(random.Random(number).choices(TEXT.split(), k=5 + number % 9))


def points(number: int) -> int:
    return number % 4


def zeros(number: int) -> str:
    return f"{number:05}"


def table(columns: list[tuple[str, Any | Callable[[int], Any]]]) -> Sheet:
    rows = [
        [cell(number) if callable(cell) else cell for _, cell in columns] for number in range(ROWS)
    ]
    return sheet_of([[heading for heading, _ in columns], *rows])


def told(sheet: Sheet, roles: ColumnRoles) -> dict[str, Any]:
    """Return roles with headings in place of numbers, without those that are not there."""
    headings = sheet.source.columns
    all_told = {
        "learner": None if roles.learner is None else headings[roles.learner],
        "name": None if roles.name is None else headings[roles.name],
        "last name": None if roles.last_name is None else headings[roles.last_name],
        "groups": [headings[column] for column in roles.groups],
        **{
            item.item: [headings[item.response], *(headings[column] for _, column in item.ratings)]
            for item in roles.items
        },
    }
    return {key: value for key, value in all_told.items() if value}


def proposed(columns: list[tuple[str, Any]]) -> dict[str, Any]:
    sheet = table(columns)
    return told(sheet, propose_roles(sheet))


def test_a_tidy_file_of_one_item_with_two_raters() -> None:
    columns = [("id", zeros), ("prompt", "Why?"), ("response", answer), ("score1", points)]
    assert proposed([*columns, ("score2", points), ("split", "train")]) == {
        "learner": "id",
        "response": ["response", "score1", "score2"],
    }


def test_several_items_whose_scores_stand_beside_them() -> None:
    columns = [("Student ID", zeros), ("Name", answer), ("Period", lambda n: f"P{n % 3}")]
    items = [("Q1 answer", answer), ("Q1 score", points), ("Q2 answer", answer)]
    assert proposed([*columns, *items, ("Q2 score", points), ("Total score", points)]) == {
        "learner": "Student ID",
        "name": "Name",
        "groups": ["Period"],
        "Q1": ["Q1 answer", "Q1 score"],
        "Q2": ["Q2 answer", "Q2 score"],
    }


def test_several_items_whose_scores_stand_apart() -> None:
    columns = [("id", zeros), ("Response 1", answer), ("Response 2", answer)]
    scores = [("Score 2", points), ("Score 1", points), ("Score 1 second rater", points)]
    assert proposed([*columns, *scores]) == {
        "learner": "id",
        "Response 1": ["Response 1", "Score 1"],
        "Response 2": ["Response 2", "Score 2", "Score 1 second rater"],
    }


def test_a_google_forms_export() -> None:
    columns = [
        ("Timestamp", "2026/09/27 3:00:00 PM GMT+3"),
        ("Email Address", lambda n: f"learner{n}@example.org"),
        ("Score", lambda n: f"{n % 5} / 4"),
        ("At which points does the spoon feel cold, and why?", answer),
    ]
    question = columns[-1][0]
    assert proposed(columns) == {"learner": "Email Address", question: [question, "Score"]}
    second = ("What is heat?", answer)
    assert proposed([*columns, second]) == {
        "learner": "Email Address",
        question: [question],
        "What is heat?": ["What is heat?"],
    }


def test_a_microsoft_forms_export() -> None:
    questions = ["Why is it cold?", "At which level does the water stand?"]
    columns: list[tuple[str, Any]] = [
        ("ID", lambda n: n + 1),
        ("Start time", "4/5/26 10:00:00"),
        ("Completion time", "4/5/26 10:10:00"),
        ("Email", "anonymous"),
        ("Name", answer),
        ("Total points", points),
        ("Quiz feedback", None),
    ]
    for question in questions:
        columns += [
            (question, answer),
            (f"Points - {question}", points),
            (f"Feedback - {question}", "well done, all of you there"),
        ]
    assert proposed(columns) == {
        "learner": "ID",
        "name": "Name",
        **{question: [question, f"Points - {question}"] for question in questions},
    }


def test_a_moodle_quiz_export() -> None:
    columns = [
        ("Last name", zeros),
        ("First name", zeros),
        ("ID number", zeros),
        ("Email address", zeros),
        ("State", "Finished"),
        ("Started on", "4 May 2026 10:00 AM"),
        ("Time taken", "3 mins 4 secs"),
        ("Grade/10.00", lambda n: f"{n / 7:.2f}"),
        ("Response 1", answer),
        ("Right answer 1", "Metal conducts heat away from the hand."),
    ]
    assert proposed(columns) == {
        "learner": "ID number",
        "name": "First name",
        "last name": "Last name",
        "Response 1": ["Response 1"],
    }


def test_a_canvas_quiz_analysis() -> None:
    columns = [
        ("name", zeros),
        ("id", zeros),
        ("section", lambda n: f"Period {n % 2}"),
        ("12: Why does it feel cold to you?", answer),
        ("1.0", points),
        ("13: What is heat?", answer),
        ("1.0 ", points),
        ("n correct", 3),
    ]
    assert proposed(columns) == {
        "learner": "id",
        "name": "name",
        "groups": ["section"],
        "12: Why does it feel cold to you?": ["12: Why does it feel cold to you?", "1.0"],
        "13: What is heat?": ["13: What is heat?", "1.0 "],
    }


@pytest.mark.parametrize(
    "headings",
    [
        ("Schülernummer", "Nachname", "Klasse", "Antwort", "Punkte"),
        ("Matrícula", "Nombre", "Grupo", "Respuesta", "Puntuación"),
        ("Identifiant", "Prénom", "Classe", "Réponse", "Note"),
    ],
)
def test_headings_in_other_languages(headings: tuple[str, ...]) -> None:
    cells = (zeros, answer, lambda n: f"7{'abc'[n % 3]}", answer, points)
    learner, name, group, response, score = headings
    assert proposed(list(zip(headings, cells, strict=True))) == {
        "learner": learner,
        "name": name,
        "groups": [group],
        response: [response, score],
    }


def test_raters_named_by_their_names_are_known_by_their_place() -> None:
    columns = [("id", zeros), ("Explanation", answer), ("Ms. Rivera", points)]
    assert proposed([*columns, ("Mr. Chen", points), ("Shoe size", lambda n: 30 + n)]) == {
        "learner": "id",
        "Explanation": ["Explanation", "Ms. Rivera", "Mr. Chen"],
    }


def test_without_headings_the_cells_decide() -> None:
    sheet = table([("", zeros), ("", answer), ("", points)])
    assert propose_roles(sheet) == ColumnRoles(
        learner=0,
        name=None,
        groups=(),
        items=(ItemColumns("column B", 1, (("column C", 2),)),),
    )


def test_a_name_serves_as_id_where_there_is_none() -> None:
    columns = [("Name", zeros), ("Gender", lambda n: "fm"[n % 2]), ("Answer", answer)]
    assert proposed(columns) == {"learner": "Name", "groups": ["Gender"], "Answer": ["Answer"]}


def test_comments_and_sample_answers_are_no_responses() -> None:
    columns = [("id", zeros), ("Answer", answer), ("Feedback", answer), ("Comments", answer)]
    assert proposed([*columns, ("Model answer", answer)]) == {"learner": "id", "Answer": ["Answer"]}


def test_an_empty_score_column_is_a_rating_to_be_filled() -> None:
    assert proposed([("id", zeros), ("Answer", answer), ("Score", None)])["Answer"] == [
        *("Answer", "Score"),
    ]


def test_percentages_are_no_ratings() -> None:
    columns = [("id", zeros), ("Answer", answer), ("Score", lambda n: n * 2.5)]
    assert proposed(columns)["Answer"] == ["Answer"]


def test_two_questions_with_one_heading_are_told_apart() -> None:
    sheet = table([("id", zeros), ("Answer", answer), ("Answer", lambda n: answer(n + 1))])
    assert [item.item for item in propose_roles(sheet).items] == [
        *("Answer (column B)", "Answer (column C)"),
    ]


def test_a_long_question_gets_a_short_name() -> None:
    question = "Explain in your own words " + "why the spoon feels colder than the board " * 4
    sheet = table([("id", zeros), (question, answer)])
    (item,) = propose_roles(sheet).items
    assert item.item == "Explain in your own words why the spoon feels colder ..."


# What an educator names

USUAL = [("id", zeros), ("Answer", answer), ("First score", points), ("Second score", points)]


def test_named_columns_replace_the_proposed_ones() -> None:
    sheet = table([*USUAL, ("Class", lambda n: f"7{n % 2}"), ("Code", zeros)])
    roles = roles_from_options(
        sheet,
        item="Spoon",
        response="answer ",
        score="SECOND SCORE",
        score2="C",
        learner="code",
        groups=["E"],
    )
    assert told(sheet, roles) == {
        "learner": "Code",
        "groups": ["Class"],
        "Spoon": ["Answer", "Second score", "First score"],
    }


def test_what_is_not_named_comes_from_the_proposal() -> None:
    sheet = table(USUAL)
    assert roles_from_options(sheet) == propose_roles(sheet)
    assert told(sheet, roles_from_options(sheet, response="Answer")) == {
        "learner": "id",
        "Answer": ["Answer", "First score", "Second score"],
    }


def test_with_a_named_score_no_other_rating_is_taken() -> None:
    sheet = table(USUAL)
    roles = roles_from_options(sheet, score="First score")
    assert told(sheet, roles)["Answer"] == ["Answer", "First score"]


def test_a_named_column_loses_the_role_that_was_proposed() -> None:
    sheet = table([*USUAL, ("Remark", answer)])
    roles = roles_from_options(sheet, response="Remark", learner="Answer")
    assert told(sheet, roles) == {"learner": "Answer", "Remark": ["Remark"]} | {
        "Remark": ["Remark", "First score", "Second score"]
    }


def test_one_of_several_items_is_picked_by_its_name() -> None:
    sheet = table(
        [("id", zeros), ("Q1 answer", answer), ("Q1 score", points), ("Q2 answer", answer)]
    )
    assert told(sheet, roles_from_options(sheet, item="q1")) == {
        "learner": "id",
        "Q1": ["Q1 answer", "Q1 score"],
    }
    with pytest.raises(InputError, match="several columns of answers, and none is clearly 'Q3'"):
        roles_from_options(sheet, item="Q3")
    with pytest.raises(InputError, match="Say to which of them the scores belong"):
        roles_from_options(sheet, score="Q1 score")


def test_a_heading_that_says_what_an_answer_is_about_stays_whole() -> None:
    sheet = table([("Your name", zeros), ("Answer to the egg question", answer)])
    roles = propose_roles(sheet)
    assert [item.item for item in roles.items] == ["Answer to the egg question"]
    assert roles.name == 0 or roles.learner == 0


def test_a_column_never_serves_two_roles() -> None:
    sheet = table(USUAL)
    with pytest.raises(InputError, match="'First score' is named for two things"):
        roles_from_options(sheet, response="Answer", score="First score", score2="C")
    with pytest.raises(ValueError, match="two roles"):
        ColumnRoles(0, 0, (), ())


def test_an_unknown_heading_is_answered_with_those_there_are() -> None:
    with pytest.raises(InputError) as error:
        roles_from_options(table(USUAL), response="Essay")
    assert str(error.value) == (
        "'answers.xlsx' has no column 'Essay'. Its columns are: 'id', 'Answer', 'First score', "
        "'Second score'."
    )


def test_headings_come_before_letters_and_repeated_ones_need_them() -> None:
    sheet = table([("B", zeros), ("Score", points), ("Score", points), ("A", answer)])
    assert column_named(sheet, "B") == 0
    assert column_named(sheet, "A") == 3
    assert column_named(sheet, "c") == 2
    assert column_named(sheet, "Score (column C)") == 2
    with pytest.raises(InputError, match=r"several columns 'score'\..* B and C"):
        column_named(sheet, "score")


def test_a_long_sheet_that_repeats_itself_is_seen_whole() -> None:
    rows: list[list[Any]] = [
        [zeros(number), "" if number % 50 == 0 else answer(number % 997)]
        for number in range(100_000)
    ]
    proposal = propose_roles(sheet_of([["id", "Answer"], *rows]))
    assert [(item.item, item.response) for item in proposal.items] == [("Answer", 1)]
