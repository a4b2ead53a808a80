import tomllib
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.storage.toml.editor import can_be_edited, comments_in, edited

BY_HAND = '''\
# Who asks: the ministry
country = "Exampleland"   # as in the plan
period = { start = 2024, end = 2026 }

[evidence.minutes]   # of May
title = 'Minutes of the forum'

# The calendar, found by Ana
[evidence.calendar]
title = "Calendar"

# --- answers ---

[answers.a]
status = "met" # really
evidence = [
    "minutes",   # page 3
    "calendar",
]
note = """
One.
# no comment
"""

# ask Ana about b
[answers.b]
status = ""
evidence = []
note = ""
# the end
'''
DATA = tomllib.loads(BY_HAND)


def changed(*path: str, to: object) -> dict[str, Any]:
    data = deepcopy(DATA)
    table = data
    for key in path[:-1]:
        table = table[key]
    if to is None:
        del table[path[-1]]
    else:
        table[path[-1]] = to
    return data


def lines_changed(after: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came; the result means what was meant."""
    text = edited(BY_HAND, DATA, after)
    assert tomllib.loads(text) == after
    before, now = BY_HAND.splitlines(), text.splitlines()
    return [x for x in before if x not in now], [x for x in now if x not in before]


def test_without_a_change_not_a_byte_is_changed() -> None:
    assert edited(BY_HAND, DATA, DATA) == BY_HAND


def test_one_change_is_one_line_and_the_comment_beside_it_stays() -> None:
    assert lines_changed(changed("answers", "a", "status", to="partly_met")) == (
        ['status = "met" # really'],
        ['status = "partly_met" # really'],
    )


def test_a_note_of_several_lines_begins_on_a_line_of_its_own() -> None:
    note = changed("answers", "b", "note", to='Two\n"lines"\n')
    lines_changed(note)
    assert 'note = """\nTwo\n' in edited(BY_HAND, DATA, note)


def test_a_citation_that_goes_or_comes_leaves_the_comments_of_the_others() -> None:
    went = changed("answers", "a", "evidence", to=["minutes"])
    assert lines_changed(went) == (['    "calendar",'], [])
    came = changed("answers", "a", "evidence", to=["new", "minutes", "calendar"])
    assert '    "minutes",   # page 3' in edited(BY_HAND, DATA, came)
    assert lines_changed(came)[1] == ['    "new",']


def test_what_is_new_is_a_table_of_its_own() -> None:
    new = changed("answers", "c", to={"status": "met", "evidence": ["minutes"]})
    assert "[answers.c]" in lines_changed(new)[1]


def test_a_comment_that_introduces_the_next_table_stays_when_the_first_goes() -> None:
    without = changed("answers", "a", to=None)
    text = edited(BY_HAND, DATA, changed("evidence", "calendar", to=None))
    assert "# --- answers ---" in text
    assert "# ask Ana about b" not in lines_changed(without)[1]


def test_a_table_that_becomes_a_value_and_back() -> None:
    assert lines_changed(changed("period", to=2024))[0] == [
        "period = { start = 2024, end = 2026 }"
    ]
    lines_changed(changed("country", to={"name": "Exampleland"}))
    lines_changed(changed("period", "end", to=None))


def test_true_is_not_one() -> None:
    text = "flag = 1 # once\n"
    assert edited(text, {"flag": 1}, {"flag": True}) == "flag = true # once\n"


def test_comments_are_counted_and_texts_are_none() -> None:
    assert comments_in(BY_HAND).total() == 9
    assert "# no comment" not in comments_in(BY_HAND)


@pytest.mark.parametrize(
    "text",
    [
        "# " + "x" * 600_000,
        "".join(f"a.b{number} = 1\n" for number in range(600)),
        "[[a]]\n" * 600,
    ],
)
def test_what_would_take_long_is_not_tried(text: str) -> None:
    assert not can_be_edited(text)
    with pytest.raises(ValueError, match="500000"):
        edited(text, {}, {"a": 1})


def test_what_tomlkit_cannot_do_is_told() -> None:
    with pytest.raises(ValueError, match="Unexpected"):
        edited("a = \n", {}, {"a": 1})
    with pytest.raises(ValueError, match="gone"):
        edited("a = 1\n", {"gone": 1}, {})


WORDS = st.sampled_from(["", "met", "two\nlines\n", 'quo"te', "# no", "'''", "ü\t"])
ANSWERS = st.fixed_dictionaries(
    {
        "status": WORDS,
        "evidence": st.lists(st.sampled_from("abcd"), max_size=3),
        "note": WORDS,
    }
)
CONTENTS = st.fixed_dictionaries(
    {"country": WORDS},
    optional={
        "period": st.dictionaries(st.sampled_from(["start", "end"]), st.integers()),
        "evidence": st.dictionaries(
            st.sampled_from(["minutes", "calendar", "new"]),
            st.fixed_dictionaries({"title": WORDS}),
        ),
        "answers": st.dictionaries(st.sampled_from("abc"), ANSWERS, min_size=1),
    },
)


@settings(max_examples=60, deadline=None)
@given(CONTENTS)
def test_whatever_is_meant_is_what_it_says(after: dict[str, Any]) -> None:
    try:
        text = edited(BY_HAND, DATA, after)
    except ValueError:
        return  # told: another way is taken
    assert tomllib.loads(text) == after
    assert comments_in(text) <= comments_in(BY_HAND)
