"""Pictures of agreement: what they say, in which colors, and how fast."""

import itertools
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from dataclasses import replace

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from matplotlib.patches import Rectangle

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.agreement.coverage import HeldOut, coverage_curve
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.agreement.pictures.canvas import rendered
from kdscore_desktop.agreement.pictures.confusion import confusion_picture
from kdscore_desktop.agreement.pictures.coverage import coverage_picture
from kdscore_desktop.agreement.pictures.distributions import (
    Distribution,
    distribution_picture,
    distributions_of,
)
from kdscore_desktop.agreement.pictures.groups import group_picture
from kdscore_desktop.agreement.pictures.learning import LearningCurve, learning_picture
from kdscore_desktop.agreement.pictures.levels import level_picture
from kdscore_desktop.agreement.pictures.look import DARK, LIGHT
from kdscore_desktop.agreement.pictures.reliability import reliability_picture
from kdscore_desktop.agreement.pictures.side_by_side import side_by_side_picture
from kdscore_desktop.agreement.pictures.words import ENGLISH
from kdscore_desktop.agreement.subgroups import subgroups
from kdscore_desktop.colors import contrast
from kdscore_desktop.domain import Level, Rubric

FOUR = Rubric(tuple(Level(str(points), points) for points in range(4)))
NAMED = Rubric(
    tuple(Level(label, 0) for label in ("correct", "partially_correct_incomplete", "$x$")),
    ordered=False,
)
MANY = Rubric(tuple(Level(str(points), points) for points in range(21)))
SECONDS = 0.3


def compared(rubric, n, between=Between.HUMAN_AND_STUDENT):
    draw = np.random.default_rng(5)
    reference = draw.integers(0, len(rubric), n)
    logits = draw.normal(0, 1, (n, len(rubric)))
    logits[np.arange(n), reference] += 1.5
    probabilities = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    other = probabilities.argmax(axis=1)
    agreement = measure(reference, other, rubric, probabilities=probabilities, resamples=100)
    curve = coverage_curve(HeldOut(probabilities.max(axis=1), other == reference, to_human=2))
    comparison = Comparison(between, "the human", "The scorer", "Osmosis", "test", agreement)
    return comparison, curve


def pictures(rubric, n, look=LIGHT, words=ENGLISH):
    """Return a way to draw each picture."""
    comparison, curve = compared(rubric, n)
    humans = replace(comparison, between=Between.HUMANS, other="The human in 'Second'")
    return {
        "confusion": lambda: confusion_picture(comparison, look, words),
        "levels": lambda: level_picture(comparison, look, words),
        "side by side": lambda: side_by_side_picture([humans, comparison], look, words),
        "distributions": lambda: distribution_picture(
            distributions_of(comparison), rubric, look, words, split="test"
        ),
        "reliability": lambda: reliability_picture(comparison, look, words),
        "coverage": lambda: coverage_picture(curve, look, words, cutoff=0.6, wanted=0.8),
        "groups": lambda: group_picture(one_group(rubric, n), look, words),
    }


def one_group(rubric, n):
    levels = np.arange(n) % len(rubric)
    return subgroups(levels, np.roll(levels, 1), rubric, [(("Class", "A"),)] * n)


def test_a_group_too_small_is_named_and_nothing_said_of_it():
    levels = np.arange(60) % 4
    groups = [(("Class", "A" if place < 40 else "B"),) for place in range(60)]
    panels = subgroups(levels, levels, FOUR, groups)
    written = texts(group_picture(panels))
    assert written.count("too few to say") == 2  # its agreement and its place
    assert "100 %" in written
    assert any("20 answers" in text for text in written)
    assert "Placed higher or lower" in " ".join(written)
    assert "Placed higher or lower" not in " ".join(texts(group_picture(one_group(NAMED, 60))))


def texts(figure):
    svg = ET.fromstring(rendered(figure, "svg"))
    return [
        text
        for element in svg.iter("{http://www.w3.org/2000/svg}text")
        if (text := "".join(element.itertext()).strip())
    ]


