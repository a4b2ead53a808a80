"""Errors that stop a command, worded so that the person can do something about them."""

from collections.abc import Sequence

from selfassess.core.problems import Problem
from selfassess.core.text.i18n import _


class SelfAssessError(Exception):
    """Something stopped us that the user can do something about."""


class InvalidFile(SelfAssessError):
    """A file that cannot be used; it carries everything that is wrong with it."""

    def __init__(self, path: str, problems: Sequence[Problem]) -> None:
        self.path = path
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.message for problem in problems))


class CannotRead(SelfAssessError):
    """A file that is not there, or that we may not read."""


class LockedFile(CannotRead):
    """A file that keeps what it holds from us; the sentence says what to do."""


class CannotSave(SelfAssessError):
    """What was to be saved is not saved; the sentence says why."""


class ChangedOnDisk(CannotSave):
    """Somebody else wrote the file since it was read."""

    def __init__(self, path: str) -> None:
        super().__init__(
            _(
                "{path} was changed by somebody else since it was opened; "
                "nothing was overwritten"
            ).format(path=path)
        )


class CannotMerge(SelfAssessError):
    """Two files are not states of one file; the sentence says what differs."""


class UnknownQuestionnaire(SelfAssessError):
    """No questionnaire goes by that name; the sentence names those there are."""


class ReportUnavailable(SelfAssessError):
    """The PDF cannot be made here; the sentence says what to install."""


class CannotSign(SelfAssessError):
    """Signatures cannot be made or checked here; the sentence says what to do."""


class Crash(Exception):
    """Ends the screens; the cause is a bug."""

    def __init__(self, cause: BaseException) -> None:
        super().__init__(type(cause).__name__)
        self.cause = cause
        self.kept_in: tuple[str, ...] = ()
        """Where the work is that was not saved."""
