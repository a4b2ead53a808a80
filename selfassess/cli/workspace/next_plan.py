"""The assessment of the next plan, begun from the file of an earlier one."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from selfassess.core.cycle.earlier_plan import bring
from selfassess.core.cycle.forerunner_answers import answers_under, unheard
from selfassess.core.errors import CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.labels import carried_sentence
from selfassess.core.scoring.score import score
from selfassess.core.session.workspace import Beginning
from selfassess.core.text.addresses import is_inside
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import finder_for

_MOST_TITLES = 10
"""In one sentence."""

Tell = Callable[[str], object]
"""Shows a line to the person."""


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
    answers = answers_under(said, then, questionnaire)
    try:
        brought = bring(earlier, assessment, questionnaire, beginning.bring, answers)
    except ValidationError as error:  # notes of several answers, longer in one
        raise CannotSave(in_one_sentence(error)) from error
    moved, lost = _with_files(brought, basis, beginning.name)
    told = [carried_sentence(score(questionnaire, moved))]
    if gone := unheard(said, then, questionnaire):
        tell(_gone_sentence(len(gone), _named(gone, then), basis))
    if then.id != questionnaire.id:
        in_words = [key for key, answer in answers.items() if not answer.written]
        told.append(
            _in_words_sentence(len(in_words), questionnaire.in_numbers(in_words))
        )
    for line in filter(None, (*told, *_left_behind(earlier, basis, lost))):
        tell(line)
    return moved


def _with_files(
    assessment: Assessment, basis: str, path: str
) -> tuple[Assessment, list[str]]:
    """Paths of evidence as they are from the new file; and those out of its reach."""
    old, new = Path(basis).parent.absolute(), Path(path).parent.absolute()
    lost = []
    for slug, entry in assessment.evidence.items():
        if old == new or not (entry.file and is_inside(entry.file)):
            continue
        there = os.path.relpath(old / entry.file.replace("\\", "/"), new)
        if not is_inside(there):
            lost.append(entry.file)
            continue
        moved = entry.model_copy(update={"file": Path(there).as_posix()})
        assessment = assessment.with_evidence(slug, moved)
    return assessment, lost


def _named(ids: Sequence[str], asked: Questionnaire) -> str:
    """Numbers, and titles as long as they are few."""
    if len(ids) > _MOST_TITLES:
        return asked.in_numbers(ids)
    titles = {key: each.title for key, each in asked.by_id.items()}
    named = (f"{asked.numbers.get(key, key)} {titles.get(key, '')}" for key in ids)
    return "; ".join(name.strip() for name in named)


def _gone_sentence(count: int, names: str, basis: str) -> str:
    return ngettext(
        "{count} answer is to nothing that is asked now, and stays in {path}: {names}",
        "{count} answers are to nothing that is asked now, and stay in {path}: {names}",
        count,
    ).format(count=count, path=basis, names=names)


def _in_words_sentence(count: int, numbers: str) -> str:
    sentence = ngettext(
        "{count} note tells what was answered to what only overlaps: {numbers}",
        "{count} notes tell what was answered to what only overlaps: {numbers}",
        count,
    )
    return sentence.format(count=count, numbers=numbers) if count else ""


def _left_behind(earlier: Assessment, basis: str, lost: Sequence[str]) -> Iterator[str]:
    """What stays in the earlier file, and what has to be copied from beside it."""
    if left_out := [key for key, e in earlier.not_applicable.items() if e.reason]:
        text = _("left out as a whole in {path}, to be decided anew: {ids}")
        yield text.format(path=basis, ids=", ".join(left_out))
    if lost:
        text = _("beside {path}, and not beside the new file; copy them: {names}")
        yield text.format(path=basis, names=", ".join(lost))
