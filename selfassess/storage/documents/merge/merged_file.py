"""Three files on disk merged into the bytes of one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from selfassess.core.diff.plain_data import contents_of
from selfassess.core.errors import CannotMerge, InvalidFile, SelfAssessError
from selfassess.core.merge.three_way import merge
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.conflict import Conflict
from selfassess.core.text.i18n import _
from selfassess.core.validation.pydantic_errors import validated
from selfassess.storage.checks.edition_checks import is_behind
from selfassess.storage.documents.assessment_file import readable, register_keys
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.documents.layout import merged_layout
from selfassess.storage.questionnaires.questionnaire_file import (
    FindQuestionnaire,
    LoadedQuestionnaire,
)
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import Document, parse_document
from selfassess.storage.toml.writer import format_toml


@dataclass(frozen=True, slots=True)
class MergedFile:
    """The merged file's text, what people have to settle, and what did not fit in."""

    text: str
    conflicts: tuple[Conflict, ...]
    lost_comments: int
    cite_both: tuple[str, ...] = ()
    """Answers that cite more than either side had them cite."""


class _Review(BaseModel):
    """A reviewer's file as it stands; its own keys merge like all others."""

    model_config = ConfigDict(frozen=True, extra="allow")

    format: Literal[1]
    conflicts: tuple[Conflict, ...] = ()


def read_side(path: str, raw: bytes) -> Document | None:
    """A file to be merged; None if it is empty: git says so that there was none yet."""
    return parse_document(path, raw) if raw.strip() else None


def merge_documents(
    base: Document | None, ours: Document, theirs: Document, find: FindQuestionnaire
) -> MergedFile:
    """A file with both sides' changes; raise InvalidFile or CannotMerge."""
    documents = [document for document in (base, ours, theirs) if document]
    if all("answers" in document.data for document in documents):
        return _merged_assessment(base, ours, theirs, find)
    if all("findings" in document.data for document in documents):
        return _merged_review(base, ours, theirs)
    raise CannotMerge(
        # Translators: {paths} are three files.
        _("{paths}: not three assessments, and not three reviews").format(
            paths=", ".join(document.path for document in documents)
        )
    )


def _merged_assessment(
    base: Document | None, ours: Document, theirs: Document, find: FindQuestionnaire
) -> MergedFile:
    sides = [readable(document, find)[0] for document in (ours, theirs)]
    newest = _newest_of(sides[0], find)
    origin = [readable(base, find)[0]] if base else []
    mine, other, *before = _of_one_edition([*sides, *origin], newest)
    merged = merge(before[0] if before else None, mine, other)
    loaded = newest and newest.at(merged.edition)
    whole = loaded is None or not is_behind(merged, loaded)
    questionnaire = loaded.questionnaire if loaded else None
    known, *registers = (
        set(register_keys(document) or ()) for document in (base, ours, theirs)
    )
    if all(register - known for register in registers):
        merged = merged.with_register_as_in(register_keys(base or ours) or ())
    text = format_assessment(merged, questionnaire, whole=whole)
    text, lost = merged_layout(base, ours, theirs, text)
    return MergedFile(text, merged.conflicts, lost, tuple(_cite_both(merged, sides)))


def _of_one_edition(
    states: list[Assessment], newest: LoadedQuestionnaire | None
) -> list[Assessment]:
    """All of the newest edition, if some are and the others are of one that is kept."""
    editions = {state.edition for state in states}
    if newest and len(editions) > 1 and newest.questionnaire.edition in editions:
        return [*map(newest.moved_here, states)]
    return states


def _cite_both(merged: Assessment, sides: Iterable[Assessment]) -> Iterator[str]:
    for place, answer in merged.answers.items():
        cited = {key for side in sides for key in side.answer_to(place).evidence}
        if len(answer.evidence) > len(cited):
            yield place


def _newest_of(
    assessment: Assessment, find: FindQuestionnaire
) -> LoadedQuestionnaire | None:
    """The questionnaire, for the order: without it answers stay where they are."""
    try:
        return find(assessment.questionnaire)
    except SelfAssessError:
        return None


def _merged_review(
    base: Document | None, ours: Document, theirs: Document
) -> MergedFile:
    """Findings that name no answer stay so until the file is opened or reported.

    While git merges, the assessment beside it may be in the middle of a merge itself:
    nobody can tell which answers are those of the moment.
    """
    merged = merge(
        review_in(base) if base else None, review_in(ours), review_in(theirs)
    )
    text = format_toml(contents_of(merged))
    text, lost = merged_layout(base, ours, theirs, text)
    return MergedFile(text, merged.conflicts, lost)


def review_in(document: Document) -> _Review:
    """A review as far as a merge needs to know it; raise InvalidFile."""
    review, problems = validated(_Review, document.data)
    if review is None:
        raise InvalidFile(document.path, located(document, problems))
    return review
