"""One requirement of a questionnaire, its tier, and when an answer to it counts."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.model.fields.text_fields import (
    FilledLine,
    FilledText,
    Line,
    YesOrNo,
)
from selfassess.core.model.questionnaire.sources import Citation
from selfassess.core.model.questionnaire.time_rules import TimeRule


class Tier(StrEnum):
    """How far a requirement goes."""

    BASIC = "basic"
    BEST_PRACTICE = "best_practice"


class EvidenceRule(StrEnum):
    """Whether "met" counts without evidence."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"


class Noted(StrEnum):
    """An answer for which a note may be needed."""

    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_APPLICABLE = "not_applicable"


class Requirement(FileTable):
    """One requirement: a statement that is met or not."""

    id: Identifier
    tier: Tier
    title: FilledLine
    short: Line = ""
    """The title where there is little room; empty: the title is cut."""
    text: FilledText
    help: FilledText
    evidence_hint: FilledLine
    evidence_rule: EvidenceRule = EvidenceRule.REQUIRED
    evidence_address: YesOrNo = False
    """Whether only evidence that has an address counts."""
    note_required: tuple[Noted, ...] = (Noted.NOT_APPLICABLE,)
    """For which answers a note is needed; of "not applicable" it is the reason."""
    not_applicable: YesOrNo = False
    """Whether "not applicable" is allowed here."""
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
    time_rules: tuple[TimeRule, ...] = ()
    balanced_forum: YesOrNo = False
    """Whether it asks that as many sit in the forum for government as for others."""

    @property
    def help_lines(self) -> list[str]:
        """What each status means, a line each; blank lines between them are layout."""
        return [line for line in self.help.split("\n") if line.strip()]
