"""JSON Schemas of all results for machines; beside this module they are published."""

from typing import Any

from pydantic import BaseModel

from selfassess.report.formats.data import json_models as shapes

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PUBLISHED: dict[str, type[BaseModel]] = {
    "comparison": shapes.ComparisonData,
    "difference": shapes.DifferenceData,
    "report": shapes.ReportData,
    "score": shapes.ScoreData,
}
"""What `NAME.schema.json` describes."""


def schema_of(name: str) -> dict[str, Any]:
    """JSON Schema of the result of that name."""
    return {
        "$schema": DIALECT,
        **PUBLISHED[name].model_json_schema(mode="serialization"),
    }
