"""Ways to break a PDF as a faulty program would; the gate must notice each."""

from typing import Any

from pypdf.generic import (
    ArrayObject,
    ContentStream,
    DictionaryObject,
    NameObject,
    TextStringObject,
)


def _elements(writer: Any, kind: str) -> list[Any]:
    return [
        each
        for each in writer._objects
        if isinstance(each, dict)
        and each.get("/Type") == "/StructElem"
        and each.get("/S") == kind
    ]


def nothing(_writer: Any) -> None:
    """The same content, written anew."""


def pictures_without_words(writer: Any) -> None:
    for figure in _elements(writer, "/Figure"):
        del figure["/Alt"]


def no_language(writer: Any) -> None:
    del writer.root_object["/Lang"]


def no_tags(writer: Any) -> None:
    del writer.root_object["/StructTreeRoot"]


def headings_that_skip_a_level(writer: Any) -> None:
    for heading in _elements(writer, "/H3"):
        heading[NameObject("/S")] = NameObject("/H6")


def links_without_names(writer: Any) -> None:
    for page in writer.pages:
        for annotation in page.get("/Annots", ()):
            annotation.get_object().pop("/Contents", None)


def headers_that_head_nothing(writer: Any) -> None:
    for cell in _elements(writer, "/TH"):
        cell["/A"].get_object().pop("/Scope", None)
    for cell in _elements(writer, "/TD"):
        attributes = cell["/A"].get_object()
        attributes[NameObject("/Headers")] = ArrayObject([TextStringObject("none")])


def content_that_is_not_tagged(writer: Any) -> None:
    def change(operations: list[Any]) -> None:
        first = next(i for i, each in enumerate(operations) if each[1] == b"BDC")
        last = next(
            i for i, each in enumerate(operations) if i > first and each[1] == b"EMC"
        )
        del operations[last], operations[first]

    _change_pages(writer, change)


def all_text_set_aside(writer: Any) -> None:
    def change(operations: list[Any]) -> None:
        aside = [NameObject("/Artifact"), DictionaryObject()]
        for index, (_operands, operator) in enumerate(operations):
            if operator == b"BDC":
                operations[index] = (aside, operator)

    _change_pages(writer, change)


def _change_pages(writer: Any, change: Any) -> None:
    for page in writer.pages:
        content = ContentStream(page["/Contents"].get_object(), writer)
        operations = content.operations
        change(operations)
        content.operations = operations
        page.replace_contents(content)


def letters_without_meaning(writer: Any) -> None:
    for each in writer._objects:
        if isinstance(each, dict) and each.get("/Type") == "/Font":
            each.pop("/ToUnicode", None)


def no_colour_profile(writer: Any) -> None:
    del writer.root_object["/OutputIntents"]


def attachments_without_relationship(writer: Any) -> None:
    for each in writer._objects:
        if isinstance(each, dict):
            each.pop("/AFRelationship", None)


def a_script_that_runs(writer: Any) -> None:
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject("app.alert(1)"),
        }
    )


def no_title(writer: Any) -> None:
    metadata = writer.root_object["/Metadata"].get_object()
    text = metadata.get_data()
    start, end = text.index(b"<dc:title>"), text.index(b"</dc:title>")
    empty = b'<dc:title><rdf:Alt><rdf:li xml:lang="x-default"></rdf:li></rdf:Alt>'
    metadata.set_data(text[:start] + empty + text[end:])
    writer._info[NameObject("/Title")] = TextStringObject("")


def sentences_in_another_order(writer: Any) -> None:
    part = _elements(writer, "/Part")[-1]
    part[NameObject("/K")] = ArrayObject(reversed(list(part["/K"])))
