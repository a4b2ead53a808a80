"""The words `what-if`, `keep` and `discard`: answers that are only tried out."""

from selfassess.cli.plain.sentences.messages import show_change
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.text.i18n import _


def _what_if(shell: PlainShell, _words: str) -> None:
    if shell.session.trial_from:
        # Translators: keep and discard are typed.
        shell.say(_("Answers are being tried out already: keep or discard."))
        return
    shell.take(shell.answering.start_what_if())
    shell.say(
        _(
            "From here on, answers are only tried out; the file stays as it is. "
            "keep writes them into it, discard forgets them."
        )
    )


def _keep(shell: PlainShell, _words: str) -> None:
    if _nothing_is_tried(shell):
        return
    shell.take(shell.answering.trial_kept())
    # Translators: what was tried out is now in the file.
    show_change(shell, _("Kept what was tried out."))


def _discard(shell: PlainShell, _words: str) -> None:
    if _nothing_is_tried(shell):
        return
    shell.take(shell.answering.trial_discarded())
    # Translators: what was tried out is dropped; the file stays as it was.
    show_change(shell, _("Forgotten what was tried out."))


def _nothing_is_tried(shell: PlainShell) -> bool:
    if shell.session.trial_from:
        return False
    # Translators: what-if is typed.
    shell.say(_("Nothing is being tried out; what-if begins it."))
    return True


HANDLERS: Handlers = {"what-if": _what_if, "keep": _keep, "discard": _discard}
