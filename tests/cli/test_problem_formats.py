"""What `check` tells in JSON, in GitHub's annotations and in SARIF is what it tells people."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from selfassess.cli.integrations.problem_formats import FORMATS
from selfassess.core.problems import Problem, warning
from tests.cli.command_run import Run

BROKEN = Path(__file__).parents[1] / "broken"
SCHEMA = jsonschema.Draft4Validator(
    json.loads(
        Path(__file__)
        .with_name("sarif")
        .joinpath("sarif-schema-2.1.0.json")
        .read_bytes()
    )
)
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
    _holds(json.loads(sarif.out), first)


def _holds(log: dict[str, Any], first: dict[str, Any]) -> None:
    """What the schema cannot know: that it is this problem, and at its place."""
    assert [*SCHEMA.iter_errors(log)] == []
    [told] = log["runs"]
    rules = told["tool"]["driver"]["rules"]
    result = told["results"][0]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "SA309"
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


def test_sarif_of_everything_broken_follows_the_schema_of_the_standard(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(BROKEN)
    # Not those that lie together and have one id: each would be told of all others.
    kinds = ("several/**/*.toml", "reviewed/**/*.toml", "questionnaire-*.toml")
    files = sorted(path for kind in kinds for path in Path().glob(kind))
    told = run("check", *files, "--format", "sarif")
    log = json.loads(told.out)
    assert [error.json_path for error in SCHEMA.iter_errors(log)] == []
    [results] = [each["results"] for each in log["runs"]]
    assert len({each["ruleId"] for each in results}) > 40
    assert {each["level"] for each in results} == {"error", "warning"}


def test_the_schema_refuses_what_is_no_sarif() -> None:
    log = json.loads(FORMATS["sarif"]([warning("odd", code="SA109", path="a.toml")]))
    log["runs"][0]["results"][0]["level"] = "fatal"
    del log["version"]
    assert {error.json_path for error in SCHEMA.iter_errors(log)} == {
        "$",
        "$.runs[0].results[0].level",
    }


PROPERTIES = {"%3A": ":", "%2C": ","}
DATA = {"%0D": "\r", "%0A": "\n"}


def read_by_github(annotation: str) -> tuple[str, dict[str, str], str]:
    """Command, properties and message, taken apart and put back as GitHub's runner does."""
    command, _blank, rest = annotation.removeprefix("::").partition(" ")
    listed, _colons, message = rest.partition("::")
    pairs = (each.partition("=") for each in listed.split(","))
    properties = {key: _meant(value, DATA | PROPERTIES) for key, _is, value in pairs}
    return command, properties, _meant(message, DATA)


def _meant(text: str, escapes: dict[str, str]) -> str:
    for escape, sign in {**escapes, "%25": "%"}.items():
        text = text.replace(escape, sign)
    return text


HOSTILE = (
    "a::b,c=d.toml",
    "50%.toml",
    "%0A%3A%2C%25.toml",
    "a\r\n::error file=b::c",
    "é, è: ê",
)


@pytest.mark.parametrize("path", HOSTILE)
@pytest.mark.parametrize("message", HOSTILE)
def test_github_reads_what_was_meant_whatever_signs_there_are(
    path: str, message: str
) -> None:
    annotation = FORMATS["github"]([Problem(message, code="SA102", path=path)])
    assert "\n" not in annotation
    assert "\r" not in annotation
    assert read_by_github(annotation) == (
        "error",
        {"file": path, "title": "SA102"},
        message,
    )
