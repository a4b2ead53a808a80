"""Copies of evidence for a website: under names and kinds that no browser runs."""

import re
from pathlib import PurePosixPath

from selfassess.cli.report_files.draft.evidence_to_attach import evidence_beside
from selfassess.cli.report_files.publishing.public_source import SiteSource
from selfassess.report.pdf.attached_evidence import attached_names

_HARMLESS = frozenset(
    (
        *(".csv", ".json", ".pdf", ".rtf", ".txt", ".zip"),
        *(".doc", ".docx", ".odp", ".ods", ".odt", ".ppt", ".pptx", ".xls", ".xlsx"),
        *(".gif", ".jpeg", ".jpg", ".mp3", ".mp4", ".png", ".webp"),
    )
)
"""What a browser shows or saves; pages, drawings and scripts could act as the website."""
_NUMBER = re.compile(r"evidence-(\d+)-")


def evidence_copies(
    source: SiteSource, limit: int
) -> tuple[dict[str, tuple[str, bytes]], list[str]]:
    """Places and contents by the keys of the register, and why some cannot be copied.

    Raise CannotRead if they are larger together than the limit.
    """
    contents, faults = evidence_beside(source.path, source.original, limit)
    found = {each.name: each.content for each in contents}
    named = dict(attached_names(source.original))
    copies = {}
    for key, entry in source.original.evidence.items():
        name = named.get(entry.file, "")
        if name in found:
            shown = source.public.assessment.evidence[key].file
            copies[key] = f"evidence/{copy_name(name, shown)}", found[name]
    return copies, faults


def copy_name(attached: str, file: str) -> str:
    """What a copy is called: its number in the register, and its own name made plain."""
    number = _NUMBER.match(attached)
    last = re.split(r"[/\\]", file)[-1]
    plain = re.sub(r"[^a-z0-9.]+", "-", last.lower()).strip(".-") or "file"
    safe = PurePosixPath(plain).suffix in _HARMLESS
    return f"{number[1] if number else 0}-{plain[-60:].lstrip('.-')}" + (
        "" if safe else ".txt"
    )
