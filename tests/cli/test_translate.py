"""`selfassess translate`: texts go to a translator and come back, none dropped in silence."""

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
    rows = rows_for(said, ASKED, "fr", with_all=True)
    po = read_texts_po(write_texts_po(rows, DAY))
    sheet = read_texts_xlsx(write_texts_xlsx(rows))
    for back in (po, sheet):
        assert said_in(back) == said_in(rows)
    assert (sheet.assessment, sheet.source) == (rows.assessment, rows.source)
    assert po.target == sheet.target == "fr"
    found = offered_texts(said, sheet)
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
