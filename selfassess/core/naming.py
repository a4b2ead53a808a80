"""Names for new things in a file."""

import re
import unicodedata
from collections.abc import Collection


def slug_for(title: str, taken: Collection[str]) -> str:
    """A name for a new piece of evidence, made from its title and not yet taken."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].strip("-")
    slug = slug or "evidence"
    candidate, number = slug, 2
    while candidate in taken:
        candidate, number = f"{slug}-{number}", number + 1
    return candidate
