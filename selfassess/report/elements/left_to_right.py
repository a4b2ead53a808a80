"""Addresses and the like as they are written, in documents from right to left.

The printer does not know the order of letters of both directions beyond the end of a
line, and nobody knows on which side the last stroke of an address belongs: so each is
an element of its own, from left to right.
"""

import html
import re
from collections.abc import Iterator

from markupsafe import escape

from selfassess.core.text.addresses import without_the_end
from selfassess.report.elements.passages import direction_of

# Words of Latin letters, if there are signs among them: mail, commands, names of files.
_LETTERS = r"a-z\u00c0-\u024f\u1e00-\u1eff"
_INNER = rf"{_LETTERS}\d_.~:/?#@!$&*+,;=%|-"
_WORD = rf"-{{0,2}}[{_LETTERS}\d_](?:[{_INNER}]*[{_LETTERS}\d_/])?"
_WORDS = rf"-{{0,2}}(?=[{_LETTERS}]){_WORD}(?:,? {_WORD})*"
# A day or an edition; years from … to … begin on the right.
_DAY = r"\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?(?![\d-])"
_RUN = re.compile(
    rf"(?P<address>(?:https?://|www\.)[^\s<>]+)|(?<![\w-])(?:{_DAY}|{_WORDS})",
    re.IGNORECASE | re.ASCII,
)
_SIGN = re.compile(r"[-./@:=]")
_MARKUP = re.compile(
    r"<(?P<kept>style|script|title|textarea|option|svg)\b.*?</(?P=kept)>"
    r"|<(?P<ends>/?)(?P<kind>\w*)[^>]*>",
    re.DOTALL,
)
_OWN = re.compile(r'\bdir="(ltr|rtl)"')
_ISOLATED = re.compile("\u2068([^\u2066-\u2069]*)\u2069")
"""Somebody's words, which stand apart: they are one run, whatever is in them."""
_WITHOUT_END = {"br", "col", "hr", "img", "input", "link", "meta", "wbr", ""}


def runs_of(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it runs from left to right in any case."""
    for at, piece in enumerate(_ISOLATED.split(text)):
        if at % 2:
            yield piece, direction_of(piece) == "ltr"
        else:
            yield from _runs_in(piece)


def _runs_in(text: str) -> Iterator[tuple[str, bool]]:
    end = 0
    for match in filter(lambda found: _SIGN.search(found[0]), _RUN.finditer(text)):
        run = without_the_end(match[0]) if match["address"] else match[0]
        yield text[end : match.start()], False
        end = match.start() + len(run)
        yield run, True
    yield text[end:], False


def with_runs_kept(document: str) -> str:
    """The HTML with each such run as an element, where all around is from right to left."""
    if 'dir="rtl"' not in document:
        return document
    made, end, around = list[str](), 0, [("", "ltr")]
    for match in _MARKUP.finditer(document):
        made += _kept(document[end : match.start()], around[-1][1]), match[0]
        end = match.end()
        if match["ends"]:
            _leave(around, match["kind"])
        elif (match["kind"] or "") not in _WITHOUT_END:
            own = _OWN.search(match[0])
            around.append((match["kind"], own[1] if own else around[-1][1]))
    return "".join([*made, document[end:]])


def _leave(around: list[tuple[str, str]], kind: str) -> None:
    """Out of the innermost element of that kind, if there is one."""
    for index in range(len(around) - 1, 0, -1):
        if around[index][0] == kind:
            del around[index:]
            return


def _kept(text: str, direction: str) -> str:
    if direction == "ltr" or not (_RUN.search(text) or _ISOLATED.search(text)):
        return text
    return "".join(
        f'<span dir="ltr">{escape(piece)}</span>' if is_run else escape(piece)
        for piece, is_run in runs_of(html.unescape(text))
    )
