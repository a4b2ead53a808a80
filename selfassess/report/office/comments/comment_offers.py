"""What a document offers to a review: what is new in it, the same, or different."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.model.review import Finding, Review, Suggestion
from selfassess.report.forms.form_fields import DIFFERENT, NEW, SAME
from selfassess.report.office.comments.spoken import Spoken

REFLECTION = "reflection"
"""How what is said on the whole is named, beside the requirements."""


@dataclass(frozen=True, slots=True)
class CommentOffer:
    """One thing that a document says, beside what the review says of the same."""

    name: str
    """The requirement, or REFLECTION."""
    theirs: Finding | Suggestion | str
    """What the document says."""
    ours: Finding | Suggestion | str
    """What the review says."""

    @property
    def kind(self) -> str:
        """NEW, SAME or DIFFERENT."""
        match self.ours:
            case Finding() as finding if finding.is_empty:
                return NEW
            case "" | Suggestion(suggestion=""):
                return NEW
            case _:
                return SAME if self._merged == self.ours else DIFFERENT

    @property
    def _merged(self) -> Finding | Suggestion | str:
        """What the document says, with what only the review says of the same."""
        match self.theirs, self.ours:
            case Finding() as theirs, Finding() as ours:
                said = {"verdict": theirs.verdict, "status": theirs.status}
                of = theirs.of or ours.of
                return ours.model_copy(update={**said, "note": theirs.note, "of": of})
            case Suggestion() as theirs, Suggestion() as ours:
                return ours.model_copy(update={"suggestion": theirs.suggestion})
            case theirs, _:
                return theirs

    def taken(self, review: Review) -> Review:
        """The review with what the document says."""
        match self._merged:
            case Finding() as finding:
                return review.with_finding(self.name, finding)
            case Suggestion() as suggestion:
                return review.with_suggestion(self.name, suggestion)
            case reflection:
                return review.model_copy(update={"reflection": reflection})


def comment_offers(spoken: Spoken, review: Review) -> Iterator[CommentOffer]:
    """All that a document says, in its order."""
    for key, finding in spoken.findings.items():
        yield CommentOffer(key, finding, review.finding_on(key))
    for key, suggestion in spoken.suggestions.items():
        yield CommentOffer(key, suggestion, review.wording.get(key, Suggestion()))
    if spoken.reflection:
        yield CommentOffer(REFLECTION, spoken.reflection, review.reflection)
