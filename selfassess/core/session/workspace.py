"""What the screens are given to work with: values, and ways to open, save and report."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Protocol, TypeVar

from selfassess.core.cycle.owed_answers import OwedAnswers
from selfassess.core.cycle.owner_letter import OwnerLetter, letter_to
from selfassess.core.merge.arrivals import Mailbox
from selfassess.core.merge.offered_answers import OfferedAnswers
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.evidence_file import EvidenceFiles
from selfassess.core.model.review import Record
from selfassess.core.review.threads import Reviews
from selfassess.core.session.recovery.recovery_port import RecoveryPort
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _
from selfassess.core.timeline.meeting_entries import Clock, with_meetings
from selfassess.core.timeline.timeline import TimelineEntry, timeline

AnySession = Session | ReviewSession
"""Of those who answer, or of a reviewer."""
OneSession = TypeVar("OneSession", Session, ReviewSession)
"""Always of the same side: what somebody does to one gives another one of theirs."""
Progress = Callable[[int, int, str], None]
"""Told how much is done, out of how much, and what is being done."""


class MakeReport(Protocol):
    """Make a report under a name; raises SelfAssessError. Returns what was made."""

    def __call__(
        self, name: str, progress: Progress, language: str = "", /
    ) -> Awaitable[str]:
        """In that language; empty: in that of the assessment."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """An assessment that is open."""

    name: str
    """Where it is kept, as the person knows it."""
    questionnaire: Questionnaire
    assessment: Assessment
    save: Callable[[Record], object]
    """Keep the answers, or the review of a reviewer; raises CannotSave."""
    remember: Callable[[str], None]
    """Keep the place where the person is."""
    report: MakeReport
    summary: MakeReport
    """The same, of the report's first page alone."""
    report_with_evidence: MakeReport
    """The same, of a report that carries the files of evidence."""
    report_name: str
    """What the report would be called."""
    today: Callable[[], date]
    """The day, where the person is: on it depends what is late."""
    wordings: Mapping[str, Callable[[], Questionnaire]] = field(default_factory=dict)
    """The questionnaire by the languages in which the person may want to read it."""
    in_own_zone: Callable[[datetime], datetime] = lambda moment: moment
    """A moment by the clock where the person is."""
    letter: Callable[[OwedAnswers, Questionnaire, Assessment], OwnerLetter] = letter_to
    """A text to send to an owner, in their language."""
    doubts: Callable[[Evidence], Iterable[tuple[str, str]]] = lambda _entry: ()
    """Why an entry of the register may show nothing: which field, in which words."""
    files: EvidenceFiles = field(default_factory=EvidenceFiles)
    is_taken: Callable[[str], bool] = lambda _name: False
    """Whether there is a file of that name, which a report would replace."""
    form_files: Callable[[str], Sequence[str]] = lambda _typed: ()
    """The forms beside what is typed."""
    answers_in: Callable[[str, Assessment], OfferedAnswers] | None = None
    """What a form says beside the answers; raises SelfAssessError."""
    place: str = ""
    """The requirement that was in view when the person stopped."""
    warnings: Sequence[str] = ()
    reviews: Reviews = field(default_factory=dict)
    """What the reviewers say, by the name that each has in files."""
    reviewer: str = ""
    """Who walks, by that name; nobody of them if the government does."""
    read_only: str = ""
    """Why `save` always refuses; empty if it does not."""
    recovery_port: RecoveryPort | None = None
    is_there: Callable[[], bool] = lambda: True
    """A new review has no file before its first finding."""
    is_aside: bool = False
    """Opened out of something else, to which leaving leads back."""
    mailbox: Mailbox | None = None
    """Takes in what reviewers send; None where that cannot be."""
    save_as: "Callable[[str, Record], Workspace] | None" = None
    """Keep it under another name, and go on there; raises SelfAssessError."""

    def notices(self) -> Sequence[str]:
        """What to tell the person after a save, once."""
        return self.recovery_port.notices() if self.recovery_port else ()

    @property
    def parting_text(self) -> str:
        """Where everything is, for when the person has left."""
        if self.is_aside:
            return _("{path} is as it was.").format(path=self.name)
        if not self.is_there():
            return _("Nothing is reviewed yet, so there is no file of yours.")
        if self.reviewer:
            return _("Your review is in {path}").format(path=self.name)
        return _("Your answers are in {path}").format(path=self.name)

    def begin(self) -> AnySession:
        """The walk, where the person stopped."""
        return replace(self._begun(), today=self.today(), wordings=self.wordings)

    def _begun(self) -> AnySession:
        if not self.reviewer:
            session = Session.begin(self.questionnaire, self.assessment, self.place)
            return replace(session, reviews=self.reviews)
        review_walk = ReviewSession.of_reviewer(
            self.questionnaire, self.assessment, self.reviews, self.reviewer
        )
        known = self.place in self.questionnaire.by_id
        return review_walk.go_to(self.place) if known else review_walk

    def timeline(self, session: AnySession) -> tuple[TimelineEntry, ...]:
        """What was, what comes and what is late, meetings by the person's own clock."""
        assessment, today = session.assessment, session.today
        days = timeline(session.questionnaire, assessment, today)
        return with_meetings(days, assessment, today, [Clock("", self.in_own_zone)])
