"""Ways in which somebody may change a report after it was made."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import ContentStream, DictionaryObject, NameObject, TextStringObject

Tamper = Callable[[Any], None]


@cache
def _read(content: bytes) -> PdfReader:
    """A PDF taken apart once for all who copy it."""
    return PdfReader(BytesIO(content))


def changed(content: bytes, tamper: Tamper) -> bytes:
    """The PDF written anew after something was done to it."""
    writer = PdfWriter(clone_from=_read(content))
    tamper(writer)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def files(writer: Any) -> Any:
    return writer.root_object["/Names"]["/EmbeddedFiles"]["/Names"]


def file_in(writer: Any, end: str) -> Any:
    for specification in files(writer)[1::2]:
        if specification.get_object()["/UF"].endswith(end):
            return specification.get_object()["/EF"]["/F"].get_object()
    raise AssertionError(end)


def put_into(writer: Any, end: str, change: Callable[[bytes], bytes]) -> None:
    stream = file_in(writer, end)
    before = stream.get_data()
    after = change(before)
    assert after != before
    stream.set_data(after)


def change_an_answer(writer: Any) -> None:
    put_into(
        writer,
        "kenya-2016.toml",
        lambda text: text.replace(b'status = "not_met"', b'status = "met"', 1),
    )


def replace_the_answers(other: bytes) -> Tamper:
    return lambda writer: put_into(writer, "kenya-2016.toml", lambda _text: other)


def ruin_the_answers(writer: Any) -> None:
    put_into(writer, "kenya-2016.toml", lambda text: text.replace(b'"draft"', b'"x"'))


def relax_the_questionnaire(writer: Any) -> None:
    put_into(
        writer,
        "questionnaire.toml",
        lambda text: (
            text.replace(b"partly_counts = false", b"partly_counts = true")
            if b"partly_counts" in text
            else text.replace(b"[star]", b"[star]\npartly_counts = true", 1)
        ),
    )


def remove_the_answers(writer: Any) -> None:
    del files(writer)[0:2]


def add_a_second_file(writer: Any) -> None:
    again = DictionaryObject(files(writer)[1].get_object())
    names = files(writer)
    names.extend([TextStringObject("zz.toml"), writer._add_object(again)])


def erase_words_of_a_page(writer: Any) -> None:
    page = writer.pages[2]
    content = ContentStream(page["/Contents"].get_object(), writer)
    shown = [
        i for i, (_, operator) in enumerate(content.operations) if operator == b"TJ"
    ]
    del content.operations[shown[8]]
    page.replace_contents(content)


def remove_a_page(writer: Any) -> None:
    writer.remove_page(3)


def swap_two_pages(writer: Any) -> None:
    kids = writer.root_object["/Pages"]["/Kids"]
    kids[2], kids[3] = kids[3], kids[2]


def lay_a_note_over(writer: Any) -> None:
    note = FreeText(text="Eligible", rect=(60, 600, 300, 640))
    writer.add_annotation(1, note)


def lead_a_link_elsewhere(writer: Any) -> None:
    for page in writer.pages:
        for annotation in page.get("/Annots", ()):
            action = annotation.get_object().get("/A")
            if action and "/URI" in action:
                action[NameObject("/URI")] = TextStringObject("https://evil.example/")
                return


def say_otherwise_to_listeners(writer: Any) -> None:
    for each in writer._objects:
        if isinstance(each, dict) and each.get("/S") == "/Figure":
            each[NameObject("/Alt")] = TextStringObject("7 met")
            return


def change_the_day(writer: Any) -> None:
    info = writer._info
    info[NameObject("/CreationDate")] = TextStringObject("D:20200101000000Z")


def forget_the_day(writer: Any) -> None:
    del writer._info["/CreationDate"]


def leave_it(writer: Any) -> None:
    """Other bytes, the same content: what a mail gateway may do."""


def cut_off(content: bytes) -> bytes:
    return content[: len(content) // 2]


def append(content: bytes) -> bytes:
    """A later revision of the file, as a PDF editor adds it: another title."""
    writer = PdfWriter(BytesIO(content), incremental=True)
    writer.add_metadata({"/Keywords": "changed"})
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def change_a_finding(writer: Any) -> None:
    put_into(
        writer,
        "water-watch.review.toml",
        lambda text: text.replace(b'verdict = "disagree"', b'verdict = "agree"', 1),
    )


def remove_a_review(writer: Any) -> None:
    names = files(writer)
    at = [str(each) for each in names[::2]].index("water-watch.review.toml")
    del names[2 * at : 2 * at + 2]


def add_a_review_as(name: str) -> Tamper:
    """One that says what another says, under this name."""

    def add(writer: Any) -> None:
        content = file_in(writer, "water-watch.review.toml").get_data()
        added = writer.add_attachment(name, content)
        pdf_object = added.pdf_object
        pdf_object[NameObject("/AFRelationship")] = NameObject("/Data")

    return add
