"""The words that go from one requirement to another."""

from collections.abc import Iterable, Iterator

from selfassess.cli.output.dialogue.choices import number_typed
from selfassess.cli.plain.messages import show_requirement, show_unknown
from selfassess.cli.plain.requirement_text import (
    flagged_sentence,
    status_sentence,
    whole_place,
)
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.review.labels import stance_label, thread_marks
from selfassess.core.scoring.labels import status_label
from selfassess.core.scoring.levels.level_labels import asked_label
from selfassess.core.scoring.levels.required_levels import level_blocker_sentence
from selfassess.core.session.filters import Filter, filter_label
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.search import Hit, search
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import clauses, in_a_row, labelled
from selfassess.core.text.terminal import shortened_by_words

EXCERPT = 120
"""Cells of the text that words were found in."""


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


def one_line(session: AnySession, place: str, *, is_brief: bool) -> str:
    """A requirement with its answer, for a list."""
    outcome = session.score.outcomes[place]
    if is_brief:
        return f"{labelled(place, status_label(outcome.status))}."
    title = labelled(place, outcome.requirement.title)
    line = f"{title}. {status_sentence(outcome)}."
    if session.assessment.answer_to(place).come_back:
        line = f"{line} {flagged_sentence()}"
    text = clauses(_thread_lines(session, place))
    return f"{line} {text}." if text else line


def _thread_lines(session: AnySession, place: str) -> Iterator[str]:
    """What reviewers say on a requirement, without a word of those who are silent."""
    for thread in session.threads_on(place):
        # Translators: in place of the name of a reviewer, in a list of who says what.
        name = _("you") if thread.slug == session.own else thread.name
        if not thread.is_silent:
            yield labelled(
                name, in_a_row([stance_label(thread), *thread_marks(thread)])
            )


HANDLERS: Handlers = {
    "where": _where,
    "language": _language,
    "next": go_next,
    "previous": _previous,
    "unanswered": _unanswered,
    "blocker": _blocker,
    "go": _go,
    "find": _find,
    "more": _more,
}
