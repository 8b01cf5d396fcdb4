"""PDFs of HTML: pages end between what belongs together, and the window goes on living."""

from __future__ import annotations

import datetime as dt
import gc
import itertools
import re
from pathlib import Path

import pytest
from event_loop import WORST, EventLoopProbe
from pytestqt.qtbot import QtBot
from window_helpers import WAIT, OpenWindow, shown

from kdscore_desktop.agreement.report.class_data import ClassLevel, ClassPage, SharedWords
from kdscore_desktop.agreement.report.class_page import class_as_html
from kdscore_desktop.domain import Item, Level, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.ui.pages.agreement_page import AgreementPage
from kdscore_desktop.ui.printing import Strip, pdf_steps, write_pdf, writer_for
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.notice import NoticeArea

pytestmark = pytest.mark.usefixtures("qapp")


def page_count(path: Path) -> int:
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    return len(re.findall(rb"/Type /Page\b", content))


def paragraphs(count: int) -> str:
    return "<p>One line.</p>" * count


def rows(count: int) -> str:
    body = "".join(f"<tr><td>{number}<br>again</td><td>text</td></tr>" for number in range(count))
    return (
        f"<table><thead><tr><th>Number</th><th>Text</th></tr></thead><tbody>{body}</tbody></table>"
    )


def cut(html: str, tmp_path: Path) -> Strip:
    strip = Strip(html, writer_for(tmp_path / "unused.pdf"))
    for _ in strip.cut():
        pass
    return strip


def test_a_long_text_takes_several_pages(tmp_path: Path) -> None:
    write_pdf(paragraphs(10), tmp_path / "short.pdf")
    write_pdf(paragraphs(150), tmp_path / "long.pdf")
    assert page_count(tmp_path / "short.pdf") == 1
    assert page_count(tmp_path / "long.pdf") > 2


@pytest.mark.parametrize("levels", [3, 4])
def test_the_class_at_a_glance_of_up_to_four_levels_fits_on_one_page(
    tmp_path: Path, levels: int
) -> None:
    words = tuple((word, 45) for word in ("evaporates", "temperature", "because", "particles") * 3)
    ideas = (SharedWords(("evaporates", "temperature"), 45, 12),) * 5
    text = "The particles of the water take up energy from the sun and leave as vapor. " * 4
    page = ClassPage(
        "Homework 4",
        dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC),
        "KDScore",
        Item(
            "Puddle",
            Rubric(tuple(Level(str(place), place) for place in range(levels))),
            "On a sunny day a puddle vanishes. Where did the water go, and why?",
        ),
        tuple(ClassLevel(place, 3, 40, 5, words, ideas, (text,) * 2) for place in range(levels)),
        2,
    )
    write_pdf(class_as_html(page, medium="print"), tmp_path / "class.pdf")
    assert page_count(tmp_path / "class.pdf") == 1


def test_pages_follow_each_other_without_a_gap(tmp_path: Path) -> None:
    pages = list(cut(paragraphs(60) + rows(80), tmp_path).pages())
    assert pages[0].top == 0
    assert all(one.bottom == other.top for one, other in itertools.pairwise(pages))


def test_a_parted_table_begins_each_page_with_its_headings_and_parts_no_row(
    tmp_path: Path,
) -> None:
    strip = cut(rows(80), tmp_path)
    first, *others = strip.pages()
    assert first.header is None
    assert others
    assert all(page.header is not None and page.header.height() > 0 for page in others)
    between_rows = [possible.at for possible in strip.cuts]
    assert all(page.bottom in between_rows for page in (first, *others[:-1]))


def test_a_small_table_is_never_parted(tmp_path: Path) -> None:
    for before in range(20, 60, 7):
        pages = list(cut(paragraphs(before) + rows(5) + paragraphs(3), tmp_path).pages())
        assert all(page.header is None for page in pages)


def test_a_heading_stands_with_what_it_is_above(tmp_path: Path) -> None:
    def ends(html: str) -> list[float]:
        return [page.bottom for page in cut(html, tmp_path).pages()]

    fits = next(n for n in range(10, 200) if len(ends(paragraphs(n + 1))) > 1)
    one_line = ends(paragraphs(fits))[0] / fits
    # The heading would be the last on its page, and goes to the next one with its text.
    first, _ = ends(f"{paragraphs(fits - 1)}<h3>A heading</h3>{paragraphs(3)}")
    assert first == pytest.approx(one_line * (fits - 1), abs=one_line)


def test_each_part_but_the_first_begins_a_page(tmp_path: Path) -> None:
    html = "<h1>Title</h1><h2>One</h2><p>a</p><h2>Two</h2><p>b</p><h2>Three</h2><p>c</p>"
    assert len(list(cut(html, tmp_path).pages())) == 3


def test_what_is_left_half_done_leaves_no_file(tmp_path: Path) -> None:
    steps = pdf_steps(paragraphs(200), tmp_path / "half.pdf")
    next(steps)
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        write_pdf(paragraphs(1), tmp_path / "missing" / "a.pdf")


def test_the_report_is_saved_from_the_window_while_it_goes_on_living(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(open_project(scored_project), Step.AGREEMENT, qtbot).page(Step.AGREEMENT)
    assert isinstance(page, AgreementPage)
    qtbot.waitUntil(lambda: page.panel.picture.is_drawn, timeout=WAIT)
    out = tmp_path / "saved"
    out.mkdir()
    # The tests' process holds torch, which the window's never does: collecting it takes long.
    gc.collect()
    gc.freeze()
    for name in ("report.pdf", "report.html"):
        with EventLoopProbe() as probe:
            page.report_file.save_report(out / name)
            assert not page.report_button.isEnabled()
            qtbot.waitUntil(page.report_button.isEnabled, timeout=WAIT)
        assert probe.worst < WORST
        assert said(page.notices).startswith("Saved as ")
    gc.unfreeze()
    assert page_count(out / "report.pdf") >= 3
    assert (out / "report.html").read_text(encoding="utf-8").endswith("</html>\n")
    assert sorted(path.name for path in out.iterdir()) == ["report.html", "report.pdf"]


def said(notices: NoticeArea) -> str:
    return notices.notices()[-1].message
