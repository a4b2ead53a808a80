"""A form to fill in as the blocks of an office document."""

from collections.abc import Iterator

from selfassess.core.text.i18n import _
from selfassess.report.elements.passages import Passage
from selfassess.report.forms.checklist import Checklist
from selfassess.report.forms.checklist_parts import ChecklistItem, ChecklistPart
from selfassess.report.forms.form_fields import SEPARATOR, FormField
from selfassess.report.forms.level_fields import ChecklistLevel
from selfassess.report.office.blocks import (
    Block,
    Look,
    OfficeDocument,
    OfficeFields,
    OfficeHeading,
    OfficeParagraph,
    Run,
    plain,
    prose,
)
from selfassess.report.office.form_documents.own_words import marks_of


def form_document(form: Checklist) -> OfficeDocument:
    """The form, with what tells its own words from those that are written into it."""
    blocks = (*_blocks(form),)
    return OfficeDocument(form.document, form.page_head, blocks, marks_of(blocks))


def _blocks(form: Checklist) -> Iterator[Block]:
    yield OfficeParagraph((plain(form.kind),), Look.SMALL)
    yield OfficeParagraph((Run(form.title),), Look.TITLE)
    yield OfficeParagraph((plain(form.edition),), Look.SUBTITLE)
    yield from prose(form.about)
    yield OfficeHeading(1, (plain(form.start_heading),))
    yield OfficeParagraph((plain(f"{form.how_to} {_how_to_choose()}"),))
    yield _fields(form.details, form.choose)
    for part in form.parts:
        yield from _part(part, form.choose)
    yield OfficeHeading(1, (plain(form.notice_heading),))
    yield from prose(form.notice)


def _how_to_choose() -> str:
    return _(
        "Choose an answer from its list, or put an x in place of its box. Leave the grey "
        "line above each table as it is: it says whose the answer is."
    )


def _part(part: ChecklistPart, choose: str) -> Iterator[Block]:
    yield OfficeHeading(1, (Run(part.title),))
    yield from prose(part.about, Look.SMALL)
    for group in part.groups:
        yield OfficeHeading(2, (Run(group.title),))
        yield from prose(group.about, Look.SMALL)
        for item in group.items:
            yield from _item(item, choose)
    for level in part.levels:
        yield from _level(level, choose)


def _item(item: ChecklistItem, choose: str) -> Iterator[Block]:
    # The id comes last: it finds the answer again where nothing else does.
    marks = plain(f" · {item.tier} · {item.id}")
    yield OfficeHeading(3, (plain(f"{item.number} "), Run(item.title), marks))
    yield from prose(item.text)
    for line in (*item.help, *map(Passage, item.hints)):
        yield OfficeParagraph((Run(line),), Look.SMALL, depth=1)
    yield _fields(item.fields, choose)


def _level(level: ChecklistLevel, choose: str) -> Iterator[Block]:
    yield OfficeHeading(2, (Run(level.title),))
    yield from prose(level.about, Look.SMALL)
    for line in level.meanings:
        yield OfficeParagraph((Run(line),), Look.SMALL, depth=1)
    yield _fields(level.fields, choose)


def _fields(fields: tuple[FormField, ...], choose: str) -> OfficeFields:
    """The table to write in; its first row says whose it is, for machines."""
    whose, _bar, _key = fields[0].name.rpartition(SEPARATOR)
    return OfficeFields(whose, fields, choose)
