"""What is wrong with an assessment's file beyond the shape of its values.

Every check takes what could be read, so that one mistake does not hide the others.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from selfassess.core.model.about.details import IN_LANGUAGE
from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.reply import Decision
from selfassess.core.model.status import State, Status
from selfassess.core.problems import Problem, Severity, Where, warning
from selfassess.core.text.addresses import fault_of, fault_of_mail
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.validation.checks import (
    check_answers,
    check_conflicts,
    check_evidence,
    check_references,
    check_requirements,
)
from selfassess.core.validation.register_entries import unknown_key_sentences
from selfassess.core.validation.time_rule_checks import check_event_days
from selfassess.storage.checks.edition_checks import check_retired, softened
from selfassess.storage.checks.level_checks import check_levels
from selfassess.storage.checks.meeting_checks import check_meetings
from selfassess.storage.checks.missing_answers import check_tables
from selfassess.storage.checks.part_checks import (
    check_answers_inside,
    check_parts,
    left_out_in,
)
from selfassess.storage.checks.register_checks import check_registers, cited_by_entries
from selfassess.storage.checks.translation_checks import check_translations
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.query import ANY, keys, pick, valid_entries


def check_content(
    data: dict[str, Any], loaded: LoadedQuestionnaire | None
) -> Iterator[Problem]:
    """Names that lead nowhere, rules that are broken, answers that do not count."""
    questionnaire = loaded.questionnaire if loaded else None
    answers = valid_entries(data, "answers", Answer)
    valid = valid_entries(data, "evidence", Evidence)
    cited = _cited(data)
    register = {slug: valid.get(slug) for _where, slug in keys(data, "evidence")}
    if loaded and questionnaire:
        yield from check_requirements(list(keys(data, "answers")), questionnaire)
        left_out = left_out_in(data, questionnaire)
        wanted = {key: answer for key, answer in answers.items() if key not in left_out}
        yield from check_answers(questionnaire, wanted, register)
        yield from check_answers_inside(answers, left_out)
        yield from softened(data, _check_what_is_asked(data, questionnaire))
        yield from check_tables(data, loaded)
        yield from _check_state(data, questionnaire, wanted)
        yield from _check_remarks(data, questionnaire)
        yield from check_retired(data, questionnaire)
    unknown = unknown_key_sentences()["evidence"]
    yield from check_references(cited, register, unknown, code="SA402")
    yield from _check_owners(data)
    yield from _check_replies(data, questionnaire)
    yield from check_meetings(data)
    yield from check_registers(data, questionnaire)
    yield from check_evidence(valid, {slug for _where, slug in cited})
    yield from _check_addresses(data)
    yield from check_translations(data, "en")
    yield from check_conflicts(list(pick(data, "conflicts", ANY, "where")))


def _cited(data: dict[str, Any]) -> list[tuple[Where, str]]:
    return [
        *pick(data, "answers", ANY, "evidence", ANY),
        *pick(data, "levels", ANY, ANY, "evidence", ANY),
        *cited_by_entries(data, "evidence"),
    ]


def _check_owners(data: dict[str, Any]) -> Iterator[Problem]:
    owned = [each for each in pick(data, "answers", ANY, "owner") if each[1]]
    owners = {key for _where, key in keys(data, "owners")}
    unknown = unknown_key_sentences()["owners"]
    return check_references(owned, owners, unknown, code="SA402")


def _check_what_is_asked(
    data: dict[str, Any], questionnaire: Questionnaire
) -> Iterator[Problem]:
    """Parts, days and levels that the questionnaire does not ask for."""
    yield from check_parts(data, questionnaire)
    events = list(keys(data, "events"))
    yield from check_event_days(events, list(keys(data, "events", ANY)), questionnaire)
    yield from check_levels(data, questionnaire)


_ADDRESSES = {
    ("point_of_contact", "email"): fault_of_mail,
    ("owners", ANY, "email"): fault_of_mail,
    ("comment_period", "replies"): fault_of,
    ("meetings", ANY, "link"): fault_of,
}
"""Addresses outside the register, and what is asked of each."""


def _check_addresses(data: dict[str, Any]) -> Iterator[Problem]:
    for path, fault_in in _ADDRESSES.items():
        for where, text in pick(data, *path):
            if text.strip() and (fault := fault_in(text.strip())):
                yield warning(fault, where, code="SA411")


def _check_remarks(
    data: dict[str, Any], questionnaire: Questionnaire
) -> Iterator[Problem]:
    phases = {phase.id for phase in questionnaire.phases}
    message = _("the questionnaire has no phase `{name}`, so this is not shown")
    remarks = [*keys(data, "remarks"), *keys(data, f"remarks{IN_LANGUAGE}")]
    for problem in check_references(
        remarks, phases, message, at_key=True, code="SA403"
    ):
        yield replace(problem, severity=Severity.WARNING)


def _check_replies(
    data: dict[str, Any], questionnaire: Questionnaire | None
) -> Iterator[Problem]:
    if questionnaire:
        gone = {name for _where, name in keys(data, "retired")}
        replied = [each for each in keys(data, "replies", ANY) if each[1] not in gone]
        yield from check_requirements(replied, questionnaire)
    decisions = {where[:-1]: word for where, word in _texts(data, "decision")}
    reasons = {where[:-1] for where, text in _texts(data, "note") if text.strip()}
    for where, decision in decisions.items():
        if decision == Decision.NOT_ACCEPTED and where not in reasons:
            yield warning(
                # Translators: said of a reply that is named before; it: the reply.
                _("refuses a finding without a reason, so it counts as no reply"),
                (*where, "decision"),
                hint=_("write the reason into its note"),
                code="SA521",
            )


def _texts(data: dict[str, Any], key: str) -> Iterator[tuple[Where, str]]:
    return pick(data, "replies", ANY, ANY, key)


def _check_state(
    data: dict[str, Any], questionnaire: Questionnaire, answers: dict[str, Answer]
) -> Iterator[Problem]:
    # Answers that cannot be read, or have no table, are told as wrong themselves.
    count = sum(
        answers[requirement_id].status is Status.UNANSWERED
        for requirement_id in questionnaire.by_id
        if requirement_id in answers
    )
    if data.get("state") == State.FINAL and count:
        yield warning(
            # Translators: said of the state of an assessment, which is named before.
            ngettext(
                "is final, but {count} requirement is unanswered",
                "is final, but {count} requirements are unanswered",
                count,
            ).format(count=count),
            ("state",),
            code="SA424",
        )
