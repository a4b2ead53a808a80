"""Why the system refuses something, in the language in force.

Python has these words from the system's library, in English; those that happen to people
are marked here, and so are in our catalogues.
"""

from selfassess.core.text.i18n import _, marked

WORDS = (
    # Translators: this and the next ones are what the system says of a file or a port.
    marked("Address already in use"),
    marked("Connection refused"),
    marked("Device or resource busy"),
    marked("Directory not empty"),
    marked("Disk quota exceeded"),
    marked("File exists"),
    marked("File name too long"),
    marked("File too large"),
    marked("Input/output error"),
    marked("Is a directory"),
    marked("No space left on device"),
    marked("No such file or directory"),
    marked("Not a directory"),
    marked("Operation not permitted"),
    marked("Permission denied"),
    marked("Read-only file system"),
    marked("Stale file handle"),
    marked("Too many levels of symbolic links"),
    marked("Too many open files"),
)


def refusal_label(error: OSError) -> str:
    """The reason that the system gives, or whatever else the error says."""
    return _(error.strerror) if error.strerror else str(error)
