"""`selfassess new`: from options, or by asking."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from selfassess.cli.asking import ask_for_what_is_missing
from selfassess.cli.beginning import Wanted, suggested_path
from tests.cli.runs import Run

ALL = (
    *("--questionnaire", "ogp-consultation-2012"),
    *("--country", "Kenya"),
    *("--action-plan", "2nd plan"),
    *("-o", "ke.toml"),
)


def test_a_new_file_has_a_table_for_every_requirement_and_is_sound(
    run: Run, tmp_path: Path
) -> None:
    assert run("new", *ALL).code == 0
    text = (tmp_path / "ke.toml").read_text()
    assert text.count("[answers.") == 7
    assert 'digest = "sha256:' in text
    assert run("check", "ke.toml").out == "ke.toml: sound\n"


def test_what_to_type_next_can_be_typed(run: Run) -> None:
    ran = run("new", *ALL[:-1], "my plan.toml")
    assert ran.out.endswith("Go on with: selfassess open 'my plan.toml'\n")


def test_a_file_that_is_there_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ke.toml").write_text("mine")
    ran = run("new", *ALL)
    assert ran.code == 2
    assert "ke.toml is already there; nothing was written" in ran.err
    assert (tmp_path / "ke.toml").read_text() == "mine"


def test_without_a_terminal_it_names_what_is_missing_and_never_waits(run: Run) -> None:
    ran = run("new", "--country", "Kenya")
    assert ran.code == 2
    assert "give also --questionnaire, --action-plan, -o" in ran.err


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("--questionnaire", "ogp"), "there is no questionnaire `ogp`; there are"),
        (("--language", "english please"), "a code such as en, fr or pt-BR"),
        (("--country", "a\x1b[31mb"), "country holds U+001B"),
        (("--country", "  "), "country must not be empty"),
        (("-o", "no/such/folder/x.toml"), "No such file or directory"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(
    run: Run, change: tuple[str, str], complaint: str
) -> None:
    ran = run("new", *ALL, *change)
    assert ran.code == 2
    assert complaint in ran.err
    assert "\x1b" not in ran.err


def test_a_questionnaire_by_path_must_be_found_again_later(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    shipped = examples.parent / "questionnaires/ogp-consultation-2012"
    text = (shipped / "questionnaire.toml").read_text()
    own = tmp_path / "elsewhere" / "own" / "questionnaire.toml"
    own.parent.mkdir(parents=True)
    own.write_text(text.replace("ogp-consultation-2012", "own"))
    options = [str(own) if o == "ogp-consultation-2012" else o for o in ALL]
    told = run("new", *options).err
    assert "would not find its questionnaire again: put the folder `own`" in told
    assert "into questionnaires, or into" in told
    beside = tmp_path / "questionnaires" / "own"
    beside.parent.mkdir()
    own.parent.rename(beside)
    options = [str(beside) if o == str(own) else o for o in options]
    assert run("new", *options).code == 0


def typed(*answers: str) -> Iterator[str]:
    yield from answers


def test_asking_takes_defaults_and_asks_again_where_there_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cote-d-ivoire-2026.toml").write_text("taken")
    lines = typed(
        "9",
        "ogp-standards-2022",
        "",
        "Côte d'Ivoire",
        "Plan 2026-2028",
        "fr",
        "",
        "ci.toml",
    )
    wanted = ask_for_what_is_missing(Wanted(), lambda _prompt: next(lines))
    assert wanted == Wanted(
        "ogp-standards-2022", "Côte d'Ivoire", "Plan 2026-2028", "fr", "ci.toml"
    )
    seen = capsys.readouterr().out
    assert "There is no questionnaire 9." in seen
    assert "Please type something" in seen
    assert "cote-d-ivoire-2026.toml is already there" in seen


def test_asking_leaves_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = Wanted("q", "c", "p", "en", "o.toml")
    assert ask_for_what_is_missing(wanted, lambda prompt: pytest.fail(prompt)) == wanted


def test_the_first_questionnaire_is_the_default() -> None:
    wanted = Wanted(country="c", action_plan="p", language="en", output="o.toml")
    filled = ask_for_what_is_missing(wanted, lambda _prompt: "")
    assert filled.questionnaire == "ogp-cocreation-2016"


@pytest.mark.parametrize(
    ("country", "plan", "path"),
    [
        ("Kenya", "2nd National Action Plan 2016-2018", "kenya-2016.toml"),
        ("Côte d'Ivoire", "first plan", "cote-d-ivoire.toml"),
        ("ประเทศไทย", "แผน", "assessment.toml"),
    ],
)
def test_the_suggested_name_is_plain_letters(
    country: str, plan: str, path: str
) -> None:
    assert suggested_path(country, plan) == path


def test_a_name_that_no_file_can_have_is_told(run: Run) -> None:
    ran = run("new", *ALL[:-1], "x" * 300)
    assert ran.code == 2
    assert "was not saved: File name too long" in ran.err
