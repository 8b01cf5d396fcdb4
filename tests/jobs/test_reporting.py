"""The report for a department head: what it says, what it keeps to itself, what it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from marble_project import ITEM, import_answers, score_answers, split_answers

from kdscore_desktop.agreement.report.page import as_html
from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.reporting import report_of, write_report
from kdscore_desktop.project.records import NewCutoff
from kdscore_desktop.project.store import Project

TITLE = "Period 3 <script>"


class Page(HTMLParser):
    """What a page holds; refuses tags that do not close in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.identifiers: list[str] = []
        self.loaded: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.words: list[str] = []
        self.policy = ""
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id":
                self.identifiers.append(value or "")
            elif name == "content" and value and value.startswith("default-src"):
                self.policy = value
            elif name in ("href", "xlink:href") and (value or "").startswith("#"):
                self.links.append((value or "")[1:])
            elif name in ("src", "href"):
                self.loaded.append(value or "")
        if tag not in ("meta", "img", "br"):
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(" ".join(data.split()))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "homework.kdscore", TITLE) as opened:
        import_answers(opened, tmp_path)
        opened.set_prompt(ITEM, "What happened to the marble?")
        split_answers(opened, tested=40)
        yield opened


@pytest.fixture
def decided(project: Project) -> Project:
    first, second, third, *_ = score_answers(project)
    project.decide(first, DecisionKind.ACCEPTED, 1, "Ms. Ada")
    project.decide(second, DecisionKind.OVERRIDDEN, 0, "Ms. Ada", "says nothing of why")
    project.decide(third, DecisionKind.SET, 0, "Ms. Ada")
    return project


def test_the_report_says_what_a_department_head_asks_for(decided: Project) -> None:
    decided.choose_cutoff(ITEM, NewCutoff(0.75, wanted=0.4), "Ms. Ada")
    page = Page(as_html(report_of(decided, wanted=0.4)))
    words = " ".join(page.words)
    for wanted in (
        "What happened to the marble?",
        "47, 1 of them blank",
        "Score, Second score",
        "The scorer agrees with the human on 20 of 40 (50 %, likely between 35 and 65 %).",
        "At 75 % sure or more, 40 of 40 answers",
        "was compared with the human on 40 answers only; on fewer than 100",
        "Exact agreement below",
        "too few to say",
        "suggestion overridden",
        "without review from 75 % sure on",
        "For an agreement of",
        "says nothing of why",
        "kdscore report homework.kdscore --out FILE.html",
        "KDScore Desktop",
    ):
        assert wanted in words


def test_the_report_holds_no_answer_and_no_learner(decided: Project) -> None:
    page = as_html(report_of(decided))
    for response in decided.responses(ITEM):
        assert len(response.text) < 2 or response.text not in page
        assert not re.search(rf"\b{response.learner.key}\b", page)


def test_the_report_loads_nothing_and_runs_nothing(decided: Project) -> None:
    page = Page(as_html(report_of(decided)))
    assert page.loaded == []
    assert "script" not in page.tags
    assert f"{TITLE}: how far the scores can be relied on" in page.words  # escaped, not obeyed
    assert page.policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def test_identifiers_occur_once_and_every_link_leads_somewhere(decided: Project) -> None:
    page = Page(as_html(report_of(decided)))
    assert "svg" in page.tags
    assert len(page.identifiers) == len(set(page.identifiers))
    assert set(page.links) <= set(page.identifiers)


def test_for_print_pictures_are_images(decided: Project) -> None:
    page = Page(as_html(report_of(decided), medium="print"))
    assert "svg" not in page.tags
    assert page.loaded
    assert all(source.startswith("data:image/png;base64,") for source in page.loaded)


def test_a_project_without_a_scorer_is_reported_as_far_as_it_is(project: Project) -> None:
    words = " ".join(Page(as_html(report_of(project))).words)
    assert "agrees with the human in 'Score' on 10 of 10" in words
    assert "The scorer agrees" not in words


def test_without_answers_there_is_nothing_to_report(tmp_path: Path) -> None:
    with Project.create(tmp_path / "empty.kdscore") as empty, pytest.raises(InputError) as refused:
        report_of(empty)
    assert "nothing to report" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "sentence"), [("r.pdf", "would be a PDF"), ("r.docx", "ends in neither")]
)
def test_another_kind_of_file_is_refused_in_a_sentence(
    project: Project, tmp_path: Path, name: str, sentence: str
) -> None:
    with pytest.raises(InputError) as refused:
        write_report(report_of(project), tmp_path / name)
    assert sentence in str(refused.value)
    assert not (tmp_path / name).exists()
