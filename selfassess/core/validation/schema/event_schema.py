"""What the schema for editors says of days: which events there are, and their keys."""

from typing import Any

from selfassess.core.model.event_days import KEYS_OF_KIND
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.markdown import escaped
from selfassess.core.validation.schema.retired_schema import take_retired

Schema = dict[str, Any]


def only_asked_events(table: Schema, questionnaire: Questionnaire) -> None:
    """The table takes the events that are asked, each with the keys of its kind."""
    (entry,) = table.pop("patternProperties").values()
    table["properties"] = {
        event.id: {
            **entry,
            "title": escaped(event.title),
            "properties": {
                key: entry["properties"][key]
                for key in (*KEYS_OF_KIND[event.kind], "retired")
            },
        }
        for event in questionnaire.events
    }
    take_retired(table, entry)
