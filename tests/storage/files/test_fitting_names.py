"""Names beside a file whose own name is nearly too long for the disk."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.storage.files.fitting_names import LONGEST, fitting


def test_a_name_that_fits_keeps_every_letter() -> None:
    assert fitting("k" * 247, ".reviews") == "k" * 247 + ".reviews"


NAMES = st.builds(
    lambda begun, again, end: begun * again + end,
    *(st.text(max_size=20), st.integers(0, 60), st.text(max_size=20)),
)


@given(NAMES, st.sampled_from([".reviews", ".0123abcd.sig"]))
def test_every_name_fits_and_keeps_its_ending(name: str, ending: str) -> None:
    name = name.encode("utf-8", "replace").decode()
    text = fitting(name, ending)
    assert len(os.fsencode(text)) <= LONGEST
    assert text.endswith(ending)
    assert text == name + ending or len(os.fsencode(name + ending)) > LONGEST


@pytest.mark.parametrize("letter", ["k", "ქ", "\udce9"])
def test_two_long_names_that_begin_alike_get_two(letter: str) -> None:
    one, other = letter * 250 + "1", letter * 250 + "2"
    assert fitting(one, ".reviews") != fitting(other, ".reviews")
