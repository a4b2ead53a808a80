"""The offline page says of the files inside a report what `selfassess verify` says."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from selfassess.report.elements.digests import blanked, digest_of_bytes, missing_blocks
from selfassess.report.verify.offline_page import offline_page
from selfassess.report.verify.pdf_reader import received
from tests.cli import tampering
from tests.gate.chromium import browser, browsing
from tests.gate.conftest import printed
from tests.gate.test_browser import checked

pytestmark = pytest.mark.gate

ROWS = "[...document.querySelectorAll('tbody tr')].map(r => [...r.cells].map(c => c.textContent))"


async def _shown(
    page: Path, pdfs: Sequence[Path], folder: Path
) -> tuple[list[Any], list[str], list[str]]:
    """What the page shows for each PDF, what it asked for, and its complaints."""
    shown = []
    with browser(folder) as port:
        async with browsing(port) as tab:
            for part in ("Network", "Log", "Runtime", "Page", "DOM"):
                await tab.do(f"{part}.enable")
            await tab.do("Page.navigate", url=page.as_uri())
            await tab.until("document.readyState == 'complete' && !!window.filesOf")
            for pdf in pdfs:
                root = (await tab.do("DOM.getDocument"))["root"]["nodeId"]
                chosen = await tab.do("DOM.querySelector", nodeId=root, selector="#pdf")
                await tab.do(
                    "DOM.setFileInputFiles", files=[str(pdf)], nodeId=chosen["nodeId"]
                )
                name = f"document.getElementById('name').textContent == '{pdf.name}'"
                alert = "!document.getElementById('unreadable').hidden"
                await tab.until(f"{name} || {alert}")
                shown.append(await tab.value(alert) or await tab.value(ROWS))
            return shown, tab.asked, tab.complaints


def test_the_page_says_what_verify_says_and_asks_for_nothing(tmp_path: Path) -> None:
    good = printed("exampleland").content
    contents = {
        "good.pdf": good,
        "tampered.pdf": tampering.changed(
            printed("kenya-2016").content, tampering.change_an_answer
        ),
        "none.pdf": b"no PDF",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    page = tmp_path / "page.html"
    page.write_text(offline_page(), encoding="utf-8")
    paths = [tmp_path / name for name in contents]
    shown, asked, complaints = asyncio.run(_shown(page, paths, tmp_path))
    meant = []
    for content in (*contents.values(),)[:2]:
        digests = [
            (file.name, digest_of_bytes(file.content))
            for file in received(content).files
        ]
        meant.append(
            [
                [name, blanked(digest), ", ".join(missing_blocks(digest))]
                for name, digest in digests
            ]
        )
    assert [sorted(rows) for rows in shown[:2]] == [sorted(rows) for rows in meant]
    assert len(meant[0]) == 4
    assert asked == [page.as_uri()]
    assert shown[2] is True
    assert complaints == []


def test_the_page_is_accessible(tmp_path: Path) -> None:
    found = checked(offline_page(), tmp_path)
    assert found["violations"] == []
    assert found["passes"] > 5
