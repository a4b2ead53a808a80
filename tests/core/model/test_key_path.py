"""Places inside plain tables, and their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from selfassess.core.model.conflict import Conflict
from selfassess.core.model.key_path import dotted, steps, value_at, with_value


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_a_name_leads_back_to_its_place(keys: list[str]) -> None:
    assert steps(dotted(tuple(keys))) == tuple(keys)


@pytest.mark.parametrize("text", ["", ".", "a.", "a..b", "a b", '"a', '"\\x"', "ä"])
def test_what_is_no_name_of_a_place_is_refused(text: str) -> None:
    assert steps(text) == ()
    with pytest.raises(ValidationError, match=r"must name a place such as answers\."):
        Conflict(where=text)


def test_a_value_is_found_replaced_and_taken_out() -> None:
    data = {"a": {"b": 1, "c": 2}}
    assert value_at(data, ("a", "b")) == 1
    assert value_at(data, ("a", "b", "c")) is None
    assert with_value(data, ("a", "b"), None) == {"a": {"c": 2}}
    assert with_value(data, ("a", "d", "e"), 3) == {
        "a": {"b": 1, "c": 2, "d": {"e": 3}}
    }
    assert data == {"a": {"b": 1, "c": 2}}
