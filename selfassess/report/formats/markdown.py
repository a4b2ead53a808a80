"""The report as Markdown, for a repository or an e-mail.

What people wrote stays text; an address in it becomes a link to itself, nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence

from selfassess.core.text.markdown import escaped, paragraphs, table_row
from selfassess.core.text.markdown import heading as _heading
from selfassess.core.text.markdown import one_line as _line
from selfassess.report.content.annexes import About, Making
from selfassess.report.content.answers import Answers, Card, PhasePart
from selfassess.report.content.consultation import Recommendations
from selfassess.report.content.evidence import Entry, Link, Register
from selfassess.report.content.report import ReportView
from selfassess.report.content.summary import Chart, Summary
from selfassess.report.content.texts import FreeText
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.markdown_findings import (
    both_sides_lines,
    disputes_lines,
    reviewers_lines,
    sides_lines,
)


def render_markdown(view: ReportView) -> str:
    """The whole report as CommonMark with tables."""
    return "\n".join(_lines(view)) + "\n"


def _lines(view: ReportView) -> Iterator[str]:
    title = view.title
    yield f"# {_line(title.country.text)}"
    yield from ("", f"**{escaped(title.kind)} · {escaped(title.state)}**")
    yield from ("", _line(title.action_plan.text), "")
    for fact in title.facts:
        values = "; ".join(_line(value.text) for value in fact.values)
        yield f"- **{escaped(fact.label)}:** {values}"
    yield from _summary(view.summary)
    yield from _texts(view.opening)
    for phase in view.answers.phases:
        yield from _phase(phase, view.answers)
    yield from disputes_lines(view.disputes)
    yield from reviewers_lines(view.reviewers)
    if view.recommendations:
        yield from _recommendations(view.recommendations)
    yield from _texts(view.closing)
    if view.register:
        yield from _register(view.register)
    if view.about:
        yield from _about(view.about)
    yield from _making(view.making)


def _prose(passages: Iterable[Passage], indent: str = "") -> Iterator[str]:
    for passage in passages:
        yield from paragraphs(passage.text, indent)


def _link(link: Link) -> str:
    # Places inside the report have no address that all programs agree on.
    if link.target.startswith("http"):
        return f"<{link.target}>"
    return _line(link.text.text)


def _summary(summary: Summary) -> Iterator[str]:
    yield from _heading(2, summary.heading)
    yield from ("", escaped(summary.sentence))
    for star in summary.verdicts:
        yield from ("", f"**{_line(star.name.text)}: {escaped(star.verdict)}**")
        yield from ("", f"{escaped(star.rule_word)} {_line(star.rule)}")
        for reason in star.reasons:
            yield from ("", escaped(reason))
    for chart in summary.charts:
        yield from _table(chart)
    if summary.sides:
        yield from both_sides_lines(summary.sides)
    for obstacles in summary.in_the_way:
        yield from _heading(3, obstacles.heading)
        yield ""
        for number, blocker in enumerate(obstacles.blockers, start=1):
            title = _line(blocker.title.text)
            yield f"{number}. `{blocker.id}` **{title}**: {escaped(blocker.rule)}"


def _table(chart: Chart) -> Iterator[str]:
    yield from ("", f"**{escaped(chart.caption)}**", "")
    heads = [chart.of, *(word for _kind, word in chart.columns), chart.counted]
    yield table_row(map(escaped, heads))
    yield table_row(["---", *["--:"] * (len(heads) - 1)])
    for row in chart.rows:
        yield table_row([_line(row.title.text), *map(str, row.counts), row.counted])


def _texts(parts: Iterable[FreeText]) -> Iterator[str]:
    for part in parts:
        yield from _heading(2, part.heading)
        yield from _facts(part.facts)
        yield from _prose(part.paragraphs)


def _facts(facts: Sequence[tuple[str, Link]]) -> Iterator[str]:
    if facts:
        yield ""
    yield from (f"- **{escaped(label)}:** {_link(link)}" for label, link in facts)


def _phase(phase: PhasePart, answers: Answers) -> Iterator[str]:
    yield from _heading(2, phase.title.text)
    yield from ("", escaped(phase.tally))
    yield from _prose(phase.about)
    yield from _left_out(phase.reason, answers)
    if phase.remarks:
        yield from _heading(3, answers.remarks.text)
        yield from _prose(phase.remarks)
    for guideline in phase.guidelines:
        yield from _heading(3, guideline.title.text)
        yield from ("", escaped(guideline.tally))
        yield from _prose(guideline.about)
        yield from _left_out(guideline.reason, answers)
        for card in guideline.cards:
            yield from _card(card, answers)


def _left_out(reason: tuple[Passage, ...], answers: Answers) -> Iterator[str]:
    if reason:
        yield from ("", f"**{escaped(answers.left_out)}**")
        yield from _prose(reason)


def _card(card: Card, answers: Answers) -> Iterator[str]:
    yield from ("", f"#### `{card.id}` {_line(card.title.text)} ({escaped(card.tier)})")
    yield from _prose(card.text)
    yield from (
        "",
        f"- **{escaped(answers.answer)}:** {escaped(card.status)} "
        f"({escaped(card.outcome)})",
    )
    yield f"- **{escaped(answers.note)}:**" + (
        "" if card.note else f" {answers.no_note}"
    )
    yield from _prose(card.note, "  ")
    cited = "; ".join(map(_link, card.evidence)) or escaped(answers.no_evidence)
    yield f"- **{escaped(answers.evidence)}:** {cited}"
    if card.sides:
        yield from sides_lines(card.sides)
    sources = "; ".join(_line(source.text) for source in card.sources)
    yield f"- **{escaped(answers.source)}:** {sources}"


def _recommendations(part: Recommendations) -> Iterator[str]:
    yield from _heading(2, part.heading.text)
    for advice in part.advice:
        source = f" ({_line(advice.source.text)})" if advice.source else ""
        yield from ("", f"**{_line(advice.title.text)}**{source}")
        yield from _prose(advice.done)


def _register(register: Register) -> Iterator[str]:
    yield from _heading(2, register.heading)
    yield from ("", escaped(register.introduction))
    for entry in register.entries:
        yield from _entry(entry, register)


def _entry(entry: Entry, register: Register) -> Iterator[str]:
    number, title = escaped(entry.number), _line(entry.title.text)
    yield from ("", f"{number} **{title}**, {escaped(entry.date)}", "")
    if entry.address:
        yield f"- {_link(entry.address)}"
    for label, value in entry.facts:
        yield f"- {escaped(label)}: {_line(value)}"
    cited = ", ".join(f"`{link.text.text}`" for link in entry.cited_by)
    yield f"- {escaped(register.cited_by)}: {cited or escaped(register.nowhere)}"
    yield from _prose(entry.note, "  ")


def _about(about: About) -> Iterator[str]:
    yield from _heading(2, about.heading)
    yield from _heading(3, about.wording)
    yield from _prose(about.notice)
    yield ""
    for word, sentence in about.bases:
        yield f"- **{escaped(word)}:** {escaped(sentence)}"
    yield from _heading(3, about.star)
    yield from _prose(about.star_note)
    yield from _heading(3, about.sources_heading)
    yield ""
    for source in about.sources:
        note = f". {_line(source.note.text)}" if source.note else ""
        address = f" {_link(source.address)}" if source.address else ""
        yield f"- {_line(source.title.text)}{note}{address}"


def _making(making: Making) -> Iterator[str]:
    yield from _heading(2, making.heading)
    for sentence in making.sentences:
        yield from ("", escaped(sentence))
    yield ""
    yield from (f"- {escaped(label)}: {_line(value)}" for label, value in making.facts)
    yield from _heading(3, making.files_heading)
    yield ""
    for file in making.files:
        digest = file.digest.replace(" ", "")
        yield f"- {_line(file.name)}: {making.digest_label} `{digest}`"
