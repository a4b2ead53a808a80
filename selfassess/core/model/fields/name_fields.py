"""The kinds of names by which things are called in files."""

from typing import Annotated

from pydantic import StringConstraints

IDENTIFIER_PATTERN = r"^[a-z][a-z0-9_-]{0,79}$"

Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER_PATTERN)]
"""What a requirement, guideline, phase or questionnaire is called in files."""

SLUG_PATTERN = r"^[a-z0-9][a-z0-9_-]{0,79}$"

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN)]
"""What a piece of evidence or a reviewer is called in files."""

SLUG_OR_NOTHING_PATTERN = r"^([a-z0-9][a-z0-9_-]{0,79})?$"

SlugOrNothing = Annotated[str, StringConstraints(pattern=SLUG_OR_NOTHING_PATTERN)]
"""A slug, or an empty text where nobody is named."""

SHORT_DIGEST_PATTERN = r"^(([a-z]:)?[0-9a-f]{12})?$"

ShortDigest = Annotated[str, StringConstraints(pattern=SHORT_DIGEST_PATTERN)]
"""A letter and twelve digits that tell one state of an answer from another, or nothing.

The letter says how it was made.
"""
