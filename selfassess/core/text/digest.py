"""Short digests: they tell one state of something from another.

A digest is over what is said and begins with the letter of how it was made. What was
left as it is when nothing is said does not count, so a field that a later program adds
changes no digest until somebody fills it in.
"""

import hashlib
import json
from typing import Any

from pydantic import BaseModel

LETTER = "a"
"""How digests are made now; another way gets another letter."""


def known_content(value: BaseModel, *fields: str) -> dict[str, Any]:
    """What a value says in some of its fields, or in all that this program knows."""
    known = set(fields or type(value).model_fields)
    return value.model_dump(mode="json", include=known, exclude_defaults=True)


def short_digest(content: object) -> str:
    """The letter and twelve digits, whatever the order of the keys."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return f"{LETTER}:{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def is_comparable(digest: str) -> bool:
    """Whether this program makes digests like that: only of those it knows what of."""
    return digest.startswith(f"{LETTER}:")
