"""Text that people wrote, with the language and the direction it is to be read in."""

import re
import unicodedata
from dataclasses import dataclass

LANGUAGE = "en"
"""The language of the report's own words."""

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text; language and direction only where they are not the report's."""

    text: str
    language: str = ""
    direction: str = ""


def passage(text: str, language: str) -> Passage:
    """The text, marked where it departs from the words around it."""
    is_other = language != LANGUAGE and _TAG.fullmatch(language)
    return Passage(text, language if is_other else "", _direction(text))


def paragraphs(text: str, language: str) -> tuple[Passage, ...]:
    """One passage for each paragraph; blank lines are what separates them."""
    return tuple(
        passage(part.strip("\n"), language)
        for part in re.split(r"\n[ \t]*\n", text)
        if part.strip()
    )


def _direction(text: str) -> str:
    # The first letter decides, as `dir=auto` has it, which the printer does not know.
    for character in text:
        strength = unicodedata.bidirectional(character)
        if strength in ("R", "AL"):
            return "rtl"
        if strength == "L":
            return ""
    return ""


def shortened(text: str, longest: int) -> str:
    """At most that many characters, for the head of a page."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rstrip() + "…"


def started(text: str) -> str:
    """The same words, beginning with a capital letter."""
    return text[:1].upper() + text[1:]
