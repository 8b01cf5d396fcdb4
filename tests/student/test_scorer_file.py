import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_scorer import ITEM, parts

from kdscore_desktop.domain import Item, Level, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.files import read_package, write_package
from kdscore_desktop.student.fields import Fields
from kdscore_desktop.student.package import (
    CALIBRATION,
    CARD,
    KIND,
    NETWORK,
    RUBRIC,
    TOKENIZER,
    VERSION,
    Calibration,
    read_scorer,
    write_scorer,
)
from kdscore_desktop.student.scorer import Scorer

PARTS = parts(calibration=Calibration(1.3, 40, 0.12, 0.04, 0.55))


@pytest.fixture
def members(tmp_path: Path) -> dict[str, bytes | Path]:
    path = tmp_path / "whole.kdscorer"
    write_scorer(path, PARTS)
    return dict(read_package(path, name="whole", kind=KIND, version=VERSION, max_bytes=10**7))


def spoil(path: Path, members: dict[str, bytes | Path], part: str, **values: object) -> Path:
    """Write the scorer with some values of one part replaced."""
    content = members[part]
    assert isinstance(content, bytes)
    changed = json.dumps(json.loads(content) | values).encode()
    write_package(path, KIND, VERSION, members | {part: changed})
    return path


def test_a_scorer_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "acid.kdscorer"
    write_scorer(path, PARTS)
    assert read_scorer(path) == PARTS
    assert read_scorer(path.read_bytes()) == PARTS


def test_the_same_parts_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_scorer(tmp_path / name, PARTS)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@given(
    st.lists(
        st.builds(
            Level,
            st.text(st.characters(codec="utf-8")),
            st.floats(-1e6, 1e6),
            st.text(st.characters(codec="utf-8")),
        ),
        min_size=2,
        max_size=6,
        unique_by=lambda level: level.label,
    ),
    st.booleans(),
)
def test_any_rubric_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, levels: list[Level], ordered: bool
) -> None:
    path = tmp_path_factory.mktemp("rubric") / "any.kdscorer"
    item = Item("an item", Rubric(tuple(levels), ordered))
    write_scorer(path, replace(PARTS, item=item))
    assert read_scorer(path).item == item


@pytest.mark.parametrize("part", [NETWORK, TOKENIZER, RUBRIC, CALIBRATION, CARD])
def test_a_missing_part_is_refused(
    tmp_path: Path, members: dict[str, bytes | Path], part: str
) -> None:
    path = tmp_path / "lacking.kdscorer"
    write_package(path, KIND, VERSION, {k: v for k, v in members.items() if k != part})
    with pytest.raises(InputError, match=r"lacking\.kdscorer"):
        Scorer.open(path)


@pytest.mark.parametrize("part", [NETWORK, TOKENIZER, RUBRIC, CALIBRATION, CARD])
@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"null", b"{}", b"[" * 10**5, b'{"a": 1e999}']
)
def test_a_part_that_is_no_such_thing_is_refused(
    tmp_path: Path, members: dict[str, bytes | Path], part: str, content: bytes
) -> None:
    path = tmp_path / "odd.kdscorer"
    write_package(path, KIND, VERSION, members | {part: content})
    with pytest.raises(InputError, match="not let in"):
        Scorer.open(path)


@pytest.mark.parametrize(
    ("part", "values"),
    [
        (CALIBRATION, {"temperature": 0}),
        (CALIBRATION, {"temperature": float("nan")}),
        (CALIBRATION, {"temperature": float("inf")}),
        (CALIBRATION, {"temperature": True}),
        (CALIBRATION, {"temperature": 10**400}),
        (CALIBRATION, {"unsure_below": 1.5}),
        (CALIBRATION, {"responses": -1}),
        (CALIBRATION, {"responses": 1.5}),
        (CALIBRATION, {"error_after": "small"}),
        (RUBRIC, {"levels": []}),
        (RUBRIC, {"levels": [{"label": "a", "points": 0, "description": ""}] * 2}),
        (RUBRIC, {"levels": [{"label": "a", "points": "0", "description": ""}] * 2}),
        (RUBRIC, {"levels": [1, 2]}),
        (RUBRIC, {"levels": [{}] * 1000}),
        (RUBRIC, {"ordered": "yes"}),
        (RUBRIC, {"name": "half a pair \ud800"}),
        (RUBRIC, {"prompt": None}),
        (CARD, {"counts": [{"split": "other", "by_level": []}]}),
        (CARD, {"counts": [{"split": "train", "by_level": [-1]}]}),
        (CARD, {"settings": {"a": {"b": 1}}}),
        (CARD, {"settings": []}),
        (CARD, {"settings": {str(number): 1 for number in range(1000)}}),
        (CARD, {"validation": {"responses": float("inf")}}),
        (CARD, {"notes": ["x" * 2_000_000]}),
        (CARD, {"notes": "text"}),
    ],
)
def test_hostile_values_are_refused(
    tmp_path: Path, members: dict[str, bytes | Path], part: str, values: dict[str, object]
) -> None:
    path = spoil(tmp_path / "hostile.kdscorer", members, part, **values)
    with pytest.raises(InputError, match=rf"'{part}' of 'hostile\.kdscorer' is not let in"):
        read_scorer(path)


def test_a_network_of_another_rubric_is_refused(
    tmp_path: Path, members: dict[str, bytes | Path]
) -> None:
    levels = [{"label": str(n), "points": n, "description": ""} for n in range(5)]
    path = spoil(tmp_path / "mixed.kdscorer", members, RUBRIC, levels=levels)
    with pytest.raises(InputError, match="does not fit its rubric"):
        Scorer.open(path)


def test_a_tokenizer_of_another_network_is_refused(
    tmp_path: Path, members: dict[str, bytes | Path]
) -> None:
    model = json.loads(PARTS.tokenizer)["model"]
    model["vocab"]["##more"] = len(model["vocab"])
    path = spoil(tmp_path / "mixed.kdscorer", members, TOKENIZER, model=model)
    with pytest.raises(InputError, match="does not run"):
        Scorer.open(path)


def test_another_kind_of_package_is_refused(
    tmp_path: Path, members: dict[str, bytes | Path]
) -> None:
    path = tmp_path / "teacher.kdteacher"
    write_package(path, "KDScore teacher", VERSION, members)
    with pytest.raises(InputError, match="is not a KDScore scorer"):
        Scorer.open(path)


def test_a_whole_number_beyond_floats_is_no_number() -> None:
    with pytest.raises(InputError, match="'n' is missing or not as expected"):
        Fields({"n": 10**400}, "a part").number("n")


def test_the_items_name_and_prompt_travel_with_it() -> None:
    assert PARTS.item == ITEM
