"""Blocks keep what they say in every form, and what is quoted never passes for ours."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from selfassess.cli.output.block_lines import block_lines
from selfassess.cli.output.wrap import wrapped
from selfassess.core.text.blocks import (
    AboutBlock,
    Block,
    ChangedBlock,
    ConsequenceBlock,
    DiffRun,
    EntryBlock,
    FactBlock,
    HeadingBlock,
    LeadBlock,
    ReasonBlock,
    RemainderBlock,
    SentenceBlock,
    SubjectBlock,
    VersionsBlock,
    WordFate,
)
from selfassess.core.text.markdown import markdown_lines

WORDS = st.text("ab<*_`#->[1.", min_size=1, max_size=12).filter(str.strip)
IDS = st.from_regex(r"[a-z]{1,6}(-[0-9])?", fullmatch=True)
NOTES = st.text("ab <*_`#->\n", max_size=60)
RUNS = st.builds(DiffRun, st.sampled_from(WordFate), WORDS)
ENTRIES = st.builds(EntryBlock, WORDS, WORDS, NOTES)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    *(
        st.builds(each, WORDS)
        for each in (
            *(ConsequenceBlock, HeadingBlock, LeadBlock),
            *(RemainderBlock, SentenceBlock),
        )
    ),
    *(st.builds(each, WORDS, WORDS) for each in (AboutBlock, FactBlock, VersionsBlock)),
    st.builds(SubjectBlock, IDS, WORDS),
    st.builds(ReasonBlock, IDS, WORDS, WORDS),
    st.builds(EntryBlock, WORDS, WORDS, NOTES, ENTRIES),
    st.builds(
        ChangedBlock,
        IDS,
        WORDS,
        st.lists(RUNS.map(lambda run: ((run,),)), max_size=2).map(tuple),
    ),
)


def read(blocks: list[Block]) -> str:
    return str(MarkdownIt("commonmark").render("\n".join(markdown_lines(blocks))))


@given(st.lists(BLOCKS, min_size=1, max_size=5))
def test_words_never_act_in_markdown(blocks: list[Block]) -> None:
    tags = set(re.findall(r"</?([a-z0-9]+)", read(blocks)))
    own = {"h1", "h2", "h3", "p", "ul", "li", "strong", "code", "blockquote", "br"}
    assert tags <= own | {"a"}


def test_no_line_begins_with_the_colon_or_the_semicolon_of_french() -> None:
    text = "De base\u00a0: 2/10\u00a0; «\u202fken\u202f»"
    assert [*wrapped(text, width=9)] == ["De base :", "2/10 ;", "« ken »"]
    assert [*wrapped("En attente\u00a0: 0", width=9)] == ["En", "attente :", "0"]


def test_a_list_inside_of_a_list_stays_inside_of_it() -> None:
    lines = wrapped("- one\n  - two of the six\n\tthree", "> ", width=16)
    assert [*lines] == ["> - one", ">   - two of the", ">   six", ">     three"]


@given(WORDS, WORDS, NOTES)
def test_a_quotation_stands_behind_its_mark_in_both_forms(
    name: str, text: str, note: str
) -> None:
    entry = EntryBlock(name, text, note)
    own = list(block_lines([EntryBlock(name, text)]))
    lines = list(block_lines([entry]))
    assert lines[: len(own)] == own
    assert all(line.startswith("      >") for line in lines[len(own) :])
    if note.strip():
        assert "<blockquote>" in read([entry])


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5))
def test_facts_stand_below_one_another_and_are_a_list_in_markdown(
    facts: list[tuple[str, str]],
) -> None:
    blocks: list[Block] = [FactBlock(name, text) for name, text in facts]
    starts = {line.rindex("  ") for line in block_lines(blocks)}
    assert len(starts) == 1
    assert read(blocks).count("<li>") == len(facts)
