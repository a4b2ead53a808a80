"""The words of plain lines in every language: beside the English ones, each with one meaning."""

from collections.abc import Iterator
from gettext import NullTranslations

import pytest

from selfassess.cli.locales import available_languages, speaking
from selfassess.cli.plain.word_list import GROUPS, REVIEW_GROUPS, understood
from selfassess.cli.workspace.portfolio import portfolio_loop
from selfassess.core.commands.command import all_commands
from selfassess.core.commands.plain_words import own_names, words_in
from selfassess.core.model.status import Status
from selfassess.core.text import i18n
from selfassess.core.text.look_alikes import folded
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import SavedRecords

FRENCH = {
    "met": "remplie, réalisée",
    "note": "note",
    "evidence": "preuve",
    "add": "ajouter",
    "wording": "formulation",
    "private": "privé",
}


class French(NullTranslations):
    def pgettext(self, context: str, message: str) -> str:
        is_typed = context == "plain words"
        return FRENCH.get(message, message) if is_typed else message


@pytest.fixture
def french() -> Iterator[None]:
    i18n.use(French())
    yield
    i18n.use(NullTranslations())


@pytest.mark.usefixtures("french")
def test_words_of_the_language_do_what_the_english_ones_do(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        *("Réalisée", "help remplie", "help evidence", "remplei"),
        *("preuve ajouter Minutes", *[""] * 8),
    )
    assert dialogue.answer().status is Status.MET
    assert "minutes" in dialogue.kept.evidence
    assert "remplie, réalisée, met, m: answer: met" in dialogue.said
    assert "preuve, evidence, e [ajouter | find WORDS" in dialogue.said
    assert "did you mean `remplie`?" in dialogue.said


@pytest.mark.usefixtures("french")
def test_a_text_that_begins_with_such_a_word_is_left_as_it_is(
    type_lines: TypeLines,
) -> None:
    workspace = reviewed(SavedRecords(), "water-watch")
    lines = ("formulation Privé serait mieux.", "formulation privé")
    said = type_lines(*lines, workspace=workspace).said
    assert "Privé serait mieux." in said
    assert "(private: for the maintainer alone): Privé serait mieux." in said


@pytest.mark.parametrize("language", available_languages())
def test_no_word_of_a_catalogue_means_two_things(language: str) -> None:
    with speaking(language):
        for groups in (GROUPS, REVIEW_GROUPS):
            words = understood(groups)
            commands = {*words.values()}
            names = [n for each in commands for n in {*map(folded, each.names)}]
            assert sorted(names) == sorted(words)
            for command in commands:
                behind = words_in(command.action.takes)
                own = [folded(name) for word in behind for name in own_names(word)]
                assert len({*own, *behind}) == len(own) + len(behind), command.id
                own += [name for word in command.words for name in own_names(word)]
                assert not [name for name in own if " " in name or len(name) < 2]


@pytest.mark.parametrize("language", available_languages())
def test_no_word_about_a_portfolio_means_two_things(language: str) -> None:
    with speaking(language):
        groups = portfolio_loop.GROUPS
        names = [n for each in all_commands(groups) for n in {*map(folded, each.names)}]
        assert sorted(names) == sorted(understood(groups))
        assert not [name for name in names if " " in name]


@pytest.mark.parametrize("language", ["es", "fr"])
def test_each_word_of_plain_lines_has_a_name_in_spanish_and_french(
    language: str,
) -> None:
    with speaking(language):
        nameless = [
            command.words[0]
            for command in all_commands(portfolio_loop.GROUPS)
            if not own_names(command.words[0])
        ]
    assert nameless == []
