"""What is wrong with a review's file beyond the shape of its values."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from selfassess.core.assessment import Assessment, Status
from selfassess.core.checking import check_references
from selfassess.core.labels import status_label
from selfassess.core.language import _
from selfassess.core.problems import Problem, Severity
from selfassess.core.questionnaire import Questionnaire
from selfassess.core.review import Finding, Review, Verdict
from selfassess.core.reviewing import answer_digest
from selfassess.storage.picking import ANY, keys, pick

_NOT_THEIRS = ("answers", "evidence", "replies", "texts", "state")
"""What only the government writes, in the assessment."""


def check_ownership(data: dict[str, Any]) -> Iterator[Problem]:
    """A review cannot change the assessment, not even by holding a changed copy of it."""
    for key in _NOT_THEIRS:
        if key in data:
            yield Problem(
                _("does not belong into a review: it stands in the assessment alone"),
                (key,),
                hint=_("say what you would answer under [findings.…]"),
                at_key=True,
            )


def check_belonging(data: dict[str, Any], about: Assessment) -> Iterator[Problem]:
    """The review must be about this assessment and its edition of the questionnaire."""
    if _differs(data.get("assessment"), about.id):
        yield Problem(
            _("is about another assessment, not about this one of {country}").format(
                country=about.country
            ),
            ("assessment",),
            hint=_("the id of this one is {id}").format(id=about.id),
        )
    if _differs(data.get("questionnaire"), about.questionnaire):
        yield Problem(
            _("reviews answers to `{theirs}`; the assessment answers `{ours}`").format(
                theirs=data["questionnaire"], ours=about.questionnaire
            ),
            ("questionnaire",),
        )
    elif _differs(data.get("edition"), about.edition):
        yield Problem(
            _("reviews edition {theirs}; the assessment answers edition {ours}").format(
                theirs=data["edition"], ours=about.edition
            ),
            ("edition",),
            hint=_("read the answers again and review this edition"),
        )


def _differs(theirs: object, ours: str) -> bool:
    return isinstance(theirs, str) and theirs != ours


def check_names(
    data: dict[str, Any], questionnaire: Questionnaire, others: Collection[str] | None
) -> Iterator[Problem]:
    """Findings on requirements that are asked, support for reviewers who are there."""
    for table in ("findings", "wording"):
        yield from check_references(
            list(keys(data, table)),
            questionnaire.by_id,
            _("the questionnaire has no requirement `{name}`"),
            at_key=True,
        )
        if others is None:
            continue
        supported = [s for s in pick(data, table, ANY, "supports") if s[1]]
        message = _("no other review here is by `{name}`")
        for problem in check_references(supported, others, message):
            # They may have sent theirs on another way.
            yield replace(problem, severity=Severity.WARNING)


def check_findings(
    review: Review, questionnaire: Questionnaire, about: Assessment | None
) -> Iterator[Problem]:
    """Findings that contradict themselves, or say less than they could."""
    for requirement_id, finding in review.findings.items():
        requirement = questionnaire.by_id.get(requirement_id)
        if requirement is None:
            continue
        where = ("findings", requirement_id)
        yield from _check_verdict(finding, where)
        is_left_out = finding.status is Status.NOT_APPLICABLE
        if is_left_out and not requirement.not_applicable:
            yield Problem(
                _('"not applicable" is not allowed here'),
                (*where, "status"),
                hint=_("answer met, partly_met or not_met"),
            )
        if about:
            yield from _check_against_answer(finding, where, about)


def _check_verdict(finding: Finding, where: tuple[str, str]) -> Iterator[Problem]:
    if finding.verdict is Verdict.UNREVIEWED and not finding.is_empty:
        yield Problem(
            _("says something but gives no verdict, so it counts as not reviewed"),
            where,
            hint=_('verdict = "agree", "disagree" or "cannot_tell"'),
            severity=Severity.WARNING,
            at_key=True,
        )
    if finding.verdict is Verdict.DISAGREE and finding.status is Status.UNANSWERED:
        yield Problem(
            _("disagrees without the status that you would give"),
            (*where, "verdict"),
            hint=_('add status = "met", "partly_met", "not_met" or "not_applicable"'),
            severity=Severity.WARNING,
        )


def _check_against_answer(
    finding: Finding, where: tuple[str, str], about: Assessment
) -> Iterator[Problem]:
    if finding.is_empty:
        return
    if finding.of not in ("", answer_digest(about, where[1])):
        yield Problem(
            _("was given on an earlier answer"),
            where,
            hint=_("read the answer again; `selfassess review` shows what it says now"),
            severity=Severity.WARNING,
            at_key=True,
        )
        return
    answer = about.answer_to(where[1])
    agrees = finding.verdict is Verdict.AGREE
    if agrees and finding.status not in (Status.UNANSWERED, answer.status):
        yield Problem(
            _('agrees with "{theirs}", but the answer is "{ours}"').format(
                theirs=status_label(finding.status), ours=status_label(answer.status)
            ),
            (*where, "status"),
            hint=_('leave the status out, or write verdict = "disagree"'),
        )
