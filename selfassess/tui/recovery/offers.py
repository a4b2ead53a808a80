"""What the walk asks about work that could have been lost."""

from functools import partial
from typing import TYPE_CHECKING

from pydantic import ValidationError

from selfassess.core.errors import SelfAssessError
from selfassess.core.model.review import Record
from selfassess.core.session.drafts import drafts_in
from selfassess.core.session.recovery.recovery_guard import recovered_work_text
from selfassess.core.session.recovery.recovery_port import RecoveredWork
from selfassess.core.session.workspace import OneSession
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.tui.dialogs.dialog import ask, door_of, opens

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


@opens
async def offer(walk: "WalkScreen[OneSession]") -> None:
    """Offer what there is, once everything is in view."""
    await walk.wait_for_refresh()
    for unsaved in walk.saver.guard.unsaved():
        await _offer_unsaved(walk, unsaved)
    if walk.workspace.read_only:
        return
    for copy, theirs in walk.saver.guard.copies(walk.session.record):
        from selfassess.tui.recovery.recovery_dialog import TAKE, copy_screen

        session = walk.session
        screen = copy_screen(copy.name, session.record, theirs, session.questionnaire)
        if await door_of(walk).answer_to_offer(screen) == TAKE:
            _merge(walk, None, theirs, copy.name)


async def _offer_unsaved(
    walk: "WalkScreen[OneSession]", unsaved: RecoveredWork
) -> None:
    now = walk.session.record
    walk.drafts.update(drafts_in(unsaved.texts))
    if unsaved.base == now:
        # Nobody else touched it: to go on is what everybody wants; z takes it back.
        walk.adopt(walk.session.changed(unsaved.mine, _("what was not saved")))
        _took_over(walk, unsaved, now)
        return
    from selfassess.tui.recovery.recovery_dialog import DISCARD, TAKE, recovered_screen

    if unsaved.mine == now:
        _took_over(walk, unsaved, now)
        return
    screen = recovered_screen(unsaved, now, walk.session.questionnaire)
    way = await door_of(walk).answer_to_offer(screen)
    if way == TAKE and _merge(walk, unsaved.base, unsaved.mine, unsaved.name):
        _took_over(walk, unsaved, now)
    elif way == DISCARD:
        unsaved.discard()


def _took_over(
    walk: "WalkScreen[OneSession]", unsaved: RecoveredWork, before: Record
) -> None:
    """It goes only once it is in the file, or in a recovery copy of ours."""
    walk.autosave.save()
    walk.autosave.copy()
    if walk.autosave.is_saved or walk.saver.guard.where:
        unsaved.discard()
    sentences = [recovered_work_text(unsaved, before), _("It is here again.")]
    if names := listed(dict(drafts_in(unsaved.texts))):
        sentences.append(
            _("Half filled in, open it again: {names}.").format(names=names)
        )
    walk.say(" ".join(sentences), severity="warning")


def _merge(
    walk: "WalkScreen[OneSession]", base: Record | None, theirs: Record, name: str
) -> bool:
    from selfassess.core.session.recovery.external_change import merge_external

    try:
        merged = merge_external(base, walk.session.record, theirs)
    except SelfAssessError as error:
        walk.say(str(error), severity="error")
        return False
    walk.adopt(
        walk.session.changed(merged.record, _("merging {name}").format(name=name))
    )
    if merged.clashes:
        settle(walk)
    return True


@opens
async def settle(walk: "WalkScreen[OneSession]") -> None:
    """Settle one conflict after the other, until one is put off."""
    if not walk.session.record.conflicts:
        walk.say(_("There is no conflict."))
        return
    if walk.permission.is_refused(partial(settle, walk)):
        return
    while walk.session.record.conflicts and await _settle(walk):
        pass


async def _settle(walk: "WalkScreen[OneSession]") -> bool:
    from selfassess.core.merge.resolve import Choice, choices, resolved
    from selfassess.tui.recovery.conflict_dialog import EDIT, conflict_screen, edit_form

    record = walk.session.record
    conflict = record.conflicts[0]
    screen = conflict_screen(record, walk.session.questionnaire, conflict)
    way = await ask(walk, screen)
    if way is None:
        return False
    if way == EDIT:
        values = await ask(walk, edit_form(record, conflict))
        if values is None:
            return True
        value = values["text"]
    else:
        value = choices(record, conflict)[Choice(way)]
    if record is not walk.session.record:
        return True  # others saved meanwhile: ask anew
    try:
        now = resolved(record, conflict, value)
    except ValidationError as error:
        walk.say(in_one_sentence(error), severity="error")
        return True
    what = _("conflict in {place}").format(place=conflict.where)
    walk.take(walk.session.changed(now, what))
    return True


@opens
async def save_as(walk: "WalkScreen[OneSession]") -> None:
    """Keep everything under another name, and go on there."""
    from selfassess.tui.recovery.recovery_dialog import save_as_form

    if walk.workspace.save_as is None or walk.permission.is_read_only():
        walk.say(_("This cannot be saved under another name."))
        return
    form = save_as_form(walk.workspace.name, walk.autosave.save_as)
    if await ask(walk, form) is not None:
        walk.say(_("From here on in {path}").format(path=walk.workspace.name))
