"""Names for new things in a file."""

import re
import unicodedata
from collections.abc import Collection


def slug_for(title: str, taken: Collection[str], otherwise: str = "evidence") -> str:
    """A name for a new thing, made from its title and not yet taken.

    `otherwise` serves where the title has no letter that a name may hold.
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].strip("-")
    slug = slug or otherwise
    return slug if slug not in taken else free_name(slug, taken)


def free_name(name: str, taken: Collection[str]) -> str:
    """The name with the first number from 2 on that nobody has taken."""
    number = 2
    while (numbered := f"{name[:70]}-{number}") in taken:
        number += 1
    return numbered
