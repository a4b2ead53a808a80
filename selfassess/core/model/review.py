"""A review: what one reviewer makes of an assessment, in a file of their own."""

from enum import StrEnum
from typing import Literal, Self

from selfassess.core.enum_table import complete
from selfassess.core.model.about.translations import TranslationsOfReviews
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.conflict import Conflict
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import (
    Identifier,
    ShortDigest,
    SlugOrNothing,
)
from selfassess.core.model.fields.text_fields import (
    FilledLine,
    LanguageOrNothing,
    Line,
    Text,
    YesOrNo,
)
from selfassess.core.model.levels import GivenLevels
from selfassess.core.model.status import ChoiceRow, Status
from selfassess.core.text.i18n import marked

FORMAT = 1
"""The file format: 1 is the first."""


class FindingVerdict(StrEnum):
    """Whether a reviewer sees an answer as the government does."""

    UNREVIEWED = ""
    AGREE = "agree"
    DISAGREE = "disagree"
    CANNOT_TELL = "cannot_tell"


FINDING_VERDICTS = complete(
    FindingVerdict,
    {
        FindingVerdict.AGREE: ChoiceRow(
            marked("agrees"),
            glyph="✔",
            command="agree",
            colour="met",
            kind="agree",
            spellings=("yes", "y", "true", "x", "ok", "agreed", "accept", "accepted"),
        ),
        FindingVerdict.DISAGREE: ChoiceRow(
            marked("disagrees"),
            glyph="✘",
            command="disagree",
            colour="not-met",
            kind="disagree",
            spellings=("no", "n", "false", "disagreed", "object", "reject", "rejected"),
        ),
        FindingVerdict.CANNOT_TELL: ChoiceRow(
            marked("cannot tell"),
            glyph="?",
            command="cannot-tell",
            colour="partly",
            kind="unsure",
            spellings=("unsure", "not sure", "unclear", "don't know", "unknown", "?"),
        ),
        FindingVerdict.UNREVIEWED: ChoiceRow(
            marked("not reviewed"),
            glyph="·",
            command="clear",
            colour="quiet",
            kind="silent",
        ),
    },
)
"""Every verdict, in the order in which they are offered and shown."""


class Reviewer(FileTable):
    """Who wrote a review, as they call themselves."""

    name: FilledLine
    organisation: Line = ""


class Finding(FileTable):
    """The reviewer's view of one answer."""

    verdict: FindingVerdict = FindingVerdict.UNREVIEWED
    status: Status = Status.UNANSWERED
    """The status they would give."""
    note: Text = ""
    of: ShortDigest = ""
    """Of the answer it was given on."""
    supports: SlugOrNothing = ""
    """Another reviewer whose finding on the same answer they support."""
    supports_id: Line = ""
    """The id of that reviewer's review; older files have the name alone."""
    language: LanguageOrNothing = ""
    """Of the note; empty: that of the review."""

    @property
    def is_empty(self) -> bool:
        """Nothing was said yet."""
        return self.model_copy(update={"of": "", "language": ""}) == UNREVIEWED


UNREVIEWED = Finding()


class Suggestion(FileTable):
    """A comment on the wording of a requirement itself, for the questionnaire's maintainer."""

    suggestion: Text = ""
    public: YesOrNo = False
    """Whether others than the maintainer may read it."""
    supports: SlugOrNothing = ""
    """Another reviewer whose suggestion on the same requirement they support."""
    supports_id: Line = ""
    """The id of that reviewer's review; older files have the name alone."""
    language: LanguageOrNothing = ""
    """Of the suggestion; empty: that of the review."""


class Review(FileTable):
    """One reviewer's findings on one assessment."""

    format: Literal[1]
    id: Line = ""
    """Random, once: it tells a copy from another review. Older files have none."""
    assessment: FilledLine
    """The id of the assessment it is about."""
    questionnaire: Identifier
    edition: FilledLine
    reviewer: Reviewer
    reflection: Text = ""
    """On the whole."""
    findings: dict[Identifier, Finding] = {}
    levels: GivenLevels = {}
    """The reviewer's own, on the scales of the questionnaire."""
    wording: dict[Identifier, Suggestion] = {}
    language: LanguageOrNothing = ""
    """Of the texts; empty: that of the assessment."""
    translations: TranslationsOfReviews = {}
    """The texts in other languages: by language."""
    conflicts: tuple[Conflict, ...] = ()
    """What a merge left to the reviewer."""

    @property
    def is_empty(self) -> bool:
        """Nothing was said yet, neither on an answer nor on anything else."""
        spoken = any(not finding.is_empty for finding in self.findings.values())
        return not (spoken or self.reflection or self.wording or self.levels)

    def finding_on(self, requirement_id: str) -> Finding:
        """The finding; UNREVIEWED where nothing was said."""
        return self.findings.get(requirement_id, UNREVIEWED)

    def with_finding(self, requirement_id: str, finding: Finding) -> Self:
        """A copy with one finding replaced."""
        findings = {**self.findings, requirement_id: finding}
        return self.model_copy(update={"findings": findings})

    def with_suggestion(self, requirement_id: str, suggestion: Suggestion) -> Self:
        """A copy with one comment on the wording replaced; an empty one is left out."""
        wording = {**self.wording, requirement_id: suggestion}
        if not suggestion.suggestion and not suggestion.supports:
            del wording[requirement_id]
        return self.model_copy(update={"wording": wording})

    def without_private(self) -> Self:
        """A copy without what only the questionnaire's maintainer may read."""
        public = {
            key: suggestion
            for key, suggestion in self.wording.items()
            if suggestion.public
        }
        return self.model_copy(update={"wording": public})


Record = Assessment | Review
"""What a walk changes: the government's answers, or one reviewer's findings."""
