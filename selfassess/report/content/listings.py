"""The registers of an assessment but for its evidence, as tables of the report."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from selfassess.core.enum_table import complete
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields import FileTable
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.forum import ForumMeeting
from selfassess.core.text.i18n import _, ngettext, pgettext, started
from selfassess.core.text.languages.conventions import listed
from selfassess.core.timeline.action_states import late_label
from selfassess.core.timeline.day_labels import day_label
from selfassess.core.timeline.forum import attendance, seats_sentence
from selfassess.core.validation.register_entries import entries_of, typed_entry
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.core.validation.register_lines import register_sentence
from selfassess.report.content.evidence import number_of
from selfassess.report.elements.passages import (
    LONGEST_ON_ONE_PAGE,
    Passage,
    written,
)

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
        RegisterKind.FORUM_MEETINGS: (
            ("date",),
            ("title", "note"),
            ("members",),
        ),
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
) -> Listing | None:
    """All entries of the register as they are on that day; None where there are none."""
    form, entries = REGISTER_FORMS[register], entries_of(assessment, register).values()
    listed = []
    for entry in entries:
        typed = typed_entry(register, entry)
        typed |= dict(_as_read(entry, questionnaire, assessment))
        if isinstance(entry, PlannedAction):
            typed["done"] = _whether_done(entry, today)
        if isinstance(entry, ForumMeeting):
            typed["members"] = _who_was_there(entry, assessment)
        cells = (
            tuple(_told(register, typed, names, assessment))
            for names in COLUMNS[register]
        )
        listed.append(ListedEntry(tuple(cells)))
    columns = (_(form.fields[names[0]].label) for names in COLUMNS[register])
    caption = ngettext("{count} entry", "{count} entries", len(entries)).format(
        count=len(entries)
    )
    # What of the comments is unanswered stands on the first page.
    if register is not RegisterKind.COMMENTS:
        caption = register_sentence(register, assessment, today) or caption
    if register is RegisterKind.MEMBERS and not assessment.report.members:
        caption = f"{caption} {_('No person is named.')}"
    found = Listing(register.value, caption, tuple(columns), tuple(listed))
    return found if entries else None


def _told(
    register: RegisterKind,
    typed: Mapping[str, str],
    names: Iterable[str],
    assessment: Assessment,
) -> Iterator[Told]:
    fields = REGISTER_FORMS[register].fields
    for name in names:
        if typed[name]:
            label = _(fields[name].label) if name in NAMED_IN_THE_CELL else ""
            yield label, written(typed[name], assessment)
        elif name == "answer" or (name == "done" and not typed.get("not_done")):
            yield "", (Passage(pgettext("what was done or replied", "none yet")),)


def _as_read(
    entry: FileTable, questionnaire: Questionnaire, assessment: Assessment
) -> Iterator[tuple[str, str]]:
    """By their numbers and titles, what is named by keys; days written out."""
    advice, numbers = assessment.recommendations, questionnaire.numbers
    for name, value in entry.model_dump(by_alias=True).items():
        if isinstance(value, date) and not isinstance(value, datetime):
            yield name, day_label(value)
        elif name in ("on", "for") and value in numbers:
            yield name, numbers[value]
        elif name == "recommendation" and value in advice:
            yield name, advice[value].title
        elif name == "evidence":
            known = [slug for slug in value if slug in assessment.evidence]
            yield name, listed(number_of(assessment, slug) for slug in known)


def _who_was_there(meeting: ForumMeeting, assessment: Assessment) -> str:
    """How many of each side were there, and for whom those who are named sit there."""
    members = [
        assessment.members[key] for key in meeting.members if key in assessment.members
    ]
    counted = seats_sentence(attendance(meeting, assessment))
    named = listed(member.organisation for member in members)
    return "\n\n".join(filter(None, (counted, named)))


def _whether_done(action: PlannedAction, today: date) -> str:
    """The day on which it was done, or that it was not, and how late it is."""
    if action.done:
        nothing = "" if action.evidence else _("No evidence shows it.")
        return "\n\n".join(filter(None, (day_label(action.done), nothing)))
    if action.not_done:
        return ""
    return started(late_label(action, today) or _("not yet"))
