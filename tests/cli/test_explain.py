"""The codes of messages: each is explained, and none is lost."""

import re
from pathlib import Path

import pytest

from selfassess.cli.help_pages import FOLDER, code_sections
from tests.cli.command_run import Run

CODE = re.compile(r"SA\d{3}")
SOURCES = sorted(FOLDER.parent.rglob("*.py"))
PUBLISHED = Path(__file__).with_name("published_codes.txt")
"""Every code that there ever was, with what it means: a line is added, none changed."""


def test_a_code_means_what_it_always_meant_and_none_is_there_twice() -> None:
    published = PUBLISHED.read_text("utf-8").splitlines()
    assert [text.split("\n")[0] for text in code_sections().values()] == published
    assert sorted({*published}) == published
    headings = re.findall(r"(?m)^## SA", (FOLDER / "codes.md").read_text("utf-8"))
    assert len(headings) == len(published)


def test_what_can_be_told_is_explained_and_nothing_else_is() -> None:
    told = {code for path in SOURCES for code in CODE.findall(_without_words(path))}
    assert told == {*code_sections()}


def _without_words(path: Path) -> str:
    """A module without what its doc strings, comments and messages say of codes."""
    return "\n".join(
        line for line in path.read_text("utf-8").split("\n") if "such as SA" not in line
    )


@pytest.mark.parametrize("code", code_sections())
def test_an_explanation_has_sentences_and_an_example_of_two_lines(code: str) -> None:
    _title, sentences, example = code_sections()[code].split("\n\n")
    assert sentences.count(".") >= 2
    assert re.findall(r"(?m)^    (\w+):", example) in (
        ["wrong", "right"],
        ["wrong", "do"],
        ["told", "do"],
    )


def test_a_code_is_explained_however_it_was_copied(run: Run) -> None:
    told = run("explain", "SA201")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("SA201: A text is not closed\n\n")
    assert run("explain", "[sa2Ol]").out == told.out


def test_all_codes_are_listed_where_none_is_named(run: Run) -> None:
    assert run("explain").out == PUBLISHED.read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("SA1022", "did you mean `SA102`?"), ("x", "selfassess explain lists the codes")],
)
def test_a_code_that_is_not_there_is_told_with_what_would_be(
    run: Run, typed: str, hint: str
) -> None:
    told = run("explain", typed)
    assert (told.code, told.out) == (2, "")
    assert f"there is no code `{typed.upper()}` ({hint})" in told.err


def test_every_message_on_a_broken_file_ends_with_its_code() -> None:
    broken = FOLDER.parent.parent / "tests/broken"
    told = [
        line
        for path in broken.rglob("*.expected")
        for line in path.read_text("utf-8").split("\n")
        if re.search(r"\.toml(:\d+:\d+)?: (error|warning): ", line)
        and "selfassess check --json lists" not in line
    ]
    assert len(told) > 200
    assert [line for line in told if not re.search(r" \[SA\d{3}\]$", line)] == []
