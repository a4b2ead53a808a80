"""The word `details`: what the report says around the answers."""

from collections.abc import Mapping

from selfassess.cli.output.dialogue.choices import (
    Option,
    in_numbers,
    number_typed,
    option_meant,
    with_numbers,
)
from selfassess.cli.plain.commands.note import lines_typed
from selfassess.cli.plain.sentences.messages import value_line, wrong_sentence
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.status import State
from selfassess.core.scoring.labels import final_remark, state_label
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import (
    language_in_a_sentence,
    language_named,
    likely_language,
)
from selfassess.core.text.languages.conventions import clauses
from selfassess.core.text.spelling import did_you_mean
from selfassess.core.validation.details_form import (
    Detail,
    details_asked,
    details_of,
    with_details,
    wrong_in_details,
)


def _details(shell: PlainShell, text: str) -> None:
    name, _blank, value = text.partition(" ")
    rows = details_asked(shell.session.questionnaire)
    values = details_of(shell.session.assessment, rows)
    name = name.lower()
    name = name if name in rows else name.replace("-", "_")
    if number := number_typed(name, len(rows)):
        name = [*rows][number - 1]
    if not name:
        lines = (_line(rows, values, name) for name in rows)
        shell.say_list(with_numbers(lines), "details")
        # Translators: “details 2 Kenya” is typed.
        shell.hint(_("details 2 Kenya is an example of a change, by number."))
    elif name not in rows:
        # Translators: {name} is what was typed.
        text = _("There is no detail {name}.").format(name=name[:40])
        # Translators: “details” is a word that is typed.
        hint = did_you_mean(name[:40], rows) or _("details tells all.")
        shell.say(f"{text} ({hint})")
    elif not value.strip():
        shell.say(_line(rows, values, name))
        if name == "state":
            # Translators: details and state are typed; {choices} is such as “1 draft,
            # 2 final”.
            sentence = _("Type details state and one of these numbers: {choices}.")
            shell.hint(sentence.format(choices=in_numbers(_states())))
        elif name == "language":
            # Translators: “details language French” is typed.
            shell.hint(_("Change it by a name or a code: details language French."))
    else:
        _change(shell, name, value.strip())


def _line(rows: Mapping[str, Detail], values: Mapping[str, str], name: str) -> str:
    return value_line(f"{name} ({rows[name].words})", values[name])


def _change(shell: PlainShell, name: str, text: str) -> None:
    rows = details_asked(shell.session.questionnaire)
    assessment = shell.session.assessment
    typed = details_of(assessment, rows)
    value = _meant(shell, name, text, typed[name], rows[name])
    if value is None:
        # Translators: “details introduction + TEXT” is typed.
        sentence = _("details introduction + TEXT adds a line, to longer texts only.")
        shell.say(sentence, _("Nothing was changed."))
        return
    values = {**typed, name: value}
    before = wrong_in_details(assessment, typed, rows)
    after = wrong_in_details(assessment, values, rows)
    if wrong := [text for field, text in after.items() if text != before.get(field)]:
        sentence = wrong_sentence(name, clauses(wrong))
        shell.say(f"{sentence} {_('Nothing was changed.')}")
        return
    _take(shell, rows, name, with_details(assessment, values, rows))


def _meant(
    shell: PlainShell, name: str, text: str, before: str, detail: Detail
) -> str | None:
    """The new value; None where a plus stands that cannot mean what it seems to."""
    is_long, is_language = detail.is_long, detail.is_language or name == "language"
    first, _blank, more = text.partition(" ")
    if first == "+" and is_long:
        shell.must_be_changeable()
        return f"{before}\n{more}".strip("\n") if more else lines_typed(shell, before)
    if first == "+" or (is_long and first.startswith("+")):
        return None
    if text == "-":
        return ""
    if name == "state":
        option = option_meant(text, _states())
        return option.name if option else text.lower()
    return _language(shell, text) if is_language else text


def _states() -> tuple[Option, ...]:
    return tuple(Option(state, state_label(state)) for state in State)


def _take(
    shell: PlainShell, rows: Mapping[str, Detail], name: str, changed: Assessment
) -> None:
    # Translators: a step, behind “Undone:” or “Done again:”.
    shell.take(shell.session.changed(changed, _("about this assessment")))
    saved = _("Saved.") if shell.is_saved and not shell.session.trial_from else ""
    values = details_of(shell.session.assessment, rows)
    shell.say(f"{_line(rows, values, name)}\n{saved}".rstrip())
    if name == "state":
        shell.say(final_remark(changed, shell.session.score))


def _language(shell: PlainShell, typed: str) -> str:
    """The code of what is typed, if need be after asking what is meant."""
    code = language_named(typed) or likely_language(typed)
    if not code or language_named(typed):
        return code or typed
    # Translators: {language} is the name of a language, {code} its code.
    question = _("Do you mean {language} ({code})?")
    name = language_in_a_sentence(code)
    return code if shell.agrees(question.format(language=name, code=code)) else typed


HANDLERS: Handlers = {"details": _details}
