"""Keys in a file that its model does not know."""

from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from selfassess.core.problems import Problem, Where, warning
from selfassess.core.text.i18n import _
from selfassess.core.text.spelling import did_you_mean


def unknown_keys(
    model: type[BaseModel], data: object, where: Where = ()
) -> Iterator[Problem]:
    """A warning for every key that is kept but means nothing to this program."""
    if not isinstance(data, dict):
        return
    known = {f.alias or name: f.annotation for name, f in model.model_fields.items()}
    for key, value in data.items():
        if key in known:
            yield from _inside(known[key], value, (*where, key))
        elif not key.startswith("x_"):
            yield warning(
                _("is not known here, and is kept"),
                (*where, key),
                hint=did_you_mean(key, known),
                at_key=True,
                code="SA319",
            )


def _inside(kind: Any, data: object, where: Where) -> Iterator[Problem]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from unknown_keys(kind, data, where)
        return
    if isinstance(kind, UnionType):  # a table that may be missing
        for choice in get_args(kind):
            yield from _inside(choice, data, where)
        return
    entries: Iterable[tuple[str | int, object]] = ()
    if get_origin(kind) is dict and isinstance(data, dict):
        entries = data.items()
    elif get_origin(kind) is tuple and isinstance(data, list):
        entries = enumerate(data)
    for key, entry in entries:
        # The last argument: of `dict[Slug, Evidence]` and of `tuple[Phase, ...]`.
        inner = [argument for argument in get_args(kind) if argument is not ...][-1]
        yield from _inside(inner, entry, (*where, key))
