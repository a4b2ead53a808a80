"""What reviewers say, as Markdown: what is quoted stands behind a `>`."""

from collections.abc import Iterable, Iterator, Sequence

from selfassess.core.text.languages.conventions import clauses, labelled, lead
from selfassess.core.text.markdown import (
    escaped,
    heading,
    one_line,
    paragraphs,
    table_row,
)
from selfassess.report.content.ladders import Ladders
from selfassess.report.content.reviews.disputes import Disputes
from selfassess.report.content.reviews.finding_views import STANCE_GLYPHS, FindingView
from selfassess.report.content.reviews.findings import AgreeingVoices, AnswerFindings
from selfassess.report.content.reviews.reviewers import Reviewers
from selfassess.report.content.reviews.star_differences import Differences
from selfassess.report.elements.passages import Passage


def table_lines(
    caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]
) -> Iterator[str]:
    """A table below the line that tells what it is."""
    yield from ("", escaped(caption), "")
    yield table_row(map(escaped, columns))
    yield table_row(["---"] * len(columns))
    yield from map(table_row, rows)


def prose_lines(passages: Iterable[Passage], indent: str = "") -> Iterator[str]:
    """A paragraph for each passage, behind what stands in front of its lines."""
    for passage in passages:
        yield from paragraphs(passage.text, indent)


def sides_lines(sides: AnswerFindings, word: Passage) -> Iterator[str]:
    """Below the answer: a list of what each reviewer says."""
    counted = escaped(" · ".join(filter(None, (sides.agreed, sides.counted))))
    yield f"- **{lead(one_line(word.text))}** {counted}".rstrip()
    yield from voices_lines(sides.findings, "  ")


def voices_lines(findings: Iterable[FindingView], indent: str = "") -> Iterator[str]:
    """What reviewers say, each with the reply."""
    for finding in findings:
        yield from _finding(finding, f"{indent}  " if finding.is_under else indent)


def agreeing_lines(groups: Iterable[AgreeingVoices], _view: object) -> Iterator[str]:
    """What those say who agree, where they are too many for the card."""
    for group in groups:
        number = group.requirement.text.text
        yield from ("", f"**{number} {one_line(group.title.text)}**", "")
        yield from voices_lines(group.findings)


def _finding(finding_view: FindingView, indent: str = "") -> Iterator[str]:
    marks = f" · {finding_view.marks}" if finding_view.marks else ""
    stance = escaped(" ".join(f"{finding_view.stance}{marks}".split()))
    yield f"{indent}- **{one_line(finding_view.who.text)}** {STANCE_GLYPHS[finding_view.kind]} {stance}"
    yield from prose_lines(finding_view.note, f"{indent}  > ")
    if finding_view.reply:
        begin = labelled(finding_view.reply.word, finding_view.reply.lead)
        yield from ("", f"{indent}  {escaped(begin)}")
        yield from prose_lines(finding_view.reply.note, f"{indent}  > ")


def disputes_lines(part: Disputes, _view: object) -> Iterator[str]:
    """A line for each answer that is disputed: its card has the words."""
    for sentence in part.sentences:
        yield from ("", escaped(sentence))
    if not part.rows:
        yield from ("", escaped(part.caption))
    else:
        yield from table_lines(
            part.caption,
            part.columns,
            (
                [
                    f"{row.requirement.text.text} {one_line(row.title.text)}",
                    *map(escaped, row.cells),
                ]
                for row in part.rows
            ),
        )


def reviewers_lines(part: Reviewers, _view: object) -> Iterator[str]:
    """Who reviewed how much, and what they say on the whole."""
    for sentence in part.sentences:
        yield from ("", escaped(sentence))
    yield from table_lines(
        part.sides.caption,
        part.sides.columns,
        (
            [one_line(who.text), *counts, escaped(star)]
            for who, counts, star in part.sides.rows
        ),
    )
    for reviewer in part.reviewers:
        yield from heading(3, reviewer.who.text)
        for sentence in (*reviewer.counted, reviewer.star):
            yield from ("", escaped(sentence))
        yield from _differences(reviewer.differences)
        yield from prose_lines(reviewer.reflection, "> ")
        if not reviewer.reflection:
            yield from ("", escaped(part.silent))


def _differences(part: Differences) -> Iterator[str]:
    yield from ("", escaped(part.lead))
    if part.disagreements or part.unsaid:
        yield ""
    for disagreement in part.disagreements:
        number, title = disagreement.requirement.text.text, disagreement.title.text
        yield f"- **{number} {one_line(title)}**: {escaped(disagreement.rules)}"
    if part.unsaid:
        yield f"- {escaped(part.unsaid)}"


def levels_lines(part: Ladders, _view: object) -> Iterator[str]:
    """The levels of a scale, and below each phase what every side gives."""
    yield from prose_lines(part.about)
    yield ""
    for number, title, means in part.levels:
        yield f"{number}. **{lead(one_line(title.text))}** {one_line(means.text)}"
    sources = clauses(one_line(source.text) for source in part.sources)
    yield from ("", labelled(escaped(part.source), sources))
    for ladder in part.ladders:
        yield from heading(3, ladder.phase.text)
        for row in ladder.rows:
            openness = f" · {escaped(row.openness)}" if row.openness else ""
            who, level = one_line(row.who.text), one_line(row.level.text)
            yield from ("", f"- **{labelled(who, level)}**{openness}")
            yield from prose_lines(row.note, "  > ")
            for link in row.evidence:
                yield f"  - {labelled(escaped(part.evidence), one_line(link.text.text))}"
