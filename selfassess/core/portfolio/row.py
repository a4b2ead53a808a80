"""What a portfolio tells of one assessment, in the shape in which machines get it."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.status import State
from selfassess.core.scoring.eligibility import StarVerdict

COUNTS, LEFT_OUT = "counts", "left_out"
"""What an answer comes to if no rule speaks against it."""


class Proof(StrEnum):
    """Whether a report is what the files inside it make it."""

    YES = "yes"
    NO = "no"
    NOT_CHECKED = "not_checked"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RowVerdict(_Part):
    """The verdict on one goal of the questionnaire."""

    name: str
    is_award: bool
    eligibility: StarVerdict
    counting: int
    asked: int
    in_the_way: int
    """Requirements and levels."""


class RowTally(_Part):
    """How many answers count, of one tier in one phase or in all."""

    phase: str | None
    """None: of all phases."""
    title: str
    """What the phase is called; empty for all phases."""
    tier: Tier | None
    """None: of all tiers."""
    met: int
    asked: int


class RowLevel(_Part):
    """A level that was given on a scale for one phase."""

    scale: str
    phase: str
    level: str
    title: str
    open: bool | None


class RowOwner(_Part):
    """What an owner has to supply."""

    name: str
    asked: int
    answered: int
    open: int
    late: int


class PortfolioRow(_Part):
    """One assessment, worked out from its file or from the files inside a report."""

    path: str
    id: str
    country: str
    action_plan: str
    start: str
    """A year or a day; empty where it is not said."""
    end: str
    questionnaire: str
    edition: str
    state: State
    verdicts: tuple[RowVerdict, ...]
    """All that the questionnaire knows; the star is the last."""
    tallies: tuple[RowTally, ...]
    outcomes: dict[str, str]
    """By requirement: counts, left_out, or the rule by which the answer does not count."""
    contradictions: tuple[str, ...]
    """The requirements against whose answers days or the forum speak."""
    levels: tuple[RowLevel, ...]
    reviewers: tuple[str, ...]
    disputed: int
    """Findings that disagree with the answer as it is."""
    waiting: int
    """Findings that wait for a reply."""
    owners: tuple[RowOwner, ...]
    made_from_files: Proof | None
    """Of reports: whether the files inside make them; None: it is no report."""
    said: str
    """A digest of the answers and reviews: equal for two files that say the same."""

    @property
    def star(self) -> RowVerdict:
        """The verdict that matters most."""
        return self.verdicts[-1]

    @property
    def asks(self) -> tuple[str, str]:
        """The questionnaire and its edition: only of one edition can counts be added."""
        return self.questionnaire, self.edition

    def tally(self, tier: Tier | None = None, phase: str | None = None) -> RowTally:
        """How many answers count in that tier and phase; None: in all."""
        return next(t for t in self.tallies if (t.tier, t.phase) == (tier, phase))

    @property
    def phases(self) -> dict[str, str]:
        """The phases with their titles."""
        return {each.phase: each.title for each in self.tallies if each.phase}

    @property
    def answered(self) -> dict[str, str]:
        """What the answers come to that were given."""
        return {k: each for k, each in self.outcomes.items() if each != "unanswered"}
