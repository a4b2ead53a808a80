"""`selfassess wording`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.cli.command_run import Run
from tests.cli.reviewed_kenya import READER, WATCH, reviewed


@pytest.fixture
def kenya(examples: Path, tmp_path: Path) -> Path:
    """An assessment that two have reviewed."""
    return reviewed(examples, tmp_path, water_watch=WATCH, a_reader=READER)


def test_public_suggestions_are_collected_and_private_ones_stay_private(
    run: Run, kenya: Path, snapshot: Callable[[str, str], None]
) -> None:
    ran = run("wording", kenya)
    assert ran.code == 0
    assert "Kept among us." not in ran.out
    assert "1 private suggestion is left out; --private includes it" in ran.err
    snapshot("wording-kenya", ran.out)


def test_private_suggestions_are_marked_as_such(run: Run, kenya: Path) -> None:
    ran = run("wording", kenya, "--private")
    assert (ran.code, ran.err) == (0, "")
    assert "Kept among us." in ran.out
    who = r"- **Water Watch (Invented \*Coalition\*)** (private) suggests:"
    assert who in ran.out.split("\n")
    assert "it is for the maintainer alone" in ran.out


def test_hostile_suggestions_stay_text(run: Run, kenya: Path) -> None:
    html = MarkdownIt("commonmark").render(run("wording", kenya).out)
    assert "<a " not in html
    assert html.count("<h1>") == 1
    assert "[online](javascript:alert(1))" in html


def test_the_document_goes_into_a_file_that_is_not_the_answers(
    run: Run, kenya: Path, tmp_path: Path
) -> None:
    before = kenya.read_bytes()
    refused = run("wording", kenya, "-o", kenya)
    assert refused.code == 2
    assert "choose .md" in refused.err
    assert kenya.read_bytes() == before
    target = tmp_path / "wording.md"
    ran = run("wording", kenya, "-o", target)
    assert (ran.code, ran.out) == (0, f"wrote {target}\n")
    assert target.read_text() == run("wording", kenya).out


def test_nothing_suggested_is_exit_one(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    silent = (
        '\n[reviewer]\nname = "A. Reader"\n\n[findings.c-notice]\nverdict = "agree"\n'
    )
    kenya = reviewed(examples, tmp_path, replies="", a_reader=silent)
    ran = run("wording", kenya)
    assert (ran.code, ran.out) == (1, "")
    assert "There is no suggestion on the wording." in ran.err


def test_a_review_that_cannot_be_used_is_told_and_the_others_are_collected(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    broken = READER.replace("public = true", 'public = "yes"')
    kenya = reviewed(examples, tmp_path, water_watch=WATCH, a_reader=broken)
    ran = run("wording", kenya)
    assert ran.code == 1
    assert "a-reader.toml:" in ran.err
    assert "Say where:" in ran.out
