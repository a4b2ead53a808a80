"""`selfassess questionnaires`."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess.cli.output.checklist import markdown_lines
from selfassess.report.formats.html import render_checklist
from selfassess.report.forms.checklist import checklist
from selfassess.storage.questionnaires.catalog import user_questionnaires
from tests.builders import questionnaire, requirement
from tests.cli.command_run import Run

SHIPPED = [
    "ogp-cocreation-2016",
    "ogp-consultation-2012",
    "ogp-standards-2022",
    "ogp-process-2016",
]


@pytest.mark.parametrize("action", [(), ("list",)])
def test_the_list_names_all_and_marks_the_default(
    run: Run, action: tuple[str, ...]
) -> None:
    ran = run("questionnaires", *action)
    assert ran.code == 0
    assert all(identifier in ran.out for identifier in SHIPPED)
    assert "ogp-cocreation-2016 (default)" in ran.out
    assert "28 basic and 24 best-practice requirements" in ran.out
    assert "earlier editions that are kept: 2026-11" in ran.out
    assert "languages: English, español, français" in ran.out


def test_an_earlier_edition_can_be_shown_and_an_unknown_one_is_told(run: Run) -> None:
    earlier = run("questionnaires", "show", SHIPPED[0], "--edition", "2026-11")
    assert "edition 2026-11" in earlier.out
    ran = run("questionnaires", "show", SHIPPED[0], "--edition", "2026-1")
    assert ran.code == 2
    assert "no edition 2026-1 here; it has 2026-11, 2026-12" in ran.err


def test_one_is_shown_in_a_language_with_whose_translation_that_is(
    run: Run,
) -> None:
    ran = run("questionnaires", "show", SHIPPED[2], "--lang", "fr-CA", "--markdown")
    assert ran.code == 0
    assert "s1-1" in ran.out
    assert "Space for dialogue" not in ran.out
    assert "Cette traduction est " in " ".join(ran.out.split())
    # The program has no words in it, and nobody has translated the questions.
    ran = run("questionnaires", "show", SHIPPED[2], "--lang", "sw")
    assert "Space for dialogue" in ran.out
    assert "no words in Swahili" in ran.err


@pytest.mark.parametrize("identifier", SHIPPED)
def test_a_blank_checklist_fits_eighty_columns(run: Run, identifier: str) -> None:
    ran = run("questionnaires", "show", identifier)
    assert ran.code == 0
    wide = [
        line for line in ran.out.split("\n") if len(line) > 80 and " " in line.strip()
    ]
    assert [line for line in wide if "https://" not in line] == []


def test_the_checklist_reads_as_it_did(
    run: Run, snapshot: Callable[[str, str], None]
) -> None:
    plain = run("questionnaires", "show", "ogp-consultation-2012").out
    snapshot("checklist-2012", plain)
    markdown = run("questionnaires", "show", "ogp-consultation-2012", "--markdown").out
    snapshot("checklist-2012-markdown", markdown)


def test_markdown_in_texts_stays_text(run: Run, examples: Path, tmp_path: Path) -> None:
    shipped = (
        examples.parent / "questionnaires/ogp-consultation-2012/questionnaire.toml"
    )
    text = shipped.read_text().replace("Awareness raising", "*A* <b> `x` [y](z) # |")
    own = tmp_path / "ogp-consultation-2012" / "questionnaire.toml"
    own.parent.mkdir()
    own.write_text(text)
    ran = run("questionnaires", "show", own, "--markdown")
    assert r"\*A\* \<b\> \`x\` \[y\](z) \# \|" in ran.out


def test_an_unknown_one_names_those_there_are(run: Run) -> None:
    ran = run("questionnaires", "show", "ogp-cocreation-2017")
    assert ran.code == 2
    assert "(did you mean `ogp-cocreation-2016`?)" in ran.err


def test_a_persons_own_is_listed_and_a_broken_one_is_told(
    run: Run, examples: Path
) -> None:
    shipped = (
        examples.parent / "questionnaires/ogp-consultation-2012/questionnaire.toml"
    )
    folder = user_questionnaires() / "own"
    folder.mkdir(parents=True)
    text = shipped.read_text().replace('"ogp-consultation-2012"', '"own"')
    (folder / "questionnaire.toml").write_text(text)
    assert "\nown\n" in run("questionnaires").out
    wrong = user_questionnaires() / "wrong"
    wrong.mkdir()
    (wrong / "questionnaire.toml").write_text(text)
    ran = run("questionnaires")
    assert ran.code == 1
    assert "must stand in a folder of that name, not in `wrong`" in ran.err
    assert "ogp-standards-2022" in ran.out


def test_check_tells_everything_wrong_with_ones_own(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    shipped = (
        examples.parent / "questionnaires/ogp-consultation-2012/questionnaire.toml"
    )
    assert run("questionnaires", "check", shipped).code == 0
    ran = run("questionnaires", "check", "ogp-consultation-2012")
    assert ran.code == 0
    assert f"{shipped}: sound\n{shipped.with_name('es.toml')}: sound\n" in ran.out
    (tmp_path / "fr.toml").write_text('untranslated = "x"')
    ran = run("questionnaires", "check", "fr.toml")
    assert ran.code == 1
    assert "fr.toml: error: must stand beside a questionnaire.toml" in ran.err
    assert "is a questionnaire's translation" in run("score", "fr.toml").err
    text = shipped.read_text()
    (tmp_path / "q.toml").write_text(text.replace('"c-notice"', '"c-timeline"'))
    ran = run("questionnaires", "check", "q.toml")
    assert ran.code == 1
    assert "the id `c-timeline` is already taken" in ran.err


def test_a_copied_folder_with_its_old_id_is_unsound_by_whatever_name_it_is_called(
    run: Run, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "copied"
    shutil.copytree(examples.parent / "questionnaires/ogp-cocreation-2016", folder)
    wrong = "questionnaire.toml:5:6: error: id: must stand in a folder of that name"
    for named in ("copied", "copied/questionnaire.toml"):
        ran = run("questionnaires", "check", named)
        assert ran.code == 1
        assert f"copied/{wrong}, not in `copied` [SA608]" in ran.err
        assert "1 error" in ran.out
    monkeypatch.chdir(folder)
    assert wrong in run("check", "questionnaire.toml").err
    monkeypatch.chdir(folder / "editions")
    earlier = next(iter((folder / "editions").iterdir())).name
    assert wrong in run("check", "../questionnaire.toml").err
    assert "id: must stand in a folder" in run("check", earlier).err

    folder = folder.rename(tmp_path / "ogp-cocreation-2016")
    monkeypatch.chdir(folder)
    assert run("check", "questionnaire.toml").code == 0
    assert run("questionnaires", "show", "questionnaire.toml").code == 0
    assert run("check", f"editions/{earlier}").code == 0
    Path("editions", earlier).rename("editions/2001-01.toml")
    told = run("check", "editions/2001-01.toml").err
    assert "edition: must stand in a file of that name, not in `2001-01.toml`" in told


def test_a_blank_line_in_a_help_text_is_no_bullet_anywhere() -> None:
    help_text = "Met: all of it.\n\n \nPartly: half of it."
    asked = questionnaire(a=requirement("a").model_copy(update={"help": help_text}))
    bullets = [line for line in markdown_lines(asked) if line.startswith("-")]
    assert bullets[:2] == ["- Met: all of it.", "- Partly: half of it."]
    assert all(line.strip("- ") for line in bullets)
    for is_form in (True, False):
        page = render_checklist(checklist(asked, is_form=is_form))
        items = page.split('<ul class="help"')[1].split("</ul>")[0].split("<li")[1:]
        assert len(items) == 4  # two of the help, evidence, sources
