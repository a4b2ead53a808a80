"""What is wrong with the phases and guidelines that an assessment leaves out."""

from collections.abc import Iterator, Mapping
from typing import Any

from selfassess.core.model.about.details import LeftOut
from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.phases import Part
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import Problem, warning
from selfassess.core.scoring.part_labels import left_out_label
from selfassess.core.scoring.parts import all_parts, left_out_with, optional_parts
from selfassess.core.text.i18n import _
from selfassess.core.validation.checks import check_references
from selfassess.storage.toml.query import ANY, keys, pick, valid_entries

_TABLE = "not_applicable"


def left_out_in(data: dict[str, Any], questionnaire: Questionnaire) -> dict[str, Part]:
    """The part with which each requirement is left out, as far as can be read."""
    return left_out_with(questionnaire, valid_entries(data, _TABLE, LeftOut))


def check_parts(
    data: dict[str, Any], questionnaire: Questionnaire
) -> Iterator[Problem]:
    """Parts that there are not, and reasons where nothing may be left out."""
    known = {part.id for part in all_parts(questionnaire)}
    message = _("the questionnaire has no phase or guideline `{name}`")
    yield from check_references(
        list(keys(data, _TABLE)), known, message, at_key=True, code="SA403"
    )
    optional = optional_parts(questionnaire)
    for where, reason in pick(data, _TABLE, ANY, "reason"):
        if reason.strip() and where[1] in known and where[1] not in optional:
            yield Problem(
                _("the questionnaire does not allow `{name}` to be left out").format(
                    name=where[1]
                ),
                where,
                hint=_("answer its requirements, and take the reason away"),
                code="SA404",
            )


def check_answers_inside(
    answers: Mapping[str, Answer], left_out: Mapping[str, Part]
) -> Iterator[Problem]:
    """A warning for every answer that is not counted because its part is left out."""
    for requirement_id, part in left_out.items():
        answer = answers.get(requirement_id)
        if answer and not answer.is_empty:
            yield warning(
                # Translators: said of an answer, named before the colon; {reason} says
                # that a whole phase or guideline does not apply.
                _("is not counted: {reason} (`{part}`)").format(
                    reason=left_out_label(part), part=part.id
                ),
                ("answers", requirement_id),
                hint=_("take the answer away, or the reason for leaving the part out"),
                at_key=True,
                code="SA405",
            )
