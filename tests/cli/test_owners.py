"""`selfassess owners`: who owes which answers, and what to send to them."""

import json
from pathlib import Path

import pytest

from selfassess.cli import locales
from tests.cli.catalogs import catalog
from tests.cli.command_run import Run

OWNERS = """
[owners.mof]
name = "Ministry of Finance"
email = "ogp@mof.example"
language = "lb"

[owners.archive]
name = "*Archive* | of $x"
"""


@pytest.fixture
def file(examples: Path, tmp_path: Path) -> Path:
    """Kenya's assessment with two owners, one of whom owes two answers."""
    path = tmp_path / "kenya.toml"
    text = (examples / "kenya-2016.toml").read_text()
    for place in ("c-timeline", "c-report"):
        head = f"[answers.{place}]\n"
        assert head in text
        text = text.replace(head, f'{head}owner = "mof"\ndue = 2026-05-01\n')
    path.write_text(text.replace("\n[answers.", f"{OWNERS}\n[answers.", 1))
    return path


def test_what_is_owed_is_counted_and_a_text_is_there_to_send(
    run: Run, file: Path
) -> None:
    ran = run("owners", file, "--on", "2026-05-03")
    table, _mark, letter = ran.out.partition("\n\n--- Ministry of Finance\n")
    head, finance, archive, unowned = table.split("\n")
    assert head.split()[:3] == ["Owner", "asked", "answered"]
    assert finance.split()[3:4] == ["2"]
    assert archive.split()[-6:] == ["0", "0", "0", "0", "0", "archive"]
    assert unowned.endswith("requirements wait for an owner.")
    assert f"selfassess form {file} --owner mof -o mof.docx" in letter
    assert "\nTo: ogp@mof.example\n" in letter
    assert "late by 2 days" in letter
    assert "archive" not in letter
    early = run("owners", file, "--on", "2026-05-01").out
    assert "late by" not in early
    data = json.loads(run("owners", file, "--json", "--on", "2026-05-03").out)
    told = data["owners"][0]
    assert (told["asked"], told["open"] >= told["late"] > 0) == (2, True)
    assert told["letter"]["body"] in letter.replace("\n\n\n", "\n\n")


def test_markdown_shows_names_as_they_are_and_letters_as_blocks_to_copy(
    run: Run, file: Path
) -> None:
    told = run("owners", file, "--markdown").out
    assert "| \\*Archive\\* \\| of \\$x | archive | 0 |" in told
    assert "\n## Ministry of Finance\n\n    Form to attach: " in told
    assert run("owners", file.with_name("kenya.toml"), "--markdown").code == 0


def test_the_letter_is_in_the_language_of_its_owner_and_the_rest_is_not(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = file.parent / "locale" / "lb" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    words = catalog("Dear {name},", "Guddy {name},")
    (folder / "selfassess.mo").write_bytes(words)
    monkeypatch.setattr(locales, "LOCALES", folder.parent.parent)
    told = run("owners", file).out
    assert "Guddy Ministry of Finance," in told
    assert "Form to attach: " in told


def test_no_report_tells_of_owners_unless_the_file_says_so(
    run: Run, file: Path
) -> None:
    forms = [file.with_name("r.md"), file.with_name("r.json")]
    made = ("report", file, "--markdown", forms[0], "--json", forms[1])
    assert run(*made).code == 0
    for path in forms:
        assert "Ministry of Finance" not in path.read_text()
        assert "mof" not in path.read_text()
    setting = "\n[report]\nowners = true\n\n[owners.mof]"
    file.write_text(file.read_text().replace("\n[owners.mof]", setting))
    run(*made)
    assert "\n- **Owner:** Ministry of Finance\n" in forms[0].read_text()
    assert '"owner": "mof"' in forms[1].read_text()


def test_an_owner_that_is_not_there_is_an_error_at_its_place(
    run: Run, file: Path
) -> None:
    file.write_text(file.read_text().replace('owner = "mof"', 'owner = "mfo"', 1))
    ran = run("check", file)
    assert ran.code == 1
    assert "this file has no owner `mfo` (did you mean `mof`?)" in ran.err
    assert run("owners", file).code == 1


def test_without_owners_it_says_so(run: Run, examples: Path) -> None:
    told = run("owners", examples / "kenya-2016.toml").out
    assert told == "No owner of answers is listed.\n"
