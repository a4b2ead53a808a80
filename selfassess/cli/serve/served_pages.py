"""The two pages of a served file: its screens, and its walk in plain lines."""

import json
from html import escape
from pathlib import Path
from string import Template

from selfassess.core.text.i18n import _, language_in_force, runs_right_to_left

FOLDER = Path(__file__).parent / "page"


def screens_page(title: str, host: str) -> str:
    """The page with the terminal that shows the screens."""
    return _filled(
        "screens.html",
        title=title,
        socket=f"ws://{host}/ws",
        opening=_("Opening …"),
        ended=_("This session has ended, or is open in another tab."),
        again=_("Open again"),
        needs=_("This page needs JavaScript; without it: selfassess open --plain"),
        # Translators: a link to a page with lines and buttons instead of screens.
        plain=_("Plain page, for screen readers"),
        # Translators: a button that is on or off: a screen reader gets the screens' text.
        reader=_("Screens as text for screen readers"),
        # Translators: F6 is a key; the controls are a link and a button above the screens.
        keys=_("F6 leads from the screens to these controls."),
        controls=_("Controls of this page"),
        screens=_("The screens"),
    )


def plain_page(title: str, host: str) -> str:
    """The page with the walk in plain lines."""
    return _filled(
        "plain.html",
        title=title,
        socket=f"ws://{host}/plain/ws",
        texts=json.dumps(_texts()),
        needs=_("This page needs JavaScript; without it: selfassess open --plain"),
        screens=_("The screens instead"),
        to_form=_("To what can be typed"),
        log=_("What was typed and said"),
        now=_("What to do now"),
        word=_("Type a word, such as met, next, find or help"),
        lines=_("Type the text"),
        send=_("Send"),
        choices=_("Choices"),
        stop=_("Stop"),
        note=_("Note on this requirement"),
        save_note=_("Write the note"),
        all_words=_("All words"),
        again=_("Open again"),
        here=_("Go on here"),
    )


def _texts() -> dict[str, str]:
    """What the script of the plain page says, by its names for it."""
    return {
        "opening": _("Opening …"),
        "working": _("Working …"),
        "saved": _("Everything is saved."),
        "unsaved": _("Something is not saved yet."),
        "lost": _("The connection is lost. Trying again; nothing is lost."),
        "back": _("The connection is back."),
        "anew": _("The earlier session has ended, and a new one has begun."),
        "elsewhere": _("This session goes on in another tab."),
        "ended": _("The session has ended."),
        # Translators: {count} is a number of characters.
        "long": _(
            "That is too long: a text of at most {count} characters can be sent."
        ),
        # Translators: a link; {name} is a file.
        "fetch": _("Download {name}"),
    }


def _filled(name: str, title: str, **texts: str) -> str:
    template = Template((FOLDER / name).read_text(encoding="utf-8"))
    language = language_in_force()
    safe = {key: escape(text) for key, text in texts.items()}
    return template.substitute(
        safe,
        language=language,
        direction="rtl" if runs_right_to_left(language) else "ltr",
        title=escape(title),
    )
