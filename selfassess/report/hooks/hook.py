"""What one hook is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Hook:
    """Something of WeasyPrint's, and what stands in for it while a report is made."""

    owner: Any
    """The module or class that has it."""
    name: str
    replace: Callable[[Any], Any]
    """From the original to what stands in for it, anew for each report."""
