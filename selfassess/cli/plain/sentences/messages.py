"""What a session in plain lines says after each kind of command."""

from collections.abc import Collection, Sequence

from selfassess.cli.plain.sentences.answer_sentences import (
    change_sentence,
    progress_sentence,
)
from selfassess.cli.plain.sentences.requirement_text import brief_place, short_place
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.scoring.verdict_labels import eligibility_told, verdict_told
from selfassess.core.text.i18n import _, started
from selfassess.core.text.languages.conventions import labelled, listed, one_of
from selfassess.core.text.spelling import did_you_mean


def show_change(shell: PlainShell, *first: str) -> None:
    """The answer or finding in view as it now stands, whether it is saved, and the star."""
    session = shell.session
    parts = [*first, change_sentence(session)]
    if session.trial_from:
        if session.is_supposed:
            parts.append(f"{started(_('what it still needs is supposed'))}.")
        shell.say(" ".join([*parts, _("Tried out, not in the file.")]))
        shell.say(trial_sentence(shell))
        return
    if shell.is_saved:
        parts.append(_("Saved."))
    shell.say(" ".join(parts))
    show_progress(shell)


def show_kept(shell: PlainShell, done: str) -> None:
    """What was done beside the answer in view, and whether it is saved."""
    if shell.session.trial_from:
        show_change(shell, done)
    else:
        shell.say(f"{done} {_('Saved.')}" if shell.is_saved else done)


def show_progress(shell: PlainShell) -> None:
    """How much is answered and how the star stands, where it is no longer as last told."""
    sentence = progress_sentence(shell.session)
    if sentence != shell.progress_told and not shell.is_brief:
        shell.say(sentence)
        shell.progress_told = sentence


def trial_sentence(shell: PlainShell) -> str:
    """How the star stands with what is tried out, and without it."""
    before = shell.session.trial_from
    assert before
    pairs = zip(shell.session.score.verdicts, before.score.verdicts, strict=True)
    return " ".join(
        # Translators: how the star stands with what is tried out, and without it.
        _("{now}; in the file: {before}.").format(
            now=verdict_told(now), before=eligibility_told(was)
        )
        for now, was in pairs
    )


def value_line(label: str, value: str) -> str:
    """A field with what it holds, which begins on a line of its own if it has several."""
    # Translators: stands in place of what a field holds that is empty.
    shown = f"\n{value}" if "\n" in value else value or _("nothing")
    return labelled(label, shown)


def wrong_sentence(field: str, wrong: str) -> str:
    """The sentence what is wrong with what was typed for a field."""
    # Translators: {wrong} is what is said of {field}, such as “must be a date”.
    return _("{field} {wrong}.").format(field=field, wrong=wrong)


def show_requirement(shell: PlainShell) -> None:
    """The requirement in view."""
    if shell.is_brief:
        shell.say(*brief_place(shell.session))
    else:
        shell.say(*short_place(shell.session, shell.register))


def show_saving(shell: PlainShell, *, was_saved: bool) -> None:
    """Say that something is not saved, every time; and once, that it is again."""
    if not shell.is_saved:
        shell.say(
            # Translators: {reason} is a sentence without its full stop.
            _("NOT SAVED: {reason}. The next command tries again.").format(
                reason=shell.saver.reason
            )
        )
    elif not was_saved:
        shell.say(_("Everything is saved now."))


def show_entries_to_name(shell: PlainShell, known: Collection[str]) -> None:
    """That one of these entries has to be named."""
    # Translators: stands for {known} in “Name one of its entries: {known}.”
    names = one_of(known) or _("none yet")
    shell.say(_("Name one of its entries: {known}.").format(known=names))


def show_unknown(
    shell: PlainShell, word: str, action: str, known: Sequence[str]
) -> None:
    """That a word has no such action or entry, which it has, and what may be meant."""
    # Translators: {word} {action} is what was typed; {known} is what can be.
    text = _("{word} {action} is not known. There are: {known}.").format(
        word=word, action=action, known=listed(known)
    )
    hint = did_you_mean(action, known)
    shell.say(f"{text} ({hint})" if hint else text)
