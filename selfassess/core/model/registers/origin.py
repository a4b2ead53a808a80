"""The origin of evidence: whose document it is."""

from enum import StrEnum

from selfassess.core.enum_table import WordRow, complete
from selfassess.core.text.i18n import _, marked
from selfassess.core.text.spelling import word_meant


class Origin(StrEnum):
    """By whom a piece of evidence was made."""

    UNSAID = ""
    GOVERNMENT = "government"
    CIVIL_SOCIETY = "civil_society"
    REVIEWER = "reviewer"
    MEDIA = "media"
    OTHER = "other"


ORIGINS = complete(
    Origin,
    {
        Origin.UNSAID: WordRow(marked("not said by whom")),
        Origin.GOVERNMENT: WordRow(
            marked("the government"), ("gov", "ministry", "state", "official", "own")
        ),
        Origin.CIVIL_SOCIETY: WordRow(
            marked("civil society"), ("cso", "ngo", "csos", "ngos", "civil")
        ),
        Origin.REVIEWER: WordRow(
            marked("an independent reviewer"), ("irm", "independent", "researcher")
        ),
        Origin.MEDIA: WordRow(marked("the media"), ("press", "newspaper", "news")),
        Origin.OTHER: WordRow(marked("others"), ("someone else", "third party")),
    },
)
"""Every origin, in the order in which they are offered."""


def origin_label(origin: Origin) -> str:
    """Who made a piece of evidence, in a word or two."""
    return _(ORIGINS[origin].label)


def origin_typed(text: str) -> str:
    """The word of the file for what a person typed: also a label, or a spelling."""
    names = {
        origin.value: (_(row.label).casefold(), *row.spellings)
        for origin, row in ORIGINS.items()
    }
    return word_meant(text, names)
