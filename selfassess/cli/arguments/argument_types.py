"""What the values of arguments may be: days, sizes, languages, ports."""

import re
from argparse import ArgumentTypeError
from contextlib import suppress
from datetime import date

from selfassess.cli.locales import language_found, no_language, no_words_in
from selfassess.core.cycle.brought import Brought
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import is_language
from selfassess.core.text.spelling import did_you_mean


def a_tag(text: str) -> str:
    """The tag of any language there is; raise ArgumentTypeError."""
    if not is_language(text):
        raise ArgumentTypeError(no_language(text))
    return text


def a_language(text: str) -> str:
    """A language of ours as an argument says it; raise ArgumentTypeError."""
    if not (found := language_found(text)):
        raise ArgumentTypeError(no_words_in(text))
    return found


_UNITS = {"": 1_000_000, "B": 1, "KB": 1000, "MB": 1_000_000, "GB": 1_000_000_000}
_SIZE = re.compile(r"(\d+(?:\.\d+)?) *([KMG]?B|)", re.IGNORECASE)


def a_size(text: str) -> int:
    """A size such as 20MB as a number of bytes; raise ArgumentTypeError."""
    if not (match := _SIZE.fullmatch(text.strip())):
        # Translators: follows the name of an option; {text} is what was typed.
        message = _("must be a size such as 20MB, not '{text}'")
        raise ArgumentTypeError(message.format(text=text))
    return int(float(match[1]) * _UNITS[match[2].upper()])


def a_day(text: str) -> date:
    """A day as an argument says it; raise ArgumentTypeError."""
    # Files take no other years; only who names a day waits for this.
    from selfassess.core.model.fields.day_fields import FIRST_YEAR, LAST_YEAR

    # Translators: follows the name of an option; {text} is what was typed.
    message = _("must be a date such as 2026-11-23, not '{text}'")
    with suppress(ValueError):
        day = date.fromisoformat(text)
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            return day
        # Translators: follows the name of an option; {text} is what was typed.
        message = _("must be a date in a year from {first} to {last}, not '{text}'")
    years = {"first": FIRST_YEAR, "last": LAST_YEAR}
    raise ArgumentTypeError(message.format(text=text, **years))


def a_zone(text: str) -> str:
    """A time zone as an argument says it; raise ArgumentTypeError."""
    from selfassess.core.model.registers.time_zones import zone_hint, zone_named

    try:
        zone_named(text)
    except LookupError:
        message = _("no time zone has the name '{text}'").format(text=text)
        hint = zone_hint(text)
        said = f"{message} ({hint})" if hint else message
        raise ArgumentTypeError(said) from None
    return text


def some_seconds(text: str) -> float:
    """A time to wait, in seconds; raise ArgumentTypeError."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 600:
        # Translators: follows the name of an option; {text} is what was typed.
        message = _("must be a number of seconds up to 600, not '{text}'")
        raise ArgumentTypeError(message.format(text=text))
    return seconds


def a_number_at_once(text: str) -> int:
    """How many are done at the same time; raise ArgumentTypeError."""
    if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 32:
        return int(text)
    # Translators: follows the name of an option; {text} is what was typed.
    message = _("must be a whole number from 1 to 32, not '{text}'")
    raise ArgumentTypeError(message.format(text=text))


def a_port(text: str) -> int:
    """The number of a port of this machine; raise ArgumentTypeError."""
    if text.isdecimal() and len(text) <= 5 and int(text) < 1 << 16:
        return int(text)
    raise ArgumentTypeError(_("must be a number from 0 to 65535"))


def brought_along(text: str) -> frozenset[Brought]:
    """What of an earlier plan comes along, by its words; raise ArgumentTypeError."""
    words = {word.strip() for word in text.split(",")} - {""}
    for word in words.difference(Brought):
        hint = did_you_mean(word, Brought)
        # Translators: {word} is what was typed behind --bring.
        text = _("`{word}` is nothing to bring").format(word=word)
        raise ArgumentTypeError(f"{text} ({hint})" if hint else text)
    return frozenset(map(Brought, words))
