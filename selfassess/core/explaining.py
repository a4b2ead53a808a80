"""What pydantic found wrong, in our words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from selfassess.core.checking import did_you_mean
from selfassess.core.language import _
from selfassess.core.problems import Problem, Severity, Where


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
    expected = details.get("ctx", {}).get("expected", "")
    words = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    return Problem(
        _("must be one of {allowed}, not {given}").format(
            allowed=", ".join(word or '""' for word in words), given=_quoted(given)
        ),
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
