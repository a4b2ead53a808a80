"""What somebody may do to a report so that it draws, does or says something else."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    RectangleObject,
    TextStringObject,
)

from tests.cli.tampering import Tamper

Name, Text = NameObject, TextStringObject


def dictionary(**entries: Any) -> DictionaryObject:
    return DictionaryObject({Name(f"/{key}"): value for key, value in entries.items()})


def stream(content: bytes, **entries: Any) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(content)
    made.update(dictionary(**entries))
    return made


def script() -> DictionaryObject:
    return dictionary(S=Name("/JavaScript"), JS=Text("app.alert('Eligible')"))


def draw(page: Any, writer: Any, operators: bytes) -> None:
    """Behind everything else that the page draws."""
    before = page["/Contents"].get_object().get_data()
    page[Name("/Contents")] = writer._add_object(stream(before + b"\n" + operators))


def image_over_a_page(writer: Any) -> None:
    image = stream(
        b"\xff\xff\xff",
        Type=Name("/XObject"),
        Subtype=Name("/Image"),
        Width=NumberObject(1),
        Height=NumberObject(1),
        BitsPerComponent=NumberObject(8),
        ColorSpace=Name("/DeviceRGB"),
    )
    page = writer.pages[1]
    pictures = page["/Resources"]["/XObject"].get_object()
    pictures[Name("/Ov")] = writer._add_object(image)
    draw(page, writer, b"q 500 0 0 200 50 500 cm /Ov Do Q")


def white_box(writer: Any) -> None:
    draw(writer.pages[1], writer, b"q 1 1 1 rg 50 500 500 200 re f Q")


def crop_box(writer: Any) -> None:
    writer.pages[1].cropbox = RectangleObject((0, 0, 595, 400))


def turned_page(writer: Any) -> None:
    writer.pages[1][Name("/Rotate")] = NumberObject(180)


def larger_unit(writer: Any) -> None:
    writer.pages[1][Name("/UserUnit")] = FloatObject(4)


def script_on_opening(writer: Any) -> None:
    writer.root_object[Name("/OpenAction")] = script()


def script_on_a_page(writer: Any) -> None:
    writer.pages[2][Name("/AA")] = dictionary(O=script())


def script_on_closing(writer: Any) -> None:
    writer.root_object[Name("/AA")] = dictionary(WC=script())


def named_script(writer: Any) -> None:
    tree = dictionary(Names=ArrayObject([Text("go"), script()]))
    writer.root_object["/Names"][Name("/JavaScript")] = tree


def program_behind_a_link(writer: Any) -> None:
    link = writer.pages[1]["/Annots"][0].get_object()
    link[Name("/A")] = dictionary(S=Name("/Launch"), F=Text("calc.exe"))


def link_that_covers_a_page(writer: Any) -> None:
    link = writer.pages[1]["/Annots"][0].get_object()
    link[Name("/Rect")] = RectangleObject((0, 0, 595, 841))


def note_that_calls_itself_a_signature(writer: Any) -> None:
    note = dictionary(
        Type=Name("/Annot"),
        Subtype=Name("/Stamp"),
        FT=Name("/Sig"),
        Rect=RectangleObject((50, 500, 550, 700)),
    )
    writer.pages[1]["/Annots"].append(writer._add_object(note))


def other_title(writer: Any) -> None:
    writer._info[Name("/Title")] = Text("Eligible")


def other_keywords(writer: Any) -> None:
    writer._info[Name("/Keywords")] = Text("eligible")


def other_title_in_xmp(writer: Any) -> None:
    metadata = writer.root_object["/Metadata"].get_object()
    metadata.set_data(metadata.get_data().replace(b"(draft)", b"(final)"))


def second_title_in_xmp(writer: Any) -> None:
    metadata = writer.root_object["/Metadata"].get_object()
    title = b"<dc:title>Eligible</dc:title><dc:creator>"
    metadata.set_data(metadata.get_data().replace(b"<dc:creator>", title, 1))


def no_xmp_at_all(writer: Any) -> None:
    writer.root_object["/Metadata"].get_object().set_data(b"Eligible")


def font_of(writer: Any) -> Any:
    fonts = writer.pages[1]["/Resources"]["/Font"].get_object()
    return fonts[min(fonts)].get_object()


def letters_copied_as_others(writer: Any) -> None:
    table = font_of(writer)["/ToUnicode"].get_object()
    table.set_data(table.get_data().replace(b"<0065>", b"<0041>"))


def letters_drawn_as_others(writer: Any) -> None:
    descendant = font_of(writer)["/DescendantFonts"][0].get_object()
    descriptor = descendant["/FontDescriptor"].get_object()
    key = next(each for each in descriptor if each.startswith("/FontFile"))
    program = descriptor[key].get_object()
    program.set_data(program.get_data()[:-1] + b"?")


def wider_letters(writer: Any) -> None:
    descendant = font_of(writer)["/DescendantFonts"][0].get_object()
    descendant[Name("/DW")] = NumberObject(3000)


def picture_drawn_otherwise(writer: Any) -> None:
    pictures = writer.pages[1]["/Resources"]["/XObject"].get_object()
    picture = pictures[min(pictures)].get_object()
    picture.set_data(b"0 1 0 rg 0 0 500 50 re f")


def letters_without_ink(writer: Any) -> None:
    states = writer.pages[1]["/Resources"]["/ExtGState"].get_object()
    states[min(states)].get_object()[Name("/ca")] = NumberObject(0)


def layer_that_is_off(writer: Any) -> None:
    group = writer._add_object(dictionary(Type=Name("/OCG"), Name=Text("x")))
    off = dictionary(OFF=ArrayObject([group]))
    layers = dictionary(OCGs=ArrayObject([group]), D=off)
    writer.root_object[Name("/OCProperties")] = layers


def picture_on_a_layer(writer: Any) -> None:
    group = writer._add_object(dictionary(Type=Name("/OCG"), Name=Text("x")))
    pictures = writer.pages[1]["/Resources"]["/XObject"].get_object()
    pictures[min(pictures)].get_object()[Name("/OC")] = group


def file_beside_the_others(writer: Any) -> None:
    writer.add_attachment("invoice.exe", b"MZ")


def other_words_for_a_file(writer: Any) -> None:
    names = writer.root_object["/Names"]["/EmbeddedFiles"]["/Names"]
    names[1].get_object()[Name("/Desc")] = Text("Approved by the IRM")


def other_heading_in_the_outline(writer: Any) -> None:
    first = writer.root_object["/Outlines"].get_object()["/First"].get_object()
    first[Name("/Title")] = Text("Eligible")


def outline_to_another_page(writer: Any) -> None:
    first = writer.root_object["/Outlines"].get_object()["/First"].get_object()
    first["/Dest"][0] = writer.pages[4].indirect_reference


def name_of_another_place(writer: Any) -> None:
    places = writer.root_object["/Names"]["/Dests"].get_object()["/Names"]
    places[-1][0] = writer.pages[0].indirect_reference


def elements(writer: Any, kind: str) -> list[Any]:
    return [
        each
        for each in writer._objects
        if isinstance(each, dict) and each.get("/S") == kind
    ]


def other_words_for_listeners(writer: Any) -> None:
    elements(writer, "/P")[0][Name("/ActualText")] = Text("Eligible")


def other_order_for_listeners(writer: Any) -> None:
    row = next(each for each in elements(writer, "/TR") if len(each["/K"]) > 1)
    row["/K"].reverse()


def other_language_of_a_word(writer: Any) -> None:
    elements(writer, "/P")[0][Name("/Lang")] = Text("fr")


def no_title_in_the_window(writer: Any) -> None:
    looks = writer.root_object["/ViewerPreferences"]
    looks[Name("/DisplayDocTitle")] = NameObject("/false")


def opened_in_full_screen(writer: Any) -> None:
    writer.root_object[Name("/PageMode")] = Name("/FullScreen")


def other_page_numbers(writer: Any) -> None:
    label = dictionary(P=Text("Eligible "))
    labels = dictionary(Nums=ArrayObject([NumberObject(0), label]))
    writer.root_object[Name("/PageLabels")] = labels


def page_that_fades_in(writer: Any) -> None:
    writer.pages[1][Name("/Trans")] = dictionary(S=Name("/Dissolve"))


def field_to_fill_in(writer: Any) -> None:
    field = dictionary(FT=Name("/Tx"), T=Text("x"), V=Text("Eligible"))
    fields = ArrayObject([writer._add_object(field)])
    writer.root_object[Name("/AcroForm")] = dictionary(Fields=fields)


def another_page(writer: Any) -> None:
    writer.insert_blank_page(index=1)


def two_pages_swapped(writer: Any) -> None:
    kids = writer.root_object["/Pages"]["/Kids"]
    kids[2], kids[3] = kids[3], kids[2]


def fewer_pages_counted(writer: Any) -> None:
    writer.root_object["/Pages"][Name("/Count")] = NumberObject(1)


def page_turned_from_above(writer: Any) -> None:
    tree = DictionaryObject(writer.root_object["/Pages"])
    tree[Name("/Rotate")] = NumberObject(180)
    writer.pages[1][Name("/Parent")] = writer._add_object(tree)


def content_from_another_file(writer: Any) -> None:
    content = writer.pages[1]["/Contents"].get_object()
    content[Name("/F")] = Text("eligible.bin")


MANIPULATIONS: dict[Tamper, str] = {
    image_over_a_page: "page 2 draws something else",
    white_box: "page 2 draws something else",
    crop_box: "page 2 is cut to another part, or has another size (/CropBox",
    turned_page: "page 2 is turned (/Rotate was added: “180”)",
    larger_unit: "page 2 is cut to another part, or has another size (/UserUnit",
    script_on_opening: "the document does something by itself (/OpenAction was added)",
    script_on_a_page: "page 3 does something by itself when it is opened (/AA was",
    script_on_closing: "the document does something by itself (/AA was added)",
    named_script: "the document does something by itself (/Names/JavaScript was",
    program_behind_a_link: "page 2 has other links, notes or fields",
    link_that_covers_a_page: "page 2 has other links, notes or fields",
    note_that_calls_itself_a_signature: "page 2 has other links, notes or fields",
    other_title: "what the document says about itself is something else (/Info/Title is",
    other_keywords: "(/Info/Keywords was added: “eligible”)",
    other_title_in_xmp: "what the document says about itself is something else (/Met",
    second_title_in_xmp: "what the document says about itself is something else (/Met",
    no_xmp_at_all: "what the document says about itself is something else (/Metadata",
    letters_copied_as_others: "draws with other pictures, letters or colours",
    letters_drawn_as_others: "draws with other pictures, letters or colours",
    wider_letters: "draws with other pictures, letters or colours",
    picture_drawn_otherwise: "draws with other pictures, letters or colours",
    letters_without_ink: "draws with other pictures, letters or colours",
    layer_that_is_off: "the document is shown in another way (/OCProperties was added)",
    picture_on_a_layer: "draws with other pictures, letters or colours",
    file_beside_the_others: "the files inside of it are not kept as they should be",
    other_words_for_a_file: "the files inside of it are not kept as they should be",
    other_heading_in_the_outline: "the outline or the places in the document are others",
    outline_to_another_page: "“/Page 5”; the files make it “/Page 1”",
    name_of_another_place: "“/Page 1”; the files make it “/Page 5”",
    other_words_for_listeners: "what is read out to those who listen",
    other_order_for_listeners: "what is read out to those who listen",
    other_language_of_a_word: "what is read out to those who listen",
    no_title_in_the_window: "the document is shown in another way (/ViewerPref",
    opened_in_full_screen: "the document is shown in another way (/PageMode was",
    other_page_numbers: "the document is shown in another way (/PageLabels was added",
    page_that_fades_in: "page 2 is not as the files make it (/Trans was added)",
    field_to_fill_in: "the document has fields that are no signatures (/AcroForm was",
    another_page: "another number of pages (/Pages is “6”; the files make it “5”)",
    two_pages_swapped: "page 3 draws something else",
    fewer_pages_counted: "(/Pages/Count is “1”; the files make it “5”)",
    page_turned_from_above: "page 2 is not as the files make it (/Parent is another",
    content_from_another_file: "page 2 draws something else",
}
"""Each with words of what is told about it."""


def sizes_told_once_for_all_pages(writer: Any) -> None:
    tree = writer.root_object["/Pages"]
    tree[Name("/MediaBox")] = writer.pages[0]["/MediaBox"]
    for page in writer.pages:
        del page["/MediaBox"]


def content_in_two_pieces(writer: Any) -> None:
    page = writer.pages[1]
    before = page["/Contents"].get_object().get_data()
    cut = before.index(b"\n", len(before) // 2)
    pieces = [stream(before[:cut]), stream(before[cut + 1 :])]
    references = ArrayObject([writer._add_object(each) for each in pieces])
    page[Name("/Contents")] = references


def packed_otherwise(writer: Any) -> None:
    for page in writer.pages:
        page.compress_content_streams(level=1)


def content_unpacked(writer: Any) -> None:
    for page in writer.pages:
        content = page["/Contents"].get_object().get_data()
        page[Name("/Contents")] = writer._add_object(stream(content))


def nothing_where_nothing_was(writer: Any) -> None:
    writer.pages[1][Name("/Rotate")] = NullObject()


HARMLESS: tuple[Tamper, ...] = (
    sizes_told_once_for_all_pages,
    content_in_two_pieces,
    packed_otherwise,
    content_unpacked,
    nothing_where_nothing_was,
)


def encrypted_for_its_owner(content: bytes) -> bytes:
    """The report as a program writes it that keeps others from changing it."""
    writer = PdfWriter(clone_from=BytesIO(content))
    writer.pdf_header = "%PDF-1.3"
    writer._ID = None
    writer.generate_file_identifiers()
    newer = dictionary(BaseVersion=Name("/1.7"), ExtensionLevel=NumberObject(8))
    writer.root_object[Name("/Extensions")] = dictionary(ADBE=newer)
    writer.encrypt(user_password="", owner_password="secret", algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def revised(content: bytes, tamper: Tamper) -> bytes:
    """A further revision of a file behind its first one, as editors add it."""
    writer = PdfWriter(BytesIO(content), incremental=True)
    tamper(writer)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def signed(
    annotation: Callable[[DictionaryObject], None] = lambda _widget: None,
    *,
    page: int = 0,
    is_made: bool = True,
) -> Tamper:
    """A signature as a tool of an office adds it; nothing of it is genuine."""

    def sign(writer: Any) -> None:
        signature = dictionary(Type=Name("/Sig"), ByteRange=ArrayObject())
        widget = dictionary(
            Type=Name("/Annot"),
            Subtype=Name("/Widget"),
            FT=Name("/Sig"),
            T=Text("Signature"),
            F=NumberObject(132),
            Rect=RectangleObject((0, 0, 0, 0)),
            P=writer.pages[page].indirect_reference,
        )
        if is_made:
            widget[Name("/V")] = writer._add_object(signature)
        annotation(widget)
        reference = writer._add_object(widget)
        annotations = ArrayObject(writer.pages[page].get("/Annots", ()))
        writer.pages[page][Name("/Annots")] = ArrayObject([*annotations, reference])
        form = dictionary(Fields=ArrayObject([reference]), SigFlags=NumberObject(3))
        writer.root_object[Name("/AcroForm")] = form
        writer.root_object[Name("/DSS")] = dictionary(Certs=ArrayObject())
        writer._info[Name("/ModDate")] = Text("D:20261129134750Z")

    return sign


def painted_at(*rectangle: float) -> Callable[[DictionaryObject], None]:
    """A signature that is to be seen there."""

    def paint(widget: DictionaryObject) -> None:
        drawing = stream(b"0 g 0 0 100 100 re f", Type=Name("/XObject"))
        widget[Name("/Rect")] = RectangleObject(rectangle)
        widget[Name("/AP")] = dictionary(N=drawing)

    return paint


def coloured_at(*rectangle: float) -> Callable[[DictionaryObject], None]:
    """A signature without a drawing, of which programs may fill the place with white."""

    def colour(widget: DictionaryObject) -> None:
        widget[Name("/Rect")] = RectangleObject(rectangle)
        widget[Name("/MK")] = dictionary(BG=ArrayObject([FloatObject(1)] * 3))

    return colour


def with_an_action(widget: DictionaryObject) -> None:
    widget[Name("/AA")] = dictionary(E=script())
