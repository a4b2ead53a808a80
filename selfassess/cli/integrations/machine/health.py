"""One thing of this machine that was looked at: what was seen, and what to do."""

from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.text.i18n import pgettext


class Health(StrEnum):
    """What a thing of the machine lets the program do; in JSON as it stands here."""

    FINE = "fine"
    LIMITED = "limited"
    """Something that not everybody needs does not work."""
    FAILING = "failing"
    """The main job, answers and their report as PDF, cannot be done."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A thing of the machine and how it was found."""

    topic: str
    """For machines, the same in every language."""
    label: str
    health: Health
    seen: str
    cure: str = ""
    """What to do; empty if nothing has to be done."""


def health_label(health: Health) -> str:
    """What the state of a thing is called."""
    return {
        Health.FINE: pgettext("a part of this machine", "fine"),
        Health.LIMITED: pgettext("a part of this machine", "limited"),
        Health.FAILING: pgettext("a part of this machine", "failing"),
    }[health]
