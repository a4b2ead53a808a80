"""A questionnaire's TOML file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from selfassess.core.cycle.edition_update import EditionUpdate
from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import FORMAT, Questionnaire
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.language_codes import fitting_language
from selfassess.core.validation.checks import check_format
from selfassess.core.validation.pydantic_errors import validated, without_repeats
from selfassess.core.validation.unknown_keys import unknown_keys
from selfassess.storage.questionnaires.name_checks import check_names
from selfassess.storage.toml.canonical_digest import digest_of
from selfassess.storage.toml.letter_checks import check_letters
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import Document, read_document


@dataclass(frozen=True, slots=True)
class LoadedQuestionnaire:
    """A questionnaire, and the digest that assessments of it carry."""

    questionnaire: Questionnaire
    digest: str
    raw: bytes = b""
    """The bytes on disk: they travel inside the report."""
    earlier: Mapping[str, "Callable[[], LoadedQuestionnaire]"] = field(
        default_factory=dict
    )
    """The editions before this one that are kept, the oldest first."""
    newest: str = ""
    """The edition that took the place of this one; empty if none did."""
    translations: Mapping[str, Callable[[str], Questionnaire]] = field(
        default_factory=dict
    )
    """By language: an edition in its words; raises CannotRead or InvalidFile."""
    wrong_translation: str = ""
    """The language of one that cannot be used; the words are the original's then."""

    @property
    def languages(self) -> list[str]:
        """The tags of the languages in which it can be read, the original's first."""
        return [self.questionnaire.original.language, *self.translations]

    def in_language(self, language: object) -> "LoadedQuestionnaire":
        """The same in the words of a language if there are any, else in the original's."""
        original = self.questionnaire.original
        ours = replace(self, questionnaire=original, wrong_translation="")
        fitting = fitting_language(str(language), self.languages)
        if fitting not in self.translations:
            return ours
        try:
            worded = self.translations[fitting](original.edition)
        except (CannotRead, InvalidFile):
            return replace(ours, wrong_translation=fitting)
        return replace(ours, questionnaire=worded)

    def wordings(self, *wanted: str) -> dict[str, Callable[[], Questionnaire]]:
        """The questionnaire in these languages, so far as it is, and in the original's."""
        own, known = self.languages[0], self.languages
        tags = [fitting_language(tag, known) or own for tag in wanted]
        return {tag: partial(self._worded, tag) for tag in (*tags, own)}

    def _worded(self, tag: str) -> Questionnaire:
        return self.in_language(tag).questionnaire

    def at(self, edition: object) -> "LoadedQuestionnaire":
        """The edition of that name if it is kept, else this one; raise InvalidFile."""
        ours = self.questionnaire.edition
        if not isinstance(edition, str) or edition in ("", ours):
            return self
        load = self.earlier.get(edition)
        if not load:
            return self
        return replace(load(), newest=ours, translations=self.translations)

    @property
    def asked_earlier(self) -> set[str]:
        """What the earlier editions ask for that are kept; raise InvalidFile."""
        asked = (load().questionnaire for load in self.earlier.values())
        return {key for questionnaire in asked for key in questionnaire.by_id}

    def update_of(self, assessment: Assessment) -> EditionUpdate:
        """The way to this edition from that of the assessment; raise InvalidFile."""
        then = self.at(assessment.edition)
        is_known = then.is_asked_by(assessment.edition, assessment.digest)
        before = then.questionnaire.original if is_known else None
        return EditionUpdate(before, self.questionnaire.original, self.digest)

    def moved_here(self, assessment: Assessment) -> Assessment:
        """Answers to a kept earlier edition as answers to this one; others as they are."""
        is_earlier = assessment.edition in self.earlier
        return (
            self.update_of(assessment).updated(assessment) if is_earlier else assessment
        )

    def is_asked_by(self, edition: object, digest: object) -> bool:
        """Whether a file with these two began with this very questionnaire."""
        is_edition = edition == self.questionnaire.edition
        return is_edition and (not digest or digest == self.digest)


FindQuestionnaire = Callable[[str], LoadedQuestionnaire]
"""By id; raises UnknownQuestionnaire, CannotRead or InvalidFile."""


def load_questionnaire(path: str) -> LoadedQuestionnaire:
    """Read a questionnaire; raise CannotRead, or InvalidFile with every problem."""
    return questionnaire_in(read_document(path))


def questionnaire_in(document: Document) -> LoadedQuestionnaire:
    """The questionnaire that was read; raise InvalidFile with every problem."""
    questionnaire, problems = parse_questionnaire(document)
    if questionnaire is None or errors_of(problems):
        raise InvalidFile(document.path, errors_of(problems))
    return LoadedQuestionnaire(questionnaire, digest_of(document.data), document.raw)


def parse_questionnaire(
    document: Document,
) -> tuple[Questionnaire | None, list[Problem]]:
    """The questionnaire, if it has the right shape, and all that is wrong with it."""
    if problem := check_format(document.data.get("format"), FORMAT):
        return None, located(document, [problem])
    questionnaire, shape = validated(Questionnaire, document.data)
    rules = [*check_names(document.data), *check_letters(document.data)]
    problems = [
        *unknown_keys(Questionnaire, document.data),
        *without_repeats(shape, rules),
    ]
    return questionnaire, [*document.warnings, *located(document, problems)]
