"""Owners: who in government has to supply answers."""

from typing import Annotated

from pydantic import AfterValidator, TypeAdapter

from selfassess.core.model.fields import FileTable, FilledLine, LanguageCode, Line

_LANGUAGE = TypeAdapter(LanguageCode)


def _language_or_nothing(text: str) -> str:
    return _LANGUAGE.validate_python(text) if text else text


class AnswerOwner(FileTable):
    """A ministry, an office or a person of whom answers are asked."""

    name: FilledLine
    email: Line = ""
    language: Annotated[Line, AfterValidator(_language_or_nothing)] = ""
    """In which they are written to; empty: that of the answers."""
