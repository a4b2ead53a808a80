"""Forms that were begun and not finished: what was typed waits until they are opened again."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

Values = dict[str, str]
Drafts = dict[str, Values]
"""By what the form is about."""

_MARK = "form:"


def drafts_of(app: "App[Any]") -> Drafts:
    """Those of the screen that is behind the forms."""
    for screen in app.screen_stack:
        found: Drafts | None = getattr(screen, "drafts", None)
        if found is not None:
            return found
    return {}


def typed_in(app: "App[Any]") -> dict[str, str]:
    """The drafts and what stands in open forms, for a recovery copy."""
    forms = [s for s in app.screen_stack if getattr(s, "is_unfinished", False)]
    drafts = {**drafts_of(app), **{form.kept_as: form.typed() for form in forms}}  # type: ignore[attr-defined]
    return {_MARK + key: json.dumps(values) for key, values in drafts.items()}


def drafts_in(texts: Mapping[str, str]) -> Iterator[tuple[str, Values]]:
    """The drafts that an earlier session left."""
    for place, text in texts.items():
        with suppress(ValueError, AttributeError):
            values = {str(k): str(v) for k, v in json.loads(text).items()}
            if place.startswith(_MARK):
                yield place.removeprefix(_MARK), values


def typed_lines(texts: Mapping[str, str]) -> Iterator[str]:
    """What was being typed, for people: forms field by field."""
    forms = dict(drafts_in(texts))
    for place, text in texts.items():
        key = place.removeprefix(_MARK)
        if key in forms:
            yield f"{key}:"
            typed = ((k, v) for k, v in forms[key].items() if v.strip())
            yield from (f"  {field}: {value}" for field, value in typed)
        else:
            yield text
