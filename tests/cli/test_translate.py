"""`selfassess translate`: texts go to a translator and come back, none dropped in silence."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from selfassess.core.cycle.translation_rows import (
    SAME,
    TranslationRows,
    offered_texts,
    rows_for,
)
from selfassess.core.errors import CannotRead
from selfassess.core.model.assessment import Assessment
from selfassess.report.formats.data.po_texts import read_texts_po, write_texts_po
from selfassess.report.office.spreadsheet.translation_sheet import (
    read_texts_xlsx,
    write_texts_xlsx,
)
from tests.builders import BASIC, phase, questionnaire
from tests.cli.command_run import Run
from tests.strategies import NAMES, assessments

ASKED = questionnaire(phase("all", **dict.fromkeys(NAMES, BASIC)))
DAY = date(2026, 11, 23)


@pytest.fixture
def kenya(examples: Path, tmp_path: Path) -> Path:
    file = tmp_path / "kenya.toml"
    file.write_bytes((examples / "kenya-2016.toml").read_bytes())
    return file


def said_in(rows: TranslationRows) -> list[tuple[str, str, str]]:
    return [(row.place, row.original, row.translation) for row in rows.rows]


@given(assessments())
@settings(max_examples=25, deadline=None)
def test_what_goes_to_a_translator_comes_back_as_it_went(said: Assessment) -> None:
    rows = rows_for(said, ASKED, "fr", said.language, with_all=True)
    po = read_texts_po(write_texts_po(rows, DAY))
    sheet = read_texts_xlsx(write_texts_xlsx(rows))
    for back in (po, sheet):
        assert said_in(back) == said_in(rows)
    assert (sheet.origin, sheet.source) == (rows.origin, rows.source)
    assert po.target == sheet.target == "fr"
    found = offered_texts(said, sheet, said.language)
    assert {offer.kind for offer in found.offers} <= {SAME, "+"}
    assert found.refused == ()


def test_a_po_file_goes_out_and_comes_back(run: Run, kenya: Path) -> None:
    before = kenya.read_bytes()
    assert run("translate", kenya, "--to", "fr", "-o", "t.po").code == 0
    text = Path("t.po").read_text("utf-8")
    assert 'msgctxt "answers.c-notice.note"' in text
    assert '"Language: fr\\n"' in text
    country = 'msgid "Kenya"\nmsgstr ""'
    text = text.replace(country, 'msgid "Kenya"\nmsgstr "Le Kenya"')
    plan = (
        'msgctxt "action_plan"\nmsgid "2nd National Action Plan 2016-2018"\nmsgstr ""'
    )
    assert country.replace('""', "") in text
    assert plan in text
    fuzzy = "#, fuzzy\n" + plan.replace('""', '"Plan"')
    Path("t.po").write_text(text.replace(plan, fuzzy), "utf-8")
    ran = run("translate", kenya, "--take", "t.po", "--dry-run")
    assert "+ country: Le Kenya" in ran.out
    assert "action_plan: the translation is marked as fuzzy" in ran.err
    assert (ran.code, kenya.read_bytes()) == (1, before)
    assert "1 new, 0 the same" in run("translate", kenya, "--take", "t.po").out
    assert 'country = "Le Kenya"\ncountry_of = "a:' in kenya.read_text("utf-8")
    assert "= country: Le Kenya" in run("translate", kenya, "--take", "t.po").out
    told = run("translate", kenya, "--to", "fr")
    assert told.code == 1
    assert "Not translated: action_plan; " in told.out


def test_what_is_different_is_shown_and_taken_if_asked_for(
    run: Run, kenya: Path
) -> None:
    text = kenya.read_text("utf-8")
    kenya.write_text(f'{text}\n[translations.fr]\ncountry = "Le Kenya"\n', "utf-8")
    run("translate", kenya, "--to", "fr", "--all", "-o", "t.xlsx")
    book = load_workbook("t.xlsx")
    sheet = book.worksheets[0]
    (row,) = [r for r in range(1, 9) if sheet.cell(r, 1).value == "country"]
    assert sheet.cell(row, 4).value == "Le Kenya"
    sheet.cell(row, 4).value = "Kenya, Le"
    sheet.cell(row, 3).value = "Kenia"
    sheet.cell(row + 1, 1).value = "answers.nowhere.note"
    sheet.cell(row + 1, 4).value = "Rien"
    sheet.cell(row + 2, 4).value = "\u202eRien"
    book.save("t.xlsx")
    ran = run("translate", kenya, "--take", "t.xlsx")
    assert "≠ country: Kenya, Le" in ran.out
    assert "in the file: Le Kenya" in ran.out
    assert "the text has changed since it was given to the translator" in ran.out
    assert "answers.nowhere.note: the file has no such text" in ran.err
    assert "which could act on a terminal" in ran.err
    assert ran.code == 1
    run("translate", kenya, "--take", "t.xlsx", "--overwrite")
    assert 'country = "Kenya, Le"' in kenya.read_text("utf-8")
    assert "made from an earlier text" in run("check", kenya).err


def test_what_is_none_of_these_files_is_refused(run: Run, kenya: Path) -> None:
    other = kenya.with_name("other.toml")
    text = kenya.read_text("utf-8")
    other.write_text(text.replace('id = "3', 'id = "4', 1), "utf-8")
    for name in ("t.po", "t.xlsx"):
        run("translate", kenya, "--to", "fr", "-o", name)
        assert "another assessment" in run("translate", other, "--take", name).err
        asked = run("translate", kenya, "--take", name, "--to", "es")
        assert "“fr”, not what is asked for" in asked.err
    for refused in ("-o", "--take"):
        assert run("translate", kenya, "--to", "fr", refused, "t.txt").code == 2
    assert "--to CODE" in run("translate", kenya).err
    run("form", kenya, "-o", "form.xlsx")
    assert "no texts" in run("translate", kenya, "--take", "form.xlsx").err


@pytest.fixture
def reviewed(examples: Path, tmp_path: Path) -> tuple[Path, Path]:
    """An assessment and a review of it."""
    about, home = tmp_path / "e.toml", tmp_path / "e.reviews"
    about.write_bytes((examples / "exampleland.toml").read_bytes())
    home.mkdir()
    review = home / "library-association-of-the-coast.toml"
    found = examples / "exampleland.reviews" / review.name
    review.write_bytes(found.read_bytes())
    return about, review


def test_texts_of_a_review_go_to_a_translator_and_come_back(
    run: Run, reviewed: tuple[Path, Path]
) -> None:
    about, review = reviewed
    before = about.read_bytes()
    told = run("translate", review, "--to", "fr")
    assert told.code == 1
    assert "texts are not translated into French" in told.out
    assert "Not translated: reflection; findings: " in told.out
    for name, option in (("t.po", "--take"), ("t.xlsx", "--into")):
        assert run("translate", review, "--to", "fr", "-o", name).code == 0
        read = read_texts_po if name == "t.po" else read_texts_xlsx
        rows = read(Path(name).read_bytes())
        done = replace(
            rows,
            rows=(replace(rows.rows[0], translation=f"En {name}."), *rows.rows[1:]),
        )
        write = (
            write_texts_xlsx(done) if name == "t.xlsx" else write_texts_po(done, DAY)
        )
        Path(name).write_bytes(write)
        command = ("translate", review, "--take", name)
        ran = (
            run(*command)
            if option == "--take"
            else run("import", name, "--into", review)
        )
        assert "1 new, 0 the same, 0 different" in ran.out
        assert f"wrote {review}" in ran.out
        assert f"En {name}." in review.read_text("utf-8")
    assert run("check", review).code == 0
    assert about.read_bytes() == before
    run("report", about, "--lang", "fr", "--html", "r.html")
    assert "En t.po." in Path("r.html").read_text("utf-8")
    run("translate", about, "--to", "fr", "-o", "about.po")
    ran = run("import", "about.po", "--into", review)
    assert "another file than this review" in ran.err


def test_a_review_without_its_assessment_is_not_translated(
    run: Run, reviewed: tuple[Path, Path], tmp_path: Path
) -> None:
    alone = tmp_path / "far" / "away" / "r.toml"
    alone.parent.mkdir(parents=True)
    alone.write_bytes(reviewed[1].read_bytes())
    ran = run("translate", alone, "--to", "fr")
    assert ran.code == 2
    assert "the assessment that it reviews does not lie beside it" in ran.err
    broken = (
        reviewed[1].read_text("utf-8").replace('verdict = "agree"', 'verdict = "x"')
    )
    reviewed[1].write_text(broken, "utf-8")
    ran = run("translate", reviewed[1], "--to", "fr")
    assert (ran.code, "[SA309]" in ran.err) == (2, True)


def test_texts_are_imported_as_they_are_taken(run: Run, kenya: Path) -> None:
    run("translate", kenya, "--to", "fr", "-o", "t.po")
    text = Path("t.po").read_text("utf-8")
    said = text.replace('msgid "Kenya"\nmsgstr ""', 'msgid "Kenya"\nmsgstr "Le Kenya"')
    Path("came-by-mail.txt").write_text(said, "utf-8")
    before = kenya.read_bytes()
    assert "--into FILE" in run("import", "came-by-mail.txt").err
    assert run("import", "came-by-mail.txt", "-o", "new.toml").code == 2
    for option in ("--choose", "--propose"):
        ran = run("import", "came-by-mail.txt", "--into", kenya, option)
        assert (ran.code, kenya.read_bytes()) == (2, before)
    run("form", kenya, "-o", "form.xlsx")
    for other in ("form.xlsx", kenya):
        ran = run("import", "came-by-mail.txt", other, "--into", kenya)
        assert (ran.code, kenya.read_bytes()) == (2, before)
        assert "without forms" in ran.err
    stranger = said.replace("Project-Id-Version: ", "Project-Id-Version: x")
    Path("other.po").write_text(stranger, "utf-8")
    ran = run("import", "came-by-mail.txt", "other.po", "--into", kenya)
    assert (ran.code, kenya.read_bytes()) == (2, before)
    assert "other.po holds texts of another assessment" in ran.err
    ran = run("import", "came-by-mail.txt", "--into", kenya)
    assert "+ country: Le Kenya" in ran.out
    by_hand = kenya.read_bytes()
    kenya.write_bytes(before)
    run("translate", kenya, "--take", "t.po")
    assert kenya.read_bytes() == before
    Path("t.po").write_text(said, "utf-8")
    run("translate", kenya, "--take", "t.po")
    assert kenya.read_bytes() == by_hand


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
        b"<html>",
    ],
)
def test_a_damaged_po_file_is_refused(content: bytes) -> None:
    with pytest.raises(CannotRead):
        read_texts_po(content)
