"""The words that go from one requirement to another."""

from selfassess.cli.plain.sentences.messages import show_requirement, show_unknown
from selfassess.cli.plain.sentences.requirement_text import whole_place
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.scoring.levels.level_labels import asked_label
from selfassess.core.scoring.levels.required_levels import level_blocker_sentence
from selfassess.core.session.filters import Filter, filter_label
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses


def go_to(shell: PlainShell, session: AnySession) -> None:
    """Put this requirement in view, and say it."""
    shell.take(session)
    show_requirement(shell)


def go_next(shell: PlainShell, _words: str = "") -> None:
    """To the next requirement; at the last one, say so."""
    # Translators: one: a requirement; {filter} is such as “unanswered”.
    last, last_of = _("This is the last one."), _("This is the last one of: {filter}.")
    _step(shell, shell.session.next(), last, last_of)


def _previous(shell: PlainShell, _words: str) -> None:
    first, first_of = (
        _("This is the first one."),
        _("This is the first one of: {filter}."),
    )
    _step(shell, shell.session.previous(), first, first_of)


def _step(
    shell: PlainShell, session: AnySession, at_the_end: str, of_the_filter: str
) -> None:
    if session.current_id != shell.session.current_id:
        go_to(shell, session)
    elif session.filter is Filter.ALL:
        shell.say(at_the_end)
    else:
        shell.say(of_the_filter.format(filter=filter_label(session.filter)))


def _unanswered(shell: PlainShell, _words: str) -> None:
    is_review = isinstance(shell.session, ReviewSession)
    nothing = (
        _("Everything is reviewed.") if is_review else _("Everything is answered.")
    )
    sentence = open_levels_sentence(shell.session)
    show_found(shell, shell.session.next_unanswered(), f"{nothing} {sentence}".rstrip())


def open_levels_sentence(session: AnySession) -> str:
    """The sentence which levels are not given yet; empty if all are."""
    asked = session.questionnaire.asked_levels
    names = [asked_label(each) for each in asked if not session.given(each).level]
    # Translators: {levels} is a list of what levels are asked for.
    text = _("Not given yet: {levels}.").format(levels=clauses(names))
    return text if names else ""


def _blocker(shell: PlainShell, _words: str) -> None:
    levels = shell.session.score.eligibility.level_blockers
    nothing = " ".join(map(level_blocker_sentence, levels))
    nothing = nothing or _("Nothing stands in the way.")
    show_found(shell, shell.session.next_matching(Filter.BLOCKERS), nothing)


def show_found(shell: PlainShell, session: AnySession | None, nothing: str) -> None:
    """Go to the requirement of that session, or say why there is none."""
    if session is None:
        shell.say(nothing)
    else:
        go_to(shell, session)


def _where(shell: PlainShell, _words: str) -> None:
    shell.say(*whole_place(shell.session, shell.register))


def _language(shell: PlainShell, _words: str) -> None:
    shell.take(shell.session.in_next_language())
    shell.say(shell.session.language_sentence)
    if shell.session.language:
        show_requirement(shell)


def _more(shell: PlainShell, text: str) -> None:
    if text and text.lower() not in (_("all"), "all"):
        show_unknown(shell, "more", text[:40], [_("all")])
    elif not shell.speech.untold:
        # Translators: said where the word `more` is typed and all of a list was shown.
        shell.say(_("No list has more lines."))
    elif text:
        shell.speech.say_the_rest()
    else:
        shell.say_list(shell.speech.untold, shell.speech.list_word)


HANDLERS: Handlers = {
    "where": _where,
    "language": _language,
    "next": go_next,
    "previous": _previous,
    "unanswered": _unanswered,
    "blocker": _blocker,
    "more": _more,
}
