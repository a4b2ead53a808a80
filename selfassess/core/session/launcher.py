"""What is within reach before an assessment is open, and what a person has set."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from selfassess.core.cycle.brought import Brought
from selfassess.core.session.preferences.own_theme import OwnTheme
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import Workspace


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
