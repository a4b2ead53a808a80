"""What each language writes its own way: numbers, percentages, colons and lists.

The messages with the context "CLDR" are what the Unicode Common Locale Data
Repository says of a language, and come into its catalogue from there.
"""

import re
from collections.abc import Iterable

from selfassess.core.text.i18n import _, language_in_force, pgettext, runs_right_to_left

BEGINS_WITH_I = re.compile("h?[ií](?![aeo])", re.IGNORECASE)
BEGINS_WITH_O = re.compile("h?[oó]", re.IGNORECASE)
"""Before these sounds Spanish has other words for “and” and for “or”."""


def number_text(number: int) -> str:
    """A whole number with its thousands set apart."""
    return _with_own_signs(f"{number:,}")


def decimal_text(number: float, digits: int = 1) -> str:
    """A number with so many digits behind the decimal sign."""
    return _with_own_signs(f"{number:.{digits}f}")


def percent_text(percent: int) -> str:
    """So many hundredths."""
    return pgettext("CLDR", "{number} %").format(number=percent)


def labelled(label: str, text: object) -> str:
    """A text behind what it is called."""
    # Translators: In French a no-break space stands before the colon.
    return _("{label}: {text}").format(label=label, text=text)


def without_label(label: str, text: str) -> str:
    """A text as it is where what it is called stands elsewhere."""
    return text.removeprefix(labelled(label, ""))


def lead(text: str) -> str:
    """A text that leads to what stands behind it or below."""
    return _("{lead}:").format(lead=text)


def listed(items: Iterable[str]) -> str:
    """Things that are all meant, in one phrase."""
    things = [*items]
    if things and BEGINS_WITH_I.match(things[-1]):
        # Translators: In Spanish "e" for "y"; elsewhere as with the context CLDR.
        return _phrase(things, pgettext("before the sound i", "{before}, {last}"))
    return _phrase(things, pgettext("CLDR", "{before}, {last}"))


def in_a_row(items: Iterable[str]) -> str:
    """Facts about one thing, such as the day and the author of a document."""
    # Translators: only the sign between two facts, and the blank behind it.
    between = pgettext("facts in a row", "{before}, {next}")
    return _chained(items, between, between)


def one_of(items: Iterable[str]) -> str:
    """Things of which one is meant, in one phrase."""
    things = [*items]
    if things and BEGINS_WITH_O.match(things[-1]):
        # Translators: In Spanish "u" for "o"; elsewhere as with the context CLDR.
        return _phrase(things, pgettext("before the sound o", "{before}, {choice}"))
    return _phrase(things, pgettext("CLDR", "{before}, {choice}"))


def clauses(items: Iterable[str]) -> str:
    """Parts of a sentence, or things with commas of their own, beside one another."""
    # Translators: only the sign between two parts, and the blanks around it
    between = pgettext("clauses", "{before}; {next}")
    return _chained(items, between, between)


def quoted(text: str) -> str:
    """What somebody said, between quotation marks."""
    # Translators: In French « and » stand here, with no-break spaces inside.
    return pgettext("a quotation", "“{text}”").format(text=text)


def isolated(text: str) -> str:
    """Somebody's words in a sentence: its direction does not turn their brackets round."""
    is_mirrored = runs_right_to_left(language_in_force())
    return f"\u2068{text}\u2069" if is_mirrored else text


def _phrase(items: Iterable[str], end: str) -> str:
    return _chained(items, pgettext("CLDR", "{before}, {next}"), end)


def _chained(items: Iterable[str], between: str, end: str) -> str:
    text, *others = [*items] or [""]
    for number, item in enumerate(others, start=1):
        pattern = end if number == len(others) else between
        text = pattern.format(before=text, next=item, last=item, choice=item)
    return text


def _with_own_signs(number: str) -> str:
    own = {",": pgettext("CLDR", ","), ".": pgettext("CLDR", ".")}
    return "".join(own.get(sign, sign) for sign in number)
