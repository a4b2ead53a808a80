"""The walk's way in for reviews that came; it does as the command."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.cli.workspace.home import at_home, files_like
from selfassess.core.merge.arrivals import Arrivals, Mailbox
from selfassess.core.text.i18n import ngettext

if TYPE_CHECKING:
    from selfassess.cli.mail.intake import Told
    from selfassess.core.model.questionnaire.questionnaire import Questionnaire

MOST = 6
ENDINGS = (".toml", ".txt", ".eml", ".zip", ".pdf", ".docx", ".odt", ".xlsx")


def mailbox_of(path: str) -> Mailbox:
    """The mailbox of the assessment at that path."""
    return Mailbox(partial(files_like, suffixes=ENDINGS), partial(_look, path))


def _look(path: str, names: Sequence[str]) -> Arrivals:
    # PDFs and mails cost 0.2 s to know; who opens a file does not wait for that.
    from selfassess.cli.mail.intake import looked_through
    from selfassess.cli.mail.review_offers import ReviewOffer, arrival
    from selfassess.storage.documents.assessment_file import open_assessment
    from selfassess.storage.questionnaires.catalog import finder_for

    about, file, _problems = open_assessment(path, finder_for(path))
    told = looked_through(path, about, map(at_home, names))
    offers = [each for each in told if isinstance(each, ReviewOffer)]
    arrivals = [arrival(offer, file.questionnaire, about) for offer in offers]
    lines = [line for each in told if (line := _line(each, file.questionnaire))]
    folders = {str(Path(name).parent) for name in (path, *map(at_home, names))}
    for folder in sorted(folders - {"."}, key=len, reverse=True):
        # Which folder it is the person knows, who has named it a moment ago.
        lines = [line.replace(f"{folder}/", "") for line in lines]
    return Arrivals(_first(lines), [*filter(None, arrivals)])


def _first(lines: Sequence[str]) -> list[str]:
    """As many lines as a small window shows."""
    more = len(lines) - MOST
    # Translators: how many more files came, after the first of them.
    sentence = ngettext("… and {count} more", "… and {count} more", more)
    return [*lines[:MOST], *([sentence.format(count=more)] if more > 0 else ())]


def _line(each: "Told", questionnaire: "Questionnaire") -> str:
    """What there is to tell of it; of what is only laid out oddly, nothing."""
    from selfassess.cli.mail.review_offers import offer_line
    from selfassess.cli.output.console import problem_line
    from selfassess.core.problems import Problem, Severity

    if isinstance(each, str):
        return each
    if isinstance(each, Problem):
        return problem_line(each) if each.severity is Severity.ERROR else ""
    return offer_line(each, questionnaire)
