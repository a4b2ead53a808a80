"""The objects of a PDF, worked out before it is written."""

import zlib
from io import BytesIO
from typing import Any

import pydyf
import pypdf
import pytest

from selfassess.report.pdf.file_parts.object_bytes import bytes_of, work_out_once


def written(*, is_worked_out: bool, squeezes: bool = True) -> bytes:
    """A small PDF with its digest."""
    pdf, file = pydyf.PDF(), BytesIO()
    pdf.add_object(pydyf.Stream([b"words " * 99, "more"], compress=squeezes))
    pdf.add_object(pydyf.Dictionary({"Type": "/Example"}))
    if is_worked_out:
        work_out_once(pdf)
    pdf.write(file, identifier=True, compress=True)
    return file.getvalue()


def test_a_page_is_squeezed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    squeezed, squeeze = list[bytes](), zlib.compress

    def counted(data: bytes) -> bytes:
        squeezed.append(data)
        return squeeze(data)

    monkeypatch.setattr(zlib, "compress", counted)
    reader = pypdf.PdfReader(BytesIO(written(is_worked_out=True)))
    page: Any = reader.get_object(3)
    assert squeezed == [page.get_data()] == [b"words " * 99 + b"\nmore"]


def test_what_is_not_squeezed_makes_the_same_file() -> None:
    usual = written(is_worked_out=False, squeezes=False)
    assert written(is_worked_out=True, squeezes=False) == usual


@pytest.mark.parametrize(
    "item",
    [
        *(b"/Raw", "/Name", 7, -0.25, 3.0, True),
        *(pydyf.String("é (a)"), pydyf.String("word")),
        pydyf.Array([b"1", 2, "/Three", pydyf.Array([4.5])]),
        pydyf.Dictionary({"A": b"1", "B": 2, "C": pydyf.Dictionary({"D": "/E"})}),
        pydyf.Dictionary(),
        pydyf.Stream([b"words"], {"Subtype": "/X"}),
    ],
)
def test_an_item_is_what_pydyf_says_of_it(item: Any) -> None:
    assert b"[%s]" % bytes_of(item) == pydyf.Array([item]).data
