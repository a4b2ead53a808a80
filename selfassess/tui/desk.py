"""What the screens are given to work with: values, and ways to open, save and report."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace

from selfassess.core.assessment import Assessment
from selfassess.core.language import _
from selfassess.core.questionnaire import Questionnaire
from selfassess.core.review_walking import ReviewWalk
from selfassess.core.reviewing import Reviews
from selfassess.core.settings import Settings
from selfassess.core.walking import Record, Walk

Progress = Callable[[int, int, str], None]
"""Told how much is done, out of how much, and what is being done."""


@dataclass(frozen=True, slots=True)
class Work:
    """An assessment that is open."""

    name: str
    """Where it is kept, as the person knows it."""
    questionnaire: Questionnaire
    assessment: Assessment
    save: Callable[[Record], object]
    """Keep the answers, or the review of a reviewer; raises CannotSave."""
    remember: Callable[[str], None]
    """Keep the place where the person is."""
    report: Callable[[str, Progress], Awaitable[str]]
    """Make the report under a name; raises SelfAssessError. Returns what was made."""
    report_name: str
    """What the report would be called."""
    place: str = ""
    """The requirement that was in view when the person stopped."""
    warnings: Sequence[str] = ()
    reviews: Reviews = field(default_factory=dict)
    """What the reviewers say, by the name that each has in files."""
    reviewer: str = ""
    """Who walks, by that name; nobody of them if the government does."""

    @property
    def last_words(self) -> str:
        """Where everything is, for when the person has left."""
        if self.reviewer:
            return _("Your review is in {path}").format(path=self.name)
        return _("Your answers are in {path}").format(path=self.name)

    def begin(self) -> Walk:
        """The walk, where the person stopped."""
        if not self.reviewer:
            walk = Walk.begin(self.questionnaire, self.assessment, self.place)
            return replace(walk, reviews=self.reviews)
        review_walk = ReviewWalk.of_reviewer(
            self.questionnaire, self.assessment, self.reviews, self.reviewer
        )
        known = self.place in self.questionnaire.by_id
        return review_walk.at(self.place) if known else review_walk


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the person has set, and the way to set it."""

    settings: Settings
    change: Callable[[Settings], None]
    """Put it into force and keep it."""
    languages: Sequence[str] = ()
    """The codes of the languages there are beside English."""
    warnings: Sequence[str] = ()
    """What is wrong with the settings file."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Something that can be opened from the start screen."""

    reference: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A questionnaire that can be chosen for a new assessment."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is needed for a new assessment."""

    questionnaire: str
    country: str
    action_plan: str
    language: str
    name: str
    """Where to keep it; a name is suggested where it is empty."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything within reach at the start. All of it may raise SelfAssessError."""

    recent: Callable[[], Sequence[Shortcut]]
    examples: Callable[[], Sequence[Shortcut]]
    offers: Callable[[], Sequence[Offer]]
    """The questionnaires, the default first."""
    open: Callable[[str], Work]
    open_example: Callable[[str], Work]
    """Open a copy of a shipped example."""
    begin: Callable[[Beginning], Work]
    preferences: Preferences
