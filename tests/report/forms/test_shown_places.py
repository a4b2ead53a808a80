"""What in each document shows the claim, as the lines of one field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.report.forms.shown_places import shown_in, shown_lines

WORDS = st.from_regex(r"[a-z]{1,9}( [a-z0-9]{1,4})?", fullmatch=True)


@given(st.lists(st.one_of(st.just(""), WORDS), min_size=1, max_size=6))
def test_what_stands_in_the_field_comes_back(shown: list[str]) -> None:
    assert shown_in(shown_lines(shown), len(shown)) == (tuple(shown), "")


@pytest.mark.parametrize(
    ("text", "documents", "shown", "left"),
    [
        ("page 4", 1, ("page 4",), ""),
        ("page 4,\nthe last line", 1, ("page 4, the last line",), ""),
        ("1: page 4", 1, ("page 4",), ""),
        ("2. A list of guests", 1, ("2. A list of guests",), ""),
        ("page 4\npage 7", 2, ("page 4", "page 7"), ""),
        ("2: page 4", 3, ("", "page 4", ""), ""),
        ("[3] page 9\nthe title", 3, ("the title", "", "page 9"), ""),
        ("2) page 4\n2) page 5", 2, ("2) page 5", "page 4"), ""),
        ("page 4", 0, (), "page 4"),
        ("one\ntwo\nthree", 2, ("one", "two"), "three"),
        ("", 2, ("", ""), ""),
    ],
)
def test_lines_are_of_the_documents_that_they_number_or_of_the_next(
    text: str, documents: int, shown: tuple[str, ...], left: str
) -> None:
    assert shown_in(text, documents) == (shown, left)
