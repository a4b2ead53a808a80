"""Syntax errors of TOML: what tomllib complains about, for people who do not write programs."""

import re
from collections.abc import Callable

from selfassess.core.model.registers.citing_fields import CITED_AS
from selfassess.core.problems import Problem
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses
from selfassess.core.text.look_alikes import advice_on, plain
from selfassess.storage.toml.delimiters import (
    Mistake,
    swallowing_text,
    unclosed_braces,
    unclosed_list,
    unclosed_text,
)
from selfassess.storage.toml.lexer import bones, head_before, line_around
from selfassess.storage.toml.positions import Lines

_LIKE_A_DAY = re.compile(r"=[ \t]*\d+[-./]\d+[-./]\d+")
_LIKE_A_STATEMENT = re.compile(r"\s*+(?:\[|[^=]*+=)")
_HALF_A_CHARACTER = re.compile(r"\\(?:u|U0000)[dD][89a-fA-F]")
_LONGEST_STATEMENT = 400
"""In characters: what is odd in a line of hundreds of pages is not looked for."""
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def syntax_problem(text: str, complaint: str) -> Problem:
    """What is wrong with a text that tomllib refused, and where."""
    lines = Lines(text)
    place = _PLACE.search(complaint)
    offset = len(text.rstrip())
    if place and place[1]:
        offset = lines.offset(int(place[1]), int(place[2]))
    mistake = swallowing_text(text, offset) or _explained(text, offset, complaint)
    return Problem(
        mistake.message,
        hint=mistake.hint or _hint_on_line(text, offset),
        place=lines.place(mistake.start, mistake.end),
        code=mistake.code,
    )


def _hint_on_line(text: str, offset: int) -> str:
    """Names and signs of a line are plain characters; others look as if they were."""
    start = line_around(text, offset)[0]
    line = bones(text)[start : start + _LONGEST_STATEMENT].partition("\n")[0]
    return advice_on(line) if _LIKE_A_STATEMENT.match(plain(line)) else ""


def _explained(text: str, offset: int, complaint: str) -> Mistake:
    for beginning, explain in _EXPLANATIONS.items():
        if re.match(beginning, complaint):
            return explain(text, offset)
    # Translators: said of a place in a file, named before the colon.
    return Mistake("SA214", _("cannot be read from here on"), offset, offset + 1)


def _control(text: str, offset: int) -> Mistake:
    code = ord(text[offset])
    message = _("the control character U+{code:04X} cannot stand here")
    # Translators: it: the sign that is pointed at.
    return Mistake(
        "SA213", message.format(code=code), offset, offset + 1, _("delete it")
    )


def _no_value(text: str, offset: int) -> Mistake:
    if unclosed := unclosed_list(text, offset):
        return unclosed
    word = re.split(r"[\n,\]}#]", text[offset:], maxsplit=1)[0].rstrip()
    if not word:
        hint = _('write "" if there is nothing to say')
        return Mistake("SA204", _("a value is missing here"), offset, offset + 1, hint)
    hint = advice_on(word) or _("text stands in quotation marks")
    return Mistake("SA205", _("this is not a value"), offset, offset + len(word), hint)


def _no_statement(text: str, offset: int) -> Mistake:
    character = text[offset : offset + 1]
    hint = _("write = instead of :") if character == ":" else ""
    # Translators: [period] is an example of a table.
    message = _("neither a table such as [period] nor a key with = and its value")
    return Mistake("SA206", message, *line_around(text, offset), hint)


def _left_over(text: str, offset: int) -> Mistake:
    start, end = line_around(text, offset)
    hint = ""
    if _LIKE_A_DAY.search(text, start, end):
        hint = _("a date is written 2016-06-30")
    elif '"' in text[start:offset]:
        hint = _('a " inside a text must be written \\"')
    return Mistake("SA207", _("nothing more can stand on this line"), offset, end, hint)


def _twice(text: str, offset: int) -> Mistake:
    head = head_before(text, line_around(text, offset)[1])
    # Translators: two: what stands twice in a file.
    hint = _("keep one of the two")
    if head.name.strip("[ ").partition(".")[0] in CITED_AS:
        hint = _(
            "selfassess merge FILE -o FILE makes two entries of two names; of one that "
            "is there twice it keeps one"
        )
    if head.earlier is not None:
        line = text.count("\n", 0, head.earlier) + 1
        # Translators: the first of two of the same name.
        first = _("the first is on line {line}").format(line=line)
        hint = clauses([first, hint])
    message = _("`{name}` is there twice").format(name=head.name)
    return Mistake("SA208", message, head.start, head.start + len(head.name), hint)


def _twice_in_braces(text: str, offset: int) -> Mistake:
    message = _("a key is there twice in this { }")
    return Mistake("SA208", message, text.rfind("{", 0, offset), offset)


def _complete(text: str, offset: int) -> Mistake:
    head = head_before(text, line_around(text, offset)[1])
    # Translators: {name} is a table of the file.
    message = _("`{name}` would add to what is complete already").format(name=head.name)
    return Mistake("SA209", message, head.start, head.start + len(head.name))


def _escape(text: str, offset: int) -> Mistake:
    start = text.rfind("\\", 0, offset)
    hint = _("a \\ inside a text must be written \\\\")
    return Mistake("SA210", _("this stands for no character"), start, offset, hint)


def _half_a_character(text: str, offset: int) -> Mistake:
    start = text.rfind("\\", 0, offset)
    if not _HALF_A_CHARACTER.match(text, start):
        return _escape(text, offset)
    return Mistake("SA303", _("holds half a character"), start, offset)


def _no_day(text: str, offset: int) -> Mistake:
    end = line_around(text, offset)[1]
    return Mistake("SA211", _("there is no such day or time"), offset, end)


def _no_comma(text: str, offset: int) -> Mistake:
    return unclosed_list(text, offset) or Mistake(
        "SA202", _("`,` or `]` is missing before this"), offset, offset + 1
    )


def _no_bracket(_text: str, offset: int) -> Mistake:
    return Mistake("SA202", _("`]` is missing before this"), offset, offset + 1)


def _no_name(text: str, offset: int) -> Mistake:
    is_after_comma = text[:offset].rstrip(" \t").endswith(",")
    if is_after_comma and text[offset : offset + 1] == "}":
        return Mistake("SA203", _("delete the comma before this"), offset, offset + 1)
    if is_after_comma and not text[offset : offset + 1].strip():
        return unclosed_braces(text, offset)
    return Mistake("SA212", _("a name is missing here"), offset, offset + 1)


_UNCLOSED = (
    r"Unterminated string|Expected \"?'+\"? |(Illegal|Found invalid) character '\\n'"
)
_EXPLANATIONS: dict[str, Callable[[str, int], Mistake]] = {
    _UNCLOSED: unclosed_text,
    r"(Illegal|Found invalid) character": _control,
    r"Invalid value": _no_value,
    r"Invalid statement|Expected '=' after a key": _no_statement,
    r"Expected newline": _left_over,
    r"Unclosed array": _no_comma,
    r"Unclosed inline table": unclosed_braces,
    r"Expected '\]+' at the end": _no_bracket,
    r"Invalid initial character": _no_name,
    r"Cannot declare|Cannot overwrite": _twice,
    r"Cannot redefine|Cannot mutate": _complete,
    r"Duplicate inline table key": _twice_in_braces,
    r"Escaped character": _half_a_character,
    r"Unescaped|Invalid hex": _escape,
    r"Invalid date": _no_day,
}
"""By the beginning of what tomllib says, in Python 3.11 to 3.13."""
