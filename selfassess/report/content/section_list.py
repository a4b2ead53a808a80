"""The sections behind the first page: what each holds, in the order of the report."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from selfassess.core.enum_table import complete
from selfassess.core.model.about.details import Section
from selfassess.core.text.i18n import _
from selfassess.core.validation.register_forms import REGISTER_FORMS
from selfassess.report.content.annexes import criteria_of, making_of, sources_of
from selfassess.report.content.answers import phase_parts
from selfassess.report.content.ladders import ladders_of
from selfassess.report.content.registers.evidence import register_of
from selfassess.report.content.registers.listings import listing_of
from selfassess.report.content.report_section import LISTED, Given, Kind, ReportSection
from selfassess.report.content.reviews.disputes import disputes_of
from selfassess.report.content.reviews.findings import agreeing_voices
from selfassess.report.content.reviews.reviewers import reviewers_of
from selfassess.report.content.texts import commenting_of, heading_of, texts_of
from selfassess.report.content.timeline import timeline_of
from selfassess.report.content.way import way_of
from selfassess.report.elements.links import level_anchor
from selfassess.report.elements.passages import Passage, asked_line, word

Found = tuple[str, Passage, Any]
"""The anchor, the heading and the body of a section."""


def sections_of(given: Given) -> Iterator[ReportSection]:
    """All that there is something to say in, and that is not left out."""
    for kind in Kind:
        for anchor, heading, body in _SECTIONS[kind](given):
            if body:
                yield ReportSection(kind, anchor, heading, body)


def _way(given: Given) -> Iterator[Found]:
    if Section.BLOCKERS in given.shown:
        heading = Passage(heading_of(Section.BLOCKERS))
        yield "way", heading, way_of(given.comparison.ours)


def _texts(given: Given) -> Iterator[Found]:
    for part in texts_of(given.comparison.assessment, given.shown):
        yield part.anchor, Passage(part.heading), part


def _phases(given: Given) -> Iterator[Found]:
    with_links = Section.EVIDENCE in given.shown
    for part in phase_parts(given.comparison, with_links=with_links):
        yield part.anchor, part.title, part


# No setting leaves the next three out: the government could hide who disagrees.
def _levels(given: Given) -> Iterator[Found]:
    comparison, with_links = given.comparison, Section.EVIDENCE in given.shown
    for scale_id, scale in comparison.questionnaire.scales.items():
        heading = asked_line(
            comparison.questionnaire, scale.title, "scales", scale_id, "title"
        )
        body = ladders_of(comparison, scale_id, with_links=with_links)
        yield level_anchor(scale_id), heading, body


def _disputes(given: Given) -> Iterator[Found]:
    if given.comparison.reviews:
        heading = Passage(_("Disagreements and replies"))
        yield "disputes", heading, disputes_of(given.comparison)


def _reviewers(given: Given) -> Iterator[Found]:
    if given.comparison.reviews:
        heading = word(given.comparison.questionnaire, "reviewers")
        yield "reviewers", heading, reviewers_of(given.comparison)


def _comments(given: Given) -> Iterator[Found]:
    if Section.COMMENT_PERIOD in given.shown:
        heading = Passage(heading_of(Section.COMMENT_PERIOD))
        yield "comments", heading, commenting_of(given.comparison.assessment)


def _advice(given: Given) -> Iterator[Found]:
    if Section.RECOMMENDATIONS in given.shown:
        heading = word(given.comparison.questionnaire, "recommendations")
        for anchor, _title, body in _listing(Kind.ADVICE, given):
            yield anchor, heading, body


# Nor these: a comment that vanishes is the loudest complaint of civil society.
def _listing(kind: Kind, given: Given) -> Iterator[Found]:
    register, comparison = LISTED[kind], given.comparison
    files = comparison.questionnaire, comparison.assessment
    listing = listing_of(register, *files, given.today, comparison.reviews)
    yield kind.value, Passage(_(REGISTER_FORMS[register].title)), listing


def _timeline(given: Given) -> Iterator[Found]:
    files = given.comparison.questionnaire, given.comparison.assessment
    timeline = timeline_of(*files, given.judgement, given.today)
    yield "timeline", Passage(_("Timeline")), timeline


def _agreeing(given: Given) -> Iterator[Found]:
    heading = Passage(_("Reviewers who agree"))
    yield "agreeing", heading, agreeing_voices(given.comparison)


def _evidence(given: Given) -> Iterator[Found]:
    if Section.EVIDENCE in given.shown:
        heading = Passage(heading_of(Section.EVIDENCE))
        comparison = given.comparison
        questionnaire, assessment = comparison.questionnaire, comparison.assessment
        register = register_of(questionnaire, assessment, given.attachments)
        yield "evidence", heading, register


def _criteria(given: Given) -> Iterator[Found]:
    if Section.ABOUT in given.shown:
        heading = Passage(_("What each answer means"))
        yield "criteria", heading, criteria_of(given.comparison.questionnaire)


def _sources(given: Given) -> Iterator[Found]:
    heading = Passage(_("Sources of the requirements"))
    yield "sources", heading, sources_of(given.comparison)


def _making(given: Given) -> Iterator[Found]:
    is_told = Section.ABOUT in given.shown
    making = making_of(
        given.comparison, given.attachments, given.left_out, with_about=is_told
    )
    yield "making", Passage(_("About this report")), making


_SECTIONS: Mapping[Kind, Callable[[Given], Iterable[Found]]] = complete(
    Kind,
    {
        **{kind: partial(_listing, kind) for kind in LISTED},
        Kind.WAY: _way,
        Kind.TEXT: _texts,
        Kind.PHASE: _phases,
        Kind.LEVELS: _levels,
        Kind.DISPUTES: _disputes,
        Kind.REVIEWERS: _reviewers,
        Kind.COMMENTS: _comments,
        Kind.ADVICE: _advice,
        Kind.TIMELINE: _timeline,
        Kind.AGREEING: _agreeing,
        Kind.EVIDENCE: _evidence,
        Kind.CRITERIA: _criteria,
        Kind.SOURCES: _sources,
        Kind.MAKING: _making,
    },
)
