"""What the pane says about a requirement and its answer, as styled text.

Texts from files only ever enter as `Content`, which is literal: markup in them is
shown, never run.
"""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.model.status import GIVEN, STATUSES, Status
from selfassess.core.scoring.labels import (
    COME_BACK,
    STATUS_GLYPHS,
    TIER_COLOURS,
    TIER_MARKS,
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
from selfassess.core.scoring.rules import Rule
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import cell_width, padded
from selfassess.tui.bindings import key_of
from selfassess.tui.walk.pane.answer_row import ChoiceButton
from selfassess.tui.widgets.text_blocks import TextBlock

INDENT = 2


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
    """Its tier as a badge, its number, which of how many, whether it is flagged, its id.

    Where its words can be read in several languages also in which they are.
    """
    tier = session.requirement.tier
    badge = f" {TIER_MARKS[tier].strip()} {tier_label(tier)} ".replace("  ", " ")
    of = _("{position} of {total}").format(
        position=session.position, total=len(session.questionnaire.requirements)
    )
    flag = f" · {COME_BACK} {_('come back')}" if session.answer.come_back else ""
    return Content.assemble(
        Content.styled(badge, f"bold reverse ${TIER_COLOURS[tier]}"),
        Content.styled(f" {session.number}", "bold"),
        Content.styled(f" · {of}", "$quiet"),
        Content.styled(flag, "bold $warning"),
        Content.styled(f" · {session.current_id}", "$quiet"),
        *_language(session),
    )


def _language(session: AnySession) -> Iterator[Content]:
    if session.language:
        yield Content(" · ")
        yield Content.styled(session.language, "$quiet @click=screen.language")
        yield Content.styled(f"  {key_of('language')}", "$primary")


def criteria(session: AnySession) -> Iterator[TextBlock]:
    """What each answer means; the one that is given is marked."""
    lines, ladder = session.requirement.help_lines, len(_LADDER)
    if len(lines) < ladder or not all(":" in line for line in lines[:ladder]):
        yield TextBlock(quiet(Content(session.requirement.help)))
        return
    label_cells = max(cell_width(status_label(status)) for status in _LADDER)
    for status, line in zip(_LADDER, lines, strict=False):
        label = padded(status_label(status), label_cells)
        row = STATUSES[status]
        is_given = status is session.status
        first = Content.styled(f"{row.glyph} {label}  ", f"${row.colour}")
        text = Content(line.partition(":")[2].strip())
        yield TextBlock(
            text.stylize_before("bold") if is_given else quiet(text),
            first=Content("❯" if is_given else " ") + first,
            rest=Content(" " * (first.cell_length + 1)),
        )
    if more := lines[ladder:]:
        yield TextBlock(quiet(Content("\n".join(more))))


_LADDER = tuple(status for status in GIVEN if STATUSES[status].step is not None)
"""The answers of which a requirement says what they mean, in its order."""


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


def status_choices(session: AnySession) -> Iterator[ChoiceButton]:
    """The statuses to choose from, each with its key."""
    for status in GIVEN:
        if status is Status.NOT_APPLICABLE and not session.requirement.not_applicable:
            continue
        row = STATUSES[status]
        yield ChoiceButton(
            f"{key_of(row.command)} {row.glyph} {status_label(status)}",
            f"answer('{status.value}')",
            row.colour,
            is_given=session.status is status,
        )


def outcome_line(session: AnySession) -> Content:
    """What the answer is, whether it counts, and why not."""
    content = _outcome(session)
    if not session.is_supposed:
        return content
    return Content.assemble(content, f" · {_('what it still needs is supposed')}")


def _outcome(session: AnySession) -> Content:
    outcome = session.score.outcomes[session.current_id]
    status = outcome.status
    glyph = STATUS_GLYPHS[status]
    # What is met and does not count lacks something: it never looks as if all were well.
    is_lacking = status is Status.MET and outcome.rule
    colour = STATUSES[Status.PARTLY_MET if is_lacking else status].colour
    content = Content.styled(f"{glyph} {status_label(status)}", f"bold ${colour}")
    if outcome.rule is Rule.UNANSWERED:
        return content
    if outcome.rule is Rule.TO_CONFIRM and not isinstance(session, ReviewSession):
        confirms = label("confirm", outcome_label(outcome))
        return Content.assemble(content, " · ", confirms)
    return Content.assemble(content, f" · {outcome_label(outcome)}")


def sources_lines(session: AnySession) -> Content:
    """Where the requirement comes from, and how sure that is."""
    return Content("\n").join(
        Content(citation_label(session.questionnaire, citation))
        for citation in session.requirement.sources
    )
