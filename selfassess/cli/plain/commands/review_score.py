"""The score as both sides see it, for a reviewer."""

from collections.abc import Iterator

from selfassess.cli.plain.command import Word
from selfassess.cli.plain.commands.review import review_walk
from selfassess.cli.plain.commands.score import rules, tallies
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.review.labels import reviewed_label
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.verdict_labels import verdicts_sentence
from selfassess.core.session.filters import Filter
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _, marked


def _score(shell: PlainShell, _words: str) -> None:
    walk = review_walk(shell)
    shell.say(_star_by(_("By the government's answers"), walk.score))
    shell.say(*tallies(walk.score))
    shell.say(_star_by(_("By your findings"), walk.own_score))
    shell.say(_not_reviewed(walk))
    shell.say(*tallies(walk.own_score))
    shell.say(*rules(walk.score))
    shell.numbered = walk.matching(Filter.DISPUTED)
    shell.say_list(list(_you_disagree(walk)))


def _star_by(whose: str, score: Score) -> str:
    return _("{whose}, {verdicts}.").format(
        whose=whose,
        verdicts=verdicts_sentence(score),
    )


def _not_reviewed(walk: ReviewSession) -> str:
    return _("{reviewed}; what you have not reviewed has no answer in it.").format(
        reviewed=reviewed_label(walk.reviewed, len(walk.questionnaire.requirements))
    )


def _you_disagree(walk: ReviewSession) -> Iterator[str]:
    disputed = walk.matching(Filter.DISPUTED)
    if not disputed:
        return
    yield _("You disagree with:")
    for number, place in enumerate(disputed, 1):
        yield f"  {number}. {place}: {walk.questionnaire.by_id[place].title}"


WORDS = (
    Word(
        ("score", "s"),
        marked("the score by the answers, and by your findings"),
        _score,
        more=marked("The numbers are for go: go 2 goes to the second."),
    ),
)
