"""What the pane says of days: of events, of what is owed; and what they speak against."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.cycle.owed_answers import OwedAnswer, owner_label
from selfassess.core.scoring.labels import CONTRADICTED, OWED_LATE
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.timeline.labels import RULE_STATES
from selfassess.tui.walk.pane.requirement_text import label
from selfassess.tui.widgets.text_blocks import TextBlock


def days(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """How time rules stand; what days or forum say against the answer in view."""
    judged = session.judgement.rules.get(session.current_id, ())
    forum = session.judgement.forum_told(session.current_id)
    first = label("dates", _("Dates")) if judged else label("members", _("Forum"))
    rows = [(rule.state, rule.sentence) for rule in judged]
    rows += [(balance.state, balance.sentence) for balance in forum]
    for number, (state, figure) in enumerate(rows):
        row = RULE_STATES[state]
        glyph = Content.styled(f"  {row.glyph} ", f"${row.colour}")
        before = glyph if number else first + glyph
        yield TextBlock(
            Content(figure),
            gap=not number and not is_narrow,
            first=before,
            rest=Content(" " * before.cell_length),
        )
    sentence = session.judgement.contradiction_sentence(session.current_id)
    if sentence:
        # The figures stand above.
        text = _("The members of the forum speak against the answer.")
        if judged:
            text = _("The days speak against the answer.")
        yield TextBlock(
            Content.styled(text, "$warning"),
            first=Content.styled(f"  {CONTRADICTED} ", "$warning"),
            rest=Content("    "),
        )


def owner(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """Who has to supply the answer in view, and by when, where anybody has to."""
    answer, outcome = session.answer, session.score.outcomes[session.current_id]
    if not (session.assessment.owners or answer.due):
        return
    text = owner_label(session.assessment, outcome, session.today) or _("nobody")
    is_late = OwedAnswer(outcome, answer.due, session.today).is_late
    shown = Content.styled(f"{OWED_LATE} {text}", "$warning") if is_late else text
    yield TextBlock(
        Content.assemble(label("owner", _("Owner")), "  ", shown), gap=not is_narrow
    )
