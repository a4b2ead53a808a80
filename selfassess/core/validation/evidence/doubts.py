"""Doubts: what speaks against evidence and dates of an assessment, but proves nothing.

None of it is wrong by itself: a file may lie elsewhere, a day may be a slip.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from selfassess.core.model.file_names import is_inside
from selfassess.core.model.registers.evidence import Evidence, SeenState
from selfassess.core.model.registers.evidence_file import EvidenceFile, LookUp
from selfassess.core.text.addresses import is_of_one_network, safe_address
from selfassess.core.text.i18n import _

EARLIEST = 1990
"""Nothing that open government is about is older."""
YEARS_AHEAD = 20
"""No plan is made for longer."""


def doubts_about(
    evidence: Evidence, today: date, look_up: LookUp
) -> Iterator[tuple[str, str]]:
    """Why an entry of the register may show nothing: which field, and in which words."""
    if not evidence.shows_something:
        yield "", _("neither an address nor a file, so it shows nothing")
    if safe_address(evidence.url) and is_of_one_network(evidence.url):
        yield "url", _("an address inside one network: others cannot open it")
    if evidence.seen and evidence.seen.state is SeenState.GONE:
        sentence = _("gone when it was looked up on {day}")
        yield "url", sentence.format(day=evidence.seen.on.isoformat())
    is_named = evidence.file and is_inside(evidence.file)
    if is_named and (doubt := doubt_about_file(evidence, look_up(evidence.file))):
        yield "file", doubt
    if evidence.date and evidence.date > today:
        yield "date", _("a day in the future")
    elif evidence.date and evidence.date.year < EARLIEST:
        yield "date", _("a day before {year}").format(year=EARLIEST)


def doubt_about_file(evidence: Evidence, file: EvidenceFile | None) -> str:
    """What speaks against the file of an entry; nothing if it is as it was cited."""
    if not is_inside(evidence.file):
        return _("must be a path below the folder of the assessment")
    if file is None:
        return _("no such file lies beside the assessment, or it is empty")
    if file.is_outside:
        return _(
            "a link out of the folder of the assessment; put the file itself there"
        )
    digest = file.digest() if evidence.sha256 else ""
    if evidence.sha256 and not digest:
        return _("cannot be read as a file")
    if digest != evidence.sha256:
        return _("changed since it was cited; cite it anew if it still shows the claim")
    return ""


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
