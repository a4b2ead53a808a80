"""The score as both sides see it, for a reviewer."""

from collections.abc import Iterator

from selfassess.cli.plain.commands.review import review_walk
from selfassess.cli.plain.commands.score import rules, tallies
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.review.labels import reviewed_label
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.verdict_labels import verdicts_sentence
from selfassess.core.session.filters import Filter
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _


def _score(shell: PlainShell, _words: str) -> None:
    session = review_walk(shell)
    shell.say(_star_by(_("By the government's answers"), session.score))
    shell.say(*tallies(session.score))
    shell.say(_star_by(_("By your findings"), session.own_score))
    shell.say(_not_reviewed(session))
    shell.say(*tallies(session.own_score))
    shell.say(*rules(session.score))
    shell.numbered = session.matching(Filter.DISPUTED)
    shell.say_list(list(_you_disagree(session)))


def _star_by(whose: str, score: Score) -> str:
    return _("{whose}, {verdicts}.").format(
        whose=whose,
        verdicts=verdicts_sentence(score),
    )


def _not_reviewed(session: ReviewSession) -> str:
    return _("{reviewed}; what you have not reviewed has no answer in it.").format(
        reviewed=reviewed_label(
            session.reviewed, len(session.questionnaire.requirements)
        )
    )


def _you_disagree(session: ReviewSession) -> Iterator[str]:
    disputed = session.matching(Filter.DISPUTED)
    if not disputed:
        return
    yield _("You disagree with:")
    for number, place in enumerate(disputed, 1):
        yield f"  {number}. {place}: {session.questionnaire.by_id[place].title}"


HANDLERS: Handlers = {
    "score": _score,
}
