"""The word `score`: the score and the shortest way to the star."""

from collections.abc import Iterable, Iterator
from itertools import count

from selfassess.cli.plain.sentences.messages import trial_sentence
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.review.labels import (
    reviewed_label,
    reviewer_label,
    waiting_sentence,
)
from selfassess.core.review.threads import reviewed_by
from selfassess.core.scoring.eligibility import Blocker
from selfassess.core.scoring.goal_rules import verdict_reasons
from selfassess.core.scoring.labels import fraction_in_words, percent_label, tier_word
from selfassess.core.scoring.levels.level_labels import level_sentences
from selfassess.core.scoring.next_steps import first_step, missing_label, next_steps
from selfassess.core.scoring.part_labels import phases_and_all
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.verdict_labels import (
    also_in_the_way_of,
    verdict_told,
    verdicts_unnamed,
)
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, lead, listed
from selfassess.core.timeline.action_states import actions_sentence
from selfassess.core.timeline.labels import contradiction_lines

_Group = tuple[str, tuple[Blocker, ...]]
"""A heading with what stands in the way."""


def _score(shell: PlainShell, _words: str) -> None:
    session = shell.session
    shell.say(
        *(f"{verdict_told(eligibility)}." for eligibility in session.score.verdicts)
    )
    if session.trial_from:
        shell.say(trial_sentence(shell))
    if not shell.is_brief:
        _tell_figures(shell)
    _tell_way(shell)


def _tell_figures(shell: PlainShell) -> None:
    session = shell.session
    shell.say(*tallies(session.score))
    shell.say(*level_sentences(session.questionnaire, session.score.levels))
    if session.reviews:
        shell.say(f"{waiting_sentence(session.waiting)}.", *_seen_by_reviewers(session))
    shell.say(*rules(session.score))
    if actions := actions_sentence(session.assessment, shell.workspace.today()):
        shell.say(actions)
    shell.say(*_contradicted(session))


def _contradicted(session: AnySession) -> Iterator[str]:
    if sentence := session.judgement.count_sentence:
        yield lead(sentence)
    for row in contradiction_lines(session.questionnaire, session.judgement):
        number, _place, text = row
        yield f"  {number} {text}"


def _seen_by_reviewers(session: AnySession) -> Iterator[str]:
    questionnaire = session.questionnaire
    for slug, review in session.reviews.items():
        # Translators: {verdict} is how the star stands; {reviewed} is such as “12 of 52
        # reviewed”.
        yield _("By the findings of {reviewer}: {verdict}. {reviewed}.").format(
            reviewer=reviewer_label(review.reviewer),
            reviewed=reviewed_label(
                reviewed_by(review, questionnaire), len(questionnaire.requirements)
            ),
            verdict=verdicts_unnamed(session.score_by(slug)),
        )


def rules(score: Score) -> Iterator[str]:
    """The rule of every verdict; where there are several, with what it is on."""
    for eligibility in score.verdicts:
        first, *others = verdict_reasons(eligibility, score.questionnaire)
        yield first if len(score.verdicts) == 1 else f"{eligibility.goal.name}. {first}"
        yield from others


def tallies(score: Score) -> Iterator[str]:
    """What counts, in the whole and in each phase, tier by tier."""
    *phases, whole = phases_and_all(score.questionnaire)
    for title, part in (whole, *phases):
        tallies = [
            f"{tier_word(tier)} {fraction_in_words(tally)} ({percent_label(tally)})"
            for tier in Tier
            if (tally := score.tally(part, tier)).total
        ]
        yield f"{labelled(title, listed(tallies))}."


def _tell_way(shell: PlainShell) -> None:
    score = shell.session.score
    groups = list(_groups(score))
    blockers = [blocker for _head, group in groups for blocker in group]
    shell.number([blocker.requirement.id for blocker in blockers])
    if first := first_step(score):
        shell.say(
            # Translators: one: a requirement, which is the first step to the star.
            _("If you do only one: {id}, {title}.").format(
                id=first.requirement.id, title=first.requirement.title
            )
        )
    if first and not shell.is_brief:
        shell.say(_("The shortest way to the star:"))
    shell.say_list(() if shell.is_brief else _numbered(groups), "go")
    if blockers:
        # Translators: “go 1” is typed.
        shell.hint(_("go 1 goes to the first of them."))


def _groups(score: Score) -> Iterator[_Group]:
    """What is in the way of the star, by what it takes; then of every other verdict."""
    for missing, blockers in next_steps(score).items():
        yield labelled(missing_label(missing), len(blockers)), blockers
    for goal, blockers in score.beside_the_star:
        yield also_in_the_way_of(goal, len(blockers)), blockers


def _numbered(groups: Iterable[_Group]) -> Iterator[str]:
    numbers = count(1)
    for head, blockers in groups:
        yield head
        for blocker in blockers:
            requirement = blocker.requirement
            yield f"  {next(numbers)}. {labelled(requirement.id, requirement.title)}"


HANDLERS: Handlers = {"score": _score}
