"""Answers to requirements that a later edition of the questionnaire asks no more."""

from typing import Any

from selfassess.core.model.answer import Answer
from selfassess.core.model.fields.text_fields import Line


class RetiredAnswer(Answer):
    """An answer as it was, with what is needed to read it without its requirement."""

    title: Line = ""
    """What was asked."""
    edition: Line = ""
    """The edition that asked it."""


def retired(answer: Answer, title: str, edition: str) -> RetiredAnswer:
    """The answer, put aside: everything that was said in it stays."""
    said: dict[str, Any] = answer.model_dump()
    return RetiredAnswer.model_validate({**said, "title": title, "edition": edition})


def asked_again(answer: RetiredAnswer) -> Answer:
    """The answer to a requirement that is back, to be confirmed."""
    said = answer.model_dump(exclude={"title", "edition"})
    return Answer.model_validate(said).to_confirm(edition_label(answer.edition))


def edition_label(edition: str) -> str:
    """What stands in files as the place that an answer was carried from.

    It is not translated: two people who update one file write the same.
    """
    return f"edition {edition}"
