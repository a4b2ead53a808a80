"""The last steps before a PDF is written."""

import zlib
from io import BytesIO
from typing import Any

import pydyf
import pytest

from selfassess.report.pdf.accessibility import work_out_once


def written(*, is_worked_out: bool) -> bytes:
    """A small PDF with its digest."""
    pdf, file = pydyf.PDF(), BytesIO()
    pdf.add_object(pydyf.Stream([b"words " * 99], compress=True))
    pdf.add_object(pydyf.Dictionary({"Type": "/Example"}))
    if is_worked_out:
        work_out_once(pdf)
    pdf.write(file, identifier=True, compress=True)
    return file.getvalue()


def test_a_page_is_squeezed_once_and_the_file_is_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    squeezed, squeeze = list[Any](), zlib.compressobj

    def counted(**options: Any) -> Any:
        squeezed.append(options)
        return squeeze(**options)

    monkeypatch.setattr(zlib, "compressobj", counted)
    usual = written(is_worked_out=False)
    often = len(squeezed)
    assert written(is_worked_out=True) == usual
    assert len(squeezed) - often == often - 1
