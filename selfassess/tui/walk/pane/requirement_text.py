"""What the pane says about a requirement and its answer, as styled text.

Texts from files only ever enter as `Content`, which is literal: markup in them is
shown, never run.
"""

from collections.abc import Callable

from textual.content import Content

from selfassess.core.model.questionnaire import Guideline, Phase, Tier
from selfassess.core.model.status import GIVEN, STATUSES, Status
from selfassess.core.scoring.labels import (
    COME_BACK,
    STATUS_GLYPHS,
    TIER_MARKS,
    counts_label,
    fraction,
    outcome_label,
    status_label,
    tier_label,
)
from selfassess.core.scoring.part_labels import part_sentence
from selfassess.core.scoring.parts import parts_around
from selfassess.core.scoring.requirement_labels import (
    citation_label,
    evidence_sentence,
    left_out_sentence,
)
from selfassess.core.scoring.rules import Outcome
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.terminal import cell_width
from selfassess.core.validation.evidence_form import missing_line, not_in_register
from selfassess.tui.bindings import key_of
from selfassess.tui.widgets.evidence_line import evidence_line


def quiet(text: Content) -> Content:
    """What is read once."""
    return text.stylize_before("$quiet")


def bold(text: str) -> Content:
    """What stands before a section."""
    return Content.styled(text, "bold")


def label(name: str, text: str) -> Content:
    """The same where a key does something about it; the words can be clicked.

    `name`: of the key in the settings; the action is called so, too.
    """
    return Content.assemble(
        Content.styled(text, f"bold @click=screen.{name}"),
        Content.styled(f"  {key_of(name)}", "$primary"),
    )


def place_line(session: AnySession) -> Content:
    """Where the requirement stands."""
    phase, guideline = session.questionnaire.places[session.current_id]
    return Content(f"{phase.title} › {guideline.title}")


def number_line(session: AnySession) -> Content:
    """Id, tier, and which of how many."""
    requirement = session.requirement
    mark = TIER_MARKS[requirement.tier].strip()
    tier = f"{mark} {tier_label(requirement.tier)}".strip()
    of = _("{position} of {total}").format(
        position=session.position, total=len(session.questionnaire.requirements)
    )
    flag = f" · {COME_BACK} {_('come back')}" if session.answer.come_back else ""
    return Content(f"{requirement.id} · {tier} · {of}{flag}")


def needs_line(session: AnySession) -> Content:
    """What counts here: evidence, and whether "not applicable" may be answered."""
    requirement = session.requirement
    parts = parts_around(session.questionnaire, session.current_id)
    lines = [
        evidence_sentence(requirement),
        left_out_sentence(requirement),
        *(part_sentence(part, session.assessment) for part in parts),
    ]
    return Content("\n".join(lines))


def choices(session: AnySession) -> tuple[Content, ...]:
    """The answers to choose from; the given one stands in brackets."""
    current = session.answer.status
    parts = []
    for status in GIVEN:
        text = status_choice(status)
        click = f"@click=screen.answer('{status.value}')"
        if status is current:
            given_words = Content.styled(f"[{text}]", f"reverse bold {click}")
            parts.append(given_words + " ")
        elif status is Status.NOT_APPLICABLE and not session.requirement.not_applicable:
            continue
        else:
            parts.append(Content.styled(f" {text} ", click) + " ")
    return tuple(parts)


def status_choice(status: Status) -> str:
    """A status with the key that gives it."""
    row = STATUSES[status]
    return f"{key_of(row.command)} {row.glyph} {status_label(status)}"


def status_text(session: AnySession) -> Content:
    """What the answer is, and in a word whether it counts."""
    return _said_of(session, counts_label)


def longest_status_text() -> int:
    """Cells that it takes to say so of any answer."""
    longest = max(cell_width(status_label(status)) for status in Status)
    return longest + cell_width(f"✘  · {_('does not count')}")


def outcome_line(session: AnySession) -> Content:
    """What the answer is, whether it counts, and why not."""
    content = _said_of(session, outcome_label)
    if not session.is_supposed:
        return content
    return Content.assemble(content, f" · {_('what it still needs is supposed')}")


def _said_of(session: AnySession, label: Callable[[Outcome], str]) -> Content:
    outcome = session.score.outcomes[session.current_id]
    status = outcome.status
    glyph = STATUS_GLYPHS[status]
    # What is met and does not count lacks something: it never looks as if all were well.
    lacks = status is Status.MET and outcome.rule
    colour = STATUSES[Status.PARTLY_MET if lacks else status].colour
    content = Content.styled(f"{glyph} {status_label(status)}", f"bold ${colour}")
    if status is Status.UNANSWERED:
        return content
    return Content.assemble(content, f" · {label(outcome)}")


def evidence_lines(session: AnySession) -> Content:
    """The cited evidence, or that there is none."""
    register = session.assessment.evidence
    numbers = {slug: number for number, slug in enumerate(register, 1)}
    lines = [
        evidence_line(numbers[slug], register[slug])
        for slug in session.answer.evidence
        if slug in register
    ]
    missing = not_in_register(session.assessment, session.answer)
    lines += [Content(missing_line(slug)) for slug in missing]
    return Content("\n").join(lines) if lines else Content(_("none cited"))


def sources_lines(session: AnySession) -> Content:
    """Where the requirement comes from, and how sure that is."""
    return Content("\n").join(
        Content(citation_label(session.questionnaire, citation))
        for citation in session.requirement.sources
    )


def part_text(session: AnySession, part: Phase | Guideline) -> Content:
    """A phase or guideline: what it is about, and how far the answers are."""
    requirements = list(part.requirements)
    count = ngettext(
        "{count} requirement", "{count} requirements", len(requirements)
    ).format(count=len(requirements))
    lines = [Content.styled(part.title, "bold"), Content(part.about), Content(count)]
    for tier in Tier:
        tally = session.score.tally(part, tier)
        if tally.total:
            text = _("{tier}: {fraction} met, {answered} of {total} answered").format(
                tier=tier_label(tier),
                fraction=fraction(tally),
                answered=tally.answered,
                total=tally.total,
            )
            lines.append(Content(text))
    if sentence := part_sentence(part, session.assessment):
        lines.append(Content.assemble(sentence, *_leaving_out(session)))
    return Content("\n\n").join(lines)


def _leaving_out(session: AnySession) -> tuple[Content, ...]:
    """The key that leaves a part out, for those who answer."""
    if isinstance(session, ReviewSession):
        return ()
    return (
        Content("  "),
        Content.styled(key_of("leave-out"), "@click=screen.leave_out"),
    )
