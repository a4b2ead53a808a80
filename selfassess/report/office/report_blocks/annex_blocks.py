"""Texts, registers and annexes of the report, as blocks of a document."""

from collections.abc import Iterable, Iterator

from selfassess.core.text.languages.conventions import listed
from selfassess.report.content.annexes import Criterion, Making, Sources
from selfassess.report.content.registers.evidence import Entry, Register
from selfassess.report.content.registers.listings import Listing, Told
from selfassess.report.content.texts import FreeText
from selfassess.report.content.timeline import Timeline
from selfassess.report.content.way import Way
from selfassess.report.office.blocks import (
    Block,
    Cell,
    OfficeHeading,
    OfficeParagraph,
    OfficeTable,
    Run,
    entry,
    labelled,
    linked,
    plain,
    prose,
    text_row,
    told,
)


def way_blocks(way: Way, _view: object) -> Iterator[Block]:
    """What is in the way, by what it would take."""
    for group in way.groups:
        yield OfficeHeading(2, (plain(group.heading),))
        for each in group.blockers:
            number = plain(f"{each.requirement.text.text} ")
            rule = (plain(f": {each.rule}"),) if each.rule else ()
            yield OfficeParagraph((number, Run(each.title), *rule), depth=1)


def text_blocks(part: FreeText, _view: object) -> Iterator[Block]:
    """Facts, and paragraphs as the government wrote them."""
    for label, link in part.facts:
        yield entry(label, linked(link))
    yield from prose(part.paragraphs)


def listing_blocks(part: Listing, _view: object) -> Iterator[Block]:
    """A register as a table."""
    rows = tuple(tuple(map(_cell, entry.cells)) for entry in part.entries)
    yield OfficeTable(part.caption, part.columns, rows, _shares(rows))


def _shares(rows: Iterable[tuple[Cell, ...]]) -> tuple[int, ...]:
    """More room for columns with more words; the least is enough for one word."""
    lengths = (
        [sum(len(run.passage.text) for line in cell for run in line) for cell in column]
        for column in zip(*rows, strict=True)
    )
    return tuple(min(6, 2 + max(column) // 30) for column in lengths)


def _cell(cell: Iterable[Told]) -> Cell:
    return tuple(
        labelled(label, Run(each)) if label else (Run(each),)
        for label, text in cell
        for each in text
    )


def timeline_blocks(part: Timeline, _view: object) -> Iterator[Block]:
    """The days of events, and what the rules on them come to."""
    event, _strips, days = part.columns
    events = tuple((((Run(row.title),),), ((plain(row.days),),)) for row in part.events)
    yield OfficeTable(part.caption, (event, days), events)
    rules = tuple(
        (
            ((Run(row.requirement.text),),),
            ((Run(row.asked),),),
            ((Run(row.figure),),),
            ((plain(row.state),),),
        )
        for row in part.rules
    )
    yield OfficeTable(part.rules_caption, part.rules_columns, rules, (2, 4, 4, 3))


def evidence_blocks(register: Register, _view: object) -> Iterator[Block]:
    """The evidence register as a table."""
    if not register.entries:
        yield told(register.introduction)
        return
    rows = tuple(_entry(each, register) for each in register.entries)
    yield OfficeTable(register.introduction, register.columns, rows, (1, 8, 3, 3))


def _entry(each: Entry, register: Register) -> tuple[Cell, ...]:
    address = ((linked(each.address),),) if each.address else ()
    facts = (labelled(label, plain(value)) for label, value in each.facts)
    note = ((Run(line),) for line in each.note)
    title = (Run(each.title, is_bold=True),)
    cited = listed(link.text.text for link in each.cited_by) or register.nowhere
    number, date, where = text_row((each.number, each.date, cited))
    return number, (title, *address, *facts, *note), date, where


def criteria_blocks(criteria: Iterable[Criterion], _view: object) -> Iterator[Block]:
    """What each answer to a requirement means."""
    for criterion in criteria:
        yield OfficeHeading(2, (plain(f"{criterion.number} "), Run(criterion.title)))
        for line in criterion.lines:
            yield OfficeParagraph((Run(line),), depth=1)


def sources_blocks(sources: Sources, _view: object) -> Iterator[Block]:
    """What the requirements rest on."""
    for word, sentence in sources.bases:
        yield entry(word, plain(sentence))
    for source in sources.lines:
        note = (plain(". "), Run(source.note)) if source.note else ()
        address = (plain(" "), linked(source.address)) if source.address else ()
        code = plain(f"{source.code} ")
        yield OfficeParagraph((code, Run(source.title), *note, *address), depth=1)


def making_blocks(making: Making, _view: object) -> Iterator[Block]:
    """How the report was made, and the digests of its files."""
    for heading, text in making.about:
        yield OfficeHeading(2, (plain(heading),))
        yield from prose(text)
    yield OfficeHeading(2, (plain(making.made),))
    for sentence in making.sentences:
        yield told(sentence)
    for label, value in making.facts:
        yield entry(label, plain(value))
    yield OfficeHeading(2, (plain(making.files_heading),))
    for file in making.files:
        digest = file.digest.replace(" ", "")
        yield entry(file.name, plain(f"{making.digest_label} {digest}"))
