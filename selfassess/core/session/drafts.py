"""Unfinished text of forms, by the name of the form."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress

Values = dict[str, str]


Drafts = dict[str, Values]
"""By what the form is about."""


MARK_OF_TYPED = "form:"


def drafts_in(texts: Mapping[str, str]) -> Iterator[tuple[str, Values]]:
    """The drafts that an earlier session left."""
    for place, text in texts.items():
        with suppress(ValueError, AttributeError):
            values = {str(k): str(v) for k, v in json.loads(text).items()}
            if place.startswith(MARK_OF_TYPED):
                yield place.removeprefix(MARK_OF_TYPED), values


def typed_lines(texts: Mapping[str, str]) -> Iterator[str]:
    """What was being typed, for people: forms field by field."""
    forms = dict(drafts_in(texts))
    for place, text in texts.items():
        key = place.removeprefix(MARK_OF_TYPED)
        if key in forms:
            yield f"{key}:"
            typed = ((k, v) for k, v in forms[key].items() if v.strip())
            yield from (f"  {field}: {value}" for field, value in typed)
        else:
            yield text
