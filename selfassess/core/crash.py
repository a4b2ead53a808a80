"""A mistake of the program itself."""


class Crash(Exception):
    """Ends the screens; the cause is a bug."""

    def __init__(self, cause: BaseException) -> None:
        super().__init__(type(cause).__name__)
        self.cause = cause
        self.kept_in: tuple[str, ...] = ()
        """Where the work is that was not saved."""
