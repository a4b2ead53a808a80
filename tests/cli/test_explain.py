"""The codes of messages: each is explained, none is lost, and `check` tells them in any form."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from selfassess.cli.help_pages import FOLDER, code_sections
from selfassess.cli.integrations.problem_formats import FORMATS
from selfassess.core.problems import warning
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


BAD = "bad,%.toml"


@pytest.fixture
def bad(run: Run, examples: Path) -> str:
    """A file with one error, whose name has signs that mean something to others."""
    text = (examples / "kenya-2016.toml").read_text("utf-8")
    Path(BAD).write_text(text.replace('"partly_met"', '"mett"', 1), "utf-8")
    return BAD


def test_each_form_tells_the_same_problems(bad: str, run: Run) -> None:
    as_text = run("check", bad)
    [line] = [line for line in as_text.err.split("\n") if ": error: " in line]
    assert re.fullmatch(r"bad,%\.toml:\d+:10: error: .+ \[SA309\]", line)
    as_json = run("check", bad, "--format", "json")
    assert as_json == run("check", bad, "--json")
    first = json.loads(as_json.out)[0]
    assert first["code"] == "SA309"
    annotation = run("check", bad, "--format", "github")
    at = f"line={first['line']},col=10,endColumn=15"
    assert annotation.out.startswith(
        f"::error file=bad%2C%25.toml,title=SA309,{at}::answers.c-breadth.status: must"
    )
    assert {as_json.code, as_text.code, annotation.code} == {1}
    sarif = run("check", bad, "--format", "sarif")
    assert sarif.code == 1
    _looks_like_sarif(json.loads(sarif.out), first)


def _looks_like_sarif(log: dict[str, Any], first: dict[str, Any]) -> None:
    """What the schema of SARIF 2.1.0 asks of the parts that are there."""
    assert {*log} == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    [told] = log["runs"]
    rules = told["tool"]["driver"]["rules"]
    result = told["results"][0]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "SA309"
    assert all(rule["shortDescription"]["text"] for rule in rules)
    assert all(rule["help"]["text"] for rule in rules)
    assert result["level"] == "error"
    assert result["message"]["text"].startswith("answers.c-breadth.status: must")
    [location] = result["locations"]
    physical = location["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "bad%2C%25.toml"}
    columns = {"startColumn": 10, "endColumn": 16}
    assert physical["region"] == {"startLine": first["line"], **columns}


def test_what_cannot_be_read_is_told_with_its_code_and_spoils_no_form(run: Run) -> None:
    told = run("check", "nowhere.toml", "--format", "sarif")
    assert told.code == 2
    assert told.err.endswith(" [SA101]\n")
    assert json.loads(told.out)["runs"][0]["results"] == []
    assert run("check", "nowhere.toml", "--format", "github").out.strip() == ""


def test_a_problem_without_a_place_is_told_of_its_file() -> None:
    path = str(Path("/a b.toml"))
    odd = [warning("is\nodd", code="SA109", path=path)]
    assert FORMATS["github"](odd) == "::warning file=/a b.toml,title=SA109::is%0Aodd"
    [result] = json.loads(FORMATS["sarif"](odd))["runs"][0]["results"]
    physical = result["locations"][0]["physicalLocation"]
    assert physical == {"artifactLocation": {"uri": "file:///a%20b.toml"}}


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
