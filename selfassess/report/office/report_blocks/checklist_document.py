"""A questionnaire as a document in which its wording can be commented and changed."""

from collections.abc import Iterator

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.forms.checklist import Checklist
from selfassess.report.forms.checklist_parts import ChecklistItem
from selfassess.report.office.blocks import (
    Block,
    Look,
    OfficeDocument,
    OfficeHeading,
    OfficeParagraph,
    Run,
    plain,
    prose,
    told,
)
from selfassess.report.office.place_marks import (
    EDITION,
    LANGUAGE,
    QUESTIONNAIRE,
    Part,
    PlaceMark,
    with_marks,
)


def checklist_document(view: Checklist, questionnaire: Questionnaire) -> OfficeDocument:
    """The checklist of what is asked; comments in it are on the wording."""
    return OfficeDocument(
        properties=view.document,
        page_head=view.page_head,
        blocks=tuple(with_marks(_blocks(view, questionnaire))),
        data={
            QUESTIONNAIRE: questionnaire.id,
            EDITION: questionnaire.edition,
            LANGUAGE: view.document.language,
        },
    )


def _blocks(view: Checklist, questionnaire: Questionnaire) -> Iterator[Block]:
    yield told(f"{view.kind} · {view.edition}", Look.SMALL)
    yield OfficeParagraph((Run(view.title),), Look.TITLE)
    yield from prose(view.about)
    yield told(_how_to_comment(), Look.QUOTE)
    for part in view.parts:
        yield OfficeHeading(1, (Run(part.title),))
        yield from prose(part.about)
        for group in part.groups:
            yield OfficeHeading(2, (Run(group.title),))
            yield from prose(group.about)
            for item in group.items:
                yield from _item(item, questionnaire)
    yield OfficeHeading(1, (plain(view.notice_heading),))
    yield from prose(view.notice)


def _how_to_comment() -> str:
    return _(
        "To suggest another wording: choose words of a requirement and insert a comment, "
        "or change them while changes are tracked."
    )


def _item(item: ChecklistItem, questionnaire: Questionnaire) -> Iterator[Block]:
    mark = PlaceMark(Part.WORDING, [*questionnaire.by_id].index(item.id) + 1).name
    number = plain(f"{item.number} ")
    yield OfficeHeading(3, (number, Run(item.title), plain(f" ({item.tier})")), mark)
    yield from prose(item.text)
    for line in item.help:
        yield OfficeParagraph((Run(line),), depth=1)
    for field in item.fields:
        boxes = "   ".join(f"☐ {choice[1]}" for choice in field.choices)
        if boxes:
            yield told(labelled(field.label, boxes))
    hints = " · ".join((item.id, *filter(None, item.hints)))
    yield told(hints, Look.SMALL)
