"""`selfassess report --lang`: in which language a report is, and what it says of the rest."""

import json
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.command_run import Run


@pytest.fixture
def french(examples: Path, tmp_path: Path) -> Path:
    """An assessment in French of which two texts are in English, too."""
    text = (examples / "kenya-2016.toml").read_text("utf-8")
    text = text.replace('language = "en"', 'language = "fr"', 1)
    file = tmp_path / "kenya.toml"
    translated = '[translations.en]\ncountry = "Kenya in English"\n'
    note = '[translations.en.answers.c-notice]\nnote = "In English."\n'
    file.write_text(f"{text}\n{translated}\n{note}", "utf-8")
    return file


def test_a_report_is_in_the_language_of_its_assessment(run: Run, french: Path) -> None:
    ran = run("report", french, "--markdown", "k.md", "--html", "k.html")
    assert (ran.code, ran.err) == (0, "")
    assert "wrote k.md" in ran.out.splitlines()
    text = Path("k.md").read_text("utf-8")
    assert "Rapport d’auto-évaluation" in text
    assert "[fr]" not in text
    page = Path("k.html").read_text("utf-8")
    assert '<html lang="fr"' in page
    # Titles of sources stay as they were published.
    assert 'lang="en"' not in re.sub(r'\[S\d+\] <span lang="en">', "", page)


def test_a_report_in_another_language_has_peoples_translations_and_marks_the_rest(
    run: Run, french: Path
) -> None:
    forms = (
        "--markdown",
        "k.md",
        "--html",
        "k.html",
        "--json",
        "k.json",
        "-o",
        "k.pdf",
    )
    ran = run("report", french, "--lang", "en", "--date", "2026-11-23", *forms)
    assert ran.code == 0
    assert "texts are not translated into English" in ran.err
    text = Path("k.md").read_text("utf-8")
    assert text.startswith("# Kenya in English\n")
    assert "In English." in text
    assert "texts are not translated into English" in text
    page = Path("k.html").read_text("utf-8")
    assert '<p class="plan" lang="fr">[fr] ' in page
    data = json.loads(Path("k.json").read_text("utf-8"))
    assert data["country"] == "Kenya"
    assert data["translations"]["en"]["answers.c-notice.note"] == "In English."
    verified = run("verify", "k.pdf", french)
    assert "made again from the files, it is the same, byte for byte" in verified.out
    assert verified.code == 0


def test_a_language_without_a_catalogue_and_one_that_is_none_are_told(
    run: Run, french: Path
) -> None:
    ran = run("report", french, "--lang", "sw", "--html", "k.html")
    assert "no words in Swahili" in ran.err
    assert '<html lang="en"' in Path("k.html").read_text("utf-8")
    assert run("report", french, "--lang", "frensh", "--html", "k.html").code == 2


def test_a_form_in_one_language_is_read_in_another(run: Run, french: Path) -> None:
    for language, name in (("es", "k.docx"), ("fr", "k.odt")):
        ran = run("form", french, "--lang", language, "--only", "c-notice", "-o", name)
        assert ran.code == 0
        ran = run("import", name, "--into", french)
        assert "= c-notice: " in ran.out
        assert "none of its answers" not in ran.err
        assert "not of the form" not in ran.err


def test_a_translation_takes_no_reply_away(run: Run, examples: Path) -> None:
    run("report", examples / "exampleland.toml", "--lang", "sw", "--markdown", "e.md")
    text = Path("e.md").read_text("utf-8")
    assert "1 finding waits for a reply" in text


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_longest_example_has_a_first_page_that_fits_the_lowest_paper(
    run: Run, examples: Path, tmp_path: Path, language: str
) -> None:
    printed = tmp_path / "one.pdf"
    options = ("--summary", "--paper", "letter", "--lang", language, "-o", printed)
    ran = run("report", examples / "exampleland.toml", *options)
    assert ran.code == 0, ran.err
    (page,) = PdfReader(printed).pages
    assert "SHA-256" in page.extract_text()
