from hypothesis import given
from hypothesis import strategies as st
from tiny_item import responses

from kdscore_desktop.distill.augmentation import augmented_texts
from kdscore_desktop.distill.splits import normalized

SOURCES = [text for text, _ in responses(30)]
LEVELS = [level for _, level in responses(30)]


def test_the_same_seed_gives_the_same_texts() -> None:
    first, again = (augmented_texts(SOURCES, LEVELS, 200, seed=5) for _ in range(2))
    assert first == again
    assert first != augmented_texts(SOURCES, LEVELS, 200, seed=6)


def test_all_texts_are_new_and_different() -> None:
    found = augmented_texts(SOURCES, LEVELS, 300, seed=0)
    keys = {normalized(text) for text in found}
    assert len(found) == len(keys) == 300
    assert not keys & {normalized(text) for text in SOURCES}


def test_excluded_texts_never_come_out() -> None:
    first = augmented_texts(SOURCES, LEVELS, 100, seed=0)
    excluded = {normalized(text) for text in first[:50]}
    assert not excluded & {
        normalized(text) for text in augmented_texts(SOURCES, LEVELS, 100, 0, excluded)
    }


def test_rare_levels_are_drawn_more_often_than_they_occur() -> None:
    words = " here and there are many more words to leave out or take"
    sources = [f"common{number}{words}" for number in range(90)]
    sources += [f"scarce{number}{words}" for number in range(10)]
    found = augmented_texts(sources, [0] * 90 + [1] * 10, 1000, seed=0)
    common, scarce = (sum(name in text for text in found) for name in ("common", "scarce"))
    assert 0.2 < scarce / (common + scarce) < 0.3


def test_too_short_sources_give_fewer_texts() -> None:
    assert len(augmented_texts(["yes"], [0], 100, seed=0)) < 100
    assert augmented_texts(["", " "], [0, 1], 100, seed=0) == []


@given(st.lists(st.text(max_size=60), min_size=1, max_size=5))
def test_any_text_can_be_a_source(sources: list[str]) -> None:
    found = augmented_texts(sources, [None] * len(sources), 20, seed=0)
    assert all(text.strip() for text in found)


def test_a_text_without_spaces_is_cut_by_characters() -> None:
    source = "植物需要阳光和二氧化碳才能制造糖分并且释放氧气到空气之中"
    found = augmented_texts([source], [0], 20, seed=0)
    assert len(found) == 20
