"""Texts parsed table by table say what they say when parsed whole."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from selfassess.core.model.answer import Answer
from selfassess.core.model.registers.evidence import Evidence
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.recovery.shared_tables import (
    parser_of_states,
    reader_of_states,
)
from tests.builders import BASIC, MET, answered, questionnaire

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


def parsed(text: str) -> Any:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return str(error)


@given(some.lists(some.lists(some.sampled_from(PIECES)).map("".join), max_size=4))
def test_every_state_reads_as_it_does_alone(texts: list[str]) -> None:
    loads = parser_of_states()
    for text in texts:
        alone = parsed(text)
        together = loads(text)
        # What is defined in two ways of writing is refused only where it is one text.
        assert together in (alone, None) or isinstance(alone, str)


@pytest.mark.parametrize(
    "text",
    [
        "[a]\nx = 1\n[a]\ny = 1\n",
        "[a]\nb = 1\n[a.b]\nx = 1\n",
        "x = 1\nx = 1\n",
        f"x = {'[' * 20}{']' * 20}\n",
        f"x = {2**64}\n",
    ],
)
def test_what_is_defined_twice_or_is_not_safe_is_not_known(text: str) -> None:
    assert parser_of_states()(text) is None


def test_a_state_keeps_what_it_said_whatever_later_ones_say() -> None:
    loads = parser_of_states()
    first = loads("[a]\nx = 1\n[a.b]\nx = 1\n")
    second = loads("[a]\nx = 1\n[a.b]\ny = 2\n")
    assert first == {"a": {"x": 1, "b": {"x": 1}}}
    assert second == {"a": {"x": 1, "b": {"y": 2}}}


def test_states_are_read_as_if_each_were_the_only_one() -> None:
    first = answered(a=MET, b=MET)
    second = first.with_answer("b", Answer(note="Why.")).with_evidence(
        "m", Evidence(title="Minutes")
    )
    texts = [
        format_assessment(each, questionnaire(a=BASIC, b=BASIC)).encode()
        for each in (first, second, first.model_copy(update={"country": "Kenya"}))
    ]
    odd = [b"[answers]\na = 1\n", b"answers = 1\n", b"x = [", b"[reviewer]\nx = 1\n"]
    together = reader_of_states("a.toml")
    for content in [*texts, *odd, *texts]:
        assert together(content) == reader_of_states("a.toml")(content)
    one, other, _third = (together(content) for content in texts)
    assert one == first
    assert other
    assert one.answers["a"] is other.answers["a"]
    assert [together(content) for content in odd] == [None] * 4
