"""What the Unicode Common Locale Data Repository says of a language, as messages.

Babel has its data. The program takes them from the catalogues: to import Babel costs
more than most commands take.
"""

import re
from calendar import month_name

from babel import Locale
from babel.messages.catalog import Catalog

CONTEXT = "CLDR"
_FIELDS = {"d": "{day}", "MMMM": "{month}", "LLLL": "{month}", "M": "{month_number}"}
_FIELDS |= {"dd": "{day}", "MM": "{month_number}", "y": "{year}"}
_PATTERN = re.compile(r"'([^']*)'|([A-Za-z]+)")


def fill_from_cldr(catalog: Catalog, language: str) -> None:
    """Let the messages that CLDR knows say what it says, whatever they said before."""
    for message, translation in cldr_entries(language).items():
        if found := catalog.get(message, CONTEXT):
            found.string = translation


def cldr_entries(language: str) -> dict[str, str]:
    """Each message with the context "CLDR", in the language."""
    locale = Locale.parse(language)
    signs = locale.number_symbols["latn"]
    lists = {name: locale.list_patterns[name] for name in ("standard", "or")}
    entries = {
        "{day} {month} {year}": _day(locale.date_formats["long"].pattern),
        "{day} {month}": _day(str(locale.datetime_skeletons["MMMMd"])),
        ".": signs["decimal"],
        ",": signs["group"],
        "{number} %": _percent(locale.percent_formats[None].pattern),
        "{before}, {next}": lists["standard"]["middle"].format("{before}", "{next}"),
        "{before}, {last}": lists["standard"]["end"].format("{before}", "{last}"),
        "{before}, {choice}": lists["or"]["end"].format("{before}", "{choice}"),
    }
    months = locale.months["format"]["wide"]
    entries |= {month_name[number]: months[number] for number in range(1, 13)}
    # There is one no-break space in our texts.
    return {each: text.replace("\u202f", "\u00a0") for each, text in entries.items()}


def _day(pattern: str) -> str:
    """The pattern of a date with our fields, its literals without their quotes."""

    def ours(match: re.Match[str]) -> str:
        return match[1] if match[1] is not None else _FIELDS[match[2]]

    return _PATTERN.sub(ours, pattern)


def _percent(pattern: str) -> str:
    return re.sub(r"[#0,.]+", "{number}", pattern)