@pytest.mark.parametrize("rubric", [FOUR, NAMED, MANY], ids=["ordered", "named", "many levels"])
@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_every_picture_says_on_how_many_answers_it_rests(rubric, look):
    for name, draw in pictures(rubric, 321, look).items():
        n = "323" if name == "coverage" else "321"  # two more always go to a human
        assert any(n in text for text in texts(draw())), name


def test_a_picture_of_10_000_answers_is_drawn_within_300_milliseconds():
    for name, draw in pictures(FOUR, 10_000).items():
        rendered(draw(), "png")  # fonts are looked up once
        assert min(processor_seconds(draw) for _ in range(2)) < SECONDS, name


def processor_seconds(draw):
    started = time.process_time()
    rendered(draw(), "png")
    return time.process_time() - started


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_text_in_a_cell_reads_well_on_its_color(look):
    comparison, _ = compared(FOUR, 500)
    axes = confusion_picture(comparison, look).axes[0]
    cells = {
        (patch.get_x() + 0.5, patch.get_y() + 0.5): patch.get_facecolor()
        for patch in axes.patches
        if isinstance(patch, Rectangle)
        and patch.get_fill()
        and patch.get_width() == 1 == (patch.get_height())
    }
    assert len(cells) == 16
    for text in axes.texts:
        x, y = text.get_position()
        ground = cells[round(x), round(y)]
        ratio = contrast(as_bytes(text.get_color()), as_bytes(ground[:3]))
        assert ratio >= 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_a_look_keeps_its_text_readable(look):
    assert contrast(look.foreground, look.background) >= 7
    assert contrast(look.muted, look.background) >= 4.5


def as_bytes(color):
    return tuple(round(255 * part) for part in to_rgb(color))


def test_the_matrix_shows_counts_and_row_shares():
    agreement = measure([0, 0, 0, 1, 1], [0, 0, 1, 1, 1], FOUR, resamples=10)
    comparison = Comparison(
        Between.HUMAN_AND_STUDENT, "you", "The scorer", "Osmosis", "test", agreement
    )
    written = [text.get_text() for text in confusion_picture(comparison).axes[0].texts]
    assert written[:4] == ["2", "67 %", "1", "33 %"]


def test_a_level_is_told_as_a_count_and_one_without_an_example_as_such():
    agreement = measure([0, 0, 0, 1, 1], [0, 0, 1, 1, 3], FOUR, resamples=10)
    comparison = Comparison(
        Between.HUMAN_AND_STUDENT, "you", "The scorer", "Osmosis", "test", agreement
    )
    recall, precision = level_picture(comparison).axes
    assert [text.get_text() for text in recall.texts] == [
        "2 of 3",
        "1 of 2",
        "no answer",
        "no answer",
    ]
    assert [text.get_text() for text in precision.texts] == [
        "2 of 2",
        "1 of 2",
        "no answer",
        "0 of 1",
    ]


def test_the_chosen_cutoff_is_told_with_what_it_leads_to():
    held_out = HeldOut(np.array([0.9, 0.8, 0.7, 0.6]), np.array([True, True, False, True]))
    figure = coverage_picture(coverage_curve(held_out), cutoff=0.7)
    (told,) = [text.get_text() for text in figure.axes[0].texts]
    assert told.split("\n") == [
        "75 % scored without review",
        "(70 % sure or more):",
        "same level in 67 %",
    ]


def test_the_words_can_be_given_in_another_language():
    words = replace(
        ENGLISH,
        recall_title="Gefunden",
        caption="{n} Antworten ({split})",
        reliability_x="Wie sicher",
    )
    assert "Gefunden" in texts(pictures(FOUR, 50, words=words)["levels"]())
    reliability = texts(pictures(FOUR, 50, words=words)["reliability"]())
    assert "Wie sicher" in reliability
    assert any(text.startswith("50 Antworten (test)") for text in reliability)


