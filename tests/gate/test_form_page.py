"""The page to fill in, in a real browser: what it saves is what was typed, to the digest."""

import asyncio
import json
import random
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from selfassess.cli.mail.blank_review import review_page
from selfassess.cli.main import main
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.text_fields import tidy
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.review import Finding, Review
from selfassess.core.model.status import Status
from selfassess.core.review.threads import answer_digest
from selfassess.core.text.characters import cleaned, in_one_line
from selfassess.report.formats.form_page.form_page import write_page
from selfassess.report.forms.checklist import checklist
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import find_questionnaire, finder_for
from tests.gate.chromium import Tab, browser, browsing
from tests.gate.test_browser import axe_script
from tests.report.arabic import SCRIPTS
from tests.report.printed_reports import HERE, load_example
from tests.report.sample_reviews import review

pytestmark = pytest.mark.gate

HOSTILE = [
    *(
        '"""',
        "'''",
        "\\",
        "\\u001b",
        '"',
        "#",
        "=======",
        "<<<<<<< HEAD",
        "||||||| base",
    ),
    *(
        ">>>>>>> theirs",
        "[answers.a]",
        "a = 1",
        "</textarea><script>",
        "\r\n",
        "\r",
        "\t",
    ),
    *("\0", "\x0b", "\x85", "\u2028", "\u202e", "\ufeff", "\ud800", "\udfff", "\uffff"),
    *(
        "\u2067فارسی\u2069",
        "\u2066",
        "\u2069",
        "\xa0",
        "\u3000",
        "  ",
        "\n\n",
        "\U0001f469",
    ),
    *("\U0010ffff", "\uf0b7", "e\u0301", "ﬀ", *SCRIPTS.values()),
]


