"""What a row of the table says."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Tally:
    """How often a fault was injected, and what came of it."""

    name: str
    tried: int = 0
    lost: int = 0
    """Content that is neither the old nor the new one, or an addition that is gone."""
    lied: int = 0
    """`saved` although it is not, or `not saved` although it is."""
    seen: Counter[str] = field(default_factory=Counter)
    """What else happened, counted."""
    faults: list[str] = field(default_factory=list)
    """Each loss and each lie, in words."""
    skipped: str = ""
    """Why nothing was tried."""

    @property
    def is_sound(self) -> bool:
        """Nothing lost, no lie."""
        return not self.lost and not self.lied

    def lines(self) -> list[str]:
        """For the table."""
        if self.skipped:
            return [f"{self.name:<46} skipped: {self.skipped}"]
        text = ", ".join(f"{words} {count}" for words, count in self.seen.items())
        line = f"{self.name:<46} {self.tried:>5} {self.lost:>5} {self.lied:>5}  {text}"
        return [line, *(f"    {fault}" for fault in self.faults[:10])]


HEADING = f"{'fault':<46} {'tried':>5} {'lost':>5} {'lies':>5}  what was seen"
