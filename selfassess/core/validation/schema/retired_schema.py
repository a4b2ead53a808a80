"""What the schema for editors says of tables that a later edition asks for no more."""

from collections.abc import Collection
from typing import Any

from selfassess.core.text.i18n import _

Schema = dict[str, Any]


def take_retired(table: Schema, entry: Schema) -> None:
    """Let a table take what is not asked if it names the edition that asked for it."""
    if "retired" in entry.get("properties", {}):
        table["additionalProperties"] = {**entry, "required": ["retired"]}


def take_gone(table: Schema, entry: Schema, gone: Collection[str]) -> None:
    """Let a table take what is said of these requirements, which are asked no more."""
    title = _("Asked no more")
    for name in gone:
        table["properties"].setdefault(name, {**entry, "title": title})
