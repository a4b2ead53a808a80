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
    candidate, number = slug, 2
    while candidate in taken:
        candidate, number = f"{slug}-{number}", number + 1
    return candidate
