"""The parts of a workbook, and what each of them leads to."""

from collections.abc import Mapping
from posixpath import join, normpath
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

_BLANK = Element("none")


def parsed(parts: Mapping[str, bytes], name: str) -> Element:
    """A part, or nothing where there is none; each is sound XML by now."""
    part = parts.get(name) if name.endswith((".xml", ".rels")) else None
    root: Element = fromstring(part, forbid_dtd=True) if part else _BLANK
    return root


def targets_of(parts: Mapping[str, bytes], name: str) -> dict[str, str]:
    """What a part leads to by its keys: names of parts, and addresses outside."""
    folder, _slash, base = name.rpartition("/")
    targets = {}
    for each in parsed(parts, f"{folder}/_rels/{base}.rels"):
        target = each.get("Target", "")
        if each.get("TargetMode") != "External":
            target = normpath(join("/", folder, target)).lstrip("/")
        targets[each.get("Id", "")] = target
    return targets


def key_of(element: Element) -> str:
    """The key by which an element names another part, in either version of the format."""
    keys = (value for key, value in element.items() if key.endswith("}id"))
    return next(keys, "")
