"""The register of evidence as lines, as a Markdown table, and for machines."""

from collections.abc import Iterable, Iterator
from typing import Any

from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import clauses
from selfassess.core.text.markdown import escaped, one_line, table_row
from selfassess.core.validation.evidence.listed_evidence import ListedEvidence


def register_lines(listed: Iterable[ListedEvidence]) -> Iterator[str]:
    """Each entry on a few lines."""
    for each in listed:
        yield f"{each.number}. {each.entry.title} [{each.key}]"
        # Translators: {ids} are the ids of the answers that cite an entry.
        cited = _("Cited by: {ids}").format(ids=each.citations)
        told = (each.made, each.address_sentence, each.file_sentence, cited)
        yield from (f"   {text}" for text in told if text)


def register_markdown(listed: Iterable[ListedEvidence]) -> Iterator[str]:
    """A table with a row for each entry."""
    # Translators: No.: the head of a column of numbers. Where: the address or the file.
    number = pgettext("a number", "No.")
    heads = (number, _("Evidence"), _("Date, made by"), _("Where"), _("Cited by"))
    yield table_row(map(escaped, (*heads[:2], _("Key"), *heads[2:])))
    yield table_row("---" for _head in (*heads, "key"))
    for each in listed:
        where = (each.address_sentence, each.file_sentence)
        cells = (each.entry.title, each.key, each.made, clauses(filter(None, where)))
        yield table_row(map(one_line, (str(each.number), *cells, each.citations)))


def register_data(listed: Iterable[ListedEvidence]) -> list[dict[str, Any]]:
    """The same for machines."""
    return [
        {
            "key": each.key,
            "number": each.number,
            **each.entry.model_dump(
                mode="json", include={*type(each.entry).model_fields}
            ),
            "size": each.file.size if each.file else None,
            "doubt": each.doubt,
            "cited_by": dict(each.cited_by),
        }
        for each in listed
    ]
