"""What people wrote in a file, text by text, each with its language and its translations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from selfassess.core.model.about.details import IN_LANGUAGE
from selfassess.core.model.about.translations import (
    ANY,
    LINE,
    MADE_OF,
    OF_ASSESSMENTS,
    OF_REVIEWS,
    Tree,
)
from selfassess.core.model.fields.text_fields import tidy
from selfassess.core.model.key_path import value_at
from selfassess.core.model.registers.citing_fields import SAID_OF
from selfassess.core.model.review import Record
from selfassess.core.problems import Where
from selfassess.core.text.digest import is_comparable, short_digest

Tables = Mapping[str, Any]
"""All that a file says, as plain tables."""

_BY_ANOTHER = {("comments", "answer"), ("recommendations", "done")}
"""What the government writes beside the words of others, whose language is told."""
_LANGUAGE = "language"
_TOLD_AS = {
    "meetings": "text_language",
    **dict.fromkeys(("owners", "point_of_contact", "sign_off"), ""),
}
"""Under which key a table tells the language of its texts, if not as `language`.

Names are in the language of the file.
"""


class TextState(StrEnum):
    """What there is of a text in a language."""

    ORIGINAL = "original"
    """It was written in that language."""
    TRANSLATED = "translated"
    OUTDATED = "outdated"
    """The translation was made of an earlier text."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class WrittenText:
    """One text of a file."""

    where: Where
    text: str
    language: str
    is_line: bool
    """Whether it is one line, such as a title."""

    @property
    def digest(self) -> str:
        """Tells one state of the text from another."""
        return short_digest(self.text)

    @property
    def translated_at(self) -> Where:
        """Where its translation stands, in the tables of a language.

        That of an answer stays in its place when the questionnaire asks no more for it.
        """
        first, *others = self.where
        return ("answers" if first == "retired" else first, *others)

    def state(self, data: Tables, language: str) -> TextState:
        """What there is of it in that language."""
        if is_one_language(self.language, language):
            return TextState.ORIGINAL
        if not self.translation(data, language):
            return TextState.MISSING
        *table, key = self.translated_at
        where = ("translations", language, *table, f"{key}{MADE_OF}")
        made_of = value_at(data, where) or ""
        is_older = is_comparable(made_of) and made_of != self.digest
        return TextState.OUTDATED if is_older else TextState.TRANSLATED

    def translation(self, data: Tables, language: str) -> str:
        """What it is in that language, perhaps of an earlier state; empty: not said."""
        said = value_at(data, ("translations", language, *self.translated_at))
        return tidy(said) if isinstance(said, str) else ""


def is_one_language(one: str, other: str) -> bool:
    """Whether both tags name one language, the one more closely than the other."""
    tags = (f"{one}-".casefold(), f"{other}-".casefold())
    return tags[0].startswith(tags[1]) or tags[1].startswith(tags[0])


def texts_of(data: Tables, usual: str) -> Iterator[WrittenText]:
    """Every text of an assessment or a review that says something.

    `usual` is the language where the file does not name its own.
    """
    tree = OF_REVIEWS if "reviewer" in data else OF_ASSESSMENTS
    usual = data.get(_LANGUAGE) or usual
    for where, text, kind in _texts(data, tree, ()):
        yield WrittenText(
            where, text, _own_language(data, where) or usual, kind == LINE
        )


def tables_of(record: Record) -> Tables:
    """All that a file says, as plain tables."""
    data: Tables = record.model_dump(exclude_defaults=True, exclude_none=True)
    return data


def texts_in(record: Record, usual: str) -> list[WrittenText]:
    """The same of a file that was read."""
    return list(texts_of(tables_of(record), usual))


def _texts(data: Tables, tree: Tree, where: Where) -> Iterator[tuple[Where, str, str]]:
    for key, value in data.items():
        kind, place = tree.get(key, tree.get(ANY)), (*where, key)
        if isinstance(kind, Mapping) and isinstance(value, dict):
            yield from _texts(value, kind, place)
        elif isinstance(kind, str) and isinstance(value, str) and value.strip():
            yield place, tidy(value), kind


def _own_language(data: Tables, where: Where) -> str:
    """What is said of the language of the text itself, beside it or in its table."""
    *table, key = where
    first = str(where[0])
    if (first, key) in _BY_ANOTHER:
        return ""
    if table[-1:] == [SAID_OF["evidence"]]:
        table.pop()
    places: dict[str, Where] = {
        "texts": (*table, f"{key}{IN_LANGUAGE}"),
        "remarks": (f"{first}{IN_LANGUAGE}", key),
    }
    told = value_at(data, places.get(first, (*table, _TOLD_AS.get(first, _LANGUAGE))))
    return told if isinstance(told, str) else ""
