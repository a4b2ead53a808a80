"""Several files of one assessment: one row, or all of them if none is the newer."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from selfassess.core.model.status import State
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.text.i18n import _


@dataclass(frozen=True, slots=True)
class Twins:
    """The rows without those that another makes superfluous, and why."""

    rows: tuple[PortfolioRow, ...]
    sentences: tuple[str, ...]


def without_twins(rows: Iterable[PortfolioRow]) -> Twins:
    """Of two files with one id the newer, as far as their contents tell which that is."""
    by_id: dict[str, list[PortfolioRow]] = defaultdict(list)
    sentences: list[str] = []
    for row in rows:
        known = by_id[row.id]
        for number, other in enumerate(known):
            if why := _why_newer(row, other):
                known[number] = row
                sentences.append(why)
                break
            if why := _why_newer(other, row):
                sentences.append(why)
                break
        else:
            sentences += [_neither(other, row) for other in known]
            known.append(row)
    kept = tuple(row for group in by_id.values() for row in group)
    return Twins(kept, tuple(sentences))


def _why_newer(row: PortfolioRow, other: PortfolioRow) -> str:
    """Why a row stands for both; empty if their contents do not tell that it does."""
    paths = {"path": row.path, "other": other.path}
    if row.said == other.said and row.made_from_files is None:
        return _("{other} says the same as {path}, which is shown").format(**paths)
    if row.said == other.said and other.made_from_files is not None:
        return _("{other} says the same as {path}, which is shown").format(**paths)
    if row.state != other.state:
        sentence = _("{other} is the draft of {path}, which is final and shown")
        return sentence.format(**paths) if row.state is State.FINAL else ""
    if row.answered.items() > other.answered.items():
        sentence = _("{path} says what {other} says and answers more, and is shown")
        return sentence.format(**paths)
    return ""


def _neither(row: PortfolioRow, other: PortfolioRow) -> str:
    sentence = _(
        "{path} and {other} are one assessment and differ; which is the newer, their "
        "contents do not tell, so both are shown"
    )
    return sentence.format(path=row.path, other=other.path)
