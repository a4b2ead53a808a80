"""What a questionnaire says of others, held against these."""

from collections.abc import Iterator

from selfassess.core.errors import SelfAssessError
from selfassess.core.problems import Problem, warning
from selfassess.core.text.i18n import _
from selfassess.core.validation.checks import check_references
from selfassess.storage.questionnaires.questionnaire_file import FindQuestionnaire
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.query import ANY, keys, pick
from selfassess.storage.toml.reader import Document


def check_forerunners(document: Document, find: FindQuestionnaire) -> list[Problem]:
    """Forerunners that the other questionnaire does not ask; a warning if it is not here."""
    return located(document, list(_strangers(document, find)))


def _strangers(document: Document, find: FindQuestionnaire) -> Iterator[Problem]:
    for where, other in keys(document.data, "from"):
        try:
            asked = find(other).questionnaire.by_id
        except SelfAssessError as error:
            yield warning(str(error), where, at_key=True, code="SA609")
            continue
        message = _("{questionnaire} has no requirement `{name}`")
        yield from check_references(
            list(pick(document.data, "from", other, ANY, ANY, "id")),
            asked,
            message.format(questionnaire=other, name="{name}"),
            code="SA609",
        )
