"""JSON Schemas of our files: made from the models, so they cannot say anything else."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import jsonschema
from hypothesis import given, settings

from selfassess.core.model.assessment import Assessment
from selfassess.core.validation.schema.json_schema import (
    assessment_schema,
    questionnaire_schema,
    review_schema,
)
from selfassess.core.validation.unknown_keys import unknown_keys
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.documents.review_text import format_review
from selfassess.storage.toml.reader import parse_document
from tests.builders import (
    AGREE,
    BASIC,
    answered,
    finding,
    phase,
    questionnaire,
    requirement,
    review,
    scale,
)
from tests.strategies import EVENTS, NAMES, assessments

ASKED = questionnaire(
    phase("first", **{n: requirement(n, may_be_left_out=True) for n in NAMES[:3]}),
    phase("second", **{n: requirement(n, may_be_left_out=True) for n in NAMES[3:]}),
    scales={"influence": scale("first", "second")},
    events=EVENTS,
)


FORMATS = jsonschema.Draft7Validator.FORMAT_CHECKER
ASSESSMENTS = assessment_schema(ASKED)
REVIEWS = review_schema(ASKED, None)


def nodes(schema: dict[str, Any], name: str = "") -> Iterator[tuple[str, Any]]:
    """Every schema inside of a schema, with the key it is for."""
    yield name, schema
    for tables in ("properties", "patternProperties"):
        for key, inner in schema.get(tables, {}).items():
            yield from nodes(inner, f"{name}.{key}")
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from nodes(schema[key], f"{name}.*")


def told_by(schema: dict[str, Any], data: Any) -> list[str]:
    validator = jsonschema.Draft7Validator(schema, format_checker=FORMATS)
    return [error.message for error in validator.iter_errors(_as_json(data))]


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_json(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def without_unknown_keys(data: dict[str, Any]) -> dict[str, Any]:
    for problem in list(unknown_keys(Assessment, data)):
        table: Any = data
        for step in problem.where[:-1]:
            table = table[step]
        del table[problem.where[-1]]
    return data


@given(assessments())
@settings(max_examples=30)
def test_whatever_the_program_saves_follows_the_schema(assessment: Assessment) -> None:
    text = format_assessment(assessment, ASKED)
    data = without_unknown_keys(parse_document("", text.encode()).data)
    assert told_by(ASSESSMENTS, data) == []


def test_a_review_that_the_program_saves_follows_the_schema() -> None:
    about = answered(a=answered().answer_to("a"))
    given_one = review(a=finding(AGREE))
    data = parse_document("", format_review(given_one, ASKED, about).encode()).data
    assert told_by(REVIEWS, data) == []
    assert told_by(review_schema(ASKED, about), data) == []
    later = about.model_copy(update={"edition": "2"})
    assert told_by(review_schema(ASKED, later), data) == []
    other = about.model_copy(update={"id": "another"})
    assert len(told_by(review_schema(ASKED, other), data)) == 1


def test_what_is_asked_no_more_stands_where_it_names_the_edition_that_asked_it() -> (
    None
):
    day = {"date": "2026-03-01"}
    tables: dict[str, Any] = {
        "events": {"gone": {**day, "retired": "1"}},
        "not_applicable": {"gone": {"reason": "No forum.", "retired": "1"}},
        "levels": {
            "influence": {"gone": {"level": "some", "retired": "1"}},
            "power": {"first": {"level": "much", "retired": "1"}},
        },
    }
    data = parsed(answered())
    assert told_by(ASSESSMENTS, {**data, **tables}) == []
    unmarked = {"events": {"gone": day}, "levels": {"power": {"first": {}}}}
    assert len(told_by(ASSESSMENTS, {**data, **unmarked})) == 2


def test_of_what_is_asked_no_more_there_may_be_findings_and_replies() -> None:
    finding_on = {"findings": {"gone": {"verdict": "agree"}}}
    saved = format_review(review(), ASKED, answered())
    reviewed = {**parse_document("", saved.encode()).data, **finding_on}
    assert told_by(review_schema(ASKED, None, ["gone"]), reviewed) == []
    assert len(told_by(REVIEWS, reviewed)) == 1
    replies = {"replies": {"watch": {"gone": {"decision": "already_covered"}}}}
    replied = {**parsed(answered()), **replies}
    assert told_by(assessment_schema(ASKED, ["gone"]), replied) == []
    assert len(told_by(ASSESSMENTS, replied)) == 1


def test_every_key_has_its_help() -> None:
    for schema in (ASSESSMENTS, REVIEWS, questionnaire_schema()):
        silent = [
            name
            for name, node in nodes(schema)
            if not (node.get("description") or node.get("title"))
            and not name.endswith(".^x_")
        ]
        assert silent == []


def test_every_table_is_closed_but_for_ones_own_keys() -> None:
    for schema in (ASSESSMENTS, REVIEWS, questionnaire_schema()):
        for name, node in nodes(schema):
            if node.get("type") == "object":
                assert node["additionalProperties"] is not True, name
            assert "$ref" not in node
            assert node.get("type") != "null"
    data = {**parsed(answered()), "x_own": {"any": [1, {"thing": True}]}}
    assert told_by(ASSESSMENTS, data) == []
    assert told_by(ASSESSMENTS, {**data, "y_own": 1}) != []


def parsed(assessment: Assessment) -> dict[str, Any]:
    text = format_assessment(assessment, ASKED)
    return parse_document("", text.encode()).data


def test_not_applicable_stands_only_where_it_may() -> None:
    asked = questionnaire(a=BASIC, b=requirement("b", may_be_left_out=True))
    for schema, table in (
        (assessment_schema(asked), "answers"),
        (review_schema(asked, None), "findings"),
    ):
        entries = schema["properties"][table]["properties"]
        allowed = {k: e["properties"]["status"]["enum"] for k, e in entries.items()}
        assert "not_applicable" not in allowed["a"]
        assert allowed["b"] == ["", "met", "partly_met", "not_met", "not_applicable"]


def test_texts_of_a_questionnaire_are_shown_literally() -> None:
    hostile = requirement("a").model_copy(
        update={"title": "[x](http://e)", "help": "![y](http://e)"}
    )
    schema = assessment_schema(questionnaire(a=hostile))
    entry = schema["properties"]["answers"]["properties"]["a"]
    assert entry["title"] == "\\[x\\](<http://e>) (Basic)"
    for told in (entry, entry["properties"]["status"]):
        assert "\\!\\[y\\]" in told["description"]


def test_hovering_shows_the_requirement() -> None:
    entry = ASSESSMENTS["properties"]["answers"]["properties"]["a"]
    assert entry["title"] == "A (Basic)"
    assert entry["description"] == "a is done.\n\nMet: it is."
    assert "a page" in entry["properties"]["evidence"]["description"]
    reply = ASSESSMENTS["properties"]["replies"]["patternProperties"]
    (by_requirement,) = reply.values()
    assert set(by_requirement["properties"]) == set(NAMES)
    assert set(ASSESSMENTS["properties"]["remarks"]["properties"]) == {
        "first",
        "second",
    }
