"""Slugs: keys for new entries, made from their titles."""

import hashlib
import re
import unicodedata
from collections.abc import Collection

_LETTERS = {"Lu", "Ll", "Lt", "Lo"}


def slug_for(title: str, taken: Collection[str], otherwise: str = "evidence") -> str:
    """A name for a new thing, made from its title and not yet taken.

    Only small Latin letters and digits may stand in it. Where a title has letters of
    another script, eight digits that follow from the title stand for them, so that two
    titles get two names whoever gives them; `otherwise` comes first if nothing is left.
    """
    letters = unicodedata.normalize("NFKD", title)
    plain = letters.encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].strip("-")
    slug = slug or otherwise
    if any(map(_is_of_another_script, letters)):
        text = " ".join(unicodedata.normalize("NFC", title).casefold().split())
        digest = hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
        slug = f"{slug}-{digest[:8]}"
    return slug if slug not in taken else free_name(slug, taken)


def _is_of_another_script(character: str) -> bool:
    """Latin letters lose their accents at most."""
    is_letter = unicodedata.category(character) in _LETTERS
    return is_letter and "LATIN" not in unicodedata.name(character, "LATIN")


def free_name(name: str, taken: Collection[str]) -> str:
    """The name with the first number from 2 on that nobody has taken."""
    number = 2
    while (numbered := f"{name[:70]}-{number}") in taken:
        number += 1
    return numbered