def test_numbers_are_written_as_the_language_does():
    comparison, _ = compared(FOUR, 321)
    said = texts(side_by_side_picture([comparison], words=replace(ENGLISH, decimal_point=",")))
    kappa = f"{comparison.agreement.quadratic_kappa.value:.2f}".replace(".", ",")
    assert kappa in said
    assert not any(text.startswith("0.") for text in said)


def test_a_label_with_dollar_signs_is_no_formula():
    assert "$x$" in texts(pictures(NAMED, 50)["levels"]())


def test_the_same_picture_gives_the_same_bytes():
    draw = pictures(FOUR, 50)["reliability"]
    for image_format in ("png", "svg", "pdf"):
        assert rendered(draw(), image_format) == rendered(draw(), image_format)


def test_bytes_are_of_the_format_asked_for():
    figure = pictures(FOUR, 50)["coverage"]()
    assert rendered(figure, "png").startswith(b"\x89PNG")
    assert rendered(figure, "pdf").startswith(b"%PDF")


def test_where_nothing_was_compared_the_picture_says_so():
    agreement = measure([], [], FOUR)
    comparison = Comparison(
        Between.HUMAN_AND_STUDENT, "you", "The scorer", "Osmosis", "test", agreement
    )
    nothing = HeldOut(np.array([]), np.array([], dtype=bool), to_human=3)
    for figure in (
        confusion_picture(comparison),
        level_picture(comparison),
        side_by_side_picture([comparison]),
        distribution_picture([Distribution("You", (0, 0, 0, 0))], FOUR),
        reliability_picture(comparison),
        coverage_picture(coverage_curve(nothing)),
    ):
        assert texts(figure) == [ENGLISH.nothing]


def test_neither_pyplot_nor_a_window_is_imported_for_pictures():
    names = "canvas confusion coverage distributions learning levels reliability side_by_side"
    program = "".join(f"import kdscore_desktop.agreement.pictures.{n}\n" for n in names.split())
    program += "import sys; print('matplotlib.pyplot' in sys.modules, 'PySide6' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["False", "False"]


def test_figures_alone_do_not_wait_for_matplotlib():
    program = (
        "import kdscore_desktop.agreement.summary, kdscore_desktop.agreement.tables\n"
        "import kdscore_desktop.agreement.coverage, kdscore_desktop.jobs.comparing\n"
        "import kdscore_desktop.agreement.pictures.look, kdscore_desktop.agreement.pictures.words\n"
        "import sys; print('matplotlib' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "False"


def test_learning_curves_are_named_at_their_ends():
    def curve(name, *values):
        points = [
            (30 * 2**place, Figure(value, value - 0.1, value + 0.1, 80))
            for place, value in enumerate(values)
        ]
        return LearningCurve(name, tuple(points))

    figure = learning_picture(
        [curve("The scorer", 0.4, 0.55, 0.66), curve("Human scores alone", 0.3, 0.42, 0.5)], 80
    )
    told = texts(figure)
    assert {"The scorer", "Human scores alone", "30", "60", "120"} <= set(told)
    assert "On 80 held-out answers. Lines: likely between (95 % interval)." in told
    assert texts(learning_picture([], 80)) == [ENGLISH.nothing]


def test_the_names_of_curves_that_end_alike_stand_below_each_other():
    def curve(name, end):
        return LearningCurve(
            name, tuple((n, Figure(v, None, None, 9)) for n, v in ((30, 0.2), (60, end)))
        )

    ends = (0.800, 0.801, 0.805, 0.4)
    names = ("the teacher", "the student", "the same student", "counting words")
    figure = learning_picture([curve(n, e) for n, e in zip(names, ends, strict=True)], 9)
    figure.draw_without_rendering()
    (axes,) = figure.axes
    boxes = sorted((text.get_window_extent() for text in axes.texts), key=lambda box: box.y0)
    assert len(boxes) == 4
    for below, above in itertools.pairwise(boxes):
        assert below.y1 <= above.y0
    assert max(box.x1 for box in boxes) <= figure.bbox.x1  # none is cut off
