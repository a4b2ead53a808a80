"""The kinds of text, dates and names that a value may hold.

Text comes from files that strangers wrote and ends in terminals, PDFs and
spreadsheets. What could act there (control and escape characters, characters
that turn the reading direction around) is refused here, once, for all of them.
"""

import re
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Strict,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from selfassess.core.text.addresses import LONGEST_ADDRESS
from selfassess.core.text.characters import refused_character, with_line_breaks
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import TAG, is_language
from selfassess.core.text.look_alikes import name_of, plain
from selfassess.core.text.word_symbols import with_known_letters

LONGEST_LINE = 2_000
LONGEST_TEXT = 100_000
FIRST_YEAR, LAST_YEAR = 1900, 2200


def _seen_as(**keywords: object) -> WithJsonSchema:
    """What a JSON Schema can say of text that our validators look at, for editors."""
    return WithJsonSchema({"type": "string", **keywords})


_VISIBLE = re.compile("[!-~]")
"""To look at each character takes long."""
# For the engines of editors, which know neither `(?…)` nor Python's classes.
_ON_ONE_LINE = r"^[^\n\t]*$"
_FILLED = r"^[^\n\t]*[^\s][^\n\t]*$"


def _acceptable(text: str) -> str:
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if character := refused_character(line):
            raise PydanticCustomError(
                "refused_character",
                _("holds {character}, which could act on a terminal or a printed page")
                if len(lines) == 1
                else _(
                    "holds {character} in its line {number}, which could act on a "
                    "terminal or a printed page"
                ),
                {"character": name_of(character), "number": number},
            )
    return with_known_letters(text)


def _one_line(text: str) -> str:
    if "\n" in text or "\t" in text:
        raise PydanticCustomError(
            "one_line", _("must be one line, without line breaks or tabs")
        )
    return text.strip()


def _not_blank(text: str) -> str:
    if not (_VISIBLE.search(text) or plain(text).strip()):
        raise PydanticCustomError("empty_text", _("must not be empty"))
    return text


def _language(text: str) -> str:
    if not is_language(text):
        raise PydanticCustomError(
            "language", _("must be a language code such as en, fr or pt-BR")
        )
    return text


def _language_or_nothing(text: str) -> str:
    return _language(text) if text else text


def tidy(text: str) -> str:
    """Paragraphs without blanks at the ends of lines or blank lines around them."""
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def as_day(value: Any) -> Any:
    """A TOML date, or the same written as text; no times, no numbers."""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            value = None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise PydanticCustomError("day", _("must be a date such as 2026-11-23"))
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise PydanticCustomError(
            "day_of_no_year",
            _("must be a date in a year from {first} to {last}"),
            {"first": FIRST_YEAR, "last": LAST_YEAR},
        )
    return value


def _year_or_day(value: Any) -> Any:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if is_number and FIRST_YEAR <= value <= LAST_YEAR:
        return value
    try:
        return as_day(value)
    except PydanticCustomError as error:
        if error.type != "day":
            raise
        raise PydanticCustomError(
            "year_or_day", _("must be a year such as 2026 or a date such as 2026-11-23")
        ) from None


Line = Annotated[
    str,
    StringConstraints(max_length=LONGEST_LINE),
    AfterValidator(_acceptable),
    AfterValidator(_one_line),
    _seen_as(maxLength=LONGEST_LINE, pattern=_ON_ONE_LINE),
]
"""One line of text, at most 2,000 characters."""

FilledLine = Annotated[
    Line, AfterValidator(_not_blank), _seen_as(maxLength=LONGEST_LINE, pattern=_FILLED)
]

Text = Annotated[
    str,
    StringConstraints(max_length=LONGEST_TEXT),
    AfterValidator(with_line_breaks),
    AfterValidator(_acceptable),
    AfterValidator(tidy),
]
"""Paragraphs of text, at most 100,000 characters; kept tidy."""

FilledText = Annotated[
    Text, AfterValidator(_not_blank), _seen_as(maxLength=LONGEST_TEXT, pattern=r"[^\s]")
]

Address = Annotated[
    str,
    StringConstraints(max_length=LONGEST_ADDRESS),
    AfterValidator(_acceptable),
    AfterValidator(_one_line),
    _seen_as(maxLength=LONGEST_ADDRESS, pattern=_ON_ONE_LINE),
]
"""An address as somebody wrote it; `addresses.safe_address` says whether to link it."""

LanguageCode = Annotated[
    FilledLine, AfterValidator(_language), _seen_as(pattern=f"^ *{TAG.pattern} *$")
]
"""A language tag such as `fr` or `pt-BR`: screen readers and PDF readers need it."""

LanguageOrNothing = Annotated[Line, AfterValidator(_language_or_nothing)]
"""A language tag, or an empty text where it is the language of the whole file."""


def _said(languages: dict[str, str]) -> dict[str, str]:
    return {key: language for key, language in languages.items() if language}


IDENTIFIER_PATTERN = r"^[a-z][a-z0-9_-]{0,79}$"
Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER_PATTERN)]
"""What a requirement, guideline, phase or questionnaire is called in files."""

Languages = Annotated[dict[Identifier, LanguageOrNothing], AfterValidator(_said)]
"""Languages by what is in them; where none is said, it is that of the whole file."""

SLUG_PATTERN = r"^[a-z0-9][a-z0-9_-]{0,79}$"
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN)]
"""What a piece of evidence or a reviewer is called in files."""

SLUG_OR_NOTHING_PATTERN = r"^([a-z0-9][a-z0-9_-]{0,79})?$"
SlugOrNothing = Annotated[str, StringConstraints(pattern=SLUG_OR_NOTHING_PATTERN)]
"""A slug, or an empty text where nobody is named."""

SHORT_DIGEST_PATTERN = r"^(([a-z]:)?[0-9a-f]{12})?$"
ShortDigest = Annotated[str, StringConstraints(pattern=SHORT_DIGEST_PATTERN)]
"""A letter and twelve digits that tell one state of an answer from another, or nothing.

The letter says how it was made.
"""

YesOrNo = Annotated[bool, Strict()]
"""Only true and false; "off" and 0 are mistakes."""

Day = Annotated[date, BeforeValidator(as_day)]
_A_YEAR = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
YearOrDay = Annotated[
    int | date,
    BeforeValidator(_year_or_day),
    WithJsonSchema({"anyOf": [_A_YEAR, {"type": "string", "format": "date"}]}),
]


class FileTable(BaseModel):
    """A table of a file, as a value; keys that we do not know are kept.

    So what a later program writes passes through.
    """

    model_config = ConfigDict(frozen=True, extra="allow")
