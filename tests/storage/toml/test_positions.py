import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from selfassess.core.problems import Place, Where
from selfassess.storage.toml.positions import Lines, Span, find, locate
from tests.storage.toml_layouts import documents


def values_of(data: Any, where: Where = ()) -> Iterator[tuple[Where, Any]]:
    """Every value, however deep, with its path."""
    entries: Any = ()
    if isinstance(data, dict):
        entries = data.items()
    elif isinstance(data, list):
        entries = enumerate(data)
    for key, value in entries:
        yield (*where, key), value
        yield from values_of(value, (*where, key))


def is_same(one: Any, other: Any) -> bool:
    return repr(one) == repr(other)  # as it is with not-a-number


@given(documents())
@settings(max_examples=60)
def test_every_path_of_a_document_is_located_and_no_other(text: str) -> None:
    assert locate(text).keys() == {
        where for where, _v in values_of(tomllib.loads(text))
    }


@given(documents())
@settings(max_examples=60)
def test_what_stands_at_a_place_is_the_value(text: str) -> None:
    spans = locate(text)
    for where, value in values_of(tomllib.loads(text)):
        span = spans[where]
        if span.value < span.end:
            written = text[span.value : span.end]
            assert is_same(tomllib.loads(f"v = {written}")["v"], value)
        else:
            assert isinstance(value, (dict, list))


@given(documents())
@settings(max_examples=60)
def test_what_stands_at_a_key_is_the_key(text: str) -> None:
    for where, span in locate(text).items():
        written = text[span.key : span.key_end]
        if isinstance(where[-1], int):
            assert not written or written.startswith("[[")
            continue
        inner: Any = tomllib.loads(written if written[0] == "[" else f"{written} = 0")
        assert where[-1] in {found[-1] for found, _value in values_of(inner)}


def test_a_missing_value_is_looked_for_in_what_stands_around_it() -> None:
    spans = locate("[answers.a]\nstatus = 1\n")
    assert find(spans, ("answers", "a", "note", 3)) == spans["answers", "a"]
    assert find(spans, ("country",)) is None


def test_a_table_that_is_only_implied_stands_at_the_header_that_implies_it() -> None:
    assert locate("[answers.a]\n")[("answers",)] == Span(0, 11, 11, 11)


def test_an_explicit_header_beats_one_that_was_implied() -> None:
    assert locate("[a.b]\n[a]\n")[("a",)].key == 6


LINES = Lines("first\nsecond line\n\nlast")


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        (0, 5, Place(1, 1, 6, "first")),
        (6, 12, Place(2, 1, 7, "second line")),
        (13, 22, Place(2, 8, 12, "second line")),
        (18, 19, Place(3, 1, 2, "")),
        (19, 19, Place(4, 1, 2, "last")),
        (23, 23, Place(4, 5, 6, "last")),
    ],
)
def test_a_place_is_on_one_line_and_at_least_one_column_wide(
    start: int, end: int, place: Place
) -> None:
    assert LINES.place(start, end) == place


def test_lines_and_columns_lead_back_to_the_offset() -> None:
    assert LINES.offset(2, 8) == 13
