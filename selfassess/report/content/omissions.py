"""What is in the file and not in its report: the report does not hide that."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from selfassess.core.cycle.translated_assessment import (
    untranslated_places,
    untranslated_sentence,
)
from selfassess.core.enum_table import complete
from selfassess.core.model.about.details import SECTIONS, TEXTS, Section
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.reply import unclaimed
from selfassess.core.review.comparison import Comparison
from selfassess.core.scoring.parts import all_parts, optional_parts
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import clauses, listed
from selfassess.report.content.texts import commenting_of, heading_of, text_of
from selfassess.report.content.way import way_of
from selfassess.report.elements.links import titled
from selfassess.report.elements.passages import word


def not_shown(comparison: Comparison, left_out: Sequence[str]) -> Iterator[str]:
    """A sentence for each kind of thing; none where all of it is there.

    `left_out` are the files of reviews that have errors.
    """
    questionnaire, assessment = comparison.questionnaire, comparison.assessment
    sentences = (
        _left_out(comparison),
        _strangers(questionnaire, assessment),
        _stray_remarks(questionnaire, assessment),
        _stray_reasons(questionnaire, assessment),
        wrong_reviews(left_out),
        _missing_reviews(comparison),
        untranslated_sentence(assessment),
        *untranslated_places(assessment),
    )
    yield from filter(None, sentences)


def _left_out(comparison: Comparison) -> str:
    left_out = comparison.assessment.report.leave_out
    names = [name for section, name in _filled(comparison) if section in left_out]
    if not names:
        return ""
    return _("Left out of this report, as the file asks: {sections}.").format(
        sections=clauses(names)
    )


def _text(section: Section, comparison: Comparison) -> str:
    return text_of(comparison.assessment, section)


_CONTENT: Mapping[Section, Callable[[Comparison], object]] = complete(
    Section,
    {
        Section.BLOCKERS: lambda comparison: way_of(comparison.ours),
        Section.RECOMMENDATIONS: lambda comparison: (
            comparison.assessment.recommendations
        ),
        Section.COMMENT_PERIOD: lambda comparison: commenting_of(comparison.assessment),
        Section.EVIDENCE: lambda comparison: comparison.assessment.evidence,
        Section.ABOUT: lambda comparison: True,
        **{section: partial(_text, section) for section in TEXTS},
    },
)
"""What there is to say in a section; nothing, where the report would not have it."""


def _filled(comparison: Comparison) -> Iterator[tuple[Section, str]]:
    """Every section that there is something to say in, with its heading."""
    own_word = word(comparison.questionnaire, "recommendations").text
    yield from (
        (section, heading_of(section) or own_word)
        for section in SECTIONS
        if _CONTENT[section](comparison)
    )


def _strangers(questionnaire: Questionnaire, assessment: Assessment) -> str:
    unknown = [
        requirement_id
        for requirement_id, answer in assessment.answers.items()
        if requirement_id not in questionnaire.by_id and not answer.is_empty
    ]
    if not unknown:
        return ""
    return ngettext(
        "The file also holds an answer that is not shown, because the questionnaire "
        "has no such requirement: {ids}.",
        "The file also holds {count} answers that are not shown, because the "
        "questionnaire has no such requirements: {ids}.",
        len(unknown),
    ).format(count=len(unknown), ids=listed(unknown))


def _stray_remarks(questionnaire: Questionnaire, assessment: Assessment) -> str:
    known = {phase.id for phase in questionnaire.phases}
    unknown = [
        key for key, text in assessment.remarks.items() if text and key not in known
    ]
    if not unknown:
        return ""
    return ngettext(
        "The file also holds remarks that are not shown, because the questionnaire has "
        "no such phase: {ids}.",
        "The file also holds remarks that are not shown, because the questionnaire has "
        "no such phases: {ids}.",
        len(unknown),
    ).format(ids=listed(unknown))


def _stray_reasons(questionnaire: Questionnaire, assessment: Assessment) -> str:
    optional = optional_parts(questionnaire)
    unknown = [
        key
        for key, left_out in assessment.not_applicable.items()
        if left_out.reason.strip() and key not in optional
    ]
    if not unknown:
        return ""
    parts = {part.id: part for part in all_parts(questionnaire)}
    named = [
        titled(parts[key], questionnaire).text if key in parts else key
        for key in unknown
    ]
    return _(
        "The file also says why these do not apply, which the questionnaire does not "
        "allow, so they are counted: {ids}."
    ).format(ids=listed(named))


def wrong_reviews(left_out: Sequence[str]) -> str:
    """Nobody's view vanishes quietly."""
    if not left_out:
        return ""
    return ngettext(
        "A review is not part of this report, because its file has errors or lies "
        "astray: {names}.",
        "{count} reviews are not part of this report, because their files have errors "
        "or lie astray: {names}.",
        len(left_out),
    ).format(count=len(left_out), names=listed(left_out))


def _missing_reviews(comparison: Comparison) -> str:
    """A reply tells that there was a review: one that is left out does not vanish."""
    ids = {slug: review.id for slug, review in comparison.reviews.items()}
    missing = unclaimed(comparison.assessment.replies, ids)
    if not missing:
        return ""
    return _(
        "The file also holds replies to reviews that are not part of this report: "
        "{names}."
    ).format(names=listed(missing))
