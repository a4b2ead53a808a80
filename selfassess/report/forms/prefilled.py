"""What an assessment says, as the texts that stand in the fields of a form."""

from collections.abc import Iterator

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import AnyLevels, GivenLevel, given_at
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.scoring.labels import status_label
from selfassess.core.scoring.levels.level_labels import level_title, openness_label
from selfassess.report.forms.evidence_lines import evidence_line
from selfassess.report.forms.form_fields import field_name
from selfassess.report.forms.level_fields import name_of_level
from selfassess.report.forms.shown_places import shown_lines


def texts_of(
    assessment: Assessment, questionnaire: Questionnaire, owner: str = ""
) -> dict[str, str]:
    """The text of every field in which something stands, by the field's name.

    A status that nobody has confirmed claims nothing, so it does not stand in a form.
    """
    texts = {("", key): text for key, text in details_in(assessment)}
    if answerer := assessment.owners.get(owner):
        texts["", "owner"] = answerer.name
    for requirement_id in questionnaire.by_id:
        answer = assessment.answer_to(requirement_id)
        for key, text in _answer(answer, assessment):
            texts[requirement_id, key] = text
    texts |= level_texts(assessment.levels, questionnaire)
    return {
        field_name(questionnaire, whose, key): text
        for (whose, key), text in texts.items()
        if text
    }


def level_texts(
    levels: AnyLevels, questionnaire: Questionnaire
) -> dict[tuple[str, str], str]:
    """The same of the levels, by the name that a form gives each and by what is said."""
    texts = {}
    for asked in questionnaire.asked_levels:
        given = given_at(levels, asked, GivenLevel())
        place = name_of_level(asked)
        if given.level:
            texts[place, "level"] = level_title(asked.scale, given.level)
        if given.open is not None:
            texts[place, "open"] = openness_label(given)
        texts[place, "note"] = given.note
    return texts


def details_in(assessment: Assessment) -> Iterator[tuple[str, str]]:
    """What a form says about the whole, by the last part of the field's name."""
    contact = assessment.point_of_contact
    yield "country", assessment.country
    yield "action_plan", assessment.action_plan
    yield "name", contact.name
    yield "office", contact.office
    yield "email", contact.email
    yield "assessment", assessment.id


def _answer(answer: Answer, assessment: Assessment) -> Iterator[tuple[str, str]]:
    if answer.status:
        yield "status", status_label(answer.status)
    yield "note", answer.note
    cited = cited_by(answer, assessment)
    yield "evidence", "\n".join(map(evidence_line, cited))
    yield "shows", shown_lines(shown_by(answer, assessment))


def shown_by(answer: Answer, assessment: Assessment) -> tuple[str, ...]:
    """What in each document that is in the register shows the claim."""
    cited = (slug for slug in answer.evidence if slug in assessment.evidence)
    return tuple(answer.shows.get(slug, "") for slug in cited)


def cited_by(answer: Answer, assessment: Assessment) -> tuple[Evidence, ...]:
    """The documents that an answer cites, as far as they are in the register."""
    cited = (assessment.evidence.get(slug) for slug in answer.evidence)
    return tuple(filter(None, cited))
