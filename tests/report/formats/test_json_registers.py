"""The registers as machines get them say what the file says, but for what is named here."""

from typing import Any, get_args

import pytest

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.file_table import FileTable
from selfassess.report.formats.data import json_registers
from selfassess.report.formats.data.json_registers import ActionData, EvidenceData
from selfassess.report.formats.data.machine_data import MachineData

SHAPES: dict[str, type[MachineData]] = {
    **json_registers._SHAPES,
    "evidence": EvidenceData,
    "actions": ActionData,
}
NOT_TOLD = {"language", "text_language"}
"""The language that a person wrote in, where it is not that of the file."""
NOT_TOLD_OF = {
    "events": {"retired"},  # as is what the questionnaire asks no more
    "retired": {"come_back", "due", "owner", "shows"},  # for who still answers
}


def tables_in(kind: Any) -> list[type[FileTable]]:
    """The tables of files that a kind of value holds."""
    if isinstance(kind, type) and issubclass(kind, FileTable):
        return [kind]
    return [table for part in get_args(kind) for table in tables_in(part)]


@pytest.mark.parametrize("register", SHAPES)
def test_a_field_of_a_register_is_told_to_machines(register: str) -> None:
    [entry] = tables_in(Assessment.model_fields[register].annotation)
    told = SHAPES[register].model_fields.keys()
    left = entry.model_fields.keys() - told - NOT_TOLD
    assert left == NOT_TOLD_OF.get(register, set())
