"""The words that show much at once, or less: list and filter."""

from collections.abc import Iterator

from selfassess.cli.output.dialogue.choices import number_typed, with_numbers
from selfassess.cli.plain.sentences.answer_sentences import one_line
from selfassess.cli.plain.sentences.messages import show_requirement, show_unknown
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.review.labels import reviewed_label
from selfassess.core.scoring.labels import fraction_in_words
from selfassess.core.session.filters import (
    FILTERS,
    Filter,
    Narrowing,
    filter_label,
    filter_word,
)
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, listed


def _filter(shell: PlainShell, text: str) -> None:
    name = text.casefold().replace("-", " ").replace("_", " ")
    chosen = _chosen(shell.session, name)
    if not text:
        shell.say(_filter_sentence(shell.session))
        shell.say_list(with_numbers(_filters(shell.session)), "filter")
        # Translators: “filter 2” is typed.
        shell.hint(_("filter 2 walks through the second of them alone."))
    elif chosen is None:
        shell.say(
            # Translators: {name} is what was typed; {names} are words that can be
            # typed.
            _("There is no filter {name}. There are: {names}.").format(
                name=name[:40], names=listed(map(filter_word, shell.session.filters))
            )
        )
    elif shell.session.matching(chosen):
        _narrow(shell, chosen)
    else:
        # Translators: a filter that no requirement passes; nothing was changed.
        shell.say(_("None is left by: {filter}.").format(filter=filter_label(chosen)))


def _chosen(session: AnySession, name: str) -> Narrowing | None:
    """The filter of a number or a name, typed as it is called here or elsewhere."""
    if number := number_typed(name, len(session.filters)):
        return session.filters[number - 1]
    known: dict[str, Narrowing] = {}
    for chosen in (*FILTERS, *session.filters):
        names = (filter_label(chosen).casefold(), chosen.value, filter_word(chosen))
        known |= {each.replace("_", " ").replace("-", " "): chosen for each in names}
    return known.get(name)


def _narrow(shell: PlainShell, chosen: Narrowing) -> None:
    place = shell.session.current_id
    shell.take(shell.session.narrowed(chosen))
    shell.say(_filter_sentence(shell.session))
    if shell.session.current_id != place:
        show_requirement(shell)
    if chosen is not Filter.ALL:
        # Translators: “filter all” is typed.
        shell.hint(_("filter all shows all again."))


def _filter_sentence(session: AnySession) -> str:
    # Translators: {filter} is a filter of requirements; {count} of {total} requirements
    # pass.
    return _("Shown: {filter}, {count} of {total}.").format(
        filter=filter_label(session.filter),
        count=len(session.shown),
        total=len(session.questionnaire.requirements),
    )


def _filters(session: AnySession) -> Iterator[str]:
    for chosen in session.filters:
        count = len(session.matching(chosen))
        yield labelled(filter_word(chosen), _with(filter_label(chosen), str(count)))


def _list(shell: PlainShell, text: str) -> None:
    session = shell.session
    if text and text.lower() not in (_("all"), "all"):
        show_unknown(shell, "list", text[:40], [_("all")])
        return
    is_whole = bool(text) or session.filter is not Filter.ALL
    if is_whole:
        shell.number(session.shown)
    if session.filter is not Filter.ALL:
        shell.say(_filter_sentence(session))
    lines = _outline(session, is_whole=is_whole, is_brief=shell.is_brief)
    shell.say_list(lines, "go" if is_whole else "")
    if not is_whole:
        # Translators: “list all” is typed.
        shell.hint(_("list all tells the requirements, too."))


def _outline(session: AnySession, *, is_whole: bool, is_brief: bool) -> Iterator[str]:
    numbers = {place: number for number, place in enumerate(session.shown, 1)}
    for phase in session.questionnaire.phases:
        yield _with(phase.title, _progress(session, phase))
        for guideline in phase.guidelines:
            places = [r.id for r in guideline.requirements if r.id in numbers]
            if places:
                yield f"  {_with(guideline.title, _progress(session, guideline))}"
            for place in places if is_whole else ():
                yield f"    {numbers[place]}. {one_line(session, place, is_brief=is_brief)}"


def _with(name: str, count: str) -> str:
    # Translators: {name} is a phase, a guideline or a filter; {count} is how many
    # requirements it has, or how many of them are done.
    return _("{name}, {count}").format(name=name, count=count)


def _progress(session: AnySession, part: Phase | Guideline) -> str:
    if isinstance(session, ReviewSession):
        return reviewed_label(session.reviewed_in(part), len(tuple(part.requirements)))
    return fraction_in_words(session.score.tally(part))


HANDLERS: Handlers = {"list": _list, "view": _filter}
