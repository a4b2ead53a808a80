"""What the pane says about a phase or guideline: how far its answers are, what they lack."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.scoring.labels import TIER_COLOURS, fraction, tier_label
from selfassess.core.scoring.levels.required_levels import level_blocker_sentence
from selfassess.core.scoring.next_steps import missing_label, next_steps
from selfassess.core.scoring.part_labels import part_sentence
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.terminal import bar
from selfassess.tui.bindings import key_of
from selfassess.tui.walk.outline.row_pieces import progress
from selfassess.tui.walk.pane.requirement_text import INDENT, bold, quiet
from selfassess.tui.widgets.text_blocks import TextBlock

GAUGE = 20
FEW = 3
"""Requirements that are named of those that lack the same."""


def head(part: Phase | Guideline) -> Iterator[TextBlock]:
    """What it is, how many requirements it has, its title."""
    count = len(tuple(part.requirements))
    kind = _("Phase") if isinstance(part, Phase) else _("Guideline")
    words = ngettext("{count} requirement", "{count} requirements", count)
    yield TextBlock(quiet(Content(f"{kind} · {words.format(count=count)}")))
    yield TextBlock(Content.styled(part.title, "bold $primary"))


def of_part(session: AnySession, part: Phase | Guideline) -> Iterator[TextBlock]:
    """What it is about, its gauges, its guidelines, what stands in the way."""
    if part.about:
        yield TextBlock(Content(part.about), gap=True)
    yield TextBlock()
    for tier in Tier:
        yield from _gauge(session, part, tier)
    if isinstance(part, Phase):
        yield from _guidelines(session, part)
    yield TextBlock()
    yield from way(session, {requirement.id for requirement in part.requirements})
    if sentence := part_sentence(part, session.assessment):
        yield TextBlock(Content.assemble(sentence, *_leaving_out(session)), gap=True)


def _gauge(
    session: AnySession, part: Phase | Guideline, tier: Tier
) -> Iterator[TextBlock]:
    tally = session.score.tally(part, tier)
    if tally.total:
        gauge = bar(tally.met, tally.asked, GAUGE)
        # Translators: {tier} is "Basic" or "Best practice"; {fraction} is such as 22/26
        text = _("{tier}: {fraction} met, {answered} of {total} answered").format(
            tier=tier_label(tier),
            fraction=fraction(tally),
            answered=tally.answered,
            total=tally.total,
        )
        first = Content.styled(f"{gauge}  ", f"${TIER_COLOURS[tier]}")
        yield TextBlock(Content(text), first=first, rest=Content(" " * (GAUGE + 2)))


def _guidelines(session: AnySession, phase: Phase) -> Iterator[TextBlock]:
    yield TextBlock()
    for guideline in phase.guidelines:
        done, asked = progress(session, guideline)
        first = Content.styled(f"{f'{done}/{asked}':>7}  ", "bold")
        yield TextBlock(Content(guideline.title), first=first, rest=Content(" " * 9))


def way(session: AnySession, within: set[str] | None = None) -> Iterator[TextBlock]:
    """What stands between the answers and the verdict, the least work first.

    `within`: the requirements that it is asked of; of all if none are given.
    """
    levels = session.score.eligibility.level_blockers if within is None else ()
    for blocker in levels:
        yield TextBlock(Content(level_blocker_sentence(blocker)))
    is_free = not levels
    for missing, blockers in next_steps(session.score).items():
        found = [b for b in blockers if within is None or b.requirement.id in within]
        if found:
            is_free = False
            yield TextBlock(bold(f"{missing_label(missing)} ({len(found)})"))
            titles = " · ".join(b.requirement.title for b in found[:FEW])
            more = " …" if len(found) > FEW else ""
            yield TextBlock(quiet(Content(titles + more)), indent=INDENT)
    if is_free:
        yield TextBlock(Content(_("Nothing stands in the way.")))


def _leaving_out(session: AnySession) -> tuple[Content, ...]:
    """The key that leaves a part out, for those who answer."""
    if isinstance(session, ReviewSession):
        return ()
    return (
        Content("  "),
        Content.styled(key_of("leave-out"), "@click=screen.leave_out"),
    )
