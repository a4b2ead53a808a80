"""The words `go` and `find`: a requirement by its name, or by words in it."""

from collections.abc import Iterable, Iterator

from selfassess.cli.output.dialogue.choices import number_typed
from selfassess.cli.plain.commands.walk.navigate import go_to
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.session.search import Hit, search
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.terminal import shortened_by_words

EXCERPT = 120
"""Cells of the text that words were found in."""


def _go(shell: PlainShell, text: str) -> None:
    wanted = text.lower()
    questionnaire = shell.session.questionnaire
    wanted = questionnaire.by_number.get(wanted, wanted)
    if wanted in questionnaire.by_id:
        go_to(shell, shell.session.go_to(wanted))
    elif wanted.isdecimal():
        _go_to_number(shell, wanted)
    elif wanted:
        ids = questionnaire.by_id
        is_like_an_id = "-" in wanted and " " not in wanted
        if is_like_an_id and not any(wanted in identifier for identifier in ids):
            shell.say(_("No requirement is called {id}.").format(id=text[:60]))
        _find(shell, text)
    else:
        shell.say(_("Go where? Type go and an id, a number, or words to find."))


def _go_to_number(shell: PlainShell, number: str) -> None:
    if index := number_typed(number, len(shell.numbered)):
        go_to(shell, shell.session.go_to(shell.numbered[index - 1]))
    elif not shell.numbered:
        # Translators: a list of requirements; list all, find and score are typed.
        shell.say(
            _("No list has numbers to go to now: list all, find or score tells one.")
        )
    else:
        count = len(shell.numbered)
        shell.say(
            ngettext(
                # Translators: {number} is what was typed.
                "The last list had {count} number; there is no {number}.",
                "The last list had {count} numbers; there is no {number}.",
                count,
            ).format(count=count, number=number[:10])
        )


def _find(shell: PlainShell, text: str) -> None:
    if not text:
        # Translators: find is typed.
        shell.say(_("Find what? Type find and one or more words."))
        return
    session = shell.session
    hits = search(session.questionnaire, session.assessment, session.reviews, text)
    shell.number([hit.requirement.id for hit in hits])
    if not hits:
        shell.say(_("Nothing was found for: {words}").format(words=text[:60]))
        return
    shell.say(
        ngettext("{count} found.", "{count} found.", len(hits)).format(count=len(hits))
    )
    shell.say_list(_hit_lines(shell, hits), "go")
    # Translators: “go 1” is typed.
    shell.hint(_("go 1 goes to the first of them."))


def _hit_lines(shell: PlainShell, hits: Iterable[Hit]) -> Iterator[str]:
    for number, hit in enumerate(hits, 1):
        line = f"  {number}. {labelled(hit.requirement.id, hit.requirement.title)}"
        is_seen = hit.found_in in (hit.requirement.id, hit.requirement.title)
        if not (is_seen or shell.is_brief):
            line = f"{line} ({shortened_by_words(hit.found_in, EXCERPT)})"
        yield line


HANDLERS: Handlers = {"go": _go, "find": _find}
