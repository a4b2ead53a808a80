"""The assessment of the next plan, begun from the file of an earlier one."""

from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from selfassess.cli.locales import speaking
from selfassess.cli.workspace.beginning.evidence_along import Tell, with_files
from selfassess.core.cycle.brought import Brought
from selfassess.core.cycle.earlier_plan import bring, texts_that_name
from selfassess.core.cycle.forerunner_answers import answers_under, unheard
from selfassess.core.errors import CannotSave
from selfassess.core.model.about.details import SECTIONS
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.labels import carried_sentence
from selfassess.core.scoring.score import score
from selfassess.core.session.launcher import Beginning
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import finder_for

_MOST_TITLES = 10
"""In one sentence."""


def with_earlier_plan(
    assessment: Assessment,
    questionnaire: Questionnaire,
    beginning: Beginning,
    tell: Tell,
) -> Assessment:
    """The new assessment with what is brought along; what is not is told."""
    basis = beginning.basis
    earlier, file, _problems = open_assessment(basis, finder_for(basis))
    then, said = file.questionnaire, earlier.answers
    with speaking(assessment.language):  # words of notes, whoever begins the plan
        answers = answers_under(said, then, questionnaire)
    try:
        brought = bring(earlier, assessment, questionnaire, beginning.bring, answers)
    except ValidationError as error:  # notes of several answers, longer in one
        raise CannotSave(in_one_sentence(error)) from error
    begun = with_files(brought, basis, beginning.name, tell)
    if gone := unheard(said, then, questionnaire):
        tell(_gone_sentence(len(gone), _named(gone, then), basis))
    told = [carried_sentence(score(questionnaire, begun))]
    if then.id != questionnaire.id:
        in_words = [key for key, answer in answers.items() if not answer.written]
        numbers = questionnaire.in_numbers(in_words)
        told.append(_in_words_sentence(len(in_words), numbers))
    if Brought.TEXTS in beginning.bring:
        told += _about_texts(earlier, begun)
    for line in filter(None, (*told, *_left_out(earlier, basis))):
        tell(line)
    return begun


def _named(ids: Sequence[str], questionnaire: Questionnaire) -> str:
    """Numbers, and titles as long as they are few."""
    if len(ids) > _MOST_TITLES:
        return questionnaire.in_numbers(ids)
    titles = {key: each.title for key, each in questionnaire.by_id.items()}
    named = (
        f"{questionnaire.numbers.get(key, key)} {titles.get(key, '')}" for key in ids
    )
    return "; ".join(name.strip() for name in named)


def _gone_sentence(count: int, names: str, basis: str) -> str:
    # Translators: {names} are requirements of the earlier plan in {path}.
    return ngettext(
        "{count} answer is to nothing that is asked now, and stays in {path}: {names}",
        "{count} answers are to nothing that is asked now, and stay in {path}: {names}",
        count,
    ).format(count=count, path=basis, names=names)


def _in_words_sentence(count: int, numbers: str) -> str:
    # Translators: {numbers} are requirements that ask only partly what was asked
    # before.
    sentence = ngettext(
        "{count} note tells what was answered to what only overlaps: {numbers}",
        "{count} notes tell what was answered to what only overlaps: {numbers}",
        count,
    )
    return sentence.format(count=count, numbers=numbers) if count else ""


def _about_texts(earlier: Assessment, begun: Assessment) -> Iterator[str]:
    """What is to be written or read again of the texts of the report."""
    if earlier.texts.foreword:
        yield _("the foreword was not brought: it speaks for the earlier plan")
    if named := texts_that_name(earlier.action_plan, begun):
        # Translators: {names} are headings of parts of the report.
        text = _("these texts name the earlier plan, read them again: {names}")
        yield text.format(names=listed(_(SECTIONS[each].heading) for each in named))


def _left_out(earlier: Assessment, basis: str) -> Iterator[str]:
    """What was left out as a whole, and is not any more."""
    if left_out := [key for key, e in earlier.not_applicable.items() if e.reason]:
        # Translators: {ids} are phases and guidelines that were left out in the earlier
        # plan {path}.
        text = _("left out as a whole in {path}, to be decided anew: {ids}")
        yield text.format(path=basis, ids=listed(left_out))
