"""What is wrong with files, as programs read it: JSON, GitHub's annotations, SARIF."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from selfassess import __version__
from selfassess.cli.help_pages import code_sections
from selfassess.cli.output.console import sentence_at_place
from selfassess.core.problems import Place, Problem

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_ESCAPES_IN_PROPERTIES = {**_ESCAPES, ":": "%3A", ",": "%2C"}


def json_text(problems: Sequence[Problem]) -> str:
    """A list of objects; lines and columns count from 1."""
    return _json([_json_object(problem) for problem in problems])


def _json_object(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "path": problem.path,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_column": place.end_column if place else None,
        "severity": problem.severity,
        "code": problem.code,
        "where": list(problem.where),
        "message": problem.message,
        "hint": problem.hint,
    }


def github_text(problems: Sequence[Problem]) -> str:
    """Lines that GitHub shows beside the lines of a pull request."""
    return "\n".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    properties = {"file": problem.path, "title": problem.code}
    if place := problem.place:
        # The end column is GitHub's last one that is still meant.
        last = max(place.column, place.end_column - 1)
        numbers = {"line": place.line, "col": place.column, "endColumn": last}
        properties |= {key: str(number) for key, number in numbers.items()}
    listed = ",".join(
        f"{key}={_escaped(text, _ESCAPES_IN_PROPERTIES)}"
        for key, text in properties.items()
    )
    return f"::{problem.severity} {listed}::{_escaped(sentence_at_place(problem), _ESCAPES)}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return text.translate(str.maketrans(dict[str, str | int | None](escapes)))


def sarif_text(problems: Sequence[Problem]) -> str:
    """One run in SARIF 2.1.0, with a rule for each code that is among the problems."""
    codes = sorted({problem.code for problem in problems})
    sections = code_sections()
    driver = {
        "name": "selfassess",
        "version": __version__,
        "rules": [_rule(code, sections[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes) for problem in problems],
    }
    return _json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, section: str) -> dict[str, Any]:
    title, _break, text = section.partition("\n")
    said = title.partition(": ")[2]
    told = {"text": text.strip(), "markdown": text.strip()}
    return {"id": code, "shortDescription": {"text": said}, "help": told}


def _result(problem: Problem, codes: Sequence[str]) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(problem.path)}}
    if problem.place:
        location["region"] = _region(problem.place)
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.severity,
        "message": {"text": sentence_at_place(problem)},
        "locations": [{"physicalLocation": location}],
    }


def _uri(path: str) -> str:
    """A relative path stays one, so that it is found in any checkout."""
    own = Path(path)
    return own.as_uri() if own.is_absolute() else quote(own.as_posix())


def _region(place: Place) -> dict[str, int]:
    columns = {"startColumn": place.column, "endColumn": place.end_column}
    return {"startLine": place.line, **columns}


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)


FORMATS = {"json": json_text, "github": github_text, "sarif": sarif_text}
"""What `check --format` makes besides lines for people."""
