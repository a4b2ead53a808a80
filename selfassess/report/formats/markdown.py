"""The report as Markdown, for a repository or an e-mail.

What people wrote stays text; an address in it becomes a link to itself, nothing else.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from selfassess.core.enum_table import complete
from selfassess.core.text.languages.conventions import (
    clauses,
    in_a_row,
    labelled,
    lead,
    listed,
)
from selfassess.core.text.markdown import escaped, paragraphs, table_row
from selfassess.core.text.markdown import heading as _heading
from selfassess.core.text.markdown import one_line as _line
from selfassess.report.content.annexes import Criterion, Making, Sources
from selfassess.report.content.answer_cards import Card, CardWords
from selfassess.report.content.answers import AnsweredPart, PhasePart
from selfassess.report.content.first_page.result_chart import Chart
from selfassess.report.content.first_page.summary import Summary
from selfassess.report.content.registers.evidence import Cited, Entry, Register
from selfassess.report.content.registers.listings import Listing, Told
from selfassess.report.content.report import ReportView
from selfassess.report.content.report_section import LISTED, Kind
from selfassess.report.content.reviews.findings import AgreeingVoices
from selfassess.report.content.texts import FreeText
from selfassess.report.content.timeline import Timeline
from selfassess.report.content.way import Way
from selfassess.report.elements.links import Link
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.markdown_findings import (
    disputes_lines,
    levels_lines,
    reviewers_lines,
    sides_lines,
    table_lines,
    voices_lines,
)


def render_markdown(view: ReportView) -> str:
    """The whole report as CommonMark with tables."""
    return "\n".join(_lines(view)) + "\n"


def _lines(view: ReportView) -> Iterator[str]:
    title = view.title
    yield f"# {_line(title.country.text)}"
    yield from ("", f"**{escaped(title.kind)} · {escaped(title.state)}**")
    yield from ("", _line(title.action_plan.text), "", escaped(title.period))
    yield from _summary(view.summary)
    for section in view.sections:
        yield from _heading(2, section.heading.text)
        yield from _BODIES[section.kind](section.body, view)


def _prose(passages: Iterable[Passage], indent: str = "") -> Iterator[str]:
    for passage in passages:
        yield from paragraphs(passage.text, indent)


def _link(link: Link) -> str:
    # Places inside the report have no address that all programs agree on.
    if link.target.startswith("http"):
        return f"<{link.target}>"
    return _line(link.text.text)


def _summary(summary: Summary) -> Iterator[str]:
    yield from ("", f"**{escaped(summary.sentence)}**")
    yield from _table(summary.chart)
    yield from ("", f"**{escaped(summary.caption)}**", "")
    for fact in summary.facts:
        values = clauses(_line(value.text) for value in fact.values)
        yield f"- **{lead(_line(fact.label.text))}** {values}"


def _way(way: Way, _view: ReportView) -> Iterator[str]:
    for group in way.groups:
        yield from _heading(3, group.heading)
        yield ""
        for each in group.blockers:
            rule = f": {escaped(each.rule)}" if each.rule else ""
            yield f"- {each.requirement.text.text} {_line(each.title.text)}{rule}"


def _table(chart: Chart) -> Iterator[str]:
    yield from ("", f"**{escaped(chart.caption)}**", "")
    heads = [chart.of, *(word for _kind, word in chart.columns), chart.counted]
    yield table_row(map(escaped, heads))
    yield table_row(["---", *["--:"] * (len(heads) - 1)])
    for row in chart.rows:
        title = labelled(row.title.text, row.tier) if row.tier else row.title.text
        yield table_row([_line(title), *map(str, row.counts), row.counted])


def _text(part: FreeText, _view: ReportView) -> Iterator[str]:
    yield from _facts(part.facts)
    yield from _prose(part.paragraphs)


def _facts(facts: Sequence[tuple[str, Link]]) -> Iterator[str]:
    if facts:
        yield ""
    yield from (f"- **{lead(escaped(label))}** {_link(link)}" for label, link in facts)


def _phase(phase: PhasePart, view: ReportView) -> Iterator[str]:
    words = view.words
    yield from _about(phase, words)
    if phase.remarks:
        yield from _heading(3, words.remarks.text)
        yield from _prose(phase.remarks)
    for guideline in phase.guidelines:
        yield from _heading(3, guideline.title.text)
        yield from _about(guideline, words)
        for card in guideline.cards:
            yield from _card(card, view)


def _about(part: AnsweredPart, words: CardWords) -> Iterator[str]:
    yield from ("", escaped(part.tally))
    yield from _prose(part.about)
    if part.reason:
        yield from ("", f"**{escaped(words.left_out)}**")
        yield from _prose(part.reason)


def _card(card: Card, view: ReportView) -> Iterator[str]:
    words = view.words
    title = f"{card.number} {_line(card.title.text)} ({escaped(card.tier)})"
    yield from ("", f"#### {title}")
    yield from _prose(card.text)
    yield from (
        "",
        f"- **{lead(escaped(words.answer))}** {escaped(card.status)} "
        f"({escaped(card.outcome)})",
    )
    no_note = "" if card.note else f" {words.no_note}"
    yield f"- **{lead(escaped(words.note))}**{no_note}"
    yield from _prose(card.note, "  ")
    cited = clauses(map(_cited, card.evidence)) or escaped(words.no_evidence)
    yield f"- **{lead(escaped(words.evidence))}** {cited}"
    if contradiction := view.contradictions.get(card.id):
        yield f"- **{lead(escaped(words.contradiction))}** {_line(contradiction)}"
    if card.sides:
        yield from sides_lines(card.sides, words.civil_society)
    sources = clauses(_line(source.text) for source in card.sources)
    if card.owner:
        yield f"- **{lead(escaped(words.owner))}** {_line(card.owner.text)}"
    yield f"- `{card.id}` · **{lead(escaped(words.source))}** {sources}"


def _cited(cited: Cited) -> str:
    link = _link(cited.evidence)
    return in_a_row((link, _line(cited.shows.text))) if cited.shows else link


def _listing(part: Listing, _view: ReportView) -> Iterator[str]:
    rows = ([*map(_cell, entry.cells)] for entry in part.entries)
    yield from table_lines(part.caption, part.columns, rows)


def _cell(cell: Iterable[Told]) -> str:
    lines = (
        labelled(escaped(label), _line(each.text)) if label else _line(each.text)
        for label, text in cell
        for each in text
    )
    return "<br>".join(lines)


def _timeline(part: Timeline, _view: ReportView) -> Iterator[str]:
    event, _strips, days = part.columns
    rows = ([_line(row.title.text), escaped(row.days)] for row in part.events)
    yield from table_lines(part.caption, (event, days), rows)
    judged = (
        [
            *(
                _line(each.text)
                for each in (row.requirement.text, row.asked, row.figure)
            ),
            row.state,
        ]
        for row in part.rules
    )
    yield from table_lines(part.rules_caption, part.rules_columns, judged)


def _agreeing(groups: Iterable[AgreeingVoices], _view: ReportView) -> Iterator[str]:
    for group in groups:
        number = group.requirement.text.text
        yield from ("", f"**{number} {_line(group.title.text)}**", "")
        yield from voices_lines(group.findings)


def _evidence(register: Register, _view: ReportView) -> Iterator[str]:
    if not register.entries:
        yield from ("", escaped(register.introduction))
        return
    rows = (_entry(entry, register) for entry in register.entries)
    yield from table_lines(register.introduction, register.columns, rows)


def _entry(entry: Entry, register: Register) -> Sequence[str]:
    lines = [f"**{_line(entry.title.text)}**"]
    if entry.address:
        lines.append(_link(entry.address))
    lines += [labelled(escaped(label), _line(value)) for label, value in entry.facts]
    lines += [_line(each.text) for each in entry.note]
    cited = listed(link.text.text for link in entry.cited_by)
    number, date = escaped(entry.number), escaped(entry.date)
    return number, "<br>".join(lines), date, cited or escaped(register.nowhere)


def _criteria(criteria: Iterable[Criterion], _view: ReportView) -> Iterator[str]:
    for criterion in criteria:
        yield from ("", f"**{criterion.number} {_line(criterion.title.text)}**", "")
        yield from (f"- {_line(line.text)}" for line in criterion.lines)


def _sources(sources: Sources, _view: ReportView) -> Iterator[str]:
    yield ""
    for word, sentence in sources.bases:
        yield f"- **{lead(escaped(word))}** {escaped(sentence)}"
    yield ""
    for source in sources.lines:
        note = f". {_line(source.note.text)}" if source.note else ""
        address = f" {_link(source.address)}" if source.address else ""
        yield f"- {escaped(source.code)} {_line(source.title.text)}{note}{address}"


def _making(making: Making, _view: ReportView) -> Iterator[str]:
    for heading, text in making.about:
        yield from _heading(3, heading)
        yield from _prose(text)
    yield from _heading(3, making.made)
    for sentence in making.sentences:
        yield from ("", escaped(sentence))
    yield ""
    yield from (
        f"- {labelled(escaped(label), _line(value))}" for label, value in making.facts
    )
    yield from _heading(3, making.files_heading)
    yield ""
    for file in making.files:
        digest = file.digest.replace(" ", "")
        told = labelled(_line(file.name), f"{making.digest_label} `{digest}`")
        yield f"- {told}"


_BODIES: Mapping[Kind, Callable[[Any, ReportView], Iterator[str]]] = complete(
    Kind,
    {
        **dict.fromkeys(LISTED, _listing),
        Kind.WAY: _way,
        Kind.TEXT: _text,
        Kind.PHASE: _phase,
        Kind.LEVELS: levels_lines,
        Kind.DISPUTES: disputes_lines,
        Kind.REVIEWERS: reviewers_lines,
        Kind.COMMENTS: _text,
        Kind.TIMELINE: _timeline,
        Kind.AGREEING: _agreeing,
        Kind.EVIDENCE: _evidence,
        Kind.CRITERIA: _criteria,
        Kind.SOURCES: _sources,
        Kind.MAKING: _making,
    },
)
"""What writes the body of each kind of section."""
