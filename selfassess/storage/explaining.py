"""What pydantic found wrong, in our words; and where in the file each problem stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from selfassess.core.checking import did_you_mean
from selfassess.core.language import _
from selfassess.core.problems import Problem, Severity, Where
from selfassess.storage.locating import Lines, Spans, find, locate
from selfassess.storage.reading import Document


def explain(error: ValidationError) -> list[Problem]:
    """Each of pydantic's errors as a problem."""
    return [_problem(details) for details in error.errors(include_url=False)]


def _problem(details: ErrorDetails) -> Problem:
    kind, where = details["type"], details["loc"]
    if kind == "missing":
        return Problem(_("`{key}` is missing").format(key=where[-1]), where)
    if kind in ("enum", "literal_error"):
        return _choice(details)
    if kind == "string_pattern_mismatch":
        message = _(
            "must start with a letter (evidence: or a digit) and hold only small "
            "letters, digits, - and _, at most 80 of them"
        )
        return Problem(message, where, at_key=where[-1] == "[key]")
    sentence = _sentences().get(kind)
    if sentence is None:  # one of our own, already in words
        return Problem(details["msg"], where)
    return Problem(sentence.format_map(details.get("ctx", {})), where)


def _choice(details: ErrorDetails) -> Problem:
    given = details["input"]
    allowed = details["ctx"]["expected"]
    message = _("must be one of {allowed}, not {given}")
    words = [word.strip("'") for word in allowed.replace(" or ", ", ").split(", ")]
    return Problem(
        message.format(allowed=allowed, given=_quoted(given)),
        details["loc"],
        hint=did_you_mean(given, words) if isinstance(given, str) else "",
    )


def _quoted(value: Any) -> str:
    shown = f"'{value}'" if isinstance(value, str) else str(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"


def _sentences() -> dict[str, str]:
    return {
        "string_type": _("must be text in quotation marks"),
        "string_too_long": _("is longer than {max_length} characters"),
        "bool_type": _("must be true or false"),
        "bool_parsing": _("must be true or false"),
        "tuple_type": _("must be a list in [ ]"),
        "dict_type": _("must be a table"),
        "model_type": _("must be a table"),
        "too_short": _("must have at least {min_length} entry"),
    }


def unknown_keys(value: BaseModel, where: Where = ()) -> Iterator[Problem]:
    """A warning for every key that is kept but means nothing to this program."""
    known = {field.alias or name for name, field in type(value).model_fields.items()}
    for key in value.model_extra or {}:
        if key.startswith("x_"):
            continue
        yield Problem(
            _("`{key}` is not known here; it is kept").format(key=key),
            (*where, key),
            hint=did_you_mean(key, known),
            severity=Severity.WARNING,
            at_key=True,
        )
    for name, field in type(value).model_fields.items():
        yield from _inside(getattr(value, name), (*where, field.alias or name))


def _inside(value: object, where: Where) -> Iterator[Problem]:
    entries: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, BaseModel):
        yield from unknown_keys(value, where)
    elif isinstance(value, Mapping):
        entries = value.items()
    elif isinstance(value, tuple):
        entries = enumerate(value)
    for key, inner in entries:
        yield from _inside(inner, (*where, key))


def located(document: Document, problems: Iterable[Problem]) -> list[Problem]:
    """The problems with their places, in the order of the file."""
    problems = list(problems)
    if not problems:
        return []
    spans, lines = locate(document.text), Lines(document.text)
    return sorted(
        (
            replace(
                problem,
                path=document.path,
                place=lines.place(*_stretch(document.text, spans, problem)),
            )
            for problem in problems
        ),
        key=_line_and_column,
    )


def _stretch(text: str, spans: Spans, problem: Problem) -> tuple[int, int]:
    path, whole = find(spans, problem.where)
    span = spans.get(path)
    if span is None:
        return 0, 1
    if whole and not problem.at_key and span.value < span.end:
        return span.value, span.end
    return span.key, text.find("\n", span.key)


def _line_and_column(problem: Problem) -> tuple[int, int]:
    assert problem.place
    return problem.place.line, problem.place.column
