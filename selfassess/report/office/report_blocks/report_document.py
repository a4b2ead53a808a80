"""The report as a document to edit and to comment: the same view, as a list of blocks."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from selfassess.core.enum_table import complete
from selfassess.core.review.threads import answer_digest
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses, labelled
from selfassess.report.content.answer_cards import Card
from selfassess.report.content.answers import AnsweredPart, PhasePart
from selfassess.report.content.first_page.result_chart import Chart
from selfassess.report.content.first_page.summary import Summary
from selfassess.report.content.registers.evidence import Cited
from selfassess.report.content.report import ReportView
from selfassess.report.content.report_section import LISTED, Kind
from selfassess.report.elements.passages import Passage
from selfassess.report.office.blocks import (
    Block,
    Look,
    OfficeDocument,
    OfficeHeading,
    OfficeParagraph,
    OfficeTable,
    Run,
    entry,
    linked,
    plain,
    prose,
    text_row,
    told,
)
from selfassess.report.office.place_marks import (
    ASSESSMENT,
    EDITION,
    LANGUAGE,
    QUESTIONNAIRE,
    Part,
    PlaceMark,
    with_marks,
)
from selfassess.report.office.report_blocks.annex_blocks import (
    criteria_blocks,
    evidence_blocks,
    listing_blocks,
    making_blocks,
    sources_blocks,
    text_blocks,
    timeline_blocks,
    way_blocks,
)
from selfassess.report.office.report_blocks.findings_blocks import (
    agreeing_blocks,
    disputes_blocks,
    levels_blocks,
    reviewers_blocks,
    sides_blocks,
)

Blocks = Iterator[Block]


def report_document(view: ReportView) -> OfficeDocument:
    """The whole report; its bookmarks tell which answer a comment is on."""
    assessment, language = view.comparison.assessment, view.document.language
    return OfficeDocument(
        properties=view.document,
        page_head=view.page_head,
        blocks=tuple(with_marks(_blocks(view))),
        data={
            ASSESSMENT: assessment.id,
            QUESTIONNAIRE: view.comparison.questionnaire.id,
            EDITION: view.comparison.questionnaire.edition,
            LANGUAGE: language,
        },
    )


def _blocks(view: ReportView) -> Blocks:
    title = view.title
    yield told(f"{title.kind} · {title.state}", Look.SMALL)
    yield OfficeParagraph((Run(title.country),), Look.TITLE)
    yield OfficeParagraph((Run(title.action_plan),), Look.SUBTITLE)
    yield told(title.period)
    yield told(_how_to_comment(), Look.QUOTE)
    yield from _summary(view.summary)
    for section in view.sections:
        yield OfficeHeading(1, (Run(section.heading),))
        yield from _BODIES[section.kind](section.body, view)


def _how_to_comment() -> str:
    return _(
        "To comment: choose words of a requirement or of its answer and insert a "
        "comment. One that begins with “agree” or “disagree”, or with the status that "
        "you would give, such as “Not met: …”, says so of the answer. A change of the "
        "wording that is tracked is a suggestion."
    )


def _summary(summary: Summary) -> Blocks:
    yield told(summary.sentence, is_bold=True)
    yield _chart(summary.chart)
    yield told(summary.caption, is_bold=True)
    for fact in summary.facts:
        yield entry(fact.label.text, *(Run(value) for value in fact.values))


def _chart(chart: Chart) -> OfficeTable:
    rows = (
        (
            labelled(row.title.text, row.tier) if row.tier else row.title.text,
            *map(str, row.counts),
            row.counted,
        )
        for row in chart.rows
    )
    heads = (chart.of, *(word for _kind, word in chart.columns), chart.counted)
    shares = (3, *(2 for _each in heads[1:]))
    return OfficeTable(chart.caption, heads, tuple(map(text_row, rows)), shares)


def _phase(phase: PhasePart, view: ReportView) -> Blocks:
    words = view.words
    yield from _about(phase, words.left_out)
    if phase.remarks:
        yield OfficeHeading(2, (Run(words.remarks),))
        yield from prose(phase.remarks)
    for guideline in phase.guidelines:
        yield OfficeHeading(2, (Run(guideline.title),))
        yield from _about(guideline, words.left_out)
        for card in guideline.cards:
            yield from _card(card, view)


def _about(part: AnsweredPart, left_out: str) -> Blocks:
    yield told(part.tally, Look.SMALL)
    yield from prose(part.about)
    if part.reason:
        yield told(left_out, is_bold=True)
        yield from prose(part.reason)


def _card(card: Card, view: ReportView) -> Blocks:
    words, answer = view.words, view.comparison.assessment.answer_to(card.id)
    number = [*view.comparison.questionnaire.by_id].index(card.id) + 1
    digest = answer_digest(view.comparison.assessment, card.id)
    mark = PlaceMark(Part.WORDING, number, digest, answer.status).name
    heading = (plain(f"{card.number} "), Run(card.title), plain(f" ({card.tier})"))
    yield OfficeHeading(3, heading, mark)
    yield from prose(card.text)
    status = plain(f"{card.status} ({card.outcome})")
    yield entry(words.answer, status, depth=0, mark=PlaceMark(Part.ANSWER, number).name)
    note = card.note or (Passage(words.no_note),)
    yield entry(words.note, Run(note[0]), depth=0)
    yield from prose(note[1:])
    evidence = tuple(map(_cited, card.evidence)) or (plain(words.no_evidence),)
    yield entry(words.evidence, *evidence, depth=0)
    if contradiction := view.contradictions.get(card.id):
        yield entry(words.contradiction, plain(contradiction), depth=0)
    if card.sides:
        yield from sides_blocks(card.sides, words.civil_society)
    sources = clauses(source.text for source in card.sources)
    yield told(f"{card.id} · {labelled(words.source, sources)}", Look.SMALL)


def _cited(cited: Cited) -> Run:
    run = linked(cited.evidence)
    if not cited.shows:
        return run
    return Run(replace(run.passage, text=f"{run.passage.text}, {cited.shows.text}"))


_BODIES: Mapping[Kind, Callable[[Any, ReportView], Blocks]] = complete(
    Kind,
    {
        **dict.fromkeys(LISTED, listing_blocks),
        Kind.WAY: way_blocks,
        Kind.TEXT: text_blocks,
        Kind.PHASE: _phase,
        Kind.LEVELS: levels_blocks,
        Kind.DISPUTES: disputes_blocks,
        Kind.REVIEWERS: reviewers_blocks,
        Kind.COMMENTS: text_blocks,
        Kind.TIMELINE: timeline_blocks,
        Kind.AGREEING: agreeing_blocks,
        Kind.EVIDENCE: evidence_blocks,
        Kind.CRITERIA: criteria_blocks,
        Kind.SOURCES: sources_blocks,
        Kind.MAKING: making_blocks,
    },
)
"""What writes the body of each kind of section."""
