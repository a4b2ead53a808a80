"""A new assessment: what is needed for it, and its file."""

import os
import re
import secrets
from pathlib import Path

from pydantic import ValidationError

from selfassess.cli.report_files.output_paths import refuse_the_standard_output
from selfassess.core.errors import CannotSave, SelfAssessError, UnknownQuestionnaire
from selfassess.core.model.assessment import FORMAT, Assessment
from selfassess.core.model.file_names import file_name_for
from selfassess.core.model.questionnaire import Questionnaire
from selfassess.core.session.workspace import Beginning
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_meant, language_named
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.questionnaires.catalog import (
    find_questionnaire,
    finder_for,
    user_questionnaires,
)


def missing_options(beginning: Beginning) -> list[str]:
    """The options that have to be asked for; the language has a default."""
    options = {
        "--questionnaire": beginning.questionnaire,
        "--country": beginning.country,
        "--action-plan": beginning.action_plan,
        "-o": beginning.name,
    }
    return [option for option, value in options.items() if not value]


def suggested_path(country: str, action_plan: str) -> str:
    """A file name made from the country and the plan's first year."""
    year = re.search(r"(19|20)\d\d", action_plan)
    parts = [country, year[0]] if year else [country]
    return f"{file_name_for(' '.join(parts), (), 'assessment')}.toml"


def is_there(path: str) -> bool:
    """Whether something has that name; a name that nothing can have is told by saving."""
    return os.path.lexists(path)


def begin(beginning: Beginning) -> str:
    """Write the file of a new assessment and return its path; raise SelfAssessError."""
    path = beginning.name
    refuse_the_standard_output(path)
    if is_there(path):
        raise CannotSave(
            _("{path} is already there; nothing was written").format(path=path)
        )
    questionnaire = find_questionnaire(beginning.questionnaire, path).questionnaire
    try:
        loaded = finder_for(path)(questionnaire.id)
    except UnknownQuestionnaire as error:
        sentence = _(
            "{path} would not find its questionnaire again: put the folder `{name}` "
            "with it into {folder}, or into {own}"
        )
        raise UnknownQuestionnaire(
            sentence.format(
                path=path,
                name=questionnaire.id,
                folder=Path(path).parent / "questionnaires",
                own=user_questionnaires(),
            )
        ) from error
    AssessmentFile(path, loaded).save(_assessment(beginning, questionnaire))
    return path


def _assessment(beginning: Beginning, questionnaire: Questionnaire) -> Assessment:
    typed = beginning.language or questionnaire.language
    if not (language := language_named(typed)):
        message = _("the language must be a code such as en, fr or pt-BR, not '{code}'")
        hint = language_meant(typed)
        text = message.format(code=typed)
        raise SelfAssessError(f"{text} ({hint})" if hint else text)
    try:
        return Assessment(
            format=FORMAT,
            id=secrets.token_hex(16),
            questionnaire=questionnaire.id,
            edition=questionnaire.edition,
            country=beginning.country,
            action_plan=beginning.action_plan,
            language=language,
        )
    except ValidationError as error:
        raise SelfAssessError(in_one_sentence(error)) from error
