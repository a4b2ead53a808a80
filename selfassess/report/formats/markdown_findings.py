"""What reviewers say, as Markdown: what is quoted stands behind a `>`."""

from collections.abc import Iterable, Iterator

from selfassess.core.text.markdown import (
    escaped,
    heading,
    one_line,
    paragraphs,
    table_row,
)
from selfassess.report.content.findings import (
    STANCE_GLYPHS,
    AnswerFindings,
    Disputes,
    FindingView,
)
from selfassess.report.content.reviewers import BothSides, Differences, Reviewers
from selfassess.report.elements.passages import Passage


def both_sides_lines(sides: BothSides) -> Iterator[str]:
    """The table of the summary, and how much is unsettled."""
    yield from ("", f"**{escaped(sides.caption)}**", "")
    yield table_row(map(escaped, sides.columns))
    yield table_row(["---", *["--:"] * (len(sides.columns) - 2), "---"])
    for who, counts, star in sides.rows:
        yield table_row([one_line(who.text), *map(escaped, counts), escaped(star)])
    yield from ("", escaped(" ".join((f"{sides.open}.", *sides.sentences))))


def sides_lines(sides: AnswerFindings) -> Iterator[str]:
    """Below the answer: a list of what each reviewer says."""
    counted = f" {escaped(sides.counted)}" if sides.counted else ""
    yield f"- **{one_line(sides.word.text)}:**{counted}"
    for finding_view in sides.findings:
        yield from _said(finding_view, "  ")


def _said(finding_view: FindingView, indent: str = "") -> Iterator[str]:
    marks = f" · {finding_view.marks}" if finding_view.marks else ""
    stance = escaped(" ".join(f"{finding_view.stance}{marks}".split()))
    yield f"{indent}- **{one_line(finding_view.who.text)}** {STANCE_GLYPHS[finding_view.kind]} {stance}"
    yield from _quoted(finding_view.note, f"{indent}  ")
    if finding_view.reply:
        lead = f"{finding_view.reply.word}: {finding_view.reply.lead}"
        yield from ("", f"{indent}  {escaped(lead)}")
        yield from _quoted(finding_view.reply.note, f"{indent}  ")


def disputes_lines(part: Disputes | None) -> Iterator[str]:
    """The section with all of them; nothing where nobody has reviewed."""
    if part is None:
        return
    yield from heading(2, part.heading)
    for sentence in part.sentences:
        yield from ("", escaped(sentence))
    for title, group in part.groups:
        yield from heading(3, title)
        for dispute in group:
            name = f"`{dispute.requirement.text.text}` {one_line(dispute.title.text)}"
            yield from ("", f"**{name}** ({escaped(dispute.status)})", "")
            yield from _said(dispute.finding)


def reviewers_lines(part: Reviewers | None) -> Iterator[str]:
    """The section on who reviewed; nothing where nobody has."""
    if part is None:
        return
    yield from heading(2, part.heading.text)
    for sentence in part.sentences:
        yield from ("", escaped(sentence))
    for reviewer in part.reviewers:
        yield from heading(3, reviewer.who.text)
        for sentence in reviewer.counted:
            yield from ("", escaped(sentence))
        yield from _differences(reviewer.differences)
        yield from _quoted(reviewer.reflection, "")
        if not reviewer.reflection:
            yield from ("", escaped(part.silent))


def _differences(differences: Differences) -> Iterator[str]:
    yield from ("", escaped(differences.lead))
    if differences.disagreements or differences.unsaid:
        yield ""
    for disagreement in differences.disagreements:
        name = f"`{disagreement.requirement.text.text}` {one_line(disagreement.title.text)}"
        yield f"- **{name}**: {escaped(disagreement.rules)}"
    if differences.unsaid:
        yield f"- {escaped(differences.unsaid)}"


def _quoted(passages: Iterable[Passage], indent: str) -> Iterator[str]:
    for passage in passages:
        yield from paragraphs(passage.text, f"{indent}> ")
