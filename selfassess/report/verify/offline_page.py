"""A page for any browser that takes the files out of a report and tells their SHA-256.

It is for those who have a report and not the program. It can load and send nothing: its
own policy allows one script and one style sheet, by their digests.
"""

from base64 import b64encode
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template

from selfassess.core.text.i18n import _, language_in_force, started
from selfassess.core.text.languages.conventions import lead

_STYLE = (
    "body{font:1rem/1.5 sans-serif;color:#1b2733;background:#fff;max-width:60rem;"
    "margin:0 auto;padding:1rem}"
    "h1{color:#12355b;line-height:1.25}"
    "div{overflow-x:auto}table{border-collapse:collapse}caption{text-align:start}"
    "th,td{text-align:start;vertical-align:top;padding:.4rem .6rem .4rem 0;"
    "border-bottom:1px solid #c5ced8}td{font-family:monospace}"
    "input{font:inherit;max-width:100%}.bad{color:#a3162a;font-weight:700}"
)


def offline_page() -> str:
    """The whole page, in the language in force."""
    script = _read("offline_page.js")
    words = {key: escape(text) for key, text in _words().items()}
    return Template(_read("offline_page.html")).substitute(
        words,
        language=language_in_force(),
        style=_STYLE,
        style_hash=allowed(_STYLE),
        script=script,
        script_hash=allowed(script),
    )


def _words() -> dict[str, str]:
    return {
        "title": _("The files inside a report"),
        "introduction": _(
            "Choose a report of selfassess as PDF, or drop it anywhere on this page. It "
            "is read here, in your browser: this page can load nothing and send nothing."
        ),
        "choose": started(lead(_("the report as PDF"))),
        "unreadable": _("This is not a PDF, or one that cannot be read here."),
        "empty": _("No files are inside this PDF."),
        "caption": _("The files inside"),
        "file": _("File"),
        "digest": _("SHA-256, as the report prints it"),
        "missing": _("The blocks left blank there"),
        "compare": _(
            "Compare each line with the last page of the report: the same file is named "
            "there, with the same blocks and the same two left blank."
        ),
        "proves": _(
            "If all agree, the files inside are those that the last page was made for; "
            "that does not tell who made them, nor that the other pages say what the "
            "files say, which selfassess verify REPORT.pdf tells."
        ),
    }


def allowed(text: str) -> str:
    """The digest by which the page's policy allows a script or a style sheet."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
