"""The words `owner` and `owners`: who supplies answers, what is open, what to send."""

from collections.abc import Collection
from functools import partial
from typing import Any

from selfassess.cli.output.owners_text import letter_lines
from selfassess.cli.plain.commands.registers import registers
from selfassess.cli.plain.sentences.answer_sentences import owner_sentence
from selfassess.cli.plain.sentences.messages import (
    show_change,
    show_entries_to_name,
    show_unknown,
    wrong_sentence,
)
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.commands.plain_words import meant_by
from selfassess.core.cycle.owed_answers import (
    OwedAnswers,
    count_heads,
    owed_answers,
    unowned_sentence,
)
from selfassess.core.session.filters import filter_label
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.core.validation.registers.owner_forms import day_typed, wrong_in_day


def _owner(shell: PlainShell, text: str) -> None:
    words = [meant_by(word, ("due",)) for word in text.split()]
    is_for_all = words[:1] in (["all"], [_("all")])
    words = words[1:] if is_for_all else words
    if not words:
        shell.say(owner_sentence(shell.session))
        numbered = shell.entries["owners"].of(shell.session.assessment.owners)
        shell.say_list(
            (f"  {number}. {key}" for key, number in numbered.items()), "owner"
        )
        if numbered:
            # Translators: “owner 1” is typed.
            shell.hint(_("owner 1 makes the first of them the owner."))
        return
    key = words.pop(0) if words[0] != "due" else None
    key = key and shell.key_meant("owners", key)
    day = words[1] if len(words) == 2 and words[0] == "due" else ""
    changes: dict[str, Any] = {} if key is None else {"owner": key.removeprefix("-")}
    if day:
        changes["due"] = None if day == "-" else day
    if not _is_refused(shell, changes, is_understood=bool(day) or not words):
        places = shell.session.shown if is_for_all else (shell.session.current_id,)
        _set(shell, places, changes)


def _is_refused(
    shell: PlainShell, changes: dict[str, Any], *, is_understood: bool
) -> bool:
    """Whether an owner or a day is none, which is told."""
    known = shell.session.assessment.owners
    if not is_understood:
        # Translators: an example of what can be typed; owner, mof and due are not
        # translated.
        shell.say(_("Such as: owner mof due 2026-05-01. Nothing was changed."))
        return True
    key, day = changes.get("owner"), changes.get("due")
    if key and key not in known:
        if known:
            show_unknown(shell, "owner", key[:40], [*known, "-"])
        else:
            shell.say(_(REGISTER_FORMS[RegisterKind.OWNERS].empty))
        # Translators: “owners add” is typed; NAME is any name.
        shell.say(_("owners add NAME adds an owner."))
        return True
    if day and (wrong := wrong_in_day(day)):
        shell.say(wrong_sentence(day[:40], wrong))
        return True
    return False


def _set(shell: PlainShell, places: Collection[str], changes: dict[str, Any]) -> None:
    shell.must_be_changeable()
    # Translators: it: the owner, or the day by which the answer is due; {filter} is
    # such as “unanswered”.
    question = ngettext(
        "Set it for the {count} requirement that is shown: {filter}?",
        "Set it for all {count} requirements that are shown: {filter}?",
        len(places),
    ).format(count=len(places), filter=filter_label(shell.session.filter))
    if len(places) > 1 and not shell.agrees(question):
        shell.say(_("Nothing was changed."))
        return
    if "due" in changes:
        changes["due"] = day_typed(changes["due"] or "")
    shell.take(shell.answering.owned(places, changes))
    show_change(shell, owner_sentence(shell.session))


def _owners(shell: PlainShell, text: str) -> None:
    action, _blank, key = text.partition(" ")
    owed = owed_answers(
        shell.session.score, shell.session.assessment, shell.session.today
    )
    if action == "text":
        wanted = shell.key_meant("owners", key.strip())
        _letter(shell, {each.key: each for each in owed}, wanted)
    elif action:
        registers.obey(RegisterKind.OWNERS, shell, text)
    else:
        shell.say_list(map(partial(_line, shell), owed), "owners")
        if not owed:
            shell.say(_(REGISTER_FORMS[RegisterKind.OWNERS].empty))
        if owed:
            shell.say(unowned_sentence(shell.session.score, shell.session.assessment))


def _line(shell: PlainShell, owed: OwedAnswers) -> str:
    owners = shell.session.assessment.owners
    number = shell.entries["owners"].of(owners)[owed.key]
    if shell.is_brief:
        return f"  {number}. {owed.key}"
    counted = listed(
        f"{count} {head}"
        for count, head in zip(owed.counts, count_heads(), strict=True)
    )
    return f"  {number}. {labelled(owed.key, labelled(owed.owner.name, counted))}"


def _letter(shell: PlainShell, owed: dict[str, OwedAnswers], key: str) -> None:
    if key not in owed:
        show_entries_to_name(shell, owed)
        return
    session = shell.session
    letter = shell.workspace.letter(
        owed[key], session.questionnaire, session.assessment
    )
    shell.say(*letter_lines(shell.workspace.name, owed[key], letter))


HANDLERS: Handlers = {"owner": _owner, "owners": _owners}
