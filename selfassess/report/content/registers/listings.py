"""The registers of an assessment but for its evidence, as tables of the report."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from selfassess.core.enum_table import complete
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import Where
from selfassess.core.review.threads import Reviews
from selfassess.core.text.i18n import _, ngettext, pgettext
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.core.validation.register_lines import register_sentence
from selfassess.report.content.registers.listed_texts import listed_texts
from selfassess.report.elements.passages import LONGEST_ON_ONE_PAGE, Passage, written

COLUMNS: Mapping[RegisterKind, tuple[tuple[str, ...], ...]] = complete(
    RegisterKind,
    {
        RegisterKind.COMMENTS: (
            ("from", "date", "on"),
            ("text",),
            ("answer",),
            ("taken_up",),
        ),
        RegisterKind.COMMITMENTS: (
            ("number",),
            ("title", "lead"),
            ("status",),
            ("progress", "challenges", "next_steps"),
            ("evidence",),
        ),
        RegisterKind.RECOMMENDATIONS: (("title", "source"), ("done",)),
        RegisterKind.MEETINGS: (
            ("title", "note"),
            ("start", "zone"),
            ("audience", "language", "link"),
        ),
        RegisterKind.ACTIONS: (
            ("title", "for", "recommendation"),
            ("owner",),
            ("due",),
            ("done", "not_done"),
            ("evidence",),
        ),
        RegisterKind.MEMBERS: (
            ("organisation", "role", "name"),
            ("side", "from", "until"),
            ("chosen",),
        ),
        RegisterKind.FORUM_MEETINGS: (("date",), ("title", "note"), ("members",)),
        RegisterKind.OWNERS: (("name",), ("email",)),
        RegisterKind.RETIRED: (
            ("title", "edition"),
            ("status", "carried", "proposed"),
            ("note",),
            ("evidence",),
        ),
    },
)
"""The fields that stand in each column, which is called as the first of them."""
NAMED_IN_THE_CELL = (
    *("on", "challenges", "next_steps"),
    *("for", "recommendation", "not_done", "until"),
    *("edition", "carried", "proposed"),
)
"""Fields that would be taken for the one above them."""

Told = tuple[str, tuple[Passage, ...]]
"""What a field is called, where that must be said, and what it holds."""


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry of a register, column by column."""

    cells: tuple[tuple[Told, ...], ...]

    @property
    def is_long(self) -> bool:
        """Too much for a row of a table, which must not run over the end of a page."""
        texts = (text for cell in self.cells for _label, text in cell)
        return any(
            sum(len(each.text) for each in text) > LONGEST_ON_ONE_PAGE / 2
            for text in texts
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a register one below the other."""

    kind: str
    caption: str
    columns: tuple[str, ...]
    entries: tuple[ListedEntry, ...]


def listing_of(
    register: RegisterKind,
    questionnaire: Questionnaire,
    assessment: Assessment,
    today: date,
    reviews: Reviews = MappingProxyType({}),
) -> Listing | None:
    """All entries of the register as they are on that day; None where there are none.

    `reviews`: what is said in them of answers that are asked for no more stands with these.
    """
    form = REGISTER_FORMS[register]
    entries = tuple(
        ListedEntry(
            tuple(
                tuple(_told(register, where, texts, names, assessment))
                for names in COLUMNS[register]
            )
        )
        for where, texts in listed_texts(
            register, questionnaire, assessment, today, reviews
        )
    )
    columns = (_(form.fields[names[0]].label) for names in COLUMNS[register])
    caption = ngettext("{count} entry", "{count} entries", len(entries)).format(
        count=len(entries)
    )
    # What of the comments is unanswered stands on the first page.
    if register is not RegisterKind.COMMENTS:
        caption = register_sentence(register, assessment, today) or caption
    if register is RegisterKind.MEMBERS and not assessment.report.members:
        caption = f"{caption} {_('No person is named.')}"
    found = Listing(register.value, caption, tuple(columns), entries)
    return found if entries else None


def _told(
    register: RegisterKind,
    where: Where,
    typed: Mapping[str, str],
    names: Iterable[str],
    assessment: Assessment,
) -> Iterator[Told]:
    fields = REGISTER_FORMS[register].fields
    for name in names:
        if typed[name]:
            label = _(fields[name].label) if name in NAMED_IN_THE_CELL else ""
            yield label, written(typed[name], assessment, *where, name)
        elif name == "answer" or (name == "done" and not typed.get("not_done")):
            yield "", (Passage(pgettext("what was done or replied", "none yet")),)
