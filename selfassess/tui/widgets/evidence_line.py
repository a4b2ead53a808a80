"""One line for a piece of evidence, wherever screens list some."""

from textual.content import Content

from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.origin import origin_label


def evidence_line(number: int, evidence: Evidence) -> Content:
    """One entry of the register on one line."""
    parts = [evidence.title]
    if evidence.date:
        parts.append(evidence.date.isoformat())
    if evidence.by:
        parts.append(origin_label(evidence.by))
    parts += filter(None, (evidence.url, evidence.file))
    return Content(f"{number}. {' · '.join(parts)}")
