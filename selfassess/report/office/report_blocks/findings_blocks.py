"""What reviewers say, as blocks of a document: what is quoted is set apart."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from selfassess.report.content.ladders import Ladders
from selfassess.report.content.reviews.disputes import Disputes
from selfassess.report.content.reviews.finding_views import STANCE_GLYPHS, FindingView
from selfassess.report.content.reviews.findings import AgreeingVoices, AnswerFindings
from selfassess.report.content.reviews.reviewers import Reviewers
from selfassess.report.content.reviews.star_differences import Differences
from selfassess.report.elements.passages import Passage
from selfassess.report.office.blocks import (
    Block,
    Look,
    OfficeHeading,
    OfficeParagraph,
    OfficeTable,
    Run,
    entry,
    plain,
    prose,
    told,
)


def sides_blocks(sides: AnswerFindings, word: Passage) -> Iterator[Block]:
    """Below an answer: what each reviewer says."""
    counted = " · ".join(filter(None, (sides.agreed, sides.counted)))
    yield entry(word.text, plain(counted), depth=0)
    yield from _voices(sides.findings)


def agreeing_blocks(groups: Iterable[AgreeingVoices], _view: object) -> Iterator[Block]:
    """What those say who agree, where they are too many for the card."""
    for group in groups:
        number = plain(f"{group.requirement.text.text} ")
        yield OfficeHeading(2, (number, Run(group.title)))
        yield from _voices(group.findings)


def _voices(findings: Iterable[FindingView]) -> Iterator[Block]:
    for finding in findings:
        marks = f" · {finding.marks}" if finding.marks else ""
        stance = f" {STANCE_GLYPHS[finding.kind]} {finding.stance}{marks}"
        who = Run(finding.who, is_bold=True)
        yield OfficeParagraph((who, plain(stance)), depth=2 if finding.is_under else 1)
        yield from prose(finding.note, Look.QUOTE)
        if finding.reply:
            reply = finding.reply
            yield entry(reply.word, plain(reply.lead), depth=2)
            yield from prose(reply.note, Look.QUOTE)


def disputes_blocks(part: Disputes, _view: object) -> Iterator[Block]:
    """A line for each answer that is disputed: its card has the words."""
    for sentence in part.sentences:
        yield told(sentence)
    if not part.rows:
        yield told(part.caption)
        return
    rows = tuple(
        (
            ((plain(f"{row.requirement.text.text} "), Run(row.title)),),
            *(((plain(text),),) for text in row.cells),
        )
        for row in part.rows
    )
    yield OfficeTable(part.caption, part.columns, rows, (4, 2, 3, 3))


def reviewers_blocks(part: Reviewers, _view: object) -> Iterator[Block]:
    """Who reviewed how much, and what they say on the whole."""
    for sentence in part.sentences:
        yield told(sentence)
    rows = tuple(
        (((Run(who),),), *(((plain(text),),) for text in (*counts, star)))
        for who, counts, star in part.sides.rows
    )
    middle = (2,) * (len(part.sides.columns) - 2)
    yield OfficeTable(part.sides.caption, part.sides.columns, rows, (4, *middle, 5))
    for reviewer in part.reviewers:
        yield OfficeHeading(2, (Run(reviewer.who),))
        for sentence in (*reviewer.counted, reviewer.star):
            yield told(sentence)
        yield from _differences(reviewer.differences)
        yield from prose(reviewer.reflection, Look.QUOTE)
        if not reviewer.reflection:
            yield told(part.silent)


def _differences(part: Differences) -> Iterator[Block]:
    yield told(part.lead)
    for each in part.disagreements:
        number = plain(f"{each.requirement.text.text} ", is_bold=True)
        title = Run(each.title, is_bold=True)
        yield OfficeParagraph((number, title, plain(f": {each.rules}")), depth=1)
    if part.unsaid:
        yield replace(told(part.unsaid), depth=1)


def levels_blocks(part: Ladders, _view: object) -> Iterator[Block]:
    """The levels of a scale, and below each phase what every side gives."""
    yield from prose(part.about)
    for number, title, means in part.levels:
        yield entry(f"{number}. {title.text}", Run(means))
    yield entry(part.source, *map(Run, part.sources), depth=0)
    for ladder in part.ladders:
        yield OfficeHeading(2, (Run(ladder.phase),))
        for row in ladder.rows:
            openness = f"{row.level.text} · {row.openness}".removesuffix(" · ")
            yield entry(row.who.text, plain(openness))
            yield from prose(row.note, Look.QUOTE)
            for link in row.evidence:
                yield entry(part.evidence, Run(link.text), depth=2)
