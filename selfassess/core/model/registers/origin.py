"""The origin of evidence: whose document it is."""

from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.enum_table import complete
from selfassess.core.text.i18n import _, marked


class Origin(StrEnum):
    """By whom a piece of evidence was made."""

    UNSAID = ""
    GOVERNMENT = "government"
    CIVIL_SOCIETY = "civil_society"
    REVIEWER = "reviewer"
    MEDIA = "media"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OriginRow:
    """All that is said of an origin, wherever it is shown or typed."""

    label: str
    """Marked for translation."""
    spellings: tuple[str, ...] = ()
    """What people write in the file who do not know its word."""


ORIGINS = complete(
    Origin,
    {
        Origin.UNSAID: OriginRow(marked("not said by whom")),
        Origin.GOVERNMENT: OriginRow(
            marked("the government"), ("gov", "ministry", "state", "official", "own")
        ),
        Origin.CIVIL_SOCIETY: OriginRow(
            marked("civil society"), ("cso", "ngo", "csos", "ngos", "civil")
        ),
        Origin.REVIEWER: OriginRow(
            marked("an independent reviewer"), ("irm", "independent", "researcher")
        ),
        Origin.MEDIA: OriginRow(marked("the media"), ("press", "newspaper", "news")),
        Origin.OTHER: OriginRow(marked("others"), ("someone else", "third party")),
    },
)
"""Every origin, in the order in which they are offered."""


def origin_label(origin: Origin) -> str:
    """Who made a piece of evidence, in a word or two."""
    return _(ORIGINS[origin].label)


def origin_typed(text: str) -> str:
    """The word of the file for what a person typed: the word itself, a label, a spelling.

    What is none of them comes back as it is, for the file's own check to refuse.
    """
    wanted = " ".join(text.casefold().replace("_", " ").split())
    for origin, row in ORIGINS.items():
        names = (origin.replace("_", " "), _(row.label).casefold(), *row.spellings)
        if wanted in names:
            return origin
    return text.strip()
