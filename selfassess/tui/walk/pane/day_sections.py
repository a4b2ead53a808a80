"""What the pane says of the days of events, and of what speaks against an answer."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.scoring.labels import CONTRADICTED
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.timeline.labels import RULE_STATES
from selfassess.tui.walk.pane.requirement_text import label
from selfassess.tui.widgets.text_blocks import TextBlock


def days(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """How time rules stand; what days or forum say against the answer in view."""
    judged = session.judgement.rules.get(session.current_id, ())
    first = label("dates", _("Dates"))
    for rule in judged:
        row = RULE_STATES[rule.state]
        glyph = Content.styled(f"  {row.glyph} ", f"${row.colour}")
        before = first + glyph if rule is judged[0] else glyph
        yield TextBlock(
            Content(rule.sentence),
            gap=rule is judged[0] and not is_narrow,
            first=before,
            rest=Content(" " * before.cell_length),
        )
    sentence = session.judgement.contradiction_sentence(session.current_id)
    if sentence:
        # The figures stand above.
        text = _("The days speak against the answer.") if judged else sentence
        yield TextBlock(
            Content.styled(text, "$warning"),
            first=Content.styled(f"  {CONTRADICTED} ", "$warning"),
            rest=Content("    "),
        )
