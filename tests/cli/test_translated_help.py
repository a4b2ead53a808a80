"""Help pages in other languages say what the English ones say, and are chosen by the language."""

import re
from pathlib import Path

import pytest

from selfassess.cli import help_pages
from selfassess.cli.locales import speaking
from tests.cli.translated_help import faults, languages, missing, page, page_faults

README = Path(__file__).parent.parent.parent / "README.md"
ENGLISH = """# Forms

`check` finds what is wrong:

    selfassess check FILE   # all of it

## More

See also: report, file.
"""


def test_a_translated_page_is_still_what_its_original_says() -> None:
    assert [fault for language in languages() for fault in faults(language)] == []


@pytest.mark.parametrize("language", ["es", "fr"])
def test_every_page_is_there_in_spanish_and_french(language: str) -> None:
    assert missing(language) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("# all of it", "# tout", ""),
        ("finds what is wrong", "trouve ce qui ne va pas", ""),
        ("# Forms", "Formulaires", "it does not begin with its title"),
        ("## More\n", "", "its headings are ['#'], not ['#', '##']"),
        ("check FILE", "check FICHIER", "what is typed differs: + selfassess check F"),
        ("`check`", "« check »", "these words are missing: `check`"),
        ("wrong:", "wrong " * 20, "longer than 76: "),
        ("report, ", "", "no paragraph names these other pages: file, report"),
    ],
)
def test_what_a_translation_has_lost_is_told(
    before: str, after: str, fault: str
) -> None:
    found = "\n".join(page_faults(ENGLISH, ENGLISH.replace(before, after)))
    assert fault in found
    assert bool(fault) == bool(found)


def test_what_an_example_shows_is_said_in_the_language_of_the_page() -> None:
    english = ENGLISH.replace(
        "    self", "    wrong: x = 1\n    right: x = 2\n    self"
    )
    french = english.replace("wrong: x", "faux :  x").replace("right: x", "juste : x")
    assert [*page_faults(english, french)] == []
    (lost, added) = page_faults(english, french.replace("x = 2", "y = 2"))
    assert (lost[-7:], added[-7:]) == ("- x = 2", "+ y = 2")


@pytest.mark.parametrize("language", ["es", "fr"])
def test_no_example_of_a_code_is_introduced_in_english(language: str) -> None:
    examples = re.findall(r"(?m)^    (\w+) ?: ", page(language, "codes"))
    assert len(examples) == 2 * len(help_pages.code_sections())
    assert len({*examples}) == 4
    assert not {*examples} & {"wrong", "right", "told", "do"}


def test_a_page_is_in_the_language_in_force_or_says_that_it_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(help_pages, "FOLDER", tmp_path)
    (tmp_path / "fr").mkdir()
    (tmp_path / "forms.md").write_text("# Forms\n\nText.\n")
    (tmp_path / "report.md").write_text("# Report\n\nText.\n")
    (tmp_path / "fr/forms.md").write_text("# Formulaires\n\nTexte.\n")
    assert help_pages.page_text("report") == "# Report\n\nText.\n"
    with speaking("fr"):
        assert help_pages.page_titles() == {"forms": "Formulaires", "report": "Report"}
        assert help_pages.page_text("forms") == "# Formulaires\n\nTexte.\n"
        title, _gap, remark, *text = help_pages.page_text("report").split("\n")
    assert (title, text) == ("# Report", ["", "Text.", ""])
    assert remark


def test_the_first_minutes_of_the_readme_are_a_help_page() -> None:
    _before, section = README.read_text("utf-8").split("## The first five minutes\n")
    section = section.partition("\n## ")[0].replace("```sh", "").replace("```", "")
    section = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", section)
    title, _break, page = help_pages.page_text("first-minutes").partition("\n")
    assert title == "# The first five minutes"
    assert page.split() == section.split()
