"""Answers to one questionnaire under the requirements of another that speak of the same.

Nothing more is claimed than was: a status goes along only where all that it rests on
speaks of the whole of the same and says the same.
"""

from collections.abc import Iterator, Mapping, Sequence

from selfassess.core.model.answer import TO_CONFIRM, UNANSWERED, Answer
from selfassess.core.model.questionnaire.forerunners import Forerunner, Overlap
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.text.i18n import _, started
from selfassess.core.text.languages.conventions import labelled

Answers = Mapping[str, Answer]


def answers_under(
    answers: Answers, then: Questionnaire, now: Questionnaire
) -> dict[str, Answer]:
    """The answers to `then` by the ids of `now`, each made of those of its forerunners."""
    if then.id == now.id:
        return dict(answers)
    found = {}
    for key, forerunners in now.forerunners.get(then.id, {}).items():
        said = [each for each in forerunners if not _is_silent(each.id, answers)]
        if said and key in now.by_id:
            found[key] = _joined(said, answers, then, now.by_id[key])
    return found


def unheard(answers: Answers, then: Questionnaire, now: Questionnaire) -> list[str]:
    """The requirements on which something was said, and that `now` has nothing for."""
    heard = {
        each.id
        for forerunners in now.forerunners.get(then.id, {}).values()
        for each in forerunners
    }
    if then.id == now.id:
        heard = {*now.by_id}
    return [k for k in answers if k not in heard and not _is_silent(k, answers)]


def _is_silent(key: str, answers: Answers) -> bool:
    return answers.get(key, UNANSWERED).is_empty


def _joined(
    forerunners: Sequence[Forerunner],
    answers: Answers,
    then: Questionnaire,
    requirement: Requirement,
) -> Answer:
    said = [answers[each.id] for each in forerunners]
    written = _common_status(forerunners, said, requirement)
    is_as_it_was = len(said) == 1 and written is said[0].written
    notes = _named_notes(forerunners, answers, then)
    changes = {
        "written": written,
        **_origins(said if written else ()),
        "note": said[0].note if is_as_it_was else "\n\n".join(notes),
        "evidence": tuple(dict.fromkeys(slug for a in said for slug in a.evidence)),
        "shows": _shown(said),
    }
    others = {k: v for a in reversed(said) for k, v in (a.model_extra or {}).items()}
    return said[0].model_copy(update={**others, **changes})


def _origins(said: Sequence[Answer]) -> dict[str, str]:
    """From where the first that waits to be confirmed came."""
    return {
        key: next(filter(None, (getattr(answer, key) for answer in said)), "")
        for key in TO_CONFIRM
    }


def _common_status(
    forerunners: Sequence[Forerunner], said: Sequence[Answer], requirement: Requirement
) -> Status:
    statuses = {answer.written for answer in said}
    is_whole = all(each.overlaps is Overlap.SAME for each in forerunners)
    if not is_whole or len(statuses) > 1:
        return Status.UNANSWERED
    status = said[0].written
    is_allowed = requirement.not_applicable or status is not Status.NOT_APPLICABLE
    return status if is_allowed else Status.UNANSWERED


def _named_notes(
    forerunners: Sequence[Forerunner], answers: Answers, then: Questionnaire
) -> Iterator[str]:
    """Every note under what it was an answer to, and what was claimed there."""
    for each in forerunners:
        answer, asked = answers[each.id], then.by_id.get(each.id)
        title = asked.title if asked else each.id
        status = started(_(STATUSES[answer.written].label))
        yield f"{labelled(title, status)}\n{answer.note}".strip()


def _shown(said: Sequence[Answer]) -> dict[str, str]:
    """What shows the claims in each piece of evidence, of all answers."""
    shown: dict[str, list[str]] = {}
    for answer in said:
        for slug, text in answer.shows.items():
            shown.setdefault(slug, []).append(text)
    return {slug: "; ".join(dict.fromkeys(texts)) for slug, texts in shown.items()}
