"""What became of addresses, in a merge: nobody's words, so it is chosen and never clashes.

Two people may look the same address up on different days; the later day counts. What
was seen under another address than the one that is left says nothing.
"""

from typing import Any

from selfassess.core.diff.plain_data import is_same
from selfassess.core.merge.tables import ThreeWay
from selfassess.core.model.registers.register_keys import entries_in


def without_sightings(side: dict[str, Any] | None) -> dict[str, Any] | None:
    """A file as if none of its addresses had been looked up."""
    if not side or "evidence" not in side:
        return side
    entries = {
        key: {name: value for name, value in entry.items() if name != "seen"}
        for key, entry in entries_in(side, "evidence").items()
    }
    return {**side, "evidence": entries}


def with_latest_sightings(data: dict[str, Any], sides: ThreeWay) -> dict[str, Any]:
    """The merged file with what was seen last under each of its addresses."""
    evidence = {
        key: {**entry, "seen": seen} if (seen := _latest(key, entry, sides)) else entry
        for key, entry in entries_in(data, "evidence").items()
    }
    return {**data, "evidence": evidence} if evidence else data


def _latest(key: str, merged: Any, sides: ThreeWay) -> Any:
    base, ours, theirs = (_seen(side, key, merged.get("url")) for side in sides)
    if is_same(ours, theirs) or is_same(theirs, base):
        return ours
    if is_same(ours, base):
        return theirs
    both = [seen for seen in (ours, theirs) if seen]
    return max(both, key=lambda seen: (str(seen["on"]), str(seen)))


def _seen(side: Any, key: str, url: Any) -> Any:
    entry = entries_in(side, "evidence").get(key, {})
    return entry.get("seen") if entry.get("url") == url else None
