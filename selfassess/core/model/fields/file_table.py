"""The base of every value that a table of a file becomes."""

from pydantic import BaseModel, ConfigDict


class FileTable(BaseModel):
    """A table of a file, as a value; keys that we do not know are kept.

    So what a later program writes passes through.
    """

    model_config = ConfigDict(frozen=True, extra="allow")
