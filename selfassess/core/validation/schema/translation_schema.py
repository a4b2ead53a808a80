"""The JSON Schema of a questionnaire's translations: the original is each text's help."""

from typing import Any

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.questionnaire_texts import (
    text_places,
    texts_of,
)
from selfassess.core.model.questionnaire.translation import NO_TEXTS, Translation
from selfassess.core.text.i18n import _
from selfassess.core.text.markdown import escaped
from selfassess.core.validation.schema.json_schema import DIALECT

_TEXT: dict[str, Any] = {"type": "string", "pattern": r"[^\s]"}


def translation_schema(questionnaire: Questionnaire) -> dict[str, Any]:
    """The schema of translations of one edition of a questionnaire."""
    schema = _table()
    head = Translation.model_json_schema()["properties"]
    for key in NO_TEXTS:
        schema["properties"][key] = {**head[key], "title": _head_help()[key]}
    original = questionnaire.original
    schema["properties"]["id"]["const"] = original.id
    schema["required"] = [*NO_TEXTS]
    originals = texts_of(original)
    for place in text_places(original):
        table = schema
        for key in place[:-1]:
            table = table["properties"].setdefault(key, _table())
        text = escaped(originals.get(place, ""))
        table["properties"][place[-1]] = _TEXT | ({"description": text} if text else {})
    return {"$schema": DIALECT, "title": escaped(original.title), **schema}


def _table() -> dict[str, Any]:
    others = {
        "additionalProperties": False,
        "patternProperties": {"^x_": {"additionalProperties": True}},
    }
    return {"type": "object", "properties": {}, **others}


def _head_help() -> dict[str, str]:
    return {
        "format": _("The format of the file; 1 is the only one so far."),
        "id": _("The id of the questionnaire."),
        "edition": _("The edition that was translated."),
        "language": _("The language, which the file is called by."),
        "translation": _("Whose translation it is, and who has reviewed it."),
        "untranslated": _("What is written behind a text that has no translation."),
    }
