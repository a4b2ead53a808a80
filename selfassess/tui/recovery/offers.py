"""What the walk asks about work that could have been lost."""

from typing import Protocol, runtime_checkable

from pydantic import ValidationError

from selfassess.core.errors import CannotSave, SelfAssessError
from selfassess.core.model.review import Record
from selfassess.core.session.drafts import drafts_in
from selfassess.core.session.recovery import left_words
from selfassess.core.session.workspace import RecoveredWork
from selfassess.core.text.i18n import _
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.tui.dialogs.base import ask, door_of, opens
from selfassess.tui.recovery.autosave import Sheltered


@runtime_checkable
class Leaving(Protocol):
    """Has something to say after its screens."""

    failure: Exception | None


class Rescuing(Sheltered):
    """Offers what earlier sessions left; settles conflicts; saves elsewhere."""

    def on_mount(self) -> None:
        """Offer it."""
        self._offer()

    @opens
    async def _offer(self) -> None:
        """What there is, once everything is in view."""
        await self.wait_for_refresh()
        for unsaved in self.saver.guard.unsaved():
            await self._offer_unsaved(unsaved)
        if self.workspace.read_only:
            return
        for copy, theirs in self.saver.guard.copies(self.session.record):
            from selfassess.tui.recovery.recovery_dialog import TAKE, copy_screen

            screen = copy_screen(copy.name, self.session.record, theirs)
            if await door_of(self).answer_to(screen) == TAKE:
                self._merge(None, theirs, copy.name)

    async def _offer_unsaved(self, unsaved: RecoveredWork) -> None:
        now = self.session.record
        self.drafts.update(drafts_in(unsaved.texts))
        if unsaved.base == now:
            # Nobody else touched it: to go on is what everybody wants; z takes it back.
            self.adopt(self.session.changed(unsaved.mine, _("what was not saved")))
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
        way = await door_of(self).answer_to(recovered_screen(unsaved, now))
        if way == TAKE and self._merge(unsaved.base, unsaved.mine, unsaved.name):
            self._took_over(unsaved, now)
        elif way == DISCARD:
            unsaved.discard()

    def _took_over(self, unsaved: RecoveredWork, before: Record) -> None:
        """It goes only once it is in the file, or in a recovery copy of ours."""
        self.keep()
        self.copy_work()
        if self.is_saved or self.saver.guard.where:
            unsaved.discard()
        words = [left_words(unsaved, before), _("It is here again.")]
        if names := ", ".join(dict(drafts_in(unsaved.texts))):
            words.append(
                _("Half filled in, open it again: {names}.").format(names=names)
            )
        self.say(" ".join(words), severity="warning")

    def _merge(self, base: Record | None, theirs: Record, name: str) -> bool:
        from selfassess.core.session.external_change import merge_external

        try:
            merged = merge_external(base, self.session.record, theirs)
        except SelfAssessError as error:
            self.say(str(error), severity="error")
            return False
        self.adopt(
            self.session.changed(merged.record, _("merging {name}").format(name=name))
        )
        if merged.clashes:
            self.action_conflicts()
        return True

    @opens
    async def action_conflicts(self) -> None:
        """Settle one conflict after the other, until one is put off."""
        if not self.session.record.conflicts:
            self.say(_("There is no conflict."))
            return
        if self.is_refused(self.action_conflicts):
            return
        while self.session.record.conflicts and await self._settle():
            pass

    async def _settle(self) -> bool:
        from selfassess.core.merge.resolve import Choice, choices, resolved
        from selfassess.tui.recovery.conflict_dialog import (
            EDIT,
            conflict_screen,
            edit_form,
        )

        record = self.session.record
        conflict = record.conflicts[0]
        screen = conflict_screen(record, self.session.questionnaire, conflict)
        way = await ask(self, screen)
        if way is None:
            return False
        if way == EDIT:
            values = await ask(self, edit_form(record, conflict))
            if values is None:
                return True
            value = values["text"]
        else:
            value = choices(record, conflict)[Choice(way)]
        if record is not self.session.record:
            return True  # others saved meanwhile: ask anew
        try:
            now = resolved(record, conflict, value)
        except ValidationError as error:
            self.say(in_one_sentence(error), severity="error")
            return True
        what = _("conflict in {place}").format(place=conflict.where)
        self.take(self.session.changed(now, what))
        self.show_record()
        return True

    def tell_what_is_left(self) -> None:
        """The person leaves without saving: the last words say so."""
        if not self.is_saved and isinstance(self.app, Leaving):
            text = f"{self.saver.error}. {self.copy_line()}"
            self.app.failure = CannotSave(text)

    @opens
    async def action_save_as(self) -> None:
        """Keep everything under another name, and go on there."""
        from selfassess.tui.recovery.save_as_dialog import save_as_form

        if self.workspace.save_as is None or self.is_read_only():
            self.say(_("This cannot be saved under another name."))
            return
        form = save_as_form(self.workspace.name, self._save_as)
        if await ask(self, form) is not None:
            self.say(_("From here on in {path}").format(path=self.workspace.name))

    def _save_as(self, name: str) -> None:
        mine = self.mine
        self.saver.save_as(name, mine)
        self.session = mine
        self.show_heading()
