"""Which requirements a form asks, by the words in which a person names parts of it."""

from collections.abc import Collection, Iterable

from selfassess.core.errors import SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses
from selfassess.core.text.spelling import did_you_mean

UNANSWERED = "unanswered"


def asked_in(
    words: Iterable[str],
    questionnaire: Questionnaire,
    assessment: Assessment | None,
    owner: str = "",
) -> Collection[str]:
    """The requirements of the named parts; raise SelfAssessError for what is no part.

    A part is named by its id or number; `unanswered` is what the assessment leaves open
    among the parts that are named with it, or of everything. Of them only those that
    the owner of that key has to supply, if one is named.
    """
    named = {word.strip().casefold() for word in words}
    parts = _parts(questionnaire)
    for word in sorted(named - {UNANSWERED}):
        if word not in parts:
            raise SelfAssessError(_unknown(word, parts))
    wanted = {each for word in named - {UNANSWERED} for each in parts[word]}
    if not wanted:
        wanted = {*questionnaire.by_id}
    if owner:
        wanted &= _owned(owner, _needed(assessment))
    if UNANSWERED in named:
        answers = _needed(assessment).answers
        wanted -= {key for key, each in answers.items() if each.status}
    if not wanted:
        raise SelfAssessError(_("nothing is left to ask of what was named"))
    return wanted


def _owned(owner: str, assessment: Assessment) -> set[str]:
    """What the owner of that key has to supply."""
    if owner not in assessment.owners:
        sentence = _("no owner has the key {owner}").format(owner=owner)
        hint = did_you_mean(owner, assessment.owners)
        raise SelfAssessError(clauses(filter(None, (sentence, hint))))
    return {key for key, each in assessment.answers.items() if each.owner == owner}


def _needed(assessment: Assessment | None) -> Assessment:
    if assessment is None:
        sentence = _(
            "a questionnaire has neither answers nor owners; name the file of an "
            "assessment to ask what somebody owes or what is unanswered there"
        )
        raise SelfAssessError(sentence)
    return assessment


def _parts(questionnaire: Questionnaire) -> dict[str, tuple[str, ...]]:
    """The requirements of every phase, guideline and requirement, by id and number."""
    found: dict[str, tuple[str, ...]] = {}
    for at, phase in enumerate(questionnaire.phases, start=1):
        ids = tuple(each.id for each in phase.requirements)
        found |= {phase.id.casefold(): ids, str(at): ids}
        for place, guideline in enumerate(phase.guidelines, start=1):
            ids = tuple(each.id for each in guideline.requirements)
            found |= {guideline.id.casefold(): ids, f"{at}.{place}": ids}
    numbers = questionnaire.numbers
    for key in questionnaire.by_id:
        found |= {key.casefold(): (key,), numbers[key]: (key,)}
    return found


def _unknown(word: str, parts: Collection[str]) -> str:
    sentence = _("no phase, guideline or requirement is called {word}").format(
        word=word
    )
    names = (name for name in parts if not name[0].isdigit())
    hint = did_you_mean(word, [*names, UNANSWERED])
    phases = _("what is asked is listed by `selfassess questionnaires show`")
    return clauses((sentence, hint or phases))
