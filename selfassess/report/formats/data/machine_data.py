"""What machines are told, as values that refuse what their published shape has not."""

from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict

from selfassess.core.model.fields.file_table import FileTable


class MachineData(BaseModel):
    """What machines are told; `schemas` publishes its shape."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        # A field may be called in JSON as no field in Python can be, such as `from`.
        serialize_by_alias=True,
        validate_by_name=True,
    )


Data = TypeVar("Data", bound=MachineData)


def shaped(shape: type[Data], entry: FileTable, **found: Any) -> Data:
    """The entry with what was found of it, without keys of the file that we do not know."""
    said = shape.model_fields.keys() - found.keys()
    told = entry.model_dump(include={*said}, by_alias=False)
    return shape.model_validate({**told, **found})
