"""Slugs: keys for new entries, made from their titles."""

import hashlib
import re
import unicodedata
from collections.abc import Collection

_LETTERS = {"Lu", "Ll", "Lt", "Lo"}
# Small letters of living alphabets that Unicode does not decompose; what stands for them
# is from CLDR, common/transforms/Latin-ASCII.xml.
_UNDECOMPOSED = str.maketrans(
    {
        "æ": "ae",
        "ð": "d",
        "đ": "d",
        "ħ": "h",
        "ı": "i",
        "ł": "l",
        "ŋ": "n",
        "ø": "o",
        "œ": "oe",
        "ß": "ss",
        "ŧ": "t",
        "þ": "th",
        "ɓ": "b",
        "ɖ": "d",
        "ɗ": "d",
        "ɛ": "e",
        "ƒ": "f",
        "ƙ": "k",
        "ʋ": "v",
        "ƴ": "y",
    }
)


def unaccented(text: str) -> str:
    """Small Latin letters without accents, such as oe for Œ; other letters as they are."""
    letters = unicodedata.normalize("NFKD", text).lower().translate(_UNDECOMPOSED)
    return "".join(c for c in letters if not unicodedata.category(c).startswith("M"))


def slug_for(title: str, taken: Collection[str], otherwise: str = "evidence") -> str:
    """A name for a new thing, made from its title and not yet taken.

    Only small Latin letters and digits may stand in it. Where a title has other
    letters, eight digits that follow from the title stand for them, so that two
    titles get two names whoever gives them; `otherwise` comes first if nothing is left.
    """
    letters = unaccented(title)
    plain = letters.encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    slug = slug or otherwise
    if any(map(_is_lost, letters)):
        text = " ".join(unicodedata.normalize("NFC", title).casefold().split())
        digest = hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
        slug = f"{slug}-{digest[:8]}"
    return slug if slug not in taken else free_name(slug, taken)


def _is_lost(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character) in _LETTERS


def free_name(name: str, taken: Collection[str]) -> str:
    """The name with the first number from 2 on that nobody has taken."""
    number = 2
    while (numbered := f"{name[:70]}-{number}") in taken:
        number += 1
    return numbered
