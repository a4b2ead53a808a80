"""A section behind the first page: what it is, its heading, and what it holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from selfassess.core.review.comparison import Comparison
from selfassess.core.timeline.judgement import Judgement
from selfassess.core.validation.register_forms import RegisterKind
from selfassess.report.content.texts import Shown
from selfassess.report.elements.passages import Passage, shortened
from selfassess.report.pdf.attachments import Attachment

LONGEST_IN_PAGE_HEAD = 60


class Kind(StrEnum):
    """What a section is; in the order in which they stand."""

    WAY = "way"
    TEXT = "text"
    PHASE = "phase"
    LEVELS = "levels"
    DISPUTES = "disputes"
    REVIEWERS = "reviewers"
    COMMENTS = "comments"
    ON_THE_DRAFT = "on-the-draft"
    ADVICE = "advice"
    COMMITMENTS = "commitments"
    MEETINGS = "meetings"
    ACTIONS = "actions"
    MEMBERS = "members"
    FORUM_MEETINGS = "forum-meetings"
    OWNERS = "owners"
    TIMELINE = "timeline"
    AGREEING = "agreeing"
    EVIDENCE = "evidence"
    RETIRED = "retired"
    CRITERIA = "criteria"
    SOURCES = "sources"
    MAKING = "making"


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A section with its heading, and where links to it lead."""

    kind: Kind
    anchor: str
    heading: Passage
    body: Any

    @property
    def running(self) -> str:
        """The heading as it fits into the head of a page."""
        return shortened(self.heading.text, LONGEST_IN_PAGE_HEAD)


@dataclass(frozen=True, slots=True)
class Given:
    """What the first page and the sections are worked out from."""

    comparison: Comparison
    shown: Shown
    attachments: Sequence[Attachment]
    left_out: tuple[str, ...]
    """The files of reviews that have errors."""
    judgement: Judgement
    today: date


LISTED = {
    Kind.ON_THE_DRAFT: RegisterKind.COMMENTS,
    Kind.ADVICE: RegisterKind.RECOMMENDATIONS,
    Kind.COMMITMENTS: RegisterKind.COMMITMENTS,
    Kind.MEETINGS: RegisterKind.MEETINGS,
    Kind.ACTIONS: RegisterKind.ACTIONS,
    Kind.MEMBERS: RegisterKind.MEMBERS,
    Kind.FORUM_MEETINGS: RegisterKind.FORUM_MEETINGS,
    Kind.OWNERS: RegisterKind.OWNERS,
    Kind.RETIRED: RegisterKind.RETIRED,
}
"""The sections that are a register as a table, and which register it is."""
