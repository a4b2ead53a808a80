"""Git's markers of an unresolved merge, and what stood there before both sides' changes.

Inside a multi-line note such lines would be valid TOML. Git writes seven of a sign, and
more in the base of a merge of merges, or where its attributes say so.
"""

import re
from collections.abc import Iterator

from selfassess.core.problems import Problem
from selfassess.core.text.i18n import _
from selfassess.storage.toml.positions import Lines

USUAL = 7
"""Signs in a marker; where there are more, only a pair of them is taken for one."""
_MARKER = re.compile(
    rf"^(?P<signs><{{{USUAL},}}+|>{{{USUAL},}}+|\|{{{USUAL},}}+)(?: .*)?$"
    rf"|^(?P<middle>={{{USUAL},}}+)$",
    re.MULTILINE,
)
# The middle alone may be a line under a heading: longer ones need no other spelling.
_TO_SPELL = re.compile(
    rf"^(?:<{{{USUAL},}}+(?= |$)|>{{{USUAL},}}+(?= |$)"
    rf"|\|{{{USUAL}}}(?= |$)|={{{USUAL}}}$)",
    re.MULTILINE,
)
_NEXT = {"<": "ours", "|": "base", "=": "theirs", ">": ""}
"""What begins behind a marker; nothing: what all have in common."""


def unresolved(text: str) -> Iterator[Problem]:
    """An error for each marker that git left in a text."""
    lines = Lines(text)
    hint = _(
        "by meaning: selfassess git-setup, then git checkout --merge FILE; without git: "
        "selfassess merge FILE -o FILE"
    )
    for marker in _markers(text):
        message = _(
            "an unresolved merge: keep what each side added, as two entries where one "
            "name stands for two documents, and delete the marker lines"
        )
        start, signs = marker.start(), _signs(marker)
        place = lines.place(start, start + len(signs))
        yield Problem(message, hint=hint, place=place, code="SA105")
        hint = ""  # once is enough


def has_markers(text: str) -> bool:
    """Whether git left a conflict in it."""
    return bool(_markers(text))


def _markers(text: str) -> list[re.Match[str]]:
    markers = list(_MARKER.finditer(text))
    opening = {len(_signs(marker)) for marker in markers if marker[0][0] == "<"}
    closing = {len(_signs(marker)) for marker in markers if marker[0][0] == ">"}
    lengths = (opening & closing) | ({USUAL} & (opening | closing))
    return [marker for marker in markers if len(_signs(marker)) in lengths]


def _signs(marker: re.Match[str]) -> str:
    return marker["signs"] or marker["middle"]


def before_both(text: str) -> str:
    """The text without what either side made of the places in conflict.

    What stood there before is kept where git tells it.
    """
    for length in sorted({len(_signs(marker)) for marker in _markers(text)}):
        text = _with_only("base", text, length)
    return text


def both_sides(text: str) -> tuple[str, str]:
    """The text as ours and as theirs would have it; the same where it has no markers."""
    length = min((len(_signs(marker)) for marker in _markers(text)), default=USUAL)
    return _with_only("ours", text, length), _with_only("theirs", text, length)


def _with_only(wanted: str, text: str, length: int) -> str:
    """A text with one of the parts between markers that have so many signs."""
    parts, part, end = [], "", 0
    for marker in _MARKER.finditer(text):
        sign = marker[0][0]
        if len(_signs(marker)) != length or (not part and sign != "<"):
            continue
        if part in ("", wanted):
            parts.append(text[end : marker.start()])
        part, end = _NEXT[sign], marker.end() + 1
    return "".join([*parts, text[end:] if part in ("", wanted) else ""])


def without_markers(text: str) -> str:
    """TOML text that says the same, with no line that looks like a marker."""
    return _TO_SPELL.sub(lambda m: f"\\u{ord(m[0][0]):04x}{m[0][1:]}", text)
