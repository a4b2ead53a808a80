"""The objects of a PDF, worked out before it is written."""

from typing import Any

import pydyf
import pytest

from selfassess.report.pdf.file_parts.object_bytes import bytes_of


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
