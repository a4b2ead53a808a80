"""The words `recover` and `save-as`: what was left unsaved, and another name for the file."""

from selfassess.cli.plain.commands.conflict_words import show_conflicts
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.diff.change_lines import change_lines
from selfassess.core.errors import SelfAssessError
from selfassess.core.model.review import Record
from selfassess.core.session.drafts import typed_lines
from selfassess.core.session.recovery.external_change import merge_external
from selfassess.core.session.recovery.recovery_guard import recovered_work_text
from selfassess.core.session.recovery.recovery_port import RecoveredWork
from selfassess.core.text.i18n import _


def show_recovered_work(shell: PlainShell) -> None:
    """What earlier sessions could not save, and copies that sync programs left."""
    record = shell.session.record
    for unsaved in shell.saver.guard.unsaved():
        shell.say(recovered_work_text(unsaved, record))
        shell.hint(
            _(
                # Translators: it: what was not saved. recover, show and discard are
                # typed.
                "recover takes it over, recover show tells it, recover discard drops it."
            )
        )
    for copy, _theirs in shell.saver.guard.copies(record):
        # Translators: “recover copy” is typed; {name} is a file.
        text = _("{name} is another copy of this assessment: recover copy merges it.")
        shell.say(text.format(name=copy.name))
    show_conflicts(shell)


def _recover(shell: PlainShell, text: str) -> None:
    record = shell.session.record
    if text == "copy":
        copies = shell.saver.guard.copies(record)
        for copy, theirs in copies:
            _merge(shell, None, theirs, copy.name)
        if not copies:
            shell.say(_("There is no other copy that differs."))
        return
    unsaved = shell.saver.guard.unsaved()
    if not unsaved:
        shell.say(_("Nothing was left unsaved."))
    elif text == "show":
        before, asked = unsaved[0].base or record, shell.session.questionnaire
        shell.say(*change_lines(before, unsaved[0].mine, asked))
        shell.say(*typed_lines(unsaved[0].texts))
    elif text == "discard":
        unsaved[0].discard()
        # Translators: it: what was not saved, and was just dropped.
        shell.say(_("It is gone."))
    elif text:
        shell.say(_("It can be: {ways}.").format(ways="show, discard, copy"))
    else:
        _take_over(shell, unsaved[0])


def _take_over(shell: PlainShell, unsaved: RecoveredWork) -> None:
    # Translators: what is merged: changes that were kept apart when they could not be
    # saved.
    _merge(shell, unsaved.base, unsaved.mine, _("what was not saved"))
    shell.say(*typed_lines(unsaved.texts))
    if shell.is_saved:
        unsaved.discard()


def _merge(shell: PlainShell, base: Record | None, theirs: Record, name: str) -> None:
    try:
        merged = merge_external(base, shell.session.record, theirs)
    except SelfAssessError as error:
        shell.say(str(error))
        return
    # Translators: a step, behind “Undone:”; {name} is a file.
    what = _("merging {name}").format(name=name)
    shell.take(shell.session.changed(merged.record, what))
    # Translators: two versions of the file, or a copy of it, with ours.
    shell.say(_("Merged."))
    # Translators: undo is typed.
    shell.hint(_("undo takes it back."))


def _save_as(shell: PlainShell, name: str) -> None:
    if shell.workspace.save_as is None or shell.workspace.read_only:
        shell.say(_("This cannot be saved under another name."))
        return
    if not name:
        # Translators: save-as is typed.
        shell.say(_("Type save-as and the name of a file that is not there yet."))
        return
    try:
        shell.saver.save_as(name, shell.session)
    except SelfAssessError as error:
        shell.say(str(error))
        return
    # Translators: from now on all is saved in another file, {path}.
    shell.say(_("From here on in {path}").format(path=name))


HANDLERS: Handlers = {"recover": _recover, "save-as": _save_as}
