"""Doubts: what speaks against evidence and dates of an assessment, but proves nothing.

None of it is wrong by itself: a file may lie elsewhere, a day may be a slip.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.text.addresses import is_inside, is_of_one_network, safe_address
from selfassess.core.text.i18n import _

EARLIEST = 1990
"""Nothing that open government is about is older."""
YEARS_AHEAD = 20
"""No plan is made for longer."""

IsThere = Callable[[str], bool]
"""Whether a file with something in it lies beside the assessment, by its path there."""


def doubts_about(
    evidence: Evidence, today: date, is_there: IsThere
) -> Iterator[tuple[str, str]]:
    """Why an entry of the register may show nothing: which field, and in which words."""
    if not evidence.shows_something:
        yield "", _("neither an address nor a file, so it shows nothing")
    if safe_address(evidence.url) and is_of_one_network(evidence.url):
        yield "url", _("an address inside one network: others cannot open it")
    if evidence.file and is_inside(evidence.file) and not is_there(evidence.file):
        yield "file", _("no such file lies beside the assessment, or it is empty")
    if evidence.date and evidence.date > today:
        yield "date", _("a day in the future")
    elif evidence.date and evidence.date.year < EARLIEST:
        yield "date", _("a day before {year}").format(year=EARLIEST)


def doubts_text(doubts: Iterable[tuple[str, str]]) -> str:
    """All doubts in a few words, for a line that shows the entry."""
    return " · ".join(text for _field, text in doubts)


def doubt_about_time(moment: date | int, today: date) -> str:
    """Why a day or year of the plan or of its comments may be a slip; nothing if not."""
    year = moment if isinstance(moment, int) else moment.year
    if year < EARLIEST:
        return _("is before {year}").format(year=EARLIEST)
    if year > today.year + YEARS_AHEAD:
        return _("is more than {years} years from now").format(years=YEARS_AHEAD)
    return ""
