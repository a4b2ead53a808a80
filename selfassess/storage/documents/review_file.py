"""A review's TOML file: one reviewer, one file, one writer."""

import contextlib
import secrets
from pathlib import Path

from selfassess.core.errors import InvalidFile
from selfassess.core.merge.three_way import refuse_stranger
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import FORMAT, Review, Reviewer
from selfassess.core.problems import errors_of
from selfassess.storage.documents.review_text import (
    ReviewContext,
    format_review,
    parse_review,
)
from selfassess.storage.documents.tracked_file import TrackedFile
from selfassess.storage.questionnaires.questionnaire_file import FindQuestionnaire
from selfassess.storage.toml.reader import Document, parse_document, read_document
from selfassess.storage.toml.writer import refuse_invalid


class ReviewFile(TrackedFile):
    """A review's file: what was last in it, and what it is about."""

    def __init__(
        self,
        path: str,
        questionnaire: Questionnaire,
        about: Assessment,
        document: Document | None = None,
    ) -> None:
        """`document` is what was read; None if there is no file yet."""
        super().__init__(path, document)
        self._questionnaire = questionnaire
        self._about = about
        self._identifier = secrets.token_hex(16)
        """For a review that has no id yet."""

    @property
    def questionnaire(self) -> Questionnaire:
        """What the reviewed answers answer."""
        return self._questionnaire

    def save(self, review: Review) -> Review:
        """Write it, with an id, unless somebody else did since.

        Return what was written; raise ChangedOnDisk or CannotSave.
        """
        review = self.with_id(review)
        text = self.text_of(review)
        self._make_folder()
        self.replace(text, "")
        return review

    def put(self, text: str) -> None:
        """Make it hold the text that its reviewer sent; raise ChangedOnDisk or CannotSave."""
        self._make_folder()
        self._write(text, "", lost=0)

    def _make_folder(self) -> None:
        with contextlib.suppress(OSError):  # saving says why
            Path(self.path).parent.mkdir(exist_ok=True)

    def with_id(self, review: Review) -> Review:
        """The review with the id that it is saved with."""
        return (
            review if review.id else review.model_copy(update={"id": self._identifier})
        )

    def text_of(self, review: Review) -> str:
        """What a save would write if nobody laid out the file; raise CannotSave."""
        refuse_invalid(review)
        return format_review(review, self._questionnaire, self._about)

    def read(self, content: bytes, find: FindQuestionnaire) -> Review:
        """A review out of what the file held earlier; raise InvalidFile."""
        return self._readable(parse_document(self.path, content), find)

    def read_again(self, find: FindQuestionnaire) -> Review:
        """What somebody else saved; from now on a save replaces it.

        Raise CannotRead or InvalidFile, or CannotMerge if another review is there now.
        """
        document = read_document(self.path)
        review = self._readable(document, find)
        if self.content:  # else there was no file yet
            refuse_stranger(self.read(self.content, find), review)
        self.reset_base(document)
        return review

    def _readable(self, document: Document, find: FindQuestionnaire) -> Review:
        review, problems = parse_review(document, find, ReviewContext(self._about))
        if review is None:
            raise InvalidFile(document.path, errors_of(problems))
        return review


def new_review(about: Assessment, name: str, organisation: str = "") -> Review:
    """A review in which nothing is said yet; raise ValidationError for a bad name."""
    return Review(
        format=FORMAT,
        assessment=about.id,
        questionnaire=about.questionnaire,
        edition=about.edition,
        reviewer=Reviewer(name=name, organisation=organisation),
    )
