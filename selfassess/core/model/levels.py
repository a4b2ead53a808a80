"""The levels that are given on the scales of a questionnaire, phase by phase.

A table in which nothing is said is there to be filled in: it is nothing that anybody
said, so the values never have one.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, TypeVar

from pydantic import AfterValidator

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier, Slug, SlugOrNothing
from selfassess.core.model.fields.text_fields import (
    LanguageOrNothing,
    Line,
    Text,
    YesOrNo,
)
from selfassess.core.model.questionnaire.scales import AskedLevel


class GivenLevel(FileTable):
    """The level that somebody sees in one phase, and who could take part."""

    level: SlugOrNothing = ""
    open: YesOrNo | None = None
    """Open to anyone, or by invitation; None: not said."""
    note: Text = ""
    language: LanguageOrNothing = ""
    """Of the note; empty: that of the file."""

    @property
    def is_empty(self) -> bool:
        """Nothing was said yet."""
        return self == type(self)()


class ClaimedLevel(GivenLevel):
    """The same as the government gives it, with what shows it."""

    evidence: tuple[Slug, ...] = ()
    retired: Line = ""
    """The edition that asked for this level, where a later one does not."""


Given = TypeVar("Given", bound=GivenLevel)
AnyLevels = Mapping[str, Mapping[str, GivenLevel]]
"""By scale, then by phase."""


def said(levels: Mapping[str, Mapping[str, Given]]) -> dict[str, dict[str, Given]]:
    """The levels without tables in which nothing is said."""
    kept = {
        scale: {phase: given for phase, given in by_phase.items() if not given.is_empty}
        for scale, by_phase in levels.items()
    }
    return {scale: by_phase for scale, by_phase in kept.items() if by_phase}


ClaimedLevels = Annotated[
    dict[Identifier, dict[Identifier, ClaimedLevel]], AfterValidator(said)
]
GivenLevels = Annotated[
    dict[Identifier, dict[Identifier, GivenLevel]], AfterValidator(said)
]


def with_all_asked(
    levels: AnyLevels, asked: Iterable[AskedLevel], nothing: GivenLevel
) -> dict[str, dict[str, GivenLevel]]:
    """The same with an entry for every level that is asked, in order; strangers last."""
    ordered: dict[str, dict[str, GivenLevel]] = {}
    for one in asked:
        ordered.setdefault(one.scale_id, {})[one.phase.id] = nothing
    for scale, by_phase in levels.items():
        ordered[scale] = {**ordered.get(scale, {}), **by_phase}
    return ordered


def given_at(
    levels: Mapping[str, Mapping[str, Given]], asked: AskedLevel, nothing: Given
) -> Given:
    """What was given for one phase, or nothing."""
    return levels.get(asked.scale_id, {}).get(asked.phase.id, nothing)


def with_given(
    levels: Mapping[str, Mapping[str, Given]], asked: AskedLevel, given: Given
) -> dict[str, dict[str, Given]]:
    """A copy with another level given for one phase."""
    by_phase = {**levels.get(asked.scale_id, {}), asked.phase.id: given}
    return said({**levels, asked.scale_id: by_phase})
