"""The report as Markdown, for a repository or an e-mail.

What people wrote stays text; an address in it becomes a link to itself, nothing else.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from selfassess.core.enum_table import complete
from selfassess.core.text.languages.conventions import clauses, in_a_row, labelled, lead
from selfassess.core.text.markdown import escaped, heading, one_line, table_row
from selfassess.report.content.answer_cards import Card, CardWords
from selfassess.report.content.answers import AnsweredPart, PhasePart
from selfassess.report.content.first_page.result_chart import Chart
from selfassess.report.content.first_page.summary import Summary
from selfassess.report.content.registers.evidence import Cited
from selfassess.report.content.report import ReportView
from selfassess.report.content.report_section import LISTED, Kind
from selfassess.report.formats.markdown_parts.markdown_annexes import (
    criteria_lines,
    evidence_lines,
    linked,
    listing_lines,
    making_lines,
    sources_lines,
    text_lines,
    timeline_lines,
    way_lines,
)
from selfassess.report.formats.markdown_parts.markdown_findings import (
    agreeing_lines,
    disputes_lines,
    levels_lines,
    prose_lines,
    reviewers_lines,
    sides_lines,
)


def render_markdown(view: ReportView) -> str:
    """The whole report as CommonMark with tables."""
    return "\n".join(_lines(view)) + "\n"


def _lines(view: ReportView) -> Iterator[str]:
    title = view.title
    yield f"# {one_line(title.country.text)}"
    yield from ("", f"**{escaped(title.kind)} · {escaped(title.state)}**")
    yield from ("", one_line(title.action_plan.text), "", escaped(title.period))
    yield from _summary(view.summary)
    for section in view.sections:
        yield from heading(2, section.heading.text)
        yield from _BODIES[section.kind](section.body, view)


def _summary(summary: Summary) -> Iterator[str]:
    yield from ("", f"**{escaped(summary.sentence)}**")
    yield from _table(summary.chart)
    yield from ("", f"**{escaped(summary.caption)}**", "")
    for fact in summary.facts:
        values = clauses(one_line(value.text) for value in fact.values)
        yield f"- **{lead(one_line(fact.label.text))}** {values}"


def _table(chart: Chart) -> Iterator[str]:
    yield from ("", f"**{escaped(chart.caption)}**", "")
    heads = [chart.of, *(word for _kind, word in chart.columns), chart.counted]
    yield table_row(map(escaped, heads))
    yield table_row(["---", *["--:"] * (len(heads) - 1)])
    for row in chart.rows:
        title = labelled(row.title.text, row.tier) if row.tier else row.title.text
        yield table_row([one_line(title), *map(str, row.counts), row.counted])


def _phase(phase: PhasePart, view: ReportView) -> Iterator[str]:
    words = view.words
    yield from _about(phase, words)
    if phase.remarks:
        yield from heading(3, words.remarks.text)
        yield from prose_lines(phase.remarks)
    for guideline in phase.guidelines:
        yield from heading(3, guideline.title.text)
        yield from _about(guideline, words)
        for card in guideline.cards:
            yield from _card(card, view)


def _about(part: AnsweredPart, words: CardWords) -> Iterator[str]:
    yield from ("", escaped(part.tally))
    yield from prose_lines(part.about)
    if part.reason:
        yield from ("", f"**{escaped(words.left_out)}**")
        yield from prose_lines(part.reason)


def _card(card: Card, view: ReportView) -> Iterator[str]:
    words = view.words
    title = f"{card.number} {one_line(card.title.text)} ({escaped(card.tier)})"
    yield from ("", f"#### {title}")
    yield from prose_lines(card.text)
    yield from (
        "",
        f"- **{lead(escaped(words.answer))}** {escaped(card.status)} "
        f"({escaped(card.outcome)})",
    )
    no_note = "" if card.note else f" {words.no_note}"
    yield f"- **{lead(escaped(words.note))}**{no_note}"
    yield from prose_lines(card.note, "  ")
    cited = clauses(map(_cited, card.evidence)) or escaped(words.no_evidence)
    yield f"- **{lead(escaped(words.evidence))}** {cited}"
    if contradiction := view.contradictions.get(card.id):
        yield f"- **{lead(escaped(words.contradiction))}** {one_line(contradiction)}"
    if card.sides:
        yield from sides_lines(card.sides, words.civil_society)
    sources = clauses(one_line(source.text) for source in card.sources)
    if card.owner:
        yield f"- **{lead(escaped(words.owner))}** {one_line(card.owner.text)}"
    yield f"- `{card.id}` · **{lead(escaped(words.source))}** {sources}"


def _cited(cited: Cited) -> str:
    link = linked(cited.evidence)
    return in_a_row((link, one_line(cited.shows.text))) if cited.shows else link


_BODIES: Mapping[Kind, Callable[[Any, ReportView], Iterator[str]]] = complete(
    Kind,
    {
        **dict.fromkeys(LISTED, listing_lines),
        Kind.WAY: way_lines,
        Kind.TEXT: text_lines,
        Kind.PHASE: _phase,
        Kind.LEVELS: levels_lines,
        Kind.DISPUTES: disputes_lines,
        Kind.REVIEWERS: reviewers_lines,
        Kind.COMMENTS: text_lines,
        Kind.TIMELINE: timeline_lines,
        Kind.AGREEING: agreeing_lines,
        Kind.EVIDENCE: evidence_lines,
        Kind.CRITERIA: criteria_lines,
        Kind.SOURCES: sources_lines,
        Kind.MAKING: making_lines,
    },
)
"""What writes the body of each kind of section."""
