"""Errors of pydantic as problems of a file, in our words."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from selfassess.core.model.about.translations import TABLE_TAG, TEXT_TAG
from selfassess.core.model.fields.name_fields import (
    IDENTIFIER_PATTERN,
    SHORT_DIGEST_PATTERN,
)
from selfassess.core.model.registers.time_zones import zone_hint
from selfassess.core.problems import Problem, Where, errors_of
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_meant
from selfassess.core.text.languages.conventions import clauses
from selfassess.core.text.look_alikes import advice_on
from selfassess.core.validation.wrong_words import wrong_word

Model = TypeVar("Model", bound=BaseModel)

_NAMES = ("string_pattern_mismatch", "day", "year_or_day")
"""Errors of texts in which only plain characters count."""

_NO_WHOLE_NUMBER = ("int_type", "int_parsing", "int_parsing_size", "int_from_float")
_KEY = "[key]"
"""What pydantic adds to the place when it is the key of a table that is wrong."""


_CODES = {
    "missing": "SA301",
    "string_type": "SA302",
    "string_unicode": "SA303",
    "string_too_long": "SA304",
    **dict.fromkeys(("bool_type", "bool_parsing"), "SA305"),
    **dict.fromkeys(("float_type", "float_parsing", "finite_number"), "SA306"),
    **dict.fromkeys(_NO_WHOLE_NUMBER, "SA306"),
    **dict.fromkeys(("greater_than_equal", "less_than_equal"), "SA307"),
    "too_short": "SA308",
    **dict.fromkeys(("enum", "literal_error"), "SA309"),
    "string_pattern_mismatch": "SA310",
    **dict.fromkeys(("tuple_type", "dict_type", "model_type"), "SA311"),
    **dict.fromkeys(("day", "year_or_day", "moment", "day_of_year"), "SA312"),
    **dict.fromkeys(("day_of_no_year", "period"), "SA312"),
    "language": "SA313",
    "zone": "SA314",
    **dict.fromkeys(("refused_character", "one_line", "empty_text"), "SA316"),
}
"""What kind of mistake each of pydantic's errors is; SA315 is any other of our own."""


def explain(error: ValidationError) -> list[Problem]:
    """Pydantic's errors as problems of a file, one for each."""
    return [
        _problem(details)
        for details in error.errors(include_url=False)
        # pydantic counts only the entries that are right; the wrong ones it tells of.
        if not (details["type"] == "too_short" and details["input"])
    ]


def validated(
    model: type[Model], data: Mapping[str, Any]
) -> tuple[Model | None, list[Problem]]:
    """The data as a value, or None and what is wrong with their shape."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, explain(error)


def without_repeats(
    shape: Iterable[Problem], rules: Iterable[Problem]
) -> list[Problem]:
    """What breaks the shape of a value and what breaks a rule: each mistake told once.

    What is no name is none of those that are known either; only the rule that says so
    knows which one could be meant.
    """
    problems = list(rules)
    unknown = {problem.where for problem in errors_of(problems)}
    hints = {problem.where: problem.hint for problem in problems}
    problems_of_shape = [
        replace(problem, hint=problem.hint or hints.get(problem.where, ""))
        for problem in shape
        if problem.where not in unknown
    ]
    wrong = {problem.where for problem in problems_of_shape}
    rest = (problem for problem in problems if problem.where not in wrong)
    return [*problems_of_shape, *rest]


def in_one_sentence(error: ValidationError) -> str:
    """All of pydantic's errors in one sentence, for values that stand in no file."""
    return clauses(f"{p.where[-1]} {p.message}" for p in explain(error))


def _problem(details: ErrorDetails) -> Problem:
    at_key = details["loc"][-1] == _KEY
    loc = details["loc"][:-1] if at_key else details["loc"]
    where = tuple(step for step in loc if step not in (TABLE_TAG, TEXT_TAG))
    message, hint = _message_and_hint(details)
    value = details["input"]
    if details["type"] == "language":
        hint = language_meant(value)
    elif details["type"] == "zone":
        hint = zone_hint(value)
    elif details["type"] in _NAMES and isinstance(value, str):
        hint = hint or advice_on(value)
    return Problem(
        message,
        where,
        hint=hint,
        at_key=at_key,
        code=_CODES.get(details["type"], "SA315"),
    )


def _message_and_hint(details: ErrorDetails) -> tuple[str, str]:
    kind, context = details["type"], details.get("ctx", {})
    if kind in ("enum", "literal_error"):
        return wrong_word(context["expected"], details["input"])
    if kind == "string_pattern_mismatch":
        return _name_rule(context["pattern"]), ""
    if kind in ("tuple_type", "dict_type", "model_type"):
        return _shape(kind, details["loc"], details["input"]), ""
    if sentence := _sentences().get(kind):
        return sentence.format_map(context), ""
    return details["msg"], ""  # one of our own, already in words


def _name_rule(pattern: str) -> str:
    if pattern == IDENTIFIER_PATTERN:
        return _(
            "must be a name such as `dev-inform-1`: small letters a to z, digits, - and "
            "_, at most 80 of them, a letter first"
        )
    if pattern == SHORT_DIGEST_PATTERN:
        return _(
            "must be a letter, a colon and 12 digits from 0 to 9 and a to f, "
            "as selfassess writes them"
        )
    return _(
        "must be a name such as `minutes-2026`: small letters a to z, digits, - and _, "
        "at most 80 of them, a letter or digit first"
    )


def _shape(kind: str, where: Where, value: object) -> str:
    name = ".".join(part for part in where if isinstance(part, str))
    if kind == "dict_type":
        return _("must be a table: [{name}] or [{name}.…]").format(name=name)
    if kind == "model_type" and isinstance(where[-1], int):
        return _("must be a table in { }")
    if kind == "model_type":
        return _("must be a table: [{name}] on a line of its own").format(name=name)
    if isinstance(value, dict):
        return _("must be a list of tables: [[{name}]]").format(name=name)
    return _("must be a list in [ ]")


def _sentences() -> dict[str, str]:
    return {
        # Translators: stands behind a place in a file, as in "country: is missing"; so
        # do all that begin with "is", "must", "has", "holds"
        "missing": _("is missing"),
        "string_type": _("must be text in quotation marks"),
        "string_unicode": _("holds half a character"),
        "string_too_long": _("is longer than {max_length} characters"),
        "bool_type": _("must be true or false, without quotation marks"),
        "bool_parsing": _("must be true or false"),
        "float_type": _("must be a number such as 0.5"),
        "float_parsing": _("must be a number such as 0.5"),
        **dict.fromkeys(_NO_WHOLE_NUMBER, _("must be a whole number such as 12")),
        "finite_number": _("must be a whole number such as 12"),
        "greater_than_equal": _("must be greater than or equal to {ge}"),
        "less_than_equal": _("must be less than or equal to {le}"),
        "too_short": _("must have at least one entry"),
    }
