"""Texts, lists and inline tables of TOML that open and are not closed."""

import re
from typing import NamedTuple

from selfassess.core.text.i18n import _
from selfassess.core.text.look_alikes import advice_on
from selfassess.storage.toml.lexer import TOKEN, line_around, list_open_before

# A text that ends in such a line has run on to where the next one was to begin.
_BEGINS_A_TEXT = re.compile(r"\n[ \t]*[A-Za-z0-9_.-]+[ \t]*=[ \t]*(?:\"{3,5}|'{3,5})$")


class Mistake(NamedTuple):
    """What is wrong with a stretch of the text."""

    code: str
    message: str
    start: int
    end: int
    hint: str = ""


def swallowing_text(text: str, offset: int) -> Mistake | None:
    """One lost end of a text makes all later ones swap roles; tell of the first."""
    texts = [
        token
        for token in TOKEN.finditer(text)
        if token.start() < offset and token.lastgroup in ("texts", "raw_texts")
    ]
    if texts and _BEGINS_A_TEXT.search(texts[-1][0]):
        return _several_lines(texts[-1])
    return None


def unclosed_text(text: str, _offset: int) -> Mistake:
    """The parser stops at the first text that is not closed, so that is the one."""
    token = next(token for token in TOKEN.finditer(text) if not token.lastgroup)
    if token[0][:3] in ('"""', "'''"):
        return _several_lines(token)
    hint = _('write {quote} where it ends; for several lines write """ around them')
    return Mistake(
        "SA201",
        _("the text that opens here is not closed on its line"),
        *token.span(),
        advice_on(token[0].rstrip()[-1]) or hint.format(quote=token[0][0]),
    )


def _several_lines(token: re.Match[str]) -> Mistake:
    hint = _("write {quotes} where it ends").format(quotes=token[0][:3])
    message = _("the text that opens here is not closed")
    return Mistake("SA201", message, token.start(), token.start() + 3, hint)


def unclosed_list(text: str, offset: int) -> Mistake | None:
    """The list that has run on to the line of a table or key, if there is one."""
    opening = list_open_before(text, *line_around(text, offset))
    if opening is None:
        return None
    message = _("the list that opens here is not closed")
    # Translators: ] is the sign that closes a list.
    return Mistake("SA202", message, opening, opening + 1, _("write ] after it"))


def unclosed_braces(text: str, offset: int) -> Mistake:
    """Braces that do not end on their line, or hold something that is in the way."""
    if text[offset : offset + 1].strip():
        message = _("`,` or `}` is missing before this")
        return Mistake("SA203", message, offset, offset + 1)
    message = _("a table in { } must end on its line")
    return Mistake("SA203", message, text.rfind("{", 0, offset), offset)
