"""Three-way merging of assessments and reviews by meaning.

Each side's changes are taken. Where both changed one thing differently, ours stands
there and a conflict keeps what each of them said; nobody's words are lost, and a file
with a conflict is not sound.
"""

from collections.abc import Iterator
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ValidationError

from selfassess.core.diff.plain_data import contents_of, is_same
from selfassess.core.errors import CannotMerge
from selfassess.core.merge.entry_keys import with_agreed_keys
from selfassess.core.merge.sightings import with_latest_sightings, without_sightings
from selfassess.core.merge.tables import ThreeWay, merge_tables
from selfassess.core.model.conflict import Conflict, conflict_at
from selfassess.core.model.key_path import steps, value_at, with_value
from selfassess.core.model.registers.register_keys import cited_in
from selfassess.core.problems import Where
from selfassess.core.text.i18n import _

File = TypeVar("File", bound=BaseModel)
_APART = ("conflicts", "digest")
"""What does not merge like the rest."""


def merge(
    base: File | None,
    ours: File,
    theirs: File,
    first: Literal["ours", "theirs", ""] = "",
) -> File:
    """A record with both sides' changes; raise CannotMerge if they are strangers.

    Without a base, each side has said everything anew. Where both gave one key to two
    things, the side that comes first keeps it; if neither does, the result is the same
    whichever side is "ours".
    """
    sides = ThreeWay(
        *(contents_of(side) if side else None for side in (base, ours, theirs))
    )
    _refuse_strangers(sides)
    if is_same(sides.ours, sides.theirs) or is_same(sides.theirs, sides.base):
        return ours
    if is_same(sides.ours, sides.base):
        return theirs
    sides = _before_conflicts(with_agreed_keys(sides, first))
    merged = _merged_file(sides, type(ours))
    return type(ours).model_validate(merged)


def refuse_stranger(ours: BaseModel, theirs: BaseModel) -> None:
    """Raise CannotMerge unless both are states of one file."""
    _refuse_strangers(ThreeWay(None, contents_of(ours), contents_of(theirs)))


def _refuse_strangers(sides: ThreeWay) -> None:
    """Raise CannotMerge unless all are states of one file."""
    for where, sentence in _identity().items():
        ours = value_at(sides.ours, where)
        for side in (sides.theirs, sides.base or sides.ours):
            theirs = value_at(side, where)
            if None in (ours, theirs) and where == ("id",):
                continue  # a review of which one state was never saved has no id yet
            if theirs != ours:
                raise CannotMerge(sentence.format(ours=ours, theirs=theirs))


def _identity() -> dict[Where, str]:
    """What two states of one file have in common, and what to say if they do not."""
    return {
        ("format",): _("one is of format {ours}, another of format {theirs}"),
        ("questionnaire",): _("one answers {ours}, another answers {theirs}"),
        ("edition",): _("one answers edition {ours}, another edition {theirs}"),
        ("id",): _(
            "these are not states of one file: one has the id {ours}, another {theirs}"
        ),
        ("assessment",): _("these are reviews of different assessments"),
        ("reviewer", "name"): _("one review is by {ours}, another by {theirs}"),
    }


def _before_conflicts(sides: ThreeWay) -> ThreeWay:
    """The base, and where it is in conflict itself, what was there before.

    Each side has settled the conflict in its own way. Not where one of them still
    waits: it changed nothing there.
    """
    base = sides.base
    for conflict in (base or {}).get("conflicts", ()):
        place = steps(conflict["where"])
        if not any(_waits(side, sides.base, conflict) for side in sides[1:]):
            base = with_value(base, place, conflict.get("base"))
    return ThreeWay(base, sides.ours, sides.theirs)


def _waits(side: Any, base: Any, conflict: dict[str, Any]) -> bool:
    place = steps(conflict["where"])
    is_open = any(
        entry["where"] == conflict["where"] for entry in side.get("conflicts", ())
    )
    return is_open and is_same(value_at(side, place), value_at(base, place))


def _merged_file(sides: ThreeWay, kind: type[BaseModel]) -> dict[str, Any]:
    plain = ThreeWay(*(without_sightings(_without_own_keys(s)) for s in sides))
    data, conflicts = merge_tables(plain)
    data, unsound = _with_sound_tables(data, plain, kind)
    conflicts += unsound
    for register in ("evidence", "owners"):
        data, uncited = _with_cited(register, data, plain, conflicts)
        conflicts += uncited
    data = with_latest_sightings(data, sides)
    conflicts = [*_unsettled(sides), *conflicts]
    # Where the questionnaire's texts differ, the next save takes over the right digest.
    digest = sides.ours.get("digest") or sides.theirs.get("digest")
    if digest:
        data["digest"] = digest
    if by_place := {conflict.where: conflict for conflict in conflicts}:
        data["conflicts"] = [contents_of(by_place[where]) for where in sorted(by_place)]
    return data


def _without_own_keys(side: dict[str, Any] | None) -> dict[str, Any] | None:
    return side and {key: value for key, value in side.items() if key not in _APART}


def _unsettled(sides: ThreeWay) -> Iterator[Conflict]:
    """Conflicts of earlier merges that neither side has settled since."""
    base, ours, theirs = (
        {entry["where"]: entry for entry in (side or {}).get("conflicts", ())}
        for side in sides
    )
    for where, entry in {**theirs, **ours}.items():
        if where not in base or where in ours.keys() & theirs.keys():
            yield Conflict.model_validate(entry)


def _with_sound_tables(
    data: dict[str, Any], sides: ThreeWay, kind: type[BaseModel]
) -> tuple[dict[str, Any], list[Conflict]]:
    """The merge, with a conflict where halves clash (an end before its start)."""
    try:
        kind.model_validate(data)
    except ValidationError as error:
        where = error.errors()[0]["loc"][:-1]
        conflict = conflict_at(where, *(value_at(side, where) for side in sides))
        data = with_value(data, where, conflict.ours)
        data, others = _with_sound_tables(data, sides, kind)
        return data, [conflict, *others]
    return data, []


def _with_cited(
    register: str, data: dict[str, Any], sides: ThreeWay, conflicts: list[Conflict]
) -> tuple[dict[str, Any], list[Conflict]]:
    """An entry that one side took out and the other cites anew is a conflict.

    Cited is also what would be if the other conflicts were settled for their side.
    """
    settled = data
    for conflict in conflicts:
        settled = with_value(settled, conflict.place, conflict.theirs)
    taken_out = []
    cited = {*cited_in(data, register), *cited_in(settled, register)}
    for slug in sorted(cited - {*data.get(register, {})}):
        where = (register, slug)
        entries = ThreeWay(*(value_at(side, where) for side in sides))
        if entries.ours is None and entries.theirs is None:
            continue  # it led nowhere before
        taken_out.append(conflict_at(where, *entries))
        data = with_value(data, where, entries.ours)
    return data, taken_out
