"""What is wrong with a questionnaire or an assessment beyond the shape of its values.

These rules work on what could be read, so that a mistake in one place does not
hide the mistakes in others.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from selfassess.core.model.answer import Answer
from selfassess.core.model.file_names import is_inside
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.problems import Problem, Where, warning
from selfassess.core.scoring.labels import rule_label
from selfassess.core.scoring.outcome import outcome_of
from selfassess.core.scoring.own_evidence import (
    OwnEvidence,
    own_evidence,
    own_evidence_sentence,
)
from selfassess.core.scoring.rules import Rule
from selfassess.core.text.addresses import fault_of
from selfassess.core.text.i18n import _
from selfassess.core.text.look_alikes import advice_on
from selfassess.core.text.spelling import did_you_mean

Found = Sequence[tuple[Where, str]]
"""Texts of one kind, each with its place."""


def check_ids(ids: Found) -> Iterator[Problem]:
    """Ids must differ, also where capital letters do not count."""
    first: dict[str, str] = {}
    for where, identifier in ids:
        folded = identifier.casefold()
        if folded not in first:
            first[folded] = identifier
            continue
        earlier = first[folded]
        message = (
            _("the id `{id}` is already taken; every id must be different")
            if earlier == identifier
            else _("the id `{id}` differs from `{earlier}` only by case")
        )
        yield Problem(
            message.format(id=identifier, earlier=earlier), where, code="SA601"
        )


def check_format(number: object, ours: int) -> Problem | None:
    """An error for a format newer than ours: its words may mean something else."""
    if not isinstance(number, int) or number <= ours:
        return None
    message = _("{number} is newer than {ours}, which this program reads")
    return Problem(
        message.format(number=number, ours=ours),
        ("format",),
        hint=_("update selfassess to open the file"),
        code="SA320",
    )


def check_references(
    names: Found,
    known: Collection[str],
    message: str,
    *,
    code: str,
    at_key: bool = False,
) -> Iterator[Problem]:
    """Every name must be one of those there are; the message says `{name}`."""
    for where, name in names:
        if name not in known:
            yield Problem(
                message.format(name=name),
                where,
                hint=did_you_mean(name, known),
                at_key=at_key,
                code=code,
            )


def check_requirements(
    places: Found, questionnaire: Questionnaire
) -> Iterator[Problem]:
    """Every key must be the id of a requirement."""
    message = _("the questionnaire has no requirement `{name}`")
    return check_references(
        places, questionnaire.by_id, message, at_key=True, code="SA401"
    )


def check_answers(
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer],
    register: Mapping[str, Evidence | None],
) -> Iterator[Problem]:
    """Answers that break a rule of the questionnaire, or do not count although meant to.

    Also what counts although nobody but the government itself speaks for it.
    """
    answered = [r for r in questionnaire.requirements if r.id in answers]
    outcomes = [outcome_of(r, answers[r.id], register) for r in answered]
    for outcome in outcomes:
        requirement_id, rule = outcome.requirement.id, outcome.rule
        where = ("answers", requirement_id, "status")
        if rule is Rule.NOT_APPLICABLE_NOT_ALLOWED:
            hint = _("answer met, partly_met or not_met")
            yield Problem(rule_label(rule), where, hint=hint, code="SA406")
        elif rule and rule.is_lack:
            message = _("does not count: {reason}").format(reason=rule_label(rule))
            yield warning(message, where, code="SA407")
        elif rule is Rule.PARTLY_MET and outcome.lacks_note:
            yield warning(rule_label(Rule.NOTE_MISSING), where, code="SA408")
        yield from _check_citations(requirement_id, answers[requirement_id])
    own = own_evidence(outcomes, answers, register)
    yield from _check_origins(own, questionnaire)


def _check_citations(requirement_id: str, answer: Answer) -> Iterator[Problem]:
    for slug, times in Counter(answer.evidence).items():
        if times > 1:
            yield warning(
                _("cites `{slug}` {times} times").format(slug=slug, times=times),
                ("answers", requirement_id, "evidence"),
                code="SA409",
            )
    for slug in answer.shows.keys() - {*answer.evidence}:
        yield warning(
            _("this answer does not cite `{name}`").format(name=slug),
            ("answers", requirement_id, "shows", slug),
            hint=did_you_mean(slug, answer.evidence),
            at_key=True,
            code="SA410",
        )


def check_evidence(
    register: Mapping[str, Evidence], cited: Collection[str]
) -> Iterator[Problem]:
    """Addresses that cannot become links, and entries that no answer cites."""
    for slug, evidence in register.items():
        if evidence.url and (fault := fault_of(evidence.url)):
            yield Problem(
                fault,
                ("evidence", slug, "url"),
                hint=advice_on(evidence.url),
                code="SA411",
            )
        if evidence.file and not is_inside(evidence.file):
            yield Problem(
                _(
                    "must be a path below the folder of the assessment, such as "
                    "documents/minutes.pdf"
                ),
                ("evidence", slug, "file"),
                hint=advice_on(evidence.file),
                code="SA412",
            )
        if slug not in cited:
            yield warning(
                _("no answer cites this evidence"),
                ("evidence", slug),
                at_key=True,
                code="SA413",
            )


def _check_origins(own: OwnEvidence, questionnaire: Questionnaire) -> Iterator[Problem]:
    if message := own_evidence_sentence(own):
        hint = _("evidence that others made is believed more easily: {ids}")
        hint = hint.format(ids=questionnaire.in_numbers(own.alone))
        yield warning(message, ("evidence",), hint=hint, at_key=True, code="SA414")


def check_conflicts(places: Found) -> Iterator[Problem]:
    """Nobody has said yet which side's words stand."""
    for where, place in places:
        message = _("both sides of a merge changed {place}; ours stands there")
        hint = _("put right what stands there, and delete this [[conflicts]] table")
        yield Problem(message.format(place=place), where, hint=hint, code="SA114")
