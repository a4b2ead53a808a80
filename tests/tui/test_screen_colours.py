"""What the colours of each screen say: the words beside them say it, too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, cast

import pytest
from textual.app import App
from textual.color import Color
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Digits, Input, OptionList, Static, TextArea

from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.scoring.labels import STATUS_GLYPHS
from selfassess.tui.themes import COLOURLESS, LIGHT, THEMES
from selfassess.tui.walk.outline.outline import Outline
from selfassess.tui.walk.pane.answer_row import AnswerRow
from selfassess.tui.widgets.option_list import Choices
from selfassess.tui.widgets.table import Table
from selfassess.tui.widgets.text_blocks import TextBlocks
from tests.conftest import settled_text
from tests.tui.reviewed_workspace import FIRST, reviewed
from tests.tui.workspaces import (
    WIDE,
    SavedRecords,
    example,
    passed_on,
    walking,
    workspace_of,
)


def colour_of(app: App[None], name: str) -> Color:
    """The colour of that name in the theme that is in force."""
    return Color.parse(app.theme_variables[name])


def colours_in(content: Content) -> dict[str, str]:
    """Which passage has which style."""
    text = content.plain
    styles = (span for span in content.spans if isinstance(span.style, str))
    return {text[span.start : span.end]: str(span.style) for span in styles}


def rows_of(options: OptionList) -> Iterator[Content]:
    for option in options.options:
        if isinstance(option.prompt, Content):
            yield option.prompt


async def test_the_comparison_has_the_colours_of_statuses_and_sides() -> None:
    async with walking(reviewed(SavedRecords()), WIDE) as (pilot, _screen):
        await pilot.press("equals_sign")
        await pilot.pause()
        table = pilot.app.screen.query_one(Table)
        _requirement, answer, *sides = cast("list[Any]", table.get_row(FIRST))
        shown = [(str(cell), cell.style.color) for cell in (answer, *sides)]
        names = ("met", "not-met", "partly", "quiet")
        words = ("✔ Met", "✘ disagrees: partly met", "? cannot tell", "· not reviewed")
        assert shown == [
            (word, colour_of(pilot.app, name).rich_color)
            for word, name in zip(words, names, strict=True)
        ]
        await pilot.press("tab")
        await pilot.pause()
        bars = pilot.app.screen.query_one("#bars", Static).content
        assert isinstance(bars, Content)
        styles = {str(span.style) for span in bars.spans}
        assert {"$met", "$not-met", "$partly", "$quiet"} <= styles


async def test_a_table_takes_the_colours_of_a_theme_that_is_chosen_later() -> None:
    """A walk in front of a portfolio has the settings; behind it the table stays."""
    async with walking(reviewed(SavedRecords()), WIDE) as (pilot, _screen):
        await pilot.press("equals_sign", "down")
        await settled_text(pilot)
        table = pilot.app.screen.query_one(Table)
        before = (
            table.cursor_row,
            cast("list[Any]", table.get_row(FIRST))[1].style.color,
        )
        pilot.app.theme = LIGHT.name
        await settled_text(pilot)
        after = table.cursor_row, cast("list[Any]", table.get_row(FIRST))[1].style.color
        assert after == (before[0], colour_of(pilot.app, "met").rich_color)
        assert after != before


async def test_two_reviewers_stand_beside_the_answers_without_scrolling() -> None:
    work = reviewed(SavedRecords())
    two = {slug: work.reviews[slug] for slug in [*work.reviews][:2]}
    async with walking(replace(work, reviews=two), WIDE) as (pilot, _screen):
        await pilot.press("equals_sign")
        await settled_text(pilot)
        table = pilot.app.screen.query_one(Table)
        assert table.max_scroll_x == 0


async def test_evidence_that_is_cited_and_evidence_in_doubt_have_colours() -> None:
    def doubts(entry: Evidence) -> list[tuple[str, str]]:
        is_odd = entry.title.startswith("Notices")
        return [("file", "no such file lies beside")] if is_odd else []

    opened = example("exampleland")
    work = workspace_of(SavedRecords(), opened, doubts=doubts)
    async with walking(work, WIDE) as (pilot, _screen):
        await pilot.press("e")
        await pilot.pause()
        table = pilot.app.screen.query_one(Table)
        first, second, third = (
            cast("Any", table.get_row_at(row)[0]) for row in range(3)
        )
        assert "[✔] 1. " in str(first)
        assert first.style.color == colour_of(pilot.app, "met").rich_color
        assert "[ ] 2. ! " in str(second)
        assert second.style.color == colour_of(pilot.app, "warning").rich_color
        assert third.style.color is None


async def test_what_was_found_is_underlined_beside_the_status_in_its_colour() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, WIDE) as (pilot, _screen):
        await pilot.press("slash", *"timetable")
        await pilot.pause()
        first = next(rows_of(pilot.app.screen.query_one("#hits", OptionList)))
        assert colours_in(first) == {
            "✔": "$met",
            "Timetable": "bold underline",
            "  dev-inform-1": "$quiet",
        }


async def test_the_score_has_the_colours_of_tiers_verdict_and_statuses() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, WIDE) as (pilot, _screen):
        await pilot.press("s")
        await pilot.pause()
        figures = [
            (digits.value, digits.styles.color)
            for digits in pilot.app.screen.query(Digits)
        ]
        names = {"22": "basic", "13": "best-practice", "14": "not-met"}
        assert figures == [
            (number, colour_of(pilot.app, name)) for number, name in names.items()
        ]
        rows = [*rows_of(pilot.app.screen.query_one("#blockers", OptionList))]
        met, partly = STATUS_GLYPHS[Status.MET], STATUS_GLYPHS[Status.PARTLY_MET]
        coloured = [(g, c) for row in rows for g, c in colours_in(row).items()]
        assert (met, f"${STATUSES[Status.MET].colour}") in coloured
        assert (partly, f"${STATUSES[Status.PARTLY_MET].colour}") in coloured


async def test_the_outline_has_the_colours_of_statuses_marks_and_tiers() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, WIDE) as (pilot, screen):
        outline = screen.query_one(Outline)
        strips = [outline.render_line(y) for y in range(outline.size.height)]
        seen = {
            (segment.text, segment.style.color)
            for strip in strips
            for segment in strip
            if segment.style and segment.style.color
        }
        for text, name in (("✔", "met"), ("✘", "not-met"), ("★", "best-practice")):
            assert (text, colour_of(pilot.app, name).rich_color) in seen


async def test_the_answer_that_is_given_has_its_colour_and_brackets() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, WIDE) as (_pilot, screen):
        colours = colours_in(Content("\n").join(screen.query_one(AnswerRow).lines))
        assert colours["[m ✔ Met]"] == f"bold reverse ${STATUSES[Status.MET].colour}"
        assert colours[" n ✘ Not met "] == "on $panel"


async def test_the_cursor_in_a_text_is_seen_on_the_ground_of_the_field_in_each_theme() -> (
    None
):
    work = reviewed(SavedRecords(), "water-watch")
    async with walking(work, WIDE) as (pilot, _screen):
        await pilot.press("r")
        await passed_on(pilot)
        app = pilot.app
        field = app.screen.query_one(TextArea)
        for theme in THEMES[:-1]:
            app.theme = theme.name
            await pilot.pause()
            cursor = field.get_component_styles("text-area--cursor")
            assert cursor.background == colour_of(app, "heading-ink")
            assert field.styles.background == colour_of(app, "heading-ground")


@pytest.mark.parametrize(
    ("keys", "kind"),
    [
        (("T", "enter"), "Input"),
        (("T", "enter"), "TextArea"),
        (("T", "enter"), "Button"),
        (("comma",), "Select"),
    ],
)
async def test_fields_and_buttons_have_edges_where_the_theme_has_no_ground_for_them(
    keys: Sequence[str], kind: str
) -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, WIDE) as (pilot, _screen):
        await pilot.press(*keys)
        await passed_on(pilot)
        app, form = pilot.app, pilot.app.screen
        for theme in ("ansi-dark", "ansi-light", COLOURLESS.name, LIGHT.name):
            app.theme = theme
            form.set_focus(form.query(kind).first())
            await settled_text(pilot)
            drawn = form.query("SelectCurrent" if kind == "Select" else kind)
            edges = [
                (bool(each.styles.outline_left[0]), bool(each.styles.outline_right[0]))
                for each in drawn
            ]
            has_edges = theme != LIGHT.name
            others = [(has_edges, has_edges)] * (len(edges) - 1)
            assert others
            assert edges == [(False, False), *others]


@pytest.mark.parametrize(
    ("keys", "kind", "part"),
    [
        ("tab", "Outline", "outline--marked"),
        ("T", "Choices", "option-list--option-highlighted"),
        ("e", "Table", "datatable--cursor"),
    ],
)
async def test_letters_on_the_cursor_are_not_bold_where_that_brightens_them(
    keys: str, kind: str, part: str
) -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, WIDE) as (pilot, _screen):
        await pilot.press(keys)
        await passed_on(pilot)
        app = pilot.app
        rows = app.screen.query_one(kind)
        for theme in ("ansi-dark", "ansi-light", LIGHT.name):
            app.theme = theme
            is_ours = theme == LIGHT.name
            for is_in_focus in (False, True):
                app.screen.set_focus(rows if is_in_focus else None)
                await settled_text(pilot)
                ink = rows.get_component_styles(part)
                if is_in_focus:
                    assert ink.color == colour_of(app, "cursor-ink")
                    assert bool(ink.text_style.bold) == is_ours
                elif not is_ours:
                    assert ink.text_style.bold, "it has no ground of its own"


async def test_what_may_be_typed_is_told_from_what_was_typed_in_each_theme() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, WIDE) as (pilot, _screen):
        await pilot.press("e", "a")
        await passed_on(pilot)
        app = pilot.app
        address = app.screen.query_one("#url", Input)
        for theme in (*(theme.name for theme in THEMES), "ansi-dark"):
            app.theme = theme
            await pilot.pause()
            hint = address.get_component_styles("input--placeholder")
            assert hint.text_style.italic


async def test_dialogs_have_the_colours_of_titles_keys_fields_and_progress() -> None:
    assessment, questionnaire = example("exampleland")
    uncommented = assessment.model_copy(update={"comments": {}})
    work = workspace_of(SavedRecords(), (uncommented, questionnaire))
    async with walking(work, WIDE) as (pilot, screen):
        app = pilot.app

        async def shown(*keys: str) -> Screen[Any]:
            await pilot.press(*keys)
            await pilot.pause()
            title = app.screen.query(".dialog-title")
            colours = {each.styles.color for each in title}
            assert colours <= {colour_of(app, "primary")}
            return app.screen

        settings = await shown("comma")
        (chosen, ink) = settings.query("SelectCurrent").first(), "heading-ink"
        assert chosen.styles.background == colour_of(app, "heading-ground")
        for part in chosen.query("#label, .arrow"):
            assert part.styles.color == colour_of(app, ink)
        tour = await shown("escape", "f2")
        assert screen.query_one(Outline).styles.outline_left == (
            "thick",
            colour_of(app, "warning"),
        )
        words = cast("Content", tour.query_one("#words", Static).content)
        assert colours_in(words) == dict.fromkeys(("]", "[", "o"), "bold $primary")
        report = await shown("escape", "r")
        name, done = report.query_one(Input), report.query_one("Bar")
        assert name.styles.background == colour_of(app, "heading-ground")
        cursor = name.get_component_styles("input--cursor")
        assert cursor.background == colour_of(app, ink)
        assert done.get_component_styles("bar--bar").color == colour_of(app, "accent")
        keys = await shown("escape", "question_mark")
        rows = keys.query_one("VerticalScroll TextBlocks", TextBlocks).lines
        found = (each for row in rows for each in colours_in(row).items())
        (key,) = (style for text, style in found if text.split() == ["m"])
        assert key == "bold"
        page = (await shown("escape", "f1")).query_one("#page", TextBlocks)
        styles = {k: v for line in page.lines for k, v in colours_in(line).items()}
        assert styles["    selfassess new"] == "$primary"
        assert styles["`new`"] == "bold $primary"
        await pilot.press("escape", "tab", "tab", "f1")
        await pilot.pause()
        title = cast("Content", app.screen.query_one(".dialog-title", Static).content)
        assert "counts" in title.plain
        app.notify("The disk is full.", severity="error")
        told = await shown("escape", "f4")
        lines = cast("Content", told.query_one("VerticalScroll Static", Static).content)
        assert colours_in(lines) == {"✘": "$error"}
        choices = (await shown("escape", "T")).query_one(Choices)
        ground = {seen.style.bgcolor for seen in choices.render_line(0) if seen.style}
        assert ground == {colour_of(app, "background").rich_color}
        letters = (await shown("escape", "f3")).query(".letter")
        assert {each.styles.color for each in letters} == {
            colour_of(app, "best-practice")
        }
