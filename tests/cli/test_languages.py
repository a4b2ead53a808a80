"""Which language a command speaks, and that all of it does."""

import argparse
import ast
import inspect
import os
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest

from selfassess.cli import locales
from selfassess.cli.arguments import argparse_words, commands
from selfassess.cli.arguments.options import WITH_A_LANGUAGE_OF_THEIR_OWN
from selfassess.core.text import i18n
from tests.catalogues.pseudo import pseudo, put_pseudo
from tests.cli.command_run import Run
from tests.conftest import EXAMPLES

FOR_PROGRAMMERS = {
    ".__call__() not defined",
    "conflicting subparser: %s",
    "conflicting subparser alias: %s",
    'argument "-" with mode %r',
    "can't open '%(filename)s': %(error)s",
    "cannot merge actions - two groups are named %r",
    "'required' is an invalid argument for positionals",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "mutually exclusive arguments must be optional",
    "show this help message and exit",
    "cannot have multiple subparser arguments",
    "%r is not callable",
}
"""What argparse says only of a parser that is built in a wrong way, or is ours anyway."""


@pytest.fixture(autouse=True)
def languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """There are xx, xy_ZZ and pt; afterwards the words are English again."""
    for name in ("xy_ZZ", "pt"):
        put_pseudo(tmp_path)
        (tmp_path / "xx").rename(tmp_path / name)
    put_pseudo(tmp_path)
    monkeypatch.setattr(locales, "LOCALES", tmp_path)
    yield
    i18n.use(NullTranslations())


@pytest.mark.parametrize(
    ("code", "ours"),
    [
        ("xx", "xx"),
        ("xx_CA.UTF-8", "xx"),
        ("XX-ca", "xx"),
        ("xx@euro", "xx"),
        ("xy-zz", "xy_ZZ"),
        ("xy", ""),
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("en_US.UTF-8", "en"),
        ("", ""),
        ("../xx", ""),
    ],
)
def test_a_code_of_any_system_finds_the_language(code: str, ours: str) -> None:
    assert locales.language_found(code) == ours


def test_the_first_that_was_chosen_is_spoken(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def speaks(*asked: str, **environment: str) -> str:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        locales.use_the_users_language(*asked)
        return i18n.language_in_force()

    assert speaks() == "en"
    assert speaks(LANG="xx_FR.UTF-8") == "xx"
    assert speaks(LC_MESSAGES="de_DE") == "en"
    assert speaks(LC_ALL="xx") == "xx"
    assert speaks(LANGUAGE="de:en_GB:xx") == "en"
    assert speaks(LANGUAGE="de:xx:en") == "xx"
    assert speaks(LANGUAGE="pt_BR:xx") == "xx"  # pt is for documents, if not asked for
    assert speaks("pt") == "xx"
    settings = home / "xdg_config_home" / "selfassess" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('language = "en"')
    assert speaks() == "en"
    assert speaks("xx") == "xx"
    settings.write_text('language = "de"')
    assert speaks() == "en"


def test_a_language_is_asked_for_before_or_behind_any_command(run: Run) -> None:
    file = EXAMPLES / "kenya-2016.toml"
    for typed in (["--lang", "xx", "score", file], ["score", file, "--lang=xx"]):
        ran = run(*typed)
        assert (ran.code, pseudo("All phases") in ran.out) == (0, True)


def test_no_word_of_argparse_stays_english(run: Run) -> None:
    assert run("--lang", "xx", "score").err.splitlines() == [
        f"{pseudo('usage: ')}selfassess score [-h] [--json] [--require-star] FILE",
        pseudo("%(prog)s: error: %(message)s")
        % {
            "prog": "selfassess score",
            "message": pseudo("the following arguments are required: %s") % "FILE",
        },
    ]
    helped = run("--lang", "xx", "help", "score").out
    assert pseudo("positional arguments") in helped
    assert pseudo("show this help message and exit") in helped
    assert "usage: " not in helped
    assert "usage: " in run("help", "score").out


def test_a_language_that_is_not_there_is_told_with_those_there_are(run: Run) -> None:
    ran = run("score", "--lang", "qq", "a.toml")
    assert ran.code == 2
    assert (
        "there are no words in the language 'qq'; there are: en, pt, xx, xy_ZZ"
        in ran.err
    )


def test_every_command_takes_it_but_where_it_means_another_language() -> None:
    for name, parser in commands().items():
        taken = [each for each in parser._actions if "--lang" in each.option_strings]
        assert len(taken) == 1, name
        is_own = taken[0].help != argparse.SUPPRESS
        assert is_own == (name in WITH_A_LANGUAGE_OF_THEIR_OWN), name


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("--lang xx report --lang fr", "xx"),
        ("questionnaires show --lang fr", ""),
        ("questionnaires check --lang fr", "fr"),
        ("check report --lang fr", "fr"),
        ("check -- --lang fr", ""),
        ("check --lang", ""),
    ],
)
def test_behind_some_commands_the_option_asks_for_another_language(
    typed: str, asked: str
) -> None:
    own = WITH_A_LANGUAGE_OF_THEIR_OWN
    assert locales.asked_language(typed.split(), own) == asked


def test_the_environment_is_as_before_when_argparse_has_its_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for before in ("de", None):
        if before:
            monkeypatch.setenv("LANGUAGE", before)
        else:
            monkeypatch.delenv("LANGUAGE")
        with locales.speaking("xx"), locales.words_for_argparse():
            assert os.environ["LANGUAGE"] == "xx"
        assert os.environ.get("LANGUAGE") == before


def test_what_argparse_may_say_is_marked() -> None:
    said = {
        ast.literal_eval(call.args[0])
        for call in ast.walk(ast.parse(inspect.getsource(argparse)))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "_"
        and isinstance(call.args[0], ast.Constant)
    }
    assert said - FOR_PROGRAMMERS <= set(argparse_words.WORDS)
