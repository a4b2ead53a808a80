"""The words of a reviewer: what they make of the answer in view, and the score of both."""

from collections.abc import Iterator
from functools import partial

from selfassess.cli.output.dialogue.choices import Option, in_numbers, option_meant
from selfassess.cli.plain.commands.score import rules, tallies
from selfassess.cli.plain.sentences.findings_text import (
    chosen,
    numbered_threads,
    whom_sentence,
)
from selfassess.cli.plain.sentences.messages import show_change
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.model.review import FINDING_VERDICTS, FindingVerdict
from selfassess.core.review.labels import reviewed_label
from selfassess.core.scoring.verdict_labels import verdicts_sentence
from selfassess.core.session.filters import Filter
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled


def review_walk(shell: PlainShell) -> ReviewSession:
    """The walk of a session whose words are a reviewer's."""
    assert isinstance(shell.session, ReviewSession)
    return shell.session


def _judge(verdict: FindingVerdict, shell: PlainShell, _words: str) -> None:
    shell.take(review_walk(shell).judged(verdict))
    show_change(shell)


def _by_number(shell: PlainShell, text: str) -> None:
    rows = {v.value: row for v, row in FINDING_VERDICTS.items() if v}
    options = tuple(Option(v, _(row.label), (row.command,)) for v, row in rows.items())
    if option := option_meant(text, options):
        _judge(FindingVerdict(option.name), shell, "")
        return
    # Translators: verdict is typed; {choices} is such as “1 agrees, 2 disagrees”.
    sentence = _("Type verdict and one of these numbers: {choices}.")
    shell.number_word = "verdict"
    shell.say(sentence.format(choices=in_numbers(options)))


def _support(shell: PlainShell, name: str) -> None:
    session = review_walk(shell)
    threads = tuple(thread for thread in session.others if not thread.finding.is_empty)
    if not threads:
        shell.say(_("No other reviewer has said anything on this one."))
        return
    if not name:
        shell.say(*numbered_threads(threads), _("Type support and a name."))
        return
    thread = chosen(threads, name)
    if thread is None:
        shell.say(whom_sentence(threads, name))
        return
    shell.take(session.supporting(thread.slug))
    supported = review_walk(shell).finding.supports
    # Translators: {name} is another reviewer.
    done = _("You support {name}.") if supported else _("No longer supporting {name}.")
    show_change(shell, done.format(name=thread.name))


def _score(shell: PlainShell, _words: str) -> None:
    session = review_walk(shell)
    theirs, own = map(verdicts_sentence, (session.score, session.own_score))
    # Translators: {verdicts} is how the star stands, as a sentence.
    shell.say(_("By the government's answers, {verdicts}.").format(verdicts=theirs))
    shell.say(*tallies(session.score))
    shell.say(_("By your findings, {verdicts}.").format(verdicts=own))
    reviewed = reviewed_label(session.reviewed, len(session.questionnaire.requirements))
    # Translators: {reviewed} is such as “12 of 52 reviewed”.
    rest = _("{reviewed}; what you have not reviewed has no answer in it.")
    shell.say(rest.format(reviewed=reviewed))
    shell.say(*tallies(session.own_score))
    shell.say(*rules(session.score))
    shell.number(session.matching(Filter.DISPUTED))
    shell.say_list(_you_disagree(session), "go")


def _you_disagree(session: ReviewSession) -> Iterator[str]:
    disputed = session.matching(Filter.DISPUTED)
    if not disputed:
        return
    yield _("You disagree with:")
    for number, place in enumerate(disputed, 1):
        title = session.questionnaire.by_id[place].title
        yield f"  {number}. {labelled(place, title)}"


HANDLERS: Handlers = {
    "score": _score,
    **{
        row.command: partial(_judge, verdict)
        for verdict, row in FINDING_VERDICTS.items()
        if verdict
    },
    "verdict": _by_number,
    "support": _support,
}
