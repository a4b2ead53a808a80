"""A conflict: two sides of a merge that changed one thing differently."""

from typing import Annotated, Any

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.key_path import dotted, steps
from selfassess.core.problems import Where
from selfassess.core.text.i18n import _


def _path(text: str) -> str:
    if not steps(text):
        raise PydanticCustomError(
            "path", _("must name a place such as answers.dev-inform-1.note")
        )
    return text


class Conflict(FileTable):
    """What both sides made of one place; ours stands there until somebody settles it.

    A side that has nothing there (any more) is None, and absent from the file.
    """

    where: Annotated[str, AfterValidator(_path)]
    """The keys that lead to the place, as TOML writes them."""
    base: Any = None
    ours: Any = None
    theirs: Any = None

    @property
    def place(self) -> Where:
        """The keys, one by one."""
        return steps(self.where)


def conflict_at(where: Where, base: Any, ours: Any, theirs: Any) -> Conflict:
    """The conflict of both sides' values for one place."""
    return Conflict(where=dotted(where), base=base, ours=ours, theirs=theirs)
