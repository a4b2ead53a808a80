"""Texts, registers and annexes of the report, as Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from selfassess.core.text.languages.conventions import labelled, lead, listed
from selfassess.core.text.markdown import escaped, heading, one_line
from selfassess.report.content.annexes import Criterion, Making, Sources
from selfassess.report.content.registers.evidence import Entry, Register
from selfassess.report.content.registers.listings import Listing, Told
from selfassess.report.content.texts import FreeText
from selfassess.report.content.timeline import Timeline
from selfassess.report.content.way import Way
from selfassess.report.elements.links import Link
from selfassess.report.formats.markdown_parts.markdown_findings import (
    prose_lines,
    table_lines,
)


def linked(link: Link) -> str:
    """An address as a link; what leads inside the report is words alone."""
    # Places inside the report have no address that all programs agree on.
    if link.target.startswith("http"):
        return f"<{link.target}>"
    return one_line(link.text.text)


def way_lines(way: Way, _view: object) -> Iterator[str]:
    """What is in the way, by what it would take."""
    for group in way.groups:
        yield from heading(3, group.heading)
        yield ""
        for each in group.blockers:
            rule = f": {escaped(each.rule)}" if each.rule else ""
            yield f"- {each.requirement.text.text} {one_line(each.title.text)}{rule}"


def text_lines(part: FreeText, _view: object) -> Iterator[str]:
    """Facts, and paragraphs as the government wrote them."""
    yield from _facts(part.facts)
    yield from prose_lines(part.paragraphs)


def _facts(facts: Sequence[tuple[str, Link]]) -> Iterator[str]:
    if facts:
        yield ""
    yield from (f"- **{lead(escaped(label))}** {linked(link)}" for label, link in facts)


def listing_lines(part: Listing, _view: object) -> Iterator[str]:
    """A register as a table."""
    rows = ([*map(_cell, entry.cells)] for entry in part.entries)
    yield from table_lines(part.caption, part.columns, rows)


def _cell(cell: Iterable[Told]) -> str:
    lines = (
        labelled(escaped(label), one_line(each.text)) if label else one_line(each.text)
        for label, text in cell
        for each in text
    )
    return "<br>".join(lines)


def timeline_lines(part: Timeline, _view: object) -> Iterator[str]:
    """The days of events, and what the rules on them come to."""
    event, _strips, days = part.columns
    rows = ([one_line(row.title.text), escaped(row.days)] for row in part.events)
    yield from table_lines(part.caption, (event, days), rows)
    judged = (
        [
            *(
                one_line(each.text)
                for each in (row.requirement.text, row.asked, row.figure)
            ),
            row.state,
        ]
        for row in part.rules
    )
    yield from table_lines(part.rules_caption, part.rules_columns, judged)


def evidence_lines(register: Register, _view: object) -> Iterator[str]:
    """The evidence register as a table."""
    if not register.entries:
        yield from ("", escaped(register.introduction))
        return
    rows = (_entry(entry, register) for entry in register.entries)
    yield from table_lines(register.introduction, register.columns, rows)


def _entry(entry: Entry, register: Register) -> Sequence[str]:
    lines = [f"**{one_line(entry.title.text)}**"]
    if entry.address:
        lines.append(linked(entry.address))
    lines += [labelled(escaped(label), one_line(value)) for label, value in entry.facts]
    lines += [one_line(each.text) for each in entry.note]
    cited = listed(link.text.text for link in entry.cited_by)
    number, date = escaped(entry.number), escaped(entry.date)
    return number, "<br>".join(lines), date, cited or escaped(register.nowhere)


def criteria_lines(criteria: Iterable[Criterion], _view: object) -> Iterator[str]:
    """What each answer to a requirement means."""
    for criterion in criteria:
        yield from ("", f"**{criterion.number} {one_line(criterion.title.text)}**", "")
        yield from (f"- {one_line(line.text)}" for line in criterion.lines)


def sources_lines(sources: Sources, _view: object) -> Iterator[str]:
    """What the requirements rest on."""
    yield ""
    for word, sentence in sources.bases:
        yield f"- **{lead(escaped(word))}** {escaped(sentence)}"
    yield ""
    for source in sources.lines:
        note = f". {one_line(source.note.text)}" if source.note else ""
        address = f" {linked(source.address)}" if source.address else ""
        yield f"- {escaped(source.code)} {one_line(source.title.text)}{note}{address}"


def making_lines(making: Making, _view: object) -> Iterator[str]:
    """How the report was made, and the digests of its files."""
    for title, text in making.about:
        yield from heading(3, title)
        yield from prose_lines(text)
    yield from heading(3, making.made)
    for sentence in making.sentences:
        yield from ("", escaped(sentence))
    yield ""
    yield from (
        f"- {labelled(escaped(label), one_line(value))}"
        for label, value in making.facts
    )
    yield from heading(3, making.files_heading)
    yield ""
    for file in making.files:
        digest = file.digest.replace(" ", "")
        told = labelled(one_line(file.name), f"{making.digest_label} `{digest}`")
        yield f"- {told}"
