"""What every walk through an assessment has: its report, evidence, days, its last place."""

from collections.abc import Callable
from pathlib import Path

from selfassess.cli.clock import in_own_zone, today
from selfassess.cli.locales import no_language
from selfassess.cli.workspace.home import at_home
from selfassess.cli.workspace.letters import letter_for
from selfassess.cli.workspace.walk.report_process import report_apart
from selfassess.core.errors import ReportUnavailable
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Record
from selfassess.core.session.workspace import MakeReport, Progress, Workspace
from selfassess.core.text.i18n import language_in_force
from selfassess.core.text.language_codes import language_named
from selfassess.core.validation.evidence.doubts import doubts_about
from selfassess.storage.files.evidence_files import evidence_files, lies_beside
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.user.recent_files import last_place, remember


def workspace_of(
    path: str,
    assessment: Assessment,
    loaded: LoadedQuestionnaire,
    save: Callable[[Record], None],
) -> Workspace:
    """What every walk through an assessment has; `save` keeps what this one changes."""

    def making(*options: str) -> MakeReport:
        async def report(name: str, progress: Progress, language: str = "") -> str:
            spoken = ("--lang", _tag_of(language)) if language else ()
            return await report_apart(path, at_home(name), progress, *options, *spoken)

        return report

    return Workspace(
        name=path,
        questionnaire=loaded.questionnaire,
        wordings=loaded.wordings(assessment.language, language_in_force()),
        assessment=assessment,
        save=save,
        remember=lambda place: remember(path, place),
        report=making(),
        summary=making("--summary"),
        report_with_evidence=making("--attach"),
        doubts=lambda entry: doubts_about(entry, today(), lies_beside(path)),
        files=evidence_files(path),
        letter=lambda owed, _asked, answers: letter_for(loaded, owed, answers),
        report_name=str(Path(path).with_suffix(".pdf")),
        today=today,
        in_own_zone=in_own_zone,
        is_taken=_is_taken,
        place=last_place(path),
    )


def _is_taken(typed: str) -> bool:
    try:
        return Path(at_home(typed)).is_file()
    except OSError:  # no file can have that name
        return False


def _tag_of(typed: str) -> str:
    """The tag of a language by its code or its name; or there is no report."""
    if tag := language_named(typed):
        return tag
    raise ReportUnavailable(no_language(typed[:40]))
