"""Open an assessment, and say what is odd about it."""

from selfassess.cli.printing import complain, problem_lines
from selfassess.core.assessment import Assessment
from selfassess.storage.assessment_file import AssessmentFile, open_assessment
from selfassess.storage.catalog import finder_for


def open_file(path: str) -> tuple[Assessment, AssessmentFile]:
    """Open it; problems that leave the answers readable go to stderr."""
    assessment, file, problems = open_assessment(path, finder_for(path))
    complain(*problem_lines(p for p in problems if not _tells_of_the_score(p.where)))
    return assessment, file


def _tells_of_the_score(where: tuple[str | int, ...]) -> bool:
    """What does not count is said by the score itself."""
    return where[:1] == ("answers",) and where[-1:] == ("status",)
