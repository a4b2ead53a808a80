"""What is wrong with a review's file beyond the shape of its values."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from typing import Any

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review
from selfassess.core.model.status import Status
from selfassess.core.problems import Problem, Severity, warning
from selfassess.core.text.i18n import _
from selfassess.core.validation.checks import check_references, check_requirements
from selfassess.storage.checks.level_checks import check_levels
from selfassess.storage.checks.missing_answers import cut_off
from selfassess.storage.checks.reviews.verdict_checks import (
    check_against_answer,
    check_verdict,
)
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.query import ANY, keys, pick

_NOT_THEIRS = ("answers", "evidence", "replies", "texts", "state")
"""What only the government writes, in the assessment."""


def check_ownership(data: dict[str, Any]) -> Iterator[Problem]:
    """An error for everything in a review that stands in the assessment alone."""
    for key in _NOT_THEIRS:
        if key in data:
            yield Problem(
                # Translators: said of a table in a review, named before the colon.
                _("does not belong into a review: it stands in the assessment alone"),
                (key,),
                hint=_("say what you would answer under [findings.…]"),
                at_key=True,
                code="SA501",
            )


def check_subject(data: dict[str, Any], about: Assessment) -> Problem | None:
    """The error that a review is about another assessment; None if it is about this."""
    if not _differs(data.get("assessment"), about.id):
        return None
    return Problem(
        # Translators: said of a review, named before the colon.
        _("is about another assessment, not about this one of {country}").format(
            country=about.country
        ),
        ("assessment",),
        # Translators: this one: the assessment.
        hint=_("the id of this one is {id}").format(id=about.id),
        code="SA502",
    )


def check_belonging(data: dict[str, Any], about: Assessment) -> Iterator[Problem]:
    """The review must be about the assessment's edition of its questionnaire."""
    if _differs(data.get("questionnaire"), about.questionnaire):
        yield Problem(
            # Translators: said of a review, named before the colon; both fields are
            # questionnaires.
            _("reviews answers to `{theirs}`; the assessment answers `{ours}`").format(
                theirs=data["questionnaire"], ours=about.questionnaire
            ),
            ("questionnaire",),
            code="SA503",
        )
    elif _differs(data.get("edition"), about.edition):
        yield warning(
            # Translators: said of a review, named before the colon; both fields are
            # editions.
            _("reviews edition {theirs}; the assessment answers edition {ours}").format(
                theirs=data["edition"], ours=about.edition
            ),
            ("edition",),
            hint=_(
                "what is said of answers that are to be confirmed is on earlier ones"
            ),
            code="SA504",
        )


def _differs(theirs: object, ours: str) -> bool:
    return isinstance(theirs, str) and theirs != ours


def check_names(
    data: dict[str, Any],
    questionnaire: Questionnaire,
    others: Mapping[str, str] | None,
    gone: Container[str],
) -> Iterator[Problem]:
    """Findings and levels on what is asked, support for reviewers who are there.

    What was asked earlier and is `gone` may have a finding from then.
    """
    is_of_another = _differs(data.get("edition"), questionnaire.edition)
    for problem in _check_asked(data, questionnaire, gone):
        yield replace(problem, severity=Severity.WARNING) if is_of_another else problem
    for table in ("findings", "wording") if others is not None else ():
        for problem in _check_supported(data, table, others or {}):
            # They may have sent theirs on another way.
            yield replace(problem, severity=Severity.WARNING)


def _check_asked(
    data: dict[str, Any], questionnaire: Questionnaire, gone: Container[str]
) -> Iterator[Problem]:
    yield from check_levels(data, questionnaire)
    for table in ("findings", "wording"):
        named = [each for each in keys(data, table) if each[1] not in gone]
        yield from check_requirements(named, questionnaire)


def _check_supported(
    data: dict[str, Any], table: str, others: Mapping[str, str]
) -> Iterator[Problem]:
    """Whoever is supported has a review here: of that id, or else under that name."""
    ids = dict(pick(data, table, ANY, "supports_id"))
    # Translators: {name} is the name of a file without its ending.
    message = _("no other review here is by `{name}`")
    for where, name in pick(data, table, ANY, "supports"):
        review_id = ids.get((*where[:-1], "supports_id"), "")
        known = [key for key, other in others.items() if review_id in ("", other)]
        if name and not (review_id and known):
            yield from check_references([(where, name)], known, message, code="SA505")


def check_end(data: dict[str, Any], loaded: LoadedQuestionnaire) -> Iterator[Problem]:
    """Whether the last findings are missing in a file that the program wrote.

    It writes one for every requirement, in their order; people write those they give.
    """
    findings, names = data.get("findings", {}), list(loaded.questionnaire.by_id)
    if not isinstance(findings, dict) or not (data.get("id") or _has_stub(findings)):
        return
    if len(findings) < len(names) and list(findings) == names[: len(findings)]:
        yield cut_off("findings", names[len(findings) :], loaded)


def _has_stub(findings: dict[str, Any]) -> bool:
    """Whether a finding says nothing and tells all the same on which answer."""
    tables = (table for table in findings.values() if isinstance(table, dict))
    return any(table.get("of") and not table.get("verdict") for table in tables)


def check_findings(
    review: Review, questionnaire: Questionnaire, about: Assessment | None
) -> Iterator[Problem]:
    """Findings that contradict themselves, or say less than they could."""
    for requirement_id, finding in review.findings.items():
        requirement = questionnaire.by_id.get(requirement_id)
        if requirement is None:
            continue
        where = ("findings", requirement_id)
        yield from check_verdict(finding, where)
        is_left_out = finding.status is Status.NOT_APPLICABLE
        if is_left_out and not requirement.not_applicable:
            yield Problem(
                _('"not applicable" is not allowed here'),
                (*where, "status"),
                hint=_("answer met, partly_met or not_met"),
                code="SA406",
            )
        if about:
            yield from check_against_answer(finding, where, about)
