"""What is wrong with entries of the registers, each by itself: names and reasons."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.commitments import COMMITMENT_STATUSES, Commitment
from selfassess.core.problems import Problem, Severity, Where, warning
from selfassess.core.text.i18n import _
from selfassess.core.validation.checks import check_references
from selfassess.core.validation.register_entries import unknown_key_sentences
from selfassess.core.validation.register_forms import REGISTER_FORMS
from selfassess.storage.toml.query import ANY, keys, pick, valid_entries


def check_registers(
    data: dict[str, Any], questionnaire: Questionnaire | None
) -> Iterator[Problem]:
    """Names that lead nowhere, and what is claimed with nothing said of why."""
    yield from _check_names(data, questionnaire)
    yield from _check_commitments(data)
    yield from _check_actions(data)


def _check_names(
    data: dict[str, Any], questionnaire: Questionnaire | None
) -> Iterator[Problem]:
    """Warnings only: what an entry was about may be gone, and the entry stays true."""
    sentences = unknown_key_sentences()
    del sentences["evidence"]  # of which others know more
    for table, sentence in sentences.items():
        places = [place for place in cited_by_entries(data, table) if place[1]]
        known: Collection[str] = {key for _where, key in keys(data, table)}
        if table == "answers":
            # Without the questionnaire nobody can tell.
            known = questionnaire.by_id if questionnaire else {n for _w, n in places}
        for problem in check_references(places, known, sentence, code="SA402"):
            yield replace(problem, severity=Severity.WARNING)


def cited_by_entries(data: dict[str, Any], table: str) -> Iterator[tuple[Where, str]]:
    """The keys of that table which entries of registers cite, each with its place."""
    for register, form in REGISTER_FORMS.items():
        for name, field in form.fields.items():
            if field.cites == table:
                path = (name, ANY) if field.are_many else (name,)
                yield from pick(data, register, ANY, *path)


def _check_commitments(data: dict[str, Any]) -> Iterator[Problem]:
    """A warning for commitments of which little is done, with nothing said of why."""
    for key, commitment in valid_entries(data, "commitments", Commitment).items():
        row = COMMITMENT_STATUSES[commitment.status]
        if row.needs_challenges and not commitment.challenges:
            # Translators: said of the status of a commitment, such as “Not started”.
            message = _("is {status}, and nothing is said of what stood in the way")
            yield warning(
                message.format(status=_(row.label)),
                ("commitments", key, "status"),
                hint=_("write it into its challenges"),
                code="SA422",
            )


def _check_actions(data: dict[str, Any]) -> Iterator[Problem]:
    """Warnings for actions that are done with nothing to show for it, or given up, too."""
    for key, action in valid_entries(data, "actions", PlannedAction).items():
        where = ("actions", key, "done")
        if action.done and action.not_done:
            yield warning(
                # Translators: said of an action.
                _("is done, and says why it will not be done"),
                where,
                hint=_("empty one of the two"),
                code="SA423",
            )
        elif action.done and not action.evidence:
            yield warning(
                # Translators: said of an action.
                _("is done, and no evidence shows it"),
                where,
                hint=_("name what shows it in its evidence"),
                code="SA423",
            )
