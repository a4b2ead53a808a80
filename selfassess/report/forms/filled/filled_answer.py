"""What a form says for one requirement: the status, the note, and what shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.core.model.fields.text_fields import LONGEST_TEXT
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.scoring.labels import status_label
from selfassess.report.forms.evidence_lines import evidence_in
from selfassess.report.forms.form_fields import not_answered
from selfassess.report.forms.shown_places import shown_in


@dataclass(frozen=True, slots=True)
class FilledAnswer:
    """What the form says for one requirement."""

    status: Status = Status.UNANSWERED
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    shown: tuple[str, ...] = ()
    """What in each of these documents shows the claim."""

    @property
    def is_empty(self) -> bool:
        """Nothing was filled in."""
        return self == FilledAnswer()

    @property
    def shown_in(self) -> Iterator[tuple[Evidence, str]]:
        """Every document in which something is named that shows the claim."""
        for evidence, text in zip(self.evidence, self.shown, strict=False):
            if text:
                yield evidence, text


def answer_in(texts: Mapping[str, str]) -> tuple[FilledAnswer, str]:
    """The answer in the fields of a requirement, and what shows the claim in a document that is not named."""
    evidence = tuple(evidence_in(texts.get("evidence", "")))
    shown, left = shown_in(texts.get("shows", ""), len(evidence))
    return FilledAnswer(
        status=status_in(texts.get("status", "")) or Status.UNANSWERED,
        note=texts.get("note", "")[:LONGEST_TEXT],
        evidence=evidence,
        shown=shown if any(shown) else (),
    ), left


def status_in(text: str) -> Status | None:
    """The status that is named, as files, English or the language in force name it."""
    # Some viewers store what is shown instead of what it stands for.
    known = {row.label.casefold(): status for status, row in STATUSES.items()}
    known |= {status_label(status).casefold(): status for status in Status}
    known[not_answered().casefold()] = Status.UNANSWERED
    known |= {status.value: status for status in Status}
    return known.get(" ".join(text.casefold().split()))
