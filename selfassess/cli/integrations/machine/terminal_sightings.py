"""The terminal: whether there is one, its size, its colours, and which signs it shows."""

import sys
from collections.abc import Iterator, Mapping
from os import terminal_size

from selfassess.cli.integrations.machine.health import Health, Sighting
from selfassess.core.model.status import STATUSES
from selfassess.core.text.i18n import _, language_in_force
from selfassess.core.text.terminal import bar
from selfassess.tui.terminal.driver import why_no_screens

COLUMNS, LINES = 80, 24
"""The smallest terminal in which every screen shows all that it has to show."""


def terminal_sightings(
    environment: Mapping[str, str], size: terminal_size, encoding: str
) -> Iterator[Sighting]:
    """What a terminal of that size and encoding, in that environment, can show."""
    yield _screens(environment, size)
    yield _colours(environment)
    yield _signs(encoding)


def _screens(environment: Mapping[str, str], size: terminal_size) -> Sighting:
    label = _("Terminal")
    if reason := why_no_screens(environment):
        return Sighting(
            "terminal",
            label,
            Health.LIMITED,
            reason,
            # Translators: what follows the colon is typed.
            _("without screens it works so: selfassess open FILE --plain"),
        )
    seen = _("{columns} columns and {lines} lines").format(
        columns=size.columns, lines=size.lines
    )
    if size.columns >= COLUMNS and size.lines >= LINES:
        return Sighting("terminal", label, Health.FINE, seen)
    cure = _("make the window larger: {columns} columns and {lines} lines show all")
    text = cure.format(columns=COLUMNS, lines=LINES)
    return Sighting("terminal", label, Health.LIMITED, seen, text)


def _colours(environment: Mapping[str, str]) -> Sighting:
    if environment.get("NO_COLOR"):
        seen = _("none, because NO_COLOR is set; everything is said in words, too")
    elif environment.get("COLORTERM") in ("truecolor", "24bit"):
        seen = _("all colours")
    else:
        # Translators: COLORTERM=truecolor is what a terminal sets that has all colours.
        seen = _("few, as COLORTERM=truecolor is not set; the nearest ones are taken")
    return Sighting("colours", _("Colours"), Health.FINE, seen)


def _signs(encoding: str) -> Sighting:
    label = _("Signs")
    line = " ".join((*(row.glyph for row in STATUSES.values()), "★", bar(2, 4, 4)))
    try:
        line.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return Sighting(
            "signs",
            label,
            Health.LIMITED,
            _("output is written in {encoding}, which has no signs such as ✔").format(
                encoding=encoding
            ),
            # Translators: both names of variables, and what they are set to, are typed.
            _("set PYTHONUTF8=1, and on Linux a locale such as LC_ALL=C.UTF-8"),
        )
    # Translators: {line} is a row of signs; a terminal without them shows boxes.
    seen = _("look whether no two are alike and none is an empty box: {line}")
    return Sighting("signs", label, Health.FINE, seen.format(line=line))


def locale_sighting(environment: Mapping[str, str]) -> Sighting:
    """Which language the words are in, and what of the environment says so."""
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    told = [f"{name}={environment[name]}" for name in names if environment.get(name)]
    # Translators: {language} is a code such as fr; {settings} as LANG=fr_FR.UTF-8.
    seen = _("words in the language {language}; the system says: {settings}")
    text = seen.format(
        language=language_in_force(), settings=" ".join(told) or sys.platform
    )
    return Sighting("locale", _("Language"), Health.FINE, text)
