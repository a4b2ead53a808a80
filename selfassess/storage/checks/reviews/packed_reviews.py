"""Reviews that came packed, in archives or mails, and were put beside an assessment."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from selfassess.core.problems import Problem, warning
from selfassess.core.text.i18n import _

_PARCEL = re.compile(r".+\.(eml|msg|zip|gz)", re.IGNORECASE | re.DOTALL)


def is_parcel(path: Path) -> bool:
    """Whether a file is called like a mail or an archive, in which reviews may be."""
    return bool(_PARCEL.fullmatch(path.name))


def check_packed_reviews(assessment_path: str, home: Path) -> Iterator[Problem]:
    """A warning on each parcel that is called like `home`, the folder of reviews.

    No error: it may be a copy of the folder, packed to be sent.
    """
    for parcel in sorted(home.parent.glob("*")):
        is_called_so = parcel.name.casefold().startswith(f"{home.name}.".casefold())
        if is_called_so and is_parcel(parcel) and parcel.is_file():
            # Translators: said of an archive or a mail, named before the colon.
            message = _("is named like the folder of reviews, but is not read")
            # Translators: {file} and {parcel} are files; "selfassess receive" is typed.
            hint = _("selfassess receive {file} {parcel} takes in what is new")
            told = hint.format(file=assessment_path, parcel=parcel)
            problem = warning(message, hint=told, code="SA518")
            yield replace(problem, path=str(parcel))
