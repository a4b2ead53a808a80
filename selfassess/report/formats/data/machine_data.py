"""What machines are told, as values that refuse what their published shape has not."""

from pydantic import BaseModel, ConfigDict


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