def _texts(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    made = []
    for _number in range(count):
        parts = chance.choices([*HOSTILE, "word", " ", "\n"], k=chance.randint(1, 9))
        letters = [
            chr(chance.choice([chance.randrange(0x300), chance.randrange(0x10000)]))
            for _ in range(4)
        ]
        made.append("".join([*parts, *letters, chance.choice(["", "."])]))
    return made


async def _open(tab: Tab, page: Path) -> None:
    for part in ("Network", "Log", "Runtime", "Page"):
        await tab.do(f"{part}.enable")
    await tab.do("Page.setBypassCSP", enabled=False)
    await tab.do("Page.navigate", url=page.as_uri())
    await tab.until(
        "document.readyState == 'complete' && !document.querySelector('.bar').hidden"
    )


async def _key(tab: Tab, key: str, code: int) -> None:
    text = {"text": "\r"} if key == "Enter" else {}
    for kind in ("keyDown", "keyUp"):
        await tab.do(
            "Input.dispatchKeyEvent",
            type=kind,
            key=key,
            windowsVirtualKeyCode=code,
            **text,
        )


async def _tab_to(tab: Tab, is_there: str) -> None:
    """Press the tab key until the focus is there, a hundred times at most."""
    for _press in range(100):
        await _key(tab, "Tab", 9)
        if await tab.value(f"document.activeElement.matches({is_there!r})"):
            return
    raise AssertionError(f"the tab key does not lead to {is_there}")


async def _type(tab: Tab, place: str, text: str) -> None:
    await _tab_to(tab, place)
    await tab.do("Input.insertText", text=text)


def blank_page(folder: Path) -> tuple[Questionnaire, Path]:
    questionnaire = find_questionnaire("ogp-cocreation-2016").questionnaire
    page = folder / "form.html"
    page.write_bytes(write_page(checklist(questionnaire, is_form=True)))
    return questionnaire, page


async def _fill_in_by_keys(port: int, page: Path, folder: Path) -> list[str]:
    async with browsing(port) as tab:
        await _open(tab, page)
        await _type(tab, "[id$='|country']", "Exampleland")
        await _type(tab, "[id$='|action_plan']", '3rd plan "of" 2026')
        await _tab_to(tab, "[name$='|status']")
        await _key(tab, "ArrowRight", 39)
        await _type(tab, "[data-part=title]", "Minutes of \\ the forum")
        await _type(tab, "[data-part=url]", "https://example.org/minutes")
        await _type(tab, "[id$='|note']", "Two lines:\nand “more”.")
        await tab.until(
            "document.getElementById('unsaved').textContent.endsWith(': 5')"
        )
        warned = "(e => (dispatchEvent(e), e.defaultPrevented))(new Event('beforeunload', {cancelable: true}))"
        assert await tab.value(warned) is True
    async with browsing(port) as tab:  # what was typed is still there, and not saved
        await _open(tab, page)
        assert await tab.value(
            "document.getElementById('unsaved').textContent.endsWith(': 5')"
        )
        await tab.do(
            "Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder)
        )
        await _tab_to(tab, "#save")
        await _key(tab, "Enter", 13)
        await tab.until("document.getElementById('told').textContent.includes('.toml')")
        assert await tab.value(warned) is False
        async with asyncio.timeout(60):
            while not list(folder.glob("*.toml")):
                await asyncio.sleep(0.1)
        await tab.value(
            "confirm = () => true; document.getElementById('forget').click()"
        )
        await tab.until(
            "localStorage.length == 0 && !document.querySelector('textarea').value"
        )
        # The picture in the field for a day is the browser's own.
        own = ("blob:", "data:image/svg+xml")
        assert [a for a in tab.asked if not a.startswith(own)] == [page.as_uri()]
        return tab.complaints


def test_what_is_typed_outlives_the_tab_and_is_saved_for_import(tmp_path: Path) -> None:
    questionnaire, page = blank_page(tmp_path)
    with browser(tmp_path) as port:
        assert asyncio.run(_fill_in_by_keys(port, page, tmp_path)) == []
    saved, taken = next(tmp_path.glob("*.toml")), tmp_path / "taken.toml"
    assert main(["check", str(saved)]) in (0, 1)
    assert main(["import", str(saved), "-o", str(taken)]) == 0
    first = next(iter(questionnaire.by_id))
    typed = Evidence(title="Minutes of \\ the forum", url="https://example.org/minutes")
    answer = Answer(status=Status.MET, evidence=("m",), note="Two lines:\nand “more”.")
    screens = _begun(questionnaire).with_evidence("m", typed).with_answer(first, answer)
    read = open_assessment(str(taken), finder_for(str(taken)))[0]
    assert read.action_plan == '3rd plan "of" 2026'
    assert _digests(read, questionnaire) == _digests(screens, questionnaire)


def _begun(questionnaire: Questionnaire) -> Assessment:
    return Assessment(
        format=1,
        id="a",
        questionnaire=questionnaire.id,
        edition=questionnaire.edition,
        country="A",
        action_plan="B",
    )


def _digests(assessment: Assessment, questionnaire: Questionnaire) -> list[str]:
    return [answer_digest(assessment, key) for key in questionnaire.by_id]


def _typed(
    questionnaire: Questionnaire, texts: list[str]
) -> tuple[dict[str, Any], Assessment]:
    """Values for the fields by name, and the assessment with the same typed on screens."""
    values: dict[str, Any] = {"country": "A", "action_plan": "B"}
    assessment = _begun(questionnaire)
    for number, (key, requirement) in enumerate(questionnaire.by_id.items()):
        note, title = texts.pop(), re.sub("[\r\n]", "", texts.pop())  # as browsers do
        row = {
            "title": f"{title}{number}",
            "url": f"https://e.org/{number}?{number}",
            "date": "2026-01-31",
            "shows": f"{title} on page {number}",
        }
        values |= {
            f"{key}|note": note,
            f"{key}|status": "not_met",
            f"{key}|evidence": [row],
        }
        entry = Evidence(
            title=in_one_line(row["title"]),
            url=in_one_line(row["url"]),
            date=row["date"],
        )
        assessment = assessment.with_evidence(f"e{number}", entry)
        answer = Answer(
            status=Status.NOT_MET,
            note=tidy(cleaned(note)),
            evidence=(f"e{number}",),
            shows={f"e{number}": in_one_line(row["shows"])},
        )
        assessment = assessment.with_answer(requirement.id, answer)
    return values, assessment


async def _saved_texts(
    port: int, page: Path, rounds: list[dict[str, Any]]
) -> list[str]:
    async with browsing(port) as tab:
        await _open(tab, page)
        saved = []
        for values in rounds:
            fill = f"for (const f of fields) {{ const v = ({json.dumps(values)})[f.whose ? `${{f.whose}}|${{f.key}}` : f.key]; if (v !== undefined) put(f, v); }} text()"
            saved.append(await tab.value(fill))
        return saved


def test_any_text_is_saved_as_our_parser_and_the_screens_have_it(
    tmp_path: Path,
) -> None:
    questionnaire, page = blank_page(tmp_path)
    made = [_typed(questionnaire, _texts(seed, 120)) for seed in range(6)]
    with browser(tmp_path) as port:
        saved = asyncio.run(
            _saved_texts(port, page, [values for values, _meant in made])
        )
    for text, (_values, meant) in zip(saved, made, strict=True):
        path = tmp_path / "saved.toml"
        path.write_text(text, encoding="utf-8")
        read = open_assessment(str(path), finder_for(str(path)))[0]
        for key in questionnaire.by_id:
            assert read.answer_to(key).note == meant.answer_to(key).note
        assert list(read.evidence.values()) == list(meant.evidence.values())
        assert _digests(read, questionnaire) == _digests(meant, questionnaire)


def test_a_review_comes_back_as_it_was_and_what_is_given_anew_is_on_this_answer(
    tmp_path: Path,
) -> None:
    example = load_example("exampleland")
    questionnaire, assessment, _source = example
    asked = list(questionnaire.by_id)
    old = dict.fromkeys(("verdict", "status", "note", "of"), "") | {
        "of": "a:000000000000"
    }
    said = old | {"verdict": "disagree", "status": "not_met", "note": 'No "page"\\.'}
    before = review(
        example,
        "Water Watch",
        "River Union",
        id="f" * 32,
        reflection="On the whole.\n\nGood.",
        findings={asked[0]: said, asked[1]: said | {"supports": "ngo"}},
        levels={"influence": {"development": {"level": "inform", "open": False}}},
        wording={asked[2]: {"suggestion": "Say “online”.", "public": True}},
    )
    page = tmp_path / "review.html"
    page.write_bytes(review_page(before, questionnaire, assessment))
    changes = {f"{asked[1]}|note": "Now there is one.", f"{asked[3]}|verdict": "agree"}
    with browser(tmp_path) as port:
        texts = asyncio.run(_saved_texts(port, page, [{}, changes]))
        assert asyncio.run(_faults(port, page, STATES[:1])) == [[], [], True]
    same, changed = (
        Review.model_validate(tomllib.loads(text)).model_dump() for text in texts
    )
    silent = {
        key: finding
        for key, finding in same["findings"].items()
        if key not in before.findings
    }
    assert all(Finding(**finding).is_empty for finding in silent.values())
    for key in silent:
        del same["findings"][key]
    assert same == before.model_dump()
    assert changed["findings"][asked[0]]["of"] == "a:000000000000"
    for key in (asked[1], asked[3]):
        assert changed["findings"][key]["of"] == answer_digest(assessment, key)
    assert changed["findings"][asked[1]]["supports"] == "ngo"
    path = tmp_path / "exampleland.toml"
    path.write_text((HERE / "examples/exampleland.toml").read_text("utf-8"), "utf-8")
    (tmp_path / "mail.toml").write_text(texts[1], "utf-8")
    assert main(["receive", str(path), str(tmp_path / "mail.toml")]) == 0
    assert (tmp_path / "exampleland.reviews" / "water-watch.toml").exists()


STATES = [
    "0",
    "document.getElementById('filter').click()",
    "document.getElementById('filter').click(); document.querySelector('.add')?.click();"
    ""
    "document.querySelector('textarea').value = 'x'.repeat(100001); save()",
    "fields.forEach(f => put(f, JSON.parse(blank.get(f.name)))); mark([]);"
    "at('filter').checked = true; all('input[type=radio]').forEach(i => i.value && i.click()); document.activeElement.blur(); show()",
]


async def _faults(port: int, page: Path, states: Sequence[str]) -> list[Any]:
    async with browsing(port) as tab:
        refuse = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})"
        await tab.do("Page.enable")
        await tab.do("Page.addScriptToEvaluateOnNewDocument", source=refuse)
        await _open(tab, page)
        assert await tab.value("at('kept').textContent == page.refused")
        await tab.value(f"{axe_script()}; 0")
        found = []
        for state in states:
            await tab.value(f"{state}; 0")
            for scheme in ("light", "dark"):
                await tab.do(
                    "Emulation.setEmulatedMedia",
                    features=[{"name": "prefers-color-scheme", "value": scheme}],
                )
                await tab.value(
                    "window.found = null; axe.run(document).then(f => { window.found = f }); 0"
                )
                await tab.until("window.found")
                assert await tab.value("found.passes.length") > 20
                found.append(
                    await tab.value(
                        "found.violations.map(v => [v.id, v.nodes.map(n => n.html)])"
                    )
                )
        found.append(await tab.value("at('all-answered').hidden"))
        return found


def test_axe_finds_nothing_in_any_state_of_the_page(tmp_path: Path) -> None:
    questionnaire, assessment, _source = load_example("exampleland")
    page = tmp_path / "form.html"
    page.write_bytes(
        write_page(checklist(questionnaire, is_form=True, prefilled=assessment))
    )
    with browser(tmp_path) as port:
        found = asyncio.run(_faults(port, page, STATES))
    assert found == [*[[]] * 8, False]
