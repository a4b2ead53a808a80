"""The words that show much at once, or less: list and filter."""

from collections.abc import Iterator

from selfassess.cli.plain.command import Word
from selfassess.cli.plain.commands.navigate import one_line
from selfassess.cli.plain.messages import tell_place
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.model.questionnaire import Guideline, Phase
from selfassess.core.review.labels import reviewed_label
from selfassess.core.scoring.labels import fraction
from selfassess.core.session.filters import Filter, filter_label
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _, marked

NAMES = {
    "all": Filter.ALL,
    "unanswered": Filter.UNANSWERED,
    "blockers": Filter.BLOCKERS,
    "evidence": Filter.MISSING_EVIDENCE,
    "flagged": Filter.COME_BACK,
    "basic": Filter.BASIC,
    "best": Filter.BEST_PRACTICE,
    "disputed": Filter.DISPUTED,
    "replies": Filter.WITHOUT_REPLY,
    "unreviewed": Filter.UNREVIEWED,
    "changed": Filter.CHANGED_SINCE,
}


def _filter(shell: PlainShell, words: str) -> None:
    name = words.lower().replace("-", " ").replace("_", " ")
    chosen = _chosen(name)
    if not words:
        shell.say(_filter_sentence(shell.session), *_filters(shell.session))
    elif chosen is None:
        shell.say(
            _("There is no filter {name}. There are: {names}.").format(
                name=name[:40],
                names=", ".join(
                    n for n, f in NAMES.items() if f in shell.session.filters
                ),
            )
        )
    elif not (count := _count(shell.session, chosen)) and chosen is not Filter.ALL:
        shell.say(_("None is left by: {filter}.").format(filter=filter_label(chosen)))
    else:
        assert count
        _narrow(shell, chosen)


def _chosen(name: str) -> Filter | None:
    """By the name here, or by what the filter is called elsewhere."""
    if name in NAMES:
        return NAMES[name]
    others = {c.value.replace("_", " "): c for c in Filter}
    others |= {filter_label(c): c for c in Filter}
    return others.get(name)


def _count(walk: Session, chosen: Filter) -> int:
    return len(walk.matching(chosen))


def _narrow(shell: PlainShell, chosen: Filter) -> None:
    place = shell.session.current_id
    shell.take(shell.session.narrowed(chosen))
    shell.say(_filter_sentence(shell.session))
    if shell.session.current_id != place:
        tell_place(shell)


def _filter_sentence(walk: Session) -> str:
    words = _("Shown: {filter}, {count} of {total}.").format(
        filter=filter_label(walk.filter),
        count=len(walk.shown),
        total=len(walk.questionnaire.requirements),
    )
    back = "" if walk.filter is Filter.ALL else _("filter all shows all again.")
    return f"{words} {back}".rstrip()


def _filters(walk: Session) -> Iterator[str]:
    for name, chosen in NAMES.items():
        if chosen not in walk.filters:
            continue
        count = _count(walk, chosen)
        yield f"  {name}: {filter_label(chosen)}, {count}"


def _list(shell: PlainShell, words: str) -> None:
    walk = shell.session
    is_whole = words.lower() in (_("all"), "all") or walk.filter is not Filter.ALL
    if is_whole:
        shell.numbered = walk.shown
    if walk.filter is not Filter.ALL:
        shell.say(_filter_sentence(walk))
    shell.say(*_outline(walk, is_whole=is_whole))


def _outline(walk: Session, *, is_whole: bool) -> Iterator[str]:
    numbers = {place: number for number, place in enumerate(walk.shown, 1)}
    for phase in walk.questionnaire.phases:
        yield f"{phase.title}, {_progress(walk, phase)}"
        for guideline in phase.guidelines:
            places = [r.id for r in guideline.requirements if r.id in numbers]
            if places:
                yield f"  {guideline.title}, {_progress(walk, guideline)}"
            for place in places if is_whole else ():
                yield f"    {numbers[place]}. {one_line(walk, place)}"


def _progress(walk: Session, part: Phase | Guideline) -> str:
    if isinstance(walk, ReviewSession):
        return reviewed_label(walk.reviewed_in(part), len(tuple(part.requirements)))
    return fraction(walk.score.tally(part))


WORDS = (
    Word(
        ("list", "l"),
        marked("phases and guidelines with what counts; list all: everything"),
        _list,
        takes=marked("[all]"),
        more=marked("The fraction is what counts as met, out of what is asked."),
    ),
    Word(
        ("filter",),
        marked("walk only through some; alone: which filters there are"),
        _filter,
        takes=marked("NAME"),
        more=marked("filter all shows all again."),
    ),
)
