"""The kinds of text that a value may hold.

Text comes from files that strangers wrote and ends in terminals, PDFs and
spreadsheets. What could act there (control and escape characters, characters
that turn the reading direction around) is refused here, once, for all of them.
"""

import re
from typing import Annotated

from pydantic import AfterValidator, Strict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.text.addresses import LONGEST_ADDRESS
from selfassess.core.text.characters import refused_character, with_line_breaks
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import TAG, is_language
from selfassess.core.text.look_alikes import name_of, plain
from selfassess.core.text.word_symbols import with_known_letters

LONGEST_LINE = 2_000
LONGEST_TEXT = 100_000


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


Languages = Annotated[dict[Identifier, LanguageOrNothing], AfterValidator(_said)]
"""Languages by what is in them; where none is said, it is that of the whole file."""


YesOrNo = Annotated[bool, Strict()]
"""Only true and false; "off" and 0 are mistakes."""
