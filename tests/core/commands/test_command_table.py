"""The table of commands has all that is shown of each, once."""

from collections import Counter

import pytest

from selfassess.core.commands.command import (
    Groups,
    all_commands,
    in_plain_lines,
    on_screens,
)
from selfassess.core.commands.command_table import (
    ACTIONS,
    ANSWERING,
    FOOT,
    FOOTER,
    REVIEWERS_FOOT,
    REVIEWERS_FOOTER,
    REVIEWING,
)
from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES

SIDES = (ANSWERING, REVIEWING)


@pytest.mark.parametrize("groups", SIDES)
def test_a_command_stands_once_and_can_be_given(groups: Groups) -> None:
    commands = [*all_commands(groups)]
    assert max(Counter(command.id for command in commands).values()) == 1
    for command in commands:
        assert ACTIONS[command.id] is command.action
        assert bool(command.texts.title) <= bool(command.action.keys)
        assert command.texts.title or command.words


@pytest.mark.parametrize("groups", SIDES)
def test_what_has_keys_has_a_title_on_some_side(groups: Groups) -> None:
    shown = {c.id for side in SIDES for c in all_commands(on_screens(side))}
    told = {c.id for side in SIDES for c in all_commands(in_plain_lines(side))}
    for command in all_commands(groups):
        assert (command.id in shown) == bool(command.action.keys)
        assert command.id in told or not command.action.words


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (FOOTER, ANSWERING),
        (FOOT, ANSWERING),
        (REVIEWERS_FOOTER, REVIEWING),
        (REVIEWERS_FOOT, REVIEWING),
    ],
)
def test_the_footer_names_only_commands_with_a_hint(
    names: tuple[str, ...], groups: Groups
) -> None:
    hints = {c.id: c.texts.hint for c in all_commands(on_screens(groups))}
    assert [name for name in names if not hints[name]] == []


def test_what_has_a_hint_stands_in_a_footer_or_is_a_choice() -> None:
    hinted = {c.id for side in SIDES for c in all_commands(side) if c.texts.hint}
    chosen = {row.command for row in (*STATUSES.values(), *FINDING_VERDICTS.values())}
    footers = {*FOOTER, *FOOT, *REVIEWERS_FOOTER, *REVIEWERS_FOOT}
    assert hinted - chosen == footers


def test_a_word_of_one_side_stands_before_the_usual_one() -> None:
    words = {c.id: c.words for c in all_commands(REVIEWING)}
    assert words["unanswered"] == ("unreviewed", "u", "unanswered")
    assert words["compare"] == ()


def test_a_group_without_a_command_has_no_title() -> None:
    groups: Groups = (("Nothing", ()), *ANSWERING)
    assert on_screens(groups) == on_screens(ANSWERING)
    assert all(commands for _title, commands in in_plain_lines(ANSWERING))
