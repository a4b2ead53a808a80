"""One line for a piece of evidence, wherever screens list some."""

from textual.content import Content

from selfassess.core.model.assessment import Evidence


def evidence_line(number: int, evidence: Evidence) -> Content:
    """One entry of the register on one line."""
    parts = [evidence.title]
    if evidence.date:
        parts.append(evidence.date.isoformat())
    if where := evidence.url or evidence.file:
        parts.append(where)
    return Content(f"{number}. {' · '.join(parts)}")
