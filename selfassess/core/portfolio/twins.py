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
            if newer := _newer(row, other):
                known[number], why = newer
                sentences.append(why)
                break
        else:
            sentences += [_neither(other, row) for other in known]
            known.append(row)
    kept = tuple(row for group in by_id.values() for row in group)
    return Twins(kept, tuple(sentences))


def _newer(one: PortfolioRow, other: PortfolioRow) -> tuple[PortfolioRow, str] | None:
    """The row that stands for both, and why; None if their contents do not tell."""
    if one.said == other.said:
        return _same(one, other)
    for row, old in ((one, other), (other, one)):
        paths = {"path": row.path, "old": old.path}
        if (row.state, old.state) == (State.FINAL, State.DRAFT):
            sentence = _("{old} is a draft of {path}, which is final and shown")
            return row, sentence.format(**paths)
        if row.state is old.state and row.answered.items() > old.answered.items():
            sentence = _("{path} says what {old} says and answers more, and is shown")
            return row, sentence.format(**paths)
    return None


def _same(one: PortfolioRow, other: PortfolioRow) -> tuple[PortfolioRow, str]:
    """The file itself rather than a report; whether its files make that is kept."""
    shown, left = (one, other) if one.made_from_files is None else (other, one)
    proof = shown.made_from_files or left.made_from_files
    row = shown.model_copy(update={"made_from_files": proof})
    sentence = _("{other} says the same as {path}, which is shown")
    return row, sentence.format(other=left.path, path=shown.path)


def _neither(row: PortfolioRow, other: PortfolioRow) -> str:
    sentence = _(
        "{path} and {other} are one assessment and differ; which is the newer, their "
        "contents do not tell, so both are shown"
    )
    return sentence.format(path=row.path, other=other.path)
