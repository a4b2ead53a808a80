"""An assessment's TOML file: reading it with all its problems, saving it whole."""

import os
from datetime import date
from pathlib import Path

from selfassess.core.errors import CannotRead, CannotSave, InvalidFile
from selfassess.core.merge.three_way import refuse_stranger
from selfassess.core.model.assessment import FORMAT, Assessment
from selfassess.core.model.registers.register_keys import entries_in
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.validation.checks import check_format
from selfassess.storage.checks.edition_checks import is_behind
from selfassess.storage.documents.assessment_parser import parse_assessment, parse_data
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.documents.kind import why_no_assessment
from selfassess.storage.documents.tracked_file import TrackedFile
from selfassess.storage.files.atomic import save
from selfassess.storage.questionnaires.questionnaire_file import (
    FindQuestionnaire,
    LoadedQuestionnaire,
)
from selfassess.storage.recovery.sync_copies import copies_beside
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import Document, parse_document, read_document
from selfassess.storage.toml.writer import refuse_invalid


class AssessmentFile(TrackedFile):
    """An assessment's file: what was last in it, and the questionnaire it answers."""

    def __init__(
        self,
        path: str,
        loaded: LoadedQuestionnaire,
        document: Document | None = None,
        *,
        read_only: str = "",
        state: Path | None = None,
    ) -> None:
        """`state` is where versions are kept, if not in the user's folder."""
        super().__init__(path, document, state)
        self.questionnaire = loaded.questionnaire
        self.read_only = read_only
        """Why it cannot be saved; empty if it can."""
        self.loaded = loaded
        self._register = register_keys(document)
        """The keys in the file, in their order; None if there is no file yet."""

    def move_to(self, loaded: LoadedQuestionnaire) -> None:
        """From now on it holds answers to this edition of its questionnaire."""
        self.loaded, self.questionnaire = loaded, loaded.questionnaire

    def save(self, assessment: Assessment) -> Assessment:
        """Write it, unless somebody else did since; raise ChangedOnDisk or CannotSave.

        Return what was written: the answers now belong to the questionnaire as it
        stands here, unless they are behind it.
        """
        assessment, text = self._formatted(assessment)
        if self.read_only:
            raise CannotSave(labelled(str(self.path), self.read_only))
        self.replace(text, assessment.id)
        self._register = list(self._placed(assessment).evidence)
        return assessment

    def save_as(self, path: str, assessment: Assessment) -> None:
        """Write it under another name, which is not there yet; raise CannotSave."""
        if os.path.lexists(path):
            raise CannotSave(_("{path} is already there").format(path=path))
        save(path, self.text_of(assessment).encode(), None)

    def text_of(self, assessment: Assessment) -> str:
        """What a save would write if nobody laid out the file; raise CannotSave."""
        return self._formatted(assessment)[1]

    def _formatted(self, assessment: Assessment) -> tuple[Assessment, str]:
        behind = is_behind(assessment, self.loaded)
        if not behind:
            ours = {"digest": self.loaded.digest, "edition": self.questionnaire.edition}
            assessment = assessment.model_copy(update=ours)
        refuse_invalid(assessment)
        placed = self._placed(assessment)
        text = format_assessment(placed, self.questionnaire, whole=not behind)
        return assessment, text

    def _placed(self, assessment: Assessment) -> Assessment:
        if self._register is None:
            return assessment
        return assessment.with_register_as_in(self._register)

    def read_again(self, find: FindQuestionnaire) -> tuple[Assessment, list[Problem]]:
        """What somebody else saved; from now on a save replaces it.

        Raise CannotRead or InvalidFile, or CannotMerge if another assessment is there
        now; a save is still refused then. Whoever calls merges what is not saved yet,
        with what `content` said before as the base.
        """
        document = read_document(self.path)
        assessment, problems = readable(document, find)
        refuse_stranger(read_content(self.path, self.content, find), assessment)
        self.reset_base(document)
        self._register = register_keys(document)
        return assessment, problems


def register_keys(document: Document | None) -> list[str] | None:
    """What the entries of the evidence register are called, in their order."""
    return None if document is None else list(entries_in(document.data, "evidence"))


def read_content(path: str, content: bytes, find: FindQuestionnaire) -> Assessment:
    """An assessment out of what a file held earlier; raise InvalidFile."""
    return readable(parse_document(path, content), find)[0]


def readable(
    document: Document, find: FindQuestionnaire
) -> tuple[Assessment, list[Problem]]:
    """An assessment, and what is wrong with its file; raise InvalidFile if there is none."""
    parsed = parse_assessment(document, find)
    if parsed.assessment is None:
        raise InvalidFile(document.path, errors_of(parsed.problems))
    return parsed.assessment, parsed.problems


def open_assessment(
    path: str,
    find: FindQuestionnaire,
    *,
    newer_too: bool = False,
    today: date | None = None,
) -> tuple[Assessment, AssessmentFile, list[Problem]]:
    """Read a file to work on it; raise CannotRead or InvalidFile.

    Problems that leave the answers readable come back beside them. A file of a newer
    format is refused, because its words may mean more than we know; with `newer_too`
    it is opened, to be read only, if it can be understood at all.
    """
    document = read_document(path)
    if reason := why_no_assessment(document.data):
        raise CannotRead(labelled(str(path), reason))
    newer = check_format(document.data.get("format"), FORMAT)
    if newer and newer_too:
        parsed = parse_data(document, {**document.data, "format": FORMAT}, find, today)
        parsed.problems[:0] = located(document, [newer])
    else:
        parsed = parse_assessment(document, find, today)
    if parsed.assessment is None or parsed.questionnaire is None:
        raise InvalidFile(path, errors_of(parsed.problems))
    asked = find(parsed.assessment.questionnaire).at(parsed.assessment.edition)
    loaded = asked.in_language(parsed.assessment.language)
    # Translators: {reason} says that the number of the format, a key of the file, is
    # too new.
    text = _("format {reason}; update selfassess to change the file")
    why = text.format(reason=newer.message) if newer else ""
    file = AssessmentFile(path, loaded, document, read_only=why)
    copies = copies_beside(path, parsed.assessment.id)
    return parsed.assessment, file, [*parsed.problems, *copies]
