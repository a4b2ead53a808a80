import errno
import os

from selfassess.core.text.languages.refusals import WORDS, refusal_label


def test_the_reason_is_the_systems_or_else_what_the_error_says() -> None:
    missing = os.strerror(errno.ENOENT)
    assert missing in WORDS
    assert refusal_label(FileNotFoundError(errno.ENOENT, missing)) == missing
    assert (
        refusal_label(OSError("the connection was lost")) == "the connection was lost"
    )
