"""`selfassess new`: from options, or by asking."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from selfassess.cli.report_files.forms import filled_forms
from selfassess.cli.workspace.beginning.new_assessment import suggested_path
from selfassess.cli.workspace.beginning.prompts import (
    ask_for_what_is_missing,
    begin_by_asking,
)
from selfassess.core.session.launcher import Beginning
from selfassess.report.forms.form_values import FormValues
from selfassess.storage.questionnaires.catalog import user_questionnaires
from selfassess.storage.toml.reader import read_document
from tests.cli.command_run import Run

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
    assert text.count("[answers.") == 10
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
        (("-o", "no/such/folder/x.toml"), "there is no folder no/such/folder"),
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
        *("1.1.26", "", "2025", "2028-08-31"),
        "fr",
        "cote-d-ivoire-2026.toml",
        "~/ci.toml",
    )
    monkeypatch.setenv("HOME", "/home")
    wanted = ask_for_what_is_missing(Beginning(), lambda _prompt: next(lines))
    assert wanted == Beginning(
        *("ogp-standards-2022", "Côte d'Ivoire", "Plan 2026-2028"),
        *("fr", "/home/ci.toml"),
        start="2026",
        end="2028-08-31",
    )
    text, complained = capsys.readouterr()
    assert "there is no questionnaire `9`; there are" in complained
    assert max(map(len, f"{text}{complained}".split("\n"))) <= 80
    assert " ogp-standards-2022" in complained
    assert text.count("Questionnaires:") == 1
    assert "Please type something" in text
    assert "cote-d-ivoire-2026.toml is already there" in text


def test_a_file_that_is_there_is_not_offered_as_the_name_of_a_new_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kenya-2026.toml").write_text("taken")
    (tmp_path / "kenya-2026-2.pdf").write_text("a report")
    wanted = Beginning("ogp-standards-2022", "Kenya", "Plan 2026-2028", "en")
    filled = ask_for_what_is_missing(wanted, lambda _prompt: "")
    assert filled.name == "kenya-2026-2.toml"


def test_one_bad_answer_costs_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = typed(
        *("2", "a\x1b[31mb", "Kenya", "x" * 2001, "5th plan", "", ""),
        *("english please", "en"),
        *("no/such/folder/ke.toml", "ke.toml"),
    )
    assert begin_by_asking(Beginning(), lambda _prompt: next(lines)) == "ke.toml"
    complained = " ".join(capsys.readouterr().err.split())
    for reason in (
        "Country: holds U+001B",
        "Action plan: is longer than",
        "Language of the answers",
        "there is no folder no/such/folder",
    ):
        assert complained.count(reason) == 1
    assert list(lines) == []
    assert '"5th plan"' in (tmp_path / "ke.toml").read_text()


def test_a_bad_option_is_told_before_anything_is_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    given = Beginning(questionnaire="2012", country="a\x1bb", name="ke.toml")
    lines = typed("2", "Kenya", "5th plan", "", "", "en")
    begin_by_asking(given, lambda _prompt: next(lines))
    assert "there is no questionnaire `2012`" in capsys.readouterr().err
    assert '"Kenya"' in (tmp_path / "ke.toml").read_text()


def own_questionnaire(folder: Path, shipped: Path) -> None:
    folder.mkdir(parents=True)
    text = (shipped / "ogp-consultation-2012" / "questionnaire.toml").read_text()
    own = text.replace("ogp-consultation-2012", folder.name)
    (folder / "questionnaire.toml").write_text(own)


def test_a_questionnaire_beside_the_new_file_is_found_by_its_id(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    shipped = examples.parent / "questionnaires"
    own_questionnaire(tmp_path / "kenya/questionnaires/own", shipped)
    ran = run("new", *ALL, "--questionnaire", "own", "-o", "kenya/ke.toml")
    assert (ran.code, ran.err) == (0, "")
    assert run("check", "kenya/ke.toml").out == "kenya/ke.toml: sound\n"


def test_what_stands_beside_is_offered_even_if_one_of_it_is_broken(
    monkeypatch: pytest.MonkeyPatch,
    examples: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    shipped = examples.parent / "questionnaires"
    own_questionnaire(tmp_path / "questionnaires/own", shipped)
    own_questionnaire(tmp_path / "questionnaires/broken", shipped)
    (tmp_path / "questionnaires/broken/questionnaire.toml").write_text("id = ")
    lines = typed("broken", "own", "Kenya", "5th plan", "", "", "en", "ke.toml")
    assert begin_by_asking(Beginning(), lambda _prompt: next(lines)) == "ke.toml"
    text = capsys.readouterr().out
    assert "broken: cannot be used; see: selfassess questionnaires check" in text
    assert "own: Consultation requirements" in text


def test_a_tilde_that_no_shell_read_is_the_home_folder(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    assert run("new", *ALL, "--output=~/ke.toml").code == 0
    assert run("check", "~/ke.toml").out.endswith("home/ke.toml: sound\n")
    assert run("new", *ALL, "-o", "~nobody-at-all/ke.toml").code == 2


def test_asking_leaves_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = Beginning(
        *("ogp-consultation-2012", "c", "p", "en", "o.toml"), start="2012", end="2014"
    )
    assert ask_for_what_is_missing(wanted, lambda prompt: pytest.fail(prompt)) == wanted


def test_the_first_questionnaire_is_the_default() -> None:
    wanted = Beginning(country="c", action_plan="p", language="en", name="o.toml")
    filled = ask_for_what_is_missing(wanted, lambda _prompt: "")
    assert filled.questionnaire == "ogp-cocreation-2016"


@pytest.mark.parametrize(
    ("country", "plan", "path"),
    [
        ("Kenya", "2nd National Action Plan 2016-2018", "kenya-2016.toml"),
        ("Côte d'Ivoire", "first plan", "cote-d-ivoire.toml"),
        ("ประเทศไทย", "แผน", "ประเทศไทย.toml"),
        ("საქართველო", "2024-2025", "საქართველო-2024.toml"),
        ("!", "?", "assessment.toml"),
        ("ዐ" * 300, "2024", f"{'ዐ' * 40}.toml"),
    ],
)
def test_the_suggested_name_is_in_the_letters_of_the_country_and_short(
    country: str, plan: str, path: str
) -> None:
    assert suggested_path(country, plan) == path


def test_a_name_that_no_file_can_have_is_told(run: Run) -> None:
    ran = run("new", *ALL[:-1], "x" * 300)
    assert ran.code == 2
    assert "was not saved: File name too long" in ran.err


def test_the_language_is_that_of_the_questionnaire_unless_another_is_given(
    run: Run, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = examples.parent / "questionnaires/ogp-consultation-2012"
    text = (shipped / "questionnaire.toml").read_text("utf-8")
    text = text.replace('language = "en"', 'language = "fr"', 1)
    own = user_questionnaires() / "own" / "questionnaire.toml"
    own.parent.mkdir(parents=True)
    own.write_text(text.replace("ogp-consultation-2012", "own"), "utf-8")
    names = ("--country", "Togo", "--action-plan", "Plan")
    run("new", "--questionnaire", "own", *names, "-o", "a.toml")
    values = {"own|1|c-timeline|status": "met"}
    monkeypatch.setattr(
        filled_forms, "values_in", lambda _content, _path: FormValues(values)
    )
    Path("form.pdf").write_bytes(b"%PDF")
    run("import", "form.pdf", *names, "-o", "b.toml")
    given = ("-o", "c.toml", "--language", "Ewe")
    run("import", "form.pdf", *names, *given)
    told = [read_document(f"{name}.toml").data["language"] for name in "abc"]
    assert told == ["fr", "fr", "ee"]
    wanted = Beginning("own", "Togo", "Plan", "", "d.toml")
    asked = ask_for_what_is_missing(wanted, lambda _prompt: "")
    assert asked.language == "fr"


LEFT_OUT = "[not_applicable.monitoring]\nreason = 'No.'\n\n"


def test_the_next_plan_begins_with_what_is_chosen_of_the_one_before(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "elsewhere").mkdir()
    text = (examples / "exampleland.toml").read_text("utf-8")
    assert 'title = "Timetable' in text
    old = tmp_path / "old" / "ex.toml"
    old.write_text(
        text.replace('title = "Timetable', 'file = "a.pdf"\ntitle = "Timetable', 1)
        .replace('title = "Report on', 'file = "b.pdf"\ntitle = "Report on', 1)
        .replace('title = "Minutes', 'file = "c.pdf"\ntitle = "Minutes', 1)
        .replace("[answers.dev-inform-1]", f"{LEFT_OUT}[answers.dev-inform-1]")
        .replace("[answers.dev-inform-2]", "[answers.dev-gone-1]"),
        encoding="utf-8",
    )
    before = old.read_bytes()
    (tmp_path / "old/b.pdf").write_text("%PDF", "utf-8")
    (tmp_path / "secret.pdf").write_text("%PDF secret", "utf-8")
    (tmp_path / "old/c.pdf").symlink_to(tmp_path / "secret.pdf")
    plan = ("--from", "old/ex.toml", "--action-plan", "4th plan 2027", "-o")
    ran = run("new", *plan, "new.toml", "--start", "2027", "--end", "2029-08-31")
    assert ran.code == 0
    assert "51 answers came from 3rd National Action Plan 2024-2026" in ran.err
    assert (
        "1 answer is to nothing that is asked now, and stays in old/ex.toml: dev-go"
        in ran.err
    )
    assert "as a whole in old/ex.toml, to be decided anew: monitoring" in ran.err
    assert "the foreword was not brought: it speaks for the earlier plan" in ran.err
    assert "read them again: Introduction, Context, Next steps" in ran.err
    begun = read_document("new.toml").data
    assert "foreword" not in begun["texts"]
    assert begun["period"] == {"start": 2027, "end": date(2029, 8, 31)}
    assert "old/a.pdf" in [entry.get("file") for entry in begun["evidence"].values()]
    assert begun["answers"]["dev-inform-1"]["carried"].startswith("3rd National")
    assert "0/28" in run("score", "new.toml").out
    ran = run("new", *plan, "elsewhere/new.toml", "--bring", "evidence, contact")
    assert (
        "beside old/ex.toml, and not beside the new file; copy them: a.pdf, exampleland"
        in ran.err
    )
    assert "copied from beside old/ex.toml: b.pdf\n" in ran.err
    assert Path("elsewhere/new.evidence/b.pdf").read_bytes() == b"%PDF"
    register = read_document("elsewhere/new.toml").data["evidence"].values()
    assert "new.evidence/b.pdf" in [entry.get("file") for entry in register]
    assert "came from" not in ran.err
    assert old.read_bytes() == before
    assert "foreword" not in ran.err
    for wrong in ("--bring", "note"), ("--country", "Kenya", "--bring", "notes"):
        refused = run("new", *wrong, "-o", "x.toml")
        assert refused.code == 2
        assert "nothing to bring" in refused.err or "an earlier plan" in refused.err
