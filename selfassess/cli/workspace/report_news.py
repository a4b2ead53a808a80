"""What the making of a report tells the program that started it, whatever its language.

One JSON object a line, with its `kind`, among the words for people on stderr.
"""

import json
from enum import StrEnum
from typing import Any

from selfassess.cli.output.console import print_err


class NewsKind(StrEnum):
    """What a line is about."""

    PROGRESS = "progress"
    """`done` out of `total`, and in `words` what is being done."""
    WRITTEN = "written"
    """All that was asked for, without `left_out` reviews and `unattached` evidence, from
    a file with so many `errors`; `untranslated` is for people."""
    FAILED = "failed"
    """Nothing more is written; the `reason` is for people."""


def print_news(kind: NewsKind, **details: str | int) -> None:
    """Print news as JSON on a line of its own; in ASCII, which any encoding carries."""
    print_err(json.dumps({"kind": kind, **details}))


def news_in(line: bytes) -> dict[str, Any]:
    """What a line tells; nothing if it is for people."""
    try:
        data = json.loads(line)
    except ValueError:
        return {}
    is_ours = isinstance(data, dict) and data.get("kind") in list(NewsKind)
    return data if is_ours else {}
