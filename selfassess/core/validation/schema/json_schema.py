"""JSON Schemas of our files, for editors: what may stand where, and help on hovering.

They are made from the models and the questionnaire, so they cannot say anything else
than `check` does. Texts of the questionnaire are escaped, because editors show help
as Markdown. Everything is written out where it is used: editors differ in what
they make of references.
"""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Part
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.review import Review
from selfassess.core.model.status import Status
from selfassess.core.scoring.labels import tier_label
from selfassess.core.scoring.parts import optional_parts
from selfassess.core.scoring.requirement_labels import evidence_sentence
from selfassess.core.text.i18n import _
from selfassess.core.text.markdown import escaped
from selfassess.core.validation.schema.event_schema import only_asked_events
from selfassess.core.validation.schema.json_schema_help import help_on
from selfassess.core.validation.schema.level_schema import only_asked_levels
from selfassess.core.validation.schema.retired_schema import take_gone, take_retired

Schema = dict[str, Any]

# Draft 7 is what every editor knows; nothing newer is needed.
DIALECT = "http://json-schema.org/draft-07/schema#"
_ADDRESS = (
    r"^\s*([Hh][Tt][Tt][Pp][Ss]?://[^\s@/?#]+"  # no user name
    r'([/?#][^\s\\"<>`{}|^]*)?\s*)?$'
)
_OF_PYDANTIC = {"title", "description", "default", "$defs"}


class SchemaKind(StrEnum):
    """What a file of ours can be."""

    ASSESSMENT = "assessment"
    REVIEW = "review"
    QUESTIONNAIRE = "questionnaire"
    TRANSLATION = "translation"


def assessment_schema(
    questionnaire: Questionnaire, gone: Collection[str] = ()
) -> Schema:
    """The schema of assessments that answer the questionnaire.

    `gone`: the ids of what is asked no more, which may still have replies.
    """
    schema = _schema_of(Assessment, SchemaKind.ASSESSMENT)
    schema["title"] = escaped(questionnaire.title)
    fields = schema["properties"]
    fields["questionnaire"]["const"] = questionnaire.id
    _only(fields["remarks"], questionnaire.phases)
    _only(fields["not_applicable"], optional_parts(questionnaire).values())
    only_asked_events(fields["events"], questionnaire)
    _only_requirements(fields["answers"], questionnaire)
    only_asked_levels(fields["levels"], questionnaire)
    (replies,) = fields["replies"]["patternProperties"].values()
    _only_requirements(replies, questionnaire, gone)
    (evidence,) = fields["evidence"]["patternProperties"].values()
    evidence["properties"]["url"]["pattern"] = _ADDRESS
    return schema


def review_schema(
    questionnaire: Questionnaire, about: Assessment | None, gone: Collection[str] = ()
) -> Schema:
    """The schema of reviews of answers to the questionnaire, or of one assessment.

    `gone`: the ids of what is asked no more, of which something may still be said.
    """
    schema = _schema_of(Review, SchemaKind.REVIEW)
    schema["title"] = escaped(questionnaire.title)
    fields = schema["properties"]
    fields["questionnaire"]["const"] = questionnaire.id
    if about:
        fields["assessment"]["const"] = about.id
    _only_requirements(fields["findings"], questionnaire, gone)
    only_asked_levels(fields["levels"], questionnaire)
    _only_requirements(fields["wording"], questionnaire, gone)
    return schema


def questionnaire_schema() -> Schema:
    """The schema of questionnaires themselves."""
    schema = _schema_of(Questionnaire, SchemaKind.QUESTIONNAIRE)
    schema["title"] = _("A questionnaire")
    return schema


def _schema_of(model: type[BaseModel], kind: SchemaKind) -> Schema:
    schema = model.model_json_schema()
    schema = _written_out(schema, schema.get("$defs", {}))
    _describe(schema, kind, ())
    return {"$schema": DIALECT, **schema}


def _written_out(node: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """A schema without references and null (TOML has none), closed to unknown keys."""
    if reference := node.get("$ref"):
        node = definitions[reference.rpartition("/")[2]]
    kept = {key: value for key, value in node.items() if key not in _OF_PYDANTIC}
    if choices := [c for c in kept.pop("anyOf", ()) if c.get("type") != "null"]:
        if len(choices) == 1:
            return _written_out(kept | choices[0], definitions)
        kept |= {"anyOf": choices}
    for tables in ("properties", "patternProperties"):
        if tables in kept:
            kept[tables] = {
                key: _written_out(value, definitions)
                for key, value in kept[tables].items()
            }
    if "items" in kept:
        kept["items"] = _written_out(kept["items"], definitions)
    return _closed(kept, definitions) if kept.get("type") == "object" else kept


def _closed(table: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """Keys that begin with `x_` are a person's own; others we do not know are mistakes."""
    others = table.get("additionalProperties", False)
    if isinstance(others, dict):  # a table of entries that may have any name
        return {**table, "additionalProperties": _written_out(others, definitions)}
    if others:
        table = {**table, "patternProperties": {"^x_": {"additionalProperties": True}}}
    return {**table, "additionalProperties": False}


def _describe(node: Schema, kind: SchemaKind, path: tuple[str, ...]) -> None:
    if text := help_on(kind, path):
        node["description"] = text
    for key, inner in node.get("properties", {}).items():
        _describe(inner, kind, (*path, key))
    for pattern, inner in node.get("patternProperties", {}).items():
        if pattern != "^x_":
            _describe(inner, kind, (*path, "*"))
    if isinstance(others := node.get("additionalProperties"), dict):
        _describe(others, kind, (*path, "*"))
    if "items" in node:
        _describe(node["items"], kind, path)


def _only(table: Schema, parts: Iterable[Part]) -> None:
    """The table takes entries for these phases and guidelines, and no others."""
    (entry,) = table.pop("patternProperties").values()
    table["properties"] = {
        part.id: {**entry, "title": escaped(part.title)} for part in parts
    }
    take_retired(table, entry)


def _only_requirements(
    table: Schema, questionnaire: Questionnaire, gone: Collection[str] = ()
) -> None:
    """Let a table take what is asked and nothing else, with the texts as its help."""
    (entry,) = table.pop("patternProperties").values()
    table["properties"] = {
        requirement.id: _about(requirement, entry)
        for requirement in questionnaire.requirements
    }
    take_gone(table, entry, gone)


def _about(requirement: Requirement, entry: Schema) -> Schema:
    fields = dict(entry["properties"])
    if "status" in fields:
        fields["status"] = _status_of(requirement, fields["status"])
    if "evidence" in fields:
        text = evidence_sentence(requirement)
        fields["evidence"] = {**fields["evidence"], "description": escaped(text)}
    title = f"{requirement.title} ({tier_label(requirement.tier)})"
    text = f"{requirement.text}\n\n{requirement.help}"
    return {
        "title": escaped(title),
        "description": escaped(text),
        **{key: value for key, value in entry.items() if key != "description"},
        "properties": fields,
    }


def _status_of(requirement: Requirement, field: Schema) -> Schema:
    allowed = [
        word
        for word in field["enum"]
        if requirement.not_applicable or word != Status.NOT_APPLICABLE
    ]
    text = f"{field['description']}\n\n{escaped(requirement.help)}"
    return {**field, "enum": allowed, "description": text}
