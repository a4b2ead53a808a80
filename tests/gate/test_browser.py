"""The HTML in a real browser, checked by axe-core."""

import html
import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.gate.chromium import Tab
from tests.gate.conftest import NAMES, blank_html, printed

pytestmark = pytest.mark.gate

RUN = """<script>
axe.run(document).then(found => {
  const result = document.createElement("pre");
  result.id = "axe";
  result.textContent = JSON.stringify({
    violations: found.violations.map(each => [each.id, each.nodes[0].html]),
    passes: found.passes.length
  });
  document.body.replaceChildren(result);
});
</script>"""


def axe_script() -> str:
    found = importlib.util.find_spec("axe_playwright_python")
    assert found
    assert found.submodule_search_locations
    folder = Path(found.submodule_search_locations[0])
    return (folder / "axe.min.js").read_text(encoding="utf-8")


async def violations(tab: Tab, scheme: str) -> Any:
    """What axe-core finds in a page that is open, in light or dark."""
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    await tab.do("Emulation.setEmulatedMedia", features=features)
    if not await tab.value("'axe' in window"):
        await tab.value(f"{axe_script()}; 0")
    run = "window.found = null; axe.run(document).then(f => { window.found = f }); 0"
    await tab.value(run)
    await tab.until("!!window.found")
    assert await tab.value("found.passes.length") > 10
    return await tab.value(
        "found.violations.map(v => [v.id, v.nodes.map(n => n.html)])"
    )


def checked(page: str, folder: Path) -> Any:
    """What axe-core finds in the page; its own rule against scripts is lifted for that."""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    script = axe_script().replace("</script", r"<\/script")
    page = page.replace("</body>", f"<script>{script}</script>{RUN}</body>")
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    assert browser, "axe needs Chromium"
    ran = subprocess.run(
        [
            browser,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=60000",
            "--dump-dom",
            path.as_uri(),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    match = re.search(r'<pre id="axe">(.*?)</pre>', ran.stdout, re.DOTALL)
    assert match, ran.stderr[-500:]
    return json.loads(html.unescape(match[1]))


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_no_violation(name: str, tmp_path: Path) -> None:
    found = checked(printed(name).html, tmp_path)
    assert found["violations"] == []
    assert found["passes"] > 20


def test_axe_finds_no_violation_in_a_checklist(tmp_path: Path) -> None:
    page = blank_html("ogp-cocreation-2016", is_form=False)
    assert checked(page, tmp_path)["violations"] == []


def test_axe_finds_what_is_broken(tmp_path: Path) -> None:
    page = printed("kenya-2016").html.replace(' lang="en"', "", 1)
    violations = checked(page, tmp_path)["violations"]
    assert [rule for rule, _element in violations] == ["html-has-lang"]
