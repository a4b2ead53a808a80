"""The answer to one requirement."""

from typing import Self

from pydantic import ConfigDict, Field

from selfassess.core.model.fields.day_fields import Day
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Slug, SlugOrNothing
from selfassess.core.model.fields.text_fields import (
    LanguageOrNothing,
    Line,
    Text,
    YesOrNo,
)
from selfassess.core.model.status import Status

TO_CONFIRM = ("carried", "proposed")
"""The keys that say from where a status came which nobody has confirmed."""


class Answer(FileTable):
    """What is claimed for one requirement, why, and what shows it."""

    model_config = ConfigDict(serialize_by_alias=True)

    written: Status = Field(default=Status.UNANSWERED, alias="status")
    """The status in the file, also where nobody has confirmed it for this plan."""
    evidence: tuple[Slug, ...] = ()
    note: Text = ""
    come_back: YesOrNo = False
    """The person wants to look at it again; it stands in the file only if so."""
    carried: Line = ""
    """The plan that the status was brought from, until it is confirmed for this one."""
    proposed: Line = ""
    """The form or owner that proposes the status, until it is confirmed."""
    owner: SlugOrNothing = ""
    """The key of the owner who has to supply it."""
    due: Day | None = None
    """The day by which they have to."""
    shows: dict[Slug, Line] = {}
    """What in the evidence shows the claim, such as a page, by the key of the evidence."""
    language: LanguageOrNothing = ""
    """Of what is said in it; empty: that of the assessment."""

    @property
    def status(self) -> Status:
        """The status that is claimed; one that waits to be confirmed claims nothing."""
        return Status.UNANSWERED if self.origin else self.written

    @property
    def origin(self) -> str:
        """From where the status came that nobody has confirmed; empty: it is claimed."""
        return self.proposed or self.carried

    @property
    def is_empty(self) -> bool:
        """Nothing was said yet, whoever has to say it."""
        return self.unowned() == UNANSWERED

    def unowned(self) -> Self:
        """The answer without who has to supply it, and by when."""
        return self.model_copy(update={"owner": "", "due": None})

    def claiming(self, status: Status) -> Self:
        """The answer with this status, claimed for the plan of the file."""
        claimed = dict.fromkeys(TO_CONFIRM, "")
        return self.model_copy(update={"written": status, **claimed})

    def proposing(self, status: Status, by: str) -> Self:
        """The answer with this status, which somebody proposes."""
        return self.claiming(status).model_copy(update={"proposed": by})

    def with_shown(self, slug: str, text: str) -> Self:
        """The answer with what in that evidence shows the claim; empty: not said."""
        others = {key: said for key, said in self.shows.items() if key != slug}
        shows = {**others, slug: text} if text else others
        return self.model_copy(update={"shows": shows})

    def with_citation(self, slug: str) -> Self:
        """The answer with that evidence, cited once."""
        cited = tuple(dict.fromkeys((*self.evidence, slug)))
        return self.model_copy(update={"evidence": cited})

    def without_citation(self, slug: str) -> Self:
        """The answer without that evidence, and without what in it shows the claim."""
        kept = tuple(cited for cited in self.evidence if cited != slug)
        return self.with_shown(slug, "").model_copy(update={"evidence": kept})

    def to_confirm(self, origin: str) -> Self:
        """The answer as carried from there; one that claims nothing stays as it is."""
        if self.origin or self.written is Status.UNANSWERED:
            return self
        return self.model_copy(update={"carried": origin})


UNANSWERED = Answer()
