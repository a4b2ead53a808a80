"""The parts of a questionnaire: phases, and their guidelines with requirements."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.model.fields.text_fields import FilledLine, Line, Text, YesOrNo
from selfassess.core.model.questionnaire.requirement import Requirement


class _Part(FileTable):
    id: Identifier
    title: FilledLine
    short: Line = ""
    """The title where there is little room; empty: the title is cut."""
    about: Text = ""
    not_applicable: YesOrNo = False
    """Whether the whole of it may be left out, with a reason."""


class Guideline(_Part):
    """What should happen in a phase."""

    requirements: Annotated[
        tuple[Requirement, ...], Field(alias="requirement", min_length=1)
    ]


class Phase(_Part):
    """A stage of the cycle of a national action plan."""

    guidelines: Annotated[tuple[Guideline, ...], Field(alias="guideline", min_length=1)]

    @property
    def requirements(self) -> Iterator[Requirement]:
        """All requirements of the phase, in order."""
        for guideline in self.guidelines:
            yield from guideline.requirements


Part = Phase | Guideline
