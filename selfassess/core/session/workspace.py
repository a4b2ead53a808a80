"""What the screens are given to work with: values, and ways to open, save and report."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from selfassess.core.cycle.brought import Brought
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
from selfassess.core.session.external_change import ExternalChange
from selfassess.core.session.own_theme import OwnTheme
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.session import Session
from selfassess.core.session.settings import Settings
from selfassess.core.text.i18n import _
from selfassess.core.timeline.meeting_entries import Clock, with_meetings
from selfassess.core.timeline.timeline import TimelineEntry, timeline

if TYPE_CHECKING:
    # Only who looks through many of them waits for these.
    from selfassess.core.portfolio.portfolio_session import PortfolioSession
    from selfassess.core.portfolio.row import PortfolioRow

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
class RecoveredWork:
    """Workspace that an earlier session could not save."""

    name: str
    """Where it is kept; it can be opened like any assessment."""
    when: datetime
    base: Record | None
    """What it was made from, for a merge with what is there now; None if lost."""
    mine: Record
    texts: Mapping[str, str]
    """What was being typed, by the place given to `keep`."""
    discard: Callable[[], None]
    """It was taken over, or is not wanted."""


@dataclass(frozen=True, slots=True)
class SyncCopy:
    """Another copy of the assessment, as sync programs leave one beside it."""

    name: str
    read: Callable[[], Assessment]
    """Raises SelfAssessError."""


@dataclass(frozen=True, slots=True)
class RecoveryPort:
    """Against losing work: crashes, other programs, other people."""

    keep: Callable[[Record, Mapping[str, str]], str]
    """Keep what is not saved, and what is being typed by its place; raises CannotSave.
    Returns where it is kept."""
    all_is_saved: Callable[[], None]
    """What was kept by `keep` is no longer needed."""
    unsaved: Callable[[], Sequence[RecoveredWork]]
    """What earlier sessions left, the newest first."""
    poll: Callable[[], ExternalChange]
    """What others did to the file; cheap enough for every two seconds."""
    read_again: Callable[[], Record]
    """What others saved; the next save replaces it. Raises SelfAssessError."""
    base: Callable[[], Record]
    """What was last read or saved here; ask before `read_again`, to merge."""
    others: Callable[[], Sequence[str]]
    """Who else has it open, in words; tells them that we have. Once a minute."""
    close: Callable[[], None]
    """Others are no longer told that it is open here."""
    notices: Callable[[], Sequence[str]]
    """What is to be told after a save, such as comments that could not be kept."""
    copies: Callable[[], Sequence[SyncCopy]] = tuple
    """What sync programs left beside it."""
    reviews: Callable[[], Reviews | None] = lambda: None
    """What the reviewers say now; None if nothing changed since it was last asked."""


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


@dataclass(frozen=True, slots=True)
class PortfolioPort:
    """A portfolio that is looked through."""

    session: "PortfolioSession"
    told: Sequence[str]
    """What was read and what was not, and which files are one assessment."""
    unread: Sequence[str]
    """What could not be read, each with its place and why."""
    open: "Callable[[PortfolioRow], Workspace]"
    """Open what a row is about, to be read only; raises SelfAssessError."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the person has set, and the way to set it."""

    settings: Settings
    change: Callable[[Settings], None]
    """Put it into force and keep it."""
    languages: Sequence[str] = ()
    """The codes of the languages there are beside English."""
    warnings: Sequence[str] = ()
    """What is wrong with the settings file, and with the person's own themes."""
    themes: Mapping[str, OwnTheme] = field(default_factory=dict)
    """The person's own, by their names."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Something that can be opened from the start screen."""

    reference: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is said so far about a new assessment; empty: nothing yet."""

    questionnaire: str = ""
    country: str = ""
    action_plan: str = ""
    language: str = ""
    """Empty: the questionnaire's."""
    name: str = ""
    """Where to keep it; a name is suggested where it is empty."""
    basis: str = ""
    """The filled-in form, or the earlier assessment, from which it is begun."""
    bring: frozenset[Brought] = frozenset()
    """What of an earlier assessment is brought along."""
    start: str = ""
    """When the plan begins, as typed: a year or a date."""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Launcher:
    """Everything within reach at the start. All of it may raise SelfAssessError."""

    recent: Callable[[], Sequence[Shortcut]]
    examples: Callable[[], Sequence[Shortcut]]
    offers: Callable[[], Mapping[str, str]]
    """The titles of the questionnaires by their ids, the default first."""
    files: Callable[[str], Sequence[str]]
    """The files and folders that what is typed could become, as they would be typed."""
    open: Callable[[str], Workspace]
    open_recent: Callable[[str], Workspace]
    """The same for one of those used last, which may be a reviewer's."""
    open_example: Callable[[str], Workspace]
    """Open a copy of a shipped example."""
    bases: Callable[[str], Sequence[str]]
    """As `files`, of filled-in forms and earlier assessments."""
    said_by: Callable[[str], Beginning]
    """What one of those says of a new assessment."""
    begin: Callable[[Beginning], Workspace]
    preferences: Preferences
    glance: Callable[[str], Session | None]
    """How one of those used last stands, None for a review; nothing is written."""
    help_titles: Callable[[], Mapping[str, str]]
    """The titles of the help pages, by topic."""
    help_page: Callable[[str], str]
    """The help page on a topic, as Markdown."""
