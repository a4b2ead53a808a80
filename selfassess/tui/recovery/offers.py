"""What the walk asks about work that could have been lost."""

from typing import TYPE_CHECKING

from pydantic import ValidationError

from selfassess.core.errors import SelfAssessError
from selfassess.core.model.review import Record
from selfassess.core.session.drafts import drafts_in
from selfassess.core.session.recovery import recovered_work_text
from selfassess.core.session.workspace import RecoveredWork
from selfassess.core.text.i18n import _
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.tui.dialogs.dialog import ask, door_of

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


class RecoveryOffers:
    """Offers what earlier sessions left; settles conflicts; saves elsewhere."""

    def __init__(self, walk: "WalkScreen") -> None:
        self._walk = walk

    async def offer(self) -> None:
        """Offer what there is, once everything is in view."""
        await self._walk.wait_for_refresh()
        for unsaved in self._walk.saver.guard.unsaved():
            await self._offer_unsaved(unsaved)
        if self._walk.workspace.read_only:
            return
        for copy, theirs in self._walk.saver.guard.copies(self._walk.session.record):
            from selfassess.tui.recovery.recovery_dialog import TAKE, copy_screen

            screen = copy_screen(copy.name, self._walk.session.record, theirs)
            if await door_of(self._walk).answer_to(screen) == TAKE:
                self._merge(None, theirs, copy.name)

    async def _offer_unsaved(self, unsaved: RecoveredWork) -> None:
        now = self._walk.session.record
        self._walk.drafts.update(drafts_in(unsaved.texts))
        if unsaved.base == now:
            # Nobody else touched it: to go on is what everybody wants; z takes it back.
            self._walk.adopt(
                self._walk.session.changed(unsaved.mine, _("what was not saved"))
            )
            self._took_over(unsaved, now)
            return
        from selfassess.tui.recovery.recovery_dialog import (
            DISCARD,
            TAKE,
            recovered_screen,
        )

        if unsaved.mine == now:
            self._took_over(unsaved, now)
            return
        way = await door_of(self._walk).answer_to(recovered_screen(unsaved, now))
        if way == TAKE and self._merge(unsaved.base, unsaved.mine, unsaved.name):
            self._took_over(unsaved, now)
        elif way == DISCARD:
            unsaved.discard()

    def _took_over(self, unsaved: RecoveredWork, before: Record) -> None:
        """It goes only once it is in the file, or in a recovery copy of ours."""
        self._walk.autosave.save()
        self._walk.autosave.copy()
        if self._walk.autosave.is_saved or self._walk.saver.guard.where:
            unsaved.discard()
        sentences = [recovered_work_text(unsaved, before), _("It is here again.")]
        if names := ", ".join(dict(drafts_in(unsaved.texts))):
            sentences.append(
                _("Half filled in, open it again: {names}.").format(names=names)
            )
        self._walk.say(" ".join(sentences), severity="warning")

    def _merge(self, base: Record | None, theirs: Record, name: str) -> bool:
        from selfassess.core.session.external_change import merge_external

        try:
            merged = merge_external(base, self._walk.session.record, theirs)
        except SelfAssessError as error:
            self._walk.say(str(error), severity="error")
            return False
        self._walk.adopt(
            self._walk.session.changed(
                merged.record, _("merging {name}").format(name=name)
            )
        )
        if merged.clashes:
            self._walk.action_conflicts()
        return True

    async def settle(self) -> None:
        """Settle one conflict after the other, until one is put off."""
        if not self._walk.session.record.conflicts:
            self._walk.say(_("There is no conflict."))
            return
        if self._walk.is_refused(self._walk.action_conflicts):
            return
        while self._walk.session.record.conflicts and await self._settle():
            pass

    async def _settle(self) -> bool:
        from selfassess.core.merge.resolve import Choice, choices, resolved
        from selfassess.tui.recovery.conflict_dialog import (
            EDIT,
            conflict_screen,
            edit_form,
        )

        record = self._walk.session.record
        conflict = record.conflicts[0]
        screen = conflict_screen(record, self._walk.session.questionnaire, conflict)
        way = await ask(self._walk, screen)
        if way is None:
            return False
        if way == EDIT:
            values = await ask(self._walk, edit_form(record, conflict))
            if values is None:
                return True
            value = values["text"]
        else:
            value = choices(record, conflict)[Choice(way)]
        if record is not self._walk.session.record:
            return True  # others saved meanwhile: ask anew
        try:
            now = resolved(record, conflict, value)
        except ValidationError as error:
            self._walk.say(in_one_sentence(error), severity="error")
            return True
        what = _("conflict in {place}").format(place=conflict.where)
        self._walk.take(self._walk.session.changed(now, what))
        self._walk.show_record()
        return True

    async def save_as(self) -> None:
        """Keep everything under another name, and go on there."""
        from selfassess.tui.recovery.save_as_dialog import save_as_form

        if self._walk.workspace.save_as is None or self._walk.is_read_only():
            self._walk.say(_("This cannot be saved under another name."))
            return
        form = save_as_form(self._walk.workspace.name, self._walk.autosave.save_as)
        if await ask(self._walk, form) is not None:
            self._walk.say(
                _("From here on in {path}").format(path=self._walk.workspace.name)
            )
