import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.domain import Item, Level, Rubric
from kdscore_desktop.domain_json import item_from_json, item_to_json

LEVELS = st.builds(
    Level, st.text(), st.floats(allow_nan=False, allow_infinity=False), description=st.text()
)
ITEMS = st.builds(
    Item,
    st.text(),
    st.builds(
        Rubric,
        st.lists(LEVELS, min_size=2, max_size=6, unique_by=lambda level: level.label).map(tuple),
        ordered=st.booleans(),
    ),
    prompt=st.text(),
)


@given(ITEMS)
def test_an_item_comes_back_as_it_went(item: Item) -> None:
    assert item_from_json(item_to_json(item)) == item


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"name": 1, "prompt": "", "ordered": True, "levels": []},
        {"name": "x", "prompt": "", "ordered": True, "levels": [{"label": "0"}] * 2},
        {"name": "x", "prompt": "", "ordered": True, "levels": None},
    ],
)
def test_what_is_no_item_is_refused(value: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"not an item|at least two"):
        item_from_json(value)
