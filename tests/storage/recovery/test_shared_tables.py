"""Texts parsed table by table say what they say when parsed whole."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from selfassess.storage.recovery.shared_tables import parser_of_states

PIECES = [
    "[a]\nx = 1\n",
    "[a]\ny = 2\n",
    "[a.b]\nx = 1\n",
    "[b]\na = {x = 1}\nlist = [\n[1],\n[2]\n]\n",
    "[b.a]\ny = 2\n",
    '[c]\nnote = """\n[a]\nx = 1\n"""\n',
    "[[d]]\nx = 1\n",
    "[d.e]\nx = 1\n",
    "# [a]\n",
    "x = 1\n",
    "[a\n",
    "[a]\nx = 1\nx = 2\n",
]


def parsed(loads: Any, text: str) -> Any:
    try:
        return loads(text)
    except tomllib.TOMLDecodeError as error:
        return str(error)


@given(some.lists(some.lists(some.sampled_from(PIECES)).map("".join), max_size=4))
def test_every_state_reads_as_it_does_alone(texts: list[str]) -> None:
    loads = parser_of_states()
    for text in texts:
        alone = parsed(tomllib.loads, text)
        together = parsed(loads, text)
        # What is defined in two ways of writing is refused only where it is one text.
        assert together == alone or isinstance(alone, str)


@pytest.mark.parametrize(
    "text", ["[a]\nx = 1\n[a]\ny = 1\n", "[a]\nb = 1\n[a.b]\nx = 1\n", "x = 1\nx = 1\n"]
)
def test_what_is_defined_twice_is_refused(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        parser_of_states()(text)


def test_a_state_keeps_what_it_said_whatever_later_ones_say() -> None:
    loads = parser_of_states()
    first = loads("[a]\nx = 1\n[a.b]\nx = 1\n")
    second = loads("[a]\nx = 1\n[a.b]\ny = 2\n")
    assert first == {"a": {"x": 1, "b": {"x": 1}}}
    assert second == {"a": {"x": 1, "b": {"y": 2}}}
