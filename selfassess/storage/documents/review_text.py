"""A review as the text of its file, and out of it, with everything that is wrong with it."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from selfassess.core.diff.plain_data import contents_of
from selfassess.core.errors import InvalidFile
from selfassess.core.model.about.translations import OF_REVIEWS
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import GivenLevel
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import FORMAT, Finding, Review, Suggestion
from selfassess.core.problems import Problem
from selfassess.core.review.threads import answer_digest
from selfassess.core.validation.checks import check_conflicts, check_format
from selfassess.core.validation.pydantic_errors import validated, without_repeats
from selfassess.core.validation.unknown_keys import unknown_keys
from selfassess.storage.checks.edition_checks import questionnaire_of
from selfassess.storage.checks.reviews.review_checks import (
    check_belonging,
    check_end,
    check_findings,
    check_names,
    check_ownership,
    check_subject,
)
from selfassess.storage.checks.translation_checks import check_translations
from selfassess.storage.documents.assessment_text import (
    level_tables,
    translation_tables,
)
from selfassess.storage.questionnaires.questionnaire_file import FindQuestionnaire
from selfassess.storage.toml.letter_checks import check_letters
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.query import ANY, keys, pick
from selfassess.storage.toml.reader import Document
from selfassess.storage.toml.writer import ended, format_toml


@dataclass(frozen=True, slots=True)
class ReviewContext:
    """What is known of the assessment that a review is about."""

    assessment: Assessment | None = None
    """None where the review came without it."""
    others: Mapping[str, str] | None = None
    """The ids of the other reviews, by what each reviewer is called in files.

    None where nobody knows.
    """


def parse_review(
    document: Document, find: FindQuestionnaire, about: ReviewContext
) -> tuple[Review | None, list[Problem]]:
    """Read one review; a mistake in one place does not hide the others."""
    data = document.data
    if problem := check_format(data.get("format"), FORMAT):
        return None, located(document, [problem])
    if about.assessment and (problem := check_subject(data, about.assessment)):
        return None, [*document.warnings, *located(document, [problem])]
    problems = list(check_ownership(data))
    strange = {problem.where for problem in problems}
    problems += (p for p in unknown_keys(Review, data) if p.where not in strange)
    review, shape = validated(Review, data)
    problems += without_repeats(shape, _broken_rules(data, review, find, about))
    if review and about.assessment:
        # Findings tell by themselves which answer they were given on.
        edition = {"edition": about.assessment.edition}
        review = review.model_copy(update=edition)
    return review, [*document.warnings, *located(document, problems)]


def _broken_rules(
    data: dict[str, Any],
    review: Review | None,
    find: FindQuestionnaire,
    about: ReviewContext,
) -> Iterator[Problem]:
    yield from check_letters(data)
    yield from check_conflicts(list(pick(data, "conflicts", ANY, "where")))
    usual = about.assessment.language if about.assessment else ""
    yield from check_translations(data, usual)
    gone: set[str] = {*about.assessment.retired} if about.assessment else set()
    asked = data
    if about.assessment and data.get("edition") != about.assessment.edition:
        asked = {**data, "edition": about.assessment.edition}
    loaded, problems = questionnaire_of(asked, find)
    yield from (p for p in problems if p.where != ("edition",))
    if about.assessment:
        yield from check_belonging(data, about.assessment)
    if loaded:
        questionnaire = loaded.questionnaire
        named = {
            name for table in ("findings", "wording") for _at, name in keys(data, table)
        }
        if named - questionnaire.by_id.keys() - gone:
            with suppress(InvalidFile):  # a kept edition that is broken says nothing
                gone |= find(questionnaire.id).asked_earlier
        yield from check_names(data, questionnaire, about.others, gone)
        if asked is data:
            yield from check_end(data, loaded)
        if review:
            yield from check_findings(review, questionnaire, about.assessment)


def format_review(
    review: Review, questionnaire: Questionnaire, about: Assessment
) -> str:
    """The file's text: a finding for every requirement, in the questionnaire's order.

    What is not reviewed yet carries the digest of the answer as it stands, so that a
    finding written by hand tells which answer it was given on.
    """
    return format_toml(review_tables(review, questionnaire, about))


def review_tables(
    review: Review, questionnaire: Questionnaire, about: Assessment
) -> dict[str, Any]:
    """What `format_review` writes: the keys and tables in their order."""
    apart = {"findings", "levels", "wording", "translations", "conflicts"}
    data = review.model_dump(exclude=apart)
    for key in ("id", "language"):
        if not data[key]:
            del data[key]
    data["reflection"] = ended(review.reflection)
    said = (key for key, finding in review.findings.items() if not finding.is_empty)
    data["findings"] = {
        requirement_id: _finding(
            review.finding_on(requirement_id), answer_digest(about, requirement_id)
        )
        for requirement_id in dict.fromkeys((*questionnaire.by_id, *said))
    }
    if levels := level_tables(review.levels, questionnaire, GivenLevel()):
        data["levels"] = levels
    if wording := {key: _suggestion(s) for key, s in review.wording.items()}:
        data["wording"] = wording
    if translations := translation_tables(review.translations, OF_REVIEWS, data):
        data["translations"] = translations
    if review.conflicts:
        data["conflicts"] = [contents_of(conflict) for conflict in review.conflicts]
    return data


def _finding(finding: Finding, now: str) -> dict[str, Any]:
    of = now if finding.is_empty else finding.of
    return {**_table(finding), "note": ended(finding.note), "of": of}


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {**_table(suggestion), "suggestion": ended(suggestion.suggestion)}


def _table(entry: Finding | Suggestion) -> dict[str, Any]:
    """Few support anybody, or write in another language than the rest."""
    data = entry.model_dump()
    seldom = ("supports", "supports_id", "language")
    return {key: value for key, value in data.items() if value or key not in seldom}
