"""Core values as TOML text that reads back as the same values."""

from typing import Any

import tomli_w
from pydantic import BaseModel, ValidationError

from selfassess.core.diff.plain_data import is_same, plain
from selfassess.core.errors import CannotSave, InvalidFile
from selfassess.core.text.i18n import _
from selfassess.core.validation.pydantic_errors import explain
from selfassess.storage.toml.merge_markers import without_markers
from selfassess.storage.toml.reader import parse_document


def ended(text: str) -> str:
    """A text with an end to its last line: a new paragraph then changes one line."""
    return f"{text}\n" if text else ""


def refuse_invalid(value: BaseModel) -> None:
    """What could not be opened again must not replace what can; raise CannotSave."""
    try:
        type(value).model_validate(value.model_dump())
    except ValidationError as error:
        problem = explain(error)[0]
        where = ".".join(map(str, problem.where))
        raise CannotSave(
            # Translators: {where} is a place in a file, of which {message} says what is
            # wrong, such as “must not be empty”.
            _("not saved: {where} {message}").format(
                where=where, message=problem.message
            )
        ) from error


def format_toml(data: dict[str, Any]) -> str:
    """The data as TOML 1.0 text; raise CannotSave if it would not read back the same.

    Texts of several lines are written as such, so that two people's edits of one
    note can merge. tomli_w loses carriage returns there; then every text is
    written on one line instead.
    """
    for multiline in (True, False):
        text = without_markers(_dumped(data, multiline=multiline))
        if is_same(_read_back(text), plain(data)):
            return text
    raise CannotSave(_("the text to be saved does not read back as what was meant"))


def _dumped(data: dict[str, Any], *, multiline: bool) -> str:
    """TOML as tomli_w writes it, with conflicts in tables of their own at the end."""
    rest, conflicts = dict(data), []
    if data.get("conflicts"):
        conflicts = rest.pop("conflicts")
    texts = [tomli_w.dumps(rest, multiline_strings=multiline)]
    for conflict in conflicts:
        text = tomli_w.dumps({"conflicts": conflict}, multiline_strings=multiline)
        # tomli_w writes a short list of tables on one line each, a longer one not.
        texts.append(text.replace("[conflicts]", "[[conflicts]]", 1))
    return "\n".join(texts)


def _read_back(text: str) -> dict[str, Any]:
    try:
        return parse_document("", text.encode()).data
    except InvalidFile as error:
        reason = error.problems[0].message
        # Translators: it: the file; {reason} says what is wrong with it, such as “is
        # larger than 1 MB”.
        raise CannotSave(_("not saved: it {reason}").format(reason=reason)) from error
    except UnicodeEncodeError as error:
        # Translators: half of a pair of signs that make one character.
        raise CannotSave(_("not saved: it holds half a character")) from error
