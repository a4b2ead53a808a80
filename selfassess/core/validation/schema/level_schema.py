"""What the schema for editors says of levels: which scales, phases and levels there are."""

from typing import Any

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.scales import Scale
from selfassess.core.text.i18n import _
from selfassess.core.text.markdown import escaped
from selfassess.core.validation.schema.retired_schema import take_retired

Schema = dict[str, Any]


def only_asked_levels(table: Schema, questionnaire: Questionnaire) -> None:
    """Let a table take the levels that are asked, and no others."""
    (by_phase,) = table.pop("patternProperties").values()
    (entry,) = by_phase.pop("patternProperties").values()
    titles = {phase.id: phase.title for phase in questionnaire.phases}
    take_retired(by_phase, entry)
    if "retired" in entry["properties"]:  # a whole scale may be asked no more
        table["additionalProperties"] = by_phase
    table["properties"] = {
        scale_id: {
            **by_phase,
            "title": escaped(scale.title),
            "description": escaped(scale.about or scale.title),
            "properties": {
                phase: {**_of_scale(scale, entry), "title": escaped(titles[phase])}
                for phase in scale.phases
            },
        }
        for scale_id, scale in questionnaire.scales.items()
    }


def _of_scale(scale: Scale, entry: Schema) -> Schema:
    fields = entry["properties"]
    meanings = [f"{level.id}: {level.means}" for level in scale.levels]
    text = "\n\n".join([_("The level."), *map(escaped, meanings)])
    level = {"type": "string", "enum": [*scale.ids, ""], "description": text}
    return {**entry, "properties": {**fields, "level": level}}
