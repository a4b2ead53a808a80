"""How many of a number of requirements count as met, and which answers they have."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from selfassess.core.model.status import Status
from selfassess.core.scoring.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Tally:
    """Met out of asked. `asked` leaves out what is not applicable."""

    met: int = 0
    asked: int = 0
    statuses: Mapping[Status, int] = field(default_factory=dict)
    """How many answers were given of each kind, before any rule."""

    def __add__(self, other: "Tally") -> "Tally":
        """The tally of both together."""
        return Tally(
            self.met + other.met,
            self.asked + other.asked,
            {s: self.of(s) + other.of(s) for s in Status if self.of(s) + other.of(s)},
        )

    def of(self, status: Status) -> int:
        """How many answers have a status."""
        return self.statuses.get(status, 0)

    @property
    def total(self) -> int:
        """All requirements, whether or not they are applicable."""
        return sum(self.statuses.values())

    @property
    def answered(self) -> int:
        """How many requirements have an answer of any kind."""
        return self.total - self.of(Status.UNANSWERED)

    @property
    def percent(self) -> int | None:
        """How much of it counts; None if nothing is asked."""
        return percent_of(self.met, self.asked)


def percent_of(met: int, asked: int) -> int | None:
    """Rounded down, so 100 only when everything counts; None if nothing is asked."""
    return met * 100 // asked if asked else None


def tally_of(outcomes: Collection[Outcome]) -> Tally:
    """The tally of those outcomes."""
    return Tally(
        met=sum(outcome.counts for outcome in outcomes),
        asked=sum(not outcome.is_left_out for outcome in outcomes),
        statuses=Counter(outcome.status for outcome in outcomes),
    )
