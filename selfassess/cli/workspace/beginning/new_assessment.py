"""A new assessment: what is needed for it, and its file."""

import os
import secrets
from collections.abc import Collection
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from selfassess.cli.report_files.forms.form_formats import is_form
from selfassess.cli.report_files.output_paths import (
    refuse_the_standard_output,
    refuse_to_replace,
)
from selfassess.cli.workspace.beginning.evidence_along import Tell
from selfassess.cli.workspace.beginning.next_plan import with_earlier_plan
from selfassess.core.cycle.brought import USUAL
from selfassess.core.cycle.earlier_plan import YEAR
from selfassess.core.errors import CannotSave, SelfAssessError, UnknownQuestionnaire
from selfassess.core.model.assessment import FORMAT, Assessment
from selfassess.core.model.file_names import file_name_for
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.session.launcher import Beginning
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_meant, language_named
from selfassess.core.validation.details_form import number_or_text
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.storage.documents.assessment_file import AssessmentFile, open_assessment
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


def suggested_path(country: str, action_plan: str, taken: Collection[str] = ()) -> str:
    """A file name made from the country and the plan's first year, and not yet taken."""
    year = YEAR.search(action_plan)
    parts = [country, year[0]] if year else [country]
    stems = [Path(name).stem for name in taken if name.endswith(".toml")]
    return f"{file_name_for(' '.join(parts), stems, 'assessment')}.toml"


def is_there(path: str) -> bool:
    """Whether something has that name; a name that nothing can have is told by saving."""
    return os.path.lexists(path)


def begin(beginning: Beginning, tell: Tell) -> str:
    """Write the file of a new assessment and return its path; raise SelfAssessError.

    What became of the earlier assessment or form that it is begun from is told.
    """
    path = beginning.name
    refuse_the_standard_output(path)
    refuse_to_replace(path)
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
    assessment = _assessment(beginning, questionnaire)
    if beginning.basis:
        fill = _with_form if is_form(beginning.basis) else with_earlier_plan
        asked = loaded.in_language(assessment.language).questionnaire
        assessment = fill(assessment, asked, beginning, tell)
    AssessmentFile(path, loaded).save(assessment)
    return path


def said_by(path: str) -> Beginning:
    """What a form or an earlier assessment says of a new one; raise SelfAssessError.

    Of an earlier one, neither the plan nor its answers are those of a new one.
    """
    if is_form(path):
        from selfassess.cli.report_files.forms.filled_forms import read_form

        form = read_form(path)
        country, plan = (form.details.get(k, "") for k in ("country", "action_plan"))
        return Beginning(form.questionnaire, country, plan, basis=path)
    old = open_assessment(path, finder_for(path))[0]
    return Beginning(
        old.questionnaire, old.country, language=old.language, basis=path, bring=USUAL
    )


def _with_form(
    assessment: Assessment,
    questionnaire: Questionnaire,
    beginning: Beginning,
    tell: Tell,
) -> Assessment:
    # A reader of PDFs takes longer to load than all the rest.
    from selfassess.cli.report_files.forms.filled_forms import read_form, with_form
    from selfassess.cli.report_files.forms.form_remarks import stranger_lines
    from selfassess.report.forms.filled.filled_form import with_strange_levels
    from selfassess.report.forms.level_fields import level_offers

    form = read_form(beginning.basis)
    if form.questionnaire != questionnaire.id:
        sentence = _("the form asks {theirs}, the file answers {ours}")
        ids = {"theirs": form.questionnaire, "ours": questionnaire.id}
        raise CannotSave(sentence.format(**ids))
    levels = level_offers(form.levels, questionnaire, assessment)
    form = with_strange_levels(form, levels)
    for line in stranger_lines(form, assessment, questionnaire.by_id):
        tell(line)
    return with_form(assessment, form, questionnaire)


def _assessment(beginning: Beginning, questionnaire: Questionnaire) -> Assessment:
    typed = beginning.language or questionnaire.language
    if not (language := language_named(typed)):
        message = _("the language must be a code such as en, fr or pt-BR, not '{code}'")
        hint = language_meant(typed)
        text = message.format(code=typed)
        raise SelfAssessError(f"{text} ({hint})" if hint else text)
    return blank_assessment(
        questionnaire,
        country=beginning.country,
        action_plan=beginning.action_plan,
        language=language,
        period={
            "start": number_or_text(beginning.start),
            "end": number_or_text(beginning.end),
        },
    )


def blank_assessment(questionnaire: Questionnaire, **details: Any) -> Assessment:
    """An assessment that answers nothing yet, under a new id; raise SelfAssessError."""
    try:
        return Assessment(
            format=FORMAT,
            id=secrets.token_hex(16),
            questionnaire=questionnaire.id,
            edition=questionnaire.edition,
            **details,
        )
    except ValidationError as error:
        raise SelfAssessError(in_one_sentence(error)) from error
