"""The word `settings`: what the person has set, told and changed."""

from selfassess.cli.output.dialogue.choices import (
    number_typed,
    option_meant,
    with_numbers,
    yes_or_no,
)
from selfassess.cli.plain.sentences.messages import (
    show_unknown,
    value_line,
    wrong_sentence,
)
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.text.i18n import _, marked
from selfassess.core.validation.pydantic_errors import validated

LABELS = {
    "language": marked("Language (from the next start on)"),
    "plain": marked("Plain lines instead of screens (from the next start on)"),
    "guided": marked("Begin with one question at a time"),
    "brief": marked("Less of everything is told in plain lines"),
    "hints": marked("What can be typed next is told in plain lines"),
    "page_length": marked("Entries of a list that are told at once; 0: all"),
    "bell": marked("The bell rings when long work is done"),
    "messages_stay": marked("Messages in the corner stay until Esc"),
}
"""What can be set in plain lines, by the names in the settings file."""


def _settings(shell: PlainShell, text: str) -> None:
    name, _blank, value = text.partition(" ")
    name = name.lower().replace("-", "_")
    if number := number_typed(name, len(LABELS)):
        name = [*LABELS][number - 1]
    if not name:
        shell.say_list(with_numbers(_line(shell, each) for each in LABELS), "settings")
        # Translators: “settings 3 yes” is typed.
        shell.hint(_("settings 3 yes is an example of a change, by number."))
    elif name not in LABELS:
        show_unknown(shell, "settings", name[:40], [*LABELS])
    elif value.strip():
        _change(shell, name, value.strip())
    else:
        shell.say(_line(shell, name))


def _line(shell: PlainShell, name: str) -> str:
    value = getattr(shell.speech.settings, name)
    if isinstance(value, bool):
        yes, no = yes_or_no()
        value = (yes if value else no).label
    return value_line(f"{name} ({_(LABELS[name])})", str(value))


def _change(shell: PlainShell, name: str, typed: str) -> None:
    value: object = "" if typed == "-" else typed
    if Settings.model_fields[name].annotation is bool:
        option = option_meant(typed, yes_or_no())
        value = option.name if option else typed
    before = shell.speech.settings
    after, problems = validated(Settings, before.model_dump() | {name: value})
    if after is None:
        told = (wrong_sentence(name, problem.sentence) for problem in problems)
        shell.say(*told, _("Nothing was changed."))
        return
    refusal = shell.speech.set(**{name: getattr(after, name)})
    shell.say(_line(shell, name))
    # Translators: {reason} says why the settings could not be kept.
    session = _("For this session only: {reason}.")
    shell.say(session.format(reason=refusal) if refusal else _("Saved."))


HANDLERS: Handlers = {"settings": _settings}
