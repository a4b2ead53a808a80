"""A reviewer's walk: the government's answers to read, findings to give on them."""

from dataclasses import dataclass, replace
from typing import Any, Self

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import GivenLevel, given_at
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.model.review import (
    Finding,
    FindingVerdict,
    Record,
    Review,
    Suggestion,
)
from selfassess.core.model.status import Status
from selfassess.core.review.supporters import is_supported, support_for
from selfassess.core.review.threads import (
    Reviews,
    ReviewThread,
    answer_digest,
    reviewed_by,
)
from selfassess.core.scoring.labels import status_word
from selfassess.core.scoring.score import Score
from selfassess.core.session.filters import Filter
from selfassess.core.session.history import History
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled


@dataclass(frozen=True)
class ReviewSession(History):
    """A reviewer on the way through the answers: only their own review can change."""

    own: str = ""
    """What the reviewer is called in files."""

    @classmethod
    def of_reviewer(
        cls,
        questionnaire: Questionnaire,
        assessment: Assessment,
        reviews: Reviews,
        own: str,
    ) -> "ReviewSession":
        """At the first requirement that the reviewer has not reviewed, or at the first."""
        place = questionnaire.requirements[0].id
        session = cls(questionnaire, assessment, place, reviews=reviews, own=own)
        open_ones = session.matching(Filter.UNREVIEWED)
        return replace(session, current_id=open_ones[0]) if open_ones else session

    @property
    def record(self) -> Review:
        """The reviewer's own review."""
        return self.reviews[self.own]

    def _with_record(self, record: Record, **changes: Any) -> Self:
        assert isinstance(record, Review), "a reviewer cannot change the answers"
        return replace(self, reviews={**self.reviews, self.own: record}, **changes)

    @property
    def is_final(self) -> bool:
        """A review is never final."""
        return False

    @property
    def finding(self) -> Finding:
        """The reviewer's finding on the answer in view."""
        return self.record.finding_on(self.current_id)

    @property
    def status(self) -> Status:
        """The status that the reviewer gives to the requirement in view."""
        return self.finding.status

    @property
    def note(self) -> str:
        """What the reviewer writes on the answer in view."""
        return self.finding.note

    def given(self, asked: AskedLevel) -> GivenLevel:
        """The level that the reviewer gives for one phase; an empty one if none."""
        return given_at(self.record.levels, asked, GivenLevel())

    @property
    def own_score(self) -> Score:
        """The score of what the reviewer would answer; silence is unanswered."""
        return self.score_by(self.own)

    def reviewed_in(self, part: Questionnaire | Phase | Guideline) -> int:
        """On how many answers of a part the reviewer gave a verdict."""
        return reviewed_by(self.record, part)

    @property
    def reviewed(self) -> int:
        """On how many answers the reviewer gave a verdict."""
        return self.reviewed_in(self.questionnaire)

    @property
    def thread(self) -> ReviewThread:
        """The reviewer's own finding on the answer in view, and how it stands."""
        (own,) = self._threads_that_filter(self.current_id)
        return own

    @property
    def others(self) -> tuple[ReviewThread, ...]:
        """What the other reviewers say on the answer in view, silence included."""
        return tuple(v for v in self.threads if v.slug != self.own)

    def _threads_that_filter(self, place: str) -> tuple[ReviewThread, ...]:
        return tuple(v for v in self.threads_on(place) if v.slug == self.own)

    def next_unanswered(self) -> Self | None:
        """The session at the next answer that the reviewer has not reviewed."""
        return self.next_matching(Filter.UNREVIEWED)

    def answered(self, status: Status) -> Self:
        """The session with the reviewer's status; the verdict follows from it."""
        if status is Status.UNANSWERED:
            return self.judged(FindingVerdict.UNREVIEWED)
        agrees = status is self.answer.status
        verdict = FindingVerdict.AGREE if agrees else FindingVerdict.DISAGREE
        what = labelled(self.number, status_word(status))
        return self._found({"verdict": verdict, "status": status}, what)

    def judged(self, verdict: FindingVerdict) -> Self:
        """The session with a verdict on the answer as it stands now."""
        status = {
            FindingVerdict.AGREE: self.answer.status,
            FindingVerdict.DISAGREE: self.finding.status,
        }.get(verdict, Status.UNANSWERED)
        if verdict is FindingVerdict.DISAGREE and status is self.answer.status:
            status = Status.UNANSWERED
        # Translators: what was undone or done again; {id} is a number such as 1.2.3
        what = _("finding on {id}").format(id=self.number)
        return self._found({"verdict": verdict, "status": status}, what)

    def noted(self, note: str) -> Self:
        """The session with a note on the answer; typing on is one step to undo."""
        if note == self.note:
            return self
        change = {"note": note}
        if not self.finding.is_empty:
            # What was found on an earlier answer is not made one on this one by a word.
            change["of"] = self.finding.of
        what = _("note of {id}").format(id=self.number)
        return self._found(change, what, ("note", self.current_id))

    @property
    def note_language(self) -> str:
        """The language of the note on the answer; empty: that of the review."""
        return self.finding.language

    def noted_in(self, language: str) -> Self:
        """The session with the language of the note in view; empty: that of the review."""
        what = _("language of the note of {id}").format(id=self.number)
        return self._found({"language": language, "of": self.finding.of}, what)

    def supporting(self, reviewer: str) -> Self:
        """The session in support of another reviewer's finding, or no longer."""
        supported = reviewer
        if is_supported(self.finding, reviewer, self.reviews):
            supported = ""
        # Translators: what was undone or done again: support of another reviewer
        what = _("support on {id}").format(id=self.number)
        return self._found(support_for(supported, self.reviews), what)

    def _found(
        self, change: dict[str, Any], what: str, kind: tuple[str, ...] = ()
    ) -> Self:
        now = answer_digest(self.assessment, self.current_id)
        finding = self.finding.model_copy(update={"of": now, **change})
        if finding.is_empty and self.finding.is_empty:
            return self
        return self.changed(
            self.record.with_finding(self.current_id, finding), what, kind
        )

    def suggested(self, suggestion: Suggestion) -> Self:
        """The session with a comment on the wording of the requirement in view."""
        changed = self.record.with_suggestion(self.current_id, suggestion)
        return self.changed(changed, _("wording of {id}").format(id=self.current_id))

    def reflected(self, text: str) -> Self:
        """The session with a reflection on the whole."""
        changed = self.record.model_copy(update={"reflection": text})
        return self.changed(changed, _("reflection on the whole"))
