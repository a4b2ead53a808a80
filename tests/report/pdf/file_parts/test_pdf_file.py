"""A PDF as a file, held against the one that pydyf writes."""

import re
import zlib
from io import BytesIO
from typing import Any

import pydyf
import pypdf
import pytest

from selfassess.report.pdf.file_parts.pdf_file import file_of


def sample(*, has_info: bool = True) -> Any:
    """A small PDF with a page, a stream and some objects."""
    pdf = pydyf.PDF()
    words = pydyf.Stream([b"words " * 99, "more"], compress=True)
    pdf.add_object(words)
    pdf.add_page(
        pydyf.Dictionary(
            {
                "Type": "/Page",
                "Parent": pdf.pages.reference,
                "MediaBox": pydyf.Array([0, 0, 100, 100]),
                "Contents": words.reference,
            }
        )
    )
    pdf.add_object(pydyf.Stream([b"plain"]))
    if has_info:
        pdf.info["Title"] = pydyf.String("Títle (draft)")
    return pdf


def _told(reader: Any, number: int) -> str:
    """What an object says, without the reader that its references name."""
    return re.sub(r", \d+\)", ")", str(reader.get_object(number)))


@pytest.mark.parametrize("has_info", [True, False])
def test_the_file_says_what_pydyf_would_write(has_info: bool) -> None:
    usual = BytesIO()
    sample(has_info=has_info).write(usual, identifier=True, compress=True)
    own = file_of(sample(has_info=has_info), "2.0")
    theirs = pypdf.PdfReader(usual)
    ours: Any = pypdf.PdfReader(BytesIO(own), strict=True)
    assert ours.pdf_header == "%PDF-2.0"
    assert ours.metadata == theirs.metadata
    root = ours.trailer.raw_get("/Root")
    assert (root.idnum, root.generation) == (2, 0)
    assert [len(each) for each in ours.trailer["/ID"]] == [32, 32]
    plain = [number for number in range(1, 7 if has_info else 6) if number != 3]
    assert [_told(ours, number) for number in plain] == [
        _told(theirs, number) for number in plain
    ]
    assert ours.pages[0].get_contents().get_data() == b"words " * 99 + b"\nmore"


def test_two_files_differ_in_their_digest_as_soon_as_a_word_does() -> None:
    other = sample()
    other.objects[-1].stream = [b"plan"]
    one, same, changed = (
        pypdf.PdfReader(BytesIO(file_of(each, "1.7"))).trailer["/ID"]
        for each in (sample(), sample(), other)
    )
    assert one == same
    assert one != changed


def test_everything_is_squeezed_once_and_nothing_is_left_to_be_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    squeezed, squeeze = list[bytes](), zlib.compress

    def counted(data: bytes) -> bytes:
        squeezed.append(data)
        return squeeze(data)

    monkeypatch.setattr(zlib, "compress", counted)
    pdf, rest = sample(), BytesIO()
    file_of(pdf, "1.7")
    assert len(squeezed) == len(set(squeezed)) == 3
    pdf.write(rest, identifier=True, compress=True)
    assert len(rest.getvalue()) < 400
