"""Translations of what people wrote, under the keys of the texts that they translate.

`[translations.en.answers.ID]` says in English what `[answers.ID]` says. Beside a text may
stand, under its key with `_of`, a digest of the original that it was made from.
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Discriminator, Tag, WithJsonSchema

from selfassess.core.model.about.details import TEXTS
from selfassess.core.model.fields.name_fields import SHORT_DIGEST_PATTERN
from selfassess.core.model.fields.text_fields import LanguageCode, Text

ANY = "*"
"""Stands for every key of a table."""
MADE_OF = "_of"
"""What is added to a key for the digest of the original."""
TABLE_TAG, TEXT_TAG = "<table>", "<text>"
"""What pydantic adds to the places of errors; nobody gives keys such names."""

LINE, PARAGRAPHS = "line", "paragraphs"
Tree = Mapping[str, Any]
"""By key: what kind of text stands there, or the tree of a table."""

_NOTE: Tree = {"note": PARAGRAPHS}
_PHASES: Tree = {ANY: {ANY: _NOTE}}
_ANSWERS: Tree = {ANY: {**_NOTE, "shows": {ANY: LINE}}}
OF_ASSESSMENTS: Tree = {
    "country": LINE,
    "action_plan": LINE,
    "point_of_contact": {"office": LINE},
    "sign_off": {"office": LINE},
    "texts": dict.fromkeys(TEXTS, PARAGRAPHS),
    "remarks": {ANY: PARAGRAPHS},
    "recommendations": {ANY: {"title": LINE, "source": LINE, "done": PARAGRAPHS}},
    "comments": {ANY: {"text": PARAGRAPHS, "answer": PARAGRAPHS}},
    "commitments": {
        ANY: {
            **dict.fromkeys(("title", "lead"), LINE),
            **dict.fromkeys(("progress", "challenges", "next_steps"), PARAGRAPHS),
        }
    },
    "meetings": {ANY: {"title": LINE, "audience": LINE, **_NOTE}},
    "actions": {ANY: {"title": LINE, "owner": LINE, "not_done": PARAGRAPHS}},
    "members": {ANY: {"organisation": LINE, "role": LINE, "chosen": PARAGRAPHS}},
    "forum_meetings": {ANY: {"title": LINE, **_NOTE}},
    "comment_period": _NOTE,
    "not_applicable": {ANY: {"reason": PARAGRAPHS}},
    "owners": {ANY: {"name": LINE}},
    "evidence": {ANY: {"title": LINE, **_NOTE}},
    "answers": _ANSWERS,
    "retired": _ANSWERS,
    "levels": _PHASES,
    "replies": _PHASES,
}
"""The texts of an assessment that are written in some language."""

OF_REVIEWS: Tree = {
    "reflection": PARAGRAPHS,
    "findings": {ANY: _NOTE},
    "levels": _PHASES,
    "wording": {ANY: {"suggestion": PARAGRAPHS}},
}
"""The texts of a review that are written in some language."""


def _kind(value: Any) -> str:
    return TABLE_TAG if isinstance(value, dict) else TEXT_TAG


def _schema(tree: Any) -> dict[str, Any]:
    """What a JSON Schema can say of the tables of one language, for editors."""
    if not isinstance(tree, Mapping):
        return {"type": "string"}
    if ANY in tree:
        return {"type": "object", "additionalProperties": _schema(tree[ANY])}
    digest = {"type": "string", "pattern": SHORT_DIGEST_PATTERN}
    made_of = {
        f"{key}{MADE_OF}": digest
        for key, inner in tree.items()
        if not isinstance(inner, Mapping)
    }
    texts = {key: _schema(inner) for key, inner in tree.items()}
    return {"type": "object", "properties": {**texts, **made_of}}


_Written = Annotated[Text, Tag(TEXT_TAG)]
_One = Annotated[
    _Written | Annotated[dict[str, _Written], Tag(TABLE_TAG)], Discriminator(_kind)
]
_Two = Annotated[
    _Written | Annotated[dict[str, _One], Tag(TABLE_TAG)], Discriminator(_kind)
]
_Three = Annotated[
    _Written | Annotated[dict[str, _Two], Tag(TABLE_TAG)], Discriminator(_kind)
]
Translations = dict[
    LanguageCode, Annotated[dict[str, _Three], WithJsonSchema(_schema(OF_ASSESSMENTS))]
]
"""The texts of an assessment in other languages."""
TranslationsOfReviews = dict[
    LanguageCode, Annotated[dict[str, _Three], WithJsonSchema(_schema(OF_REVIEWS))]
]
"""The texts of a review in other languages."""
