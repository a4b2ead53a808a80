"""What a questionnaire gives a verdict on: the star, and further goals."""

from typing import Annotated

from pydantic import Field

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.model.fields.text_fields import FilledLine, Text, YesOrNo
from selfassess.core.model.questionnaire.phases import Phase
from selfassess.core.model.questionnaire.requirement import Requirement, Tier
from selfassess.core.model.questionnaire.scales import RequiredLevel


class Goal(FileTable):
    """What has to be complete before a verdict on the country is a yes."""

    name: FilledLine
    requires: Annotated[tuple[Tier, ...], Field(min_length=1)]
    partly_counts: YesOrNo = False
    note: Text = ""
    phases: tuple[Identifier, ...] = ()
    """Only these phases; none named: all of them."""
    requirements: tuple[Identifier, ...] = ()
    """Only these requirements; none named: all of them."""
    requires_level: tuple[RequiredLevel, ...] = ()
    """Levels that have to be reached as well; none named: none has to."""
    award: YesOrNo = False
    """Whether it is claimed (eligible or not) or only reached (so many count)."""

    def takes(self, phase: Phase, requirement: Requirement) -> bool:
        """Whether the requirement has to be complete for it."""
        return (
            requirement.tier in self.requires
            and (not self.phases or phase.id in self.phases)
            and (not self.requirements or requirement.id in self.requirements)
        )


class Star(Goal):
    """The verdict that a questionnaire is about; an award, if it does not say otherwise."""

    award: YesOrNo = True
