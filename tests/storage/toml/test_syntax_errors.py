import pytest

from selfassess.core.errors import InvalidFile
from selfassess.core.problems import Problem
from selfassess.storage.toml.reader import parse_document
from selfassess.storage.toml.syntax_errors import syntax_problem


def problem_in(text: str) -> Problem:
    with pytest.raises(InvalidFile) as refused:
        parse_document("a.toml", text.encode())
    [problem] = refused.value.problems
    return problem


def marked(problem: Problem) -> str:
    """What the carets are under."""
    assert problem.place
    return problem.place.source[problem.place.column - 1 : problem.place.end_column - 1]


ON_ITS_LINE = "the text that opens here is not closed on its line"
NOT_CLOSED = "the text that opens here is not closed"
NO_STATEMENT = "neither a table such as [period] nor a key with = and its value"
NO_VALUE = "this is not a value"
LEFT_OVER = "nothing more can stand on this line"
NO_CHARACTER = "this stands for no character"


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        ('a = "x', ON_ITS_LINE, '"x'),
        ('a = "x\n', ON_ITS_LINE, '"x'),
        ("a = 'x\nb = 'y'\n", ON_ITS_LINE, "'x"),
        ('"a = 1\n', ON_ITS_LINE, '"a = 1'),
        ("a = '''x\n", NOT_CLOSED, "'''"),
        ('a = """x\n', NOT_CLOSED, '"""'),
        ('a = """x\nb = """\nNot yet.\n"""\n', NOT_CLOSED, '"""'),
        ('a = """x\n"""\nb c\n', NO_STATEMENT, "b c"),
        (
            'a = """x\x1by"""\n',
            "the control character U+001B cannot stand here",
            "\x1b",
        ),
        ('a b\nc = """\nd = """\n', NO_STATEMENT, "a b"),
        ("a = 1 # \x1b\n", "the control character U+001B cannot stand here", "\x1b"),
        ("a =", "a value is missing here", ""),
        ("a = # none\n", "a value is missing here", "#"),
        ("a = [1,,2]\n", "a value is missing here", ","),
        ("a = met\n", NO_VALUE, "met"),
        ("a = [met, 2]\n", NO_VALUE, "met"),
        ("a = [\n  met,\n]\n", NO_VALUE, "met"),
        ("a = “x”\n", NO_VALUE, "“x”"),
        ("a = [1 2]\n", "`,` or `]` is missing before this", "2"),
        ("a = [\n1,\nb = 2\n", "the list that opens here is not closed", "["),
        ("a = [\n1\n[b]\n", "the list that opens here is not closed", "["),
        ("x = [1]\na = [[2],\nb = 2\n", "the list that opens here is not closed", "["),
        ("a = {b = 1\n", "a table in { } must end on its line", "{b = 1"),
        ("a = {b = 1,\nc = 1}\n", "a table in { } must end on its line", "{b = 1,"),
        ("a = {b = 1 c = 2}\n", "`,` or `}` is missing before this", "c"),
        ("a = {b = 1,}\n", "delete the comma before this", "}"),
        ("a = {b = 1,,c = 2}\n", "a name is missing here", ","),
        ("a = {,}\n", "a name is missing here", ","),
        ("[]\n", "a name is missing here", "]"),
        ("a. = 1\n", "a name is missing here", "="),
        ("[a b]\n", "`]` is missing before this", "b"),
        ("[[a]\n", "`]` is missing before this", "]"),
        ("Hello, world\n", NO_STATEMENT, "Hello, world"),
        ("  * x\n", NO_STATEMENT, "* x"),
        ("a", NO_STATEMENT, "a"),
        ("a = 1 x # y\n", LEFT_OVER, "x # y"),
        ("a = {b = 1, b = 2}\n", "a key is there twice in this { }", "{b = 1, b = 2"),
        (
            "a = {b = 1}\na.c = 2\n",
            "`a.c` would add to what is complete already",
            "a.c",
        ),
        ("[a.b]\n[a]\nb.c = 1\n", "`b.c` would add to what is complete already", "b.c"),
        ("a = [1]\n[[a]]\n", "`[[a]]` would add to what is complete already", "[[a]]"),
        ('a = "b\\c"\n', NO_CHARACTER, "\\c"),
        ('a = """\nb\\c\n"""\n', NO_CHARACTER, "\\c"),
        ('a = "\\u12"\n', NO_CHARACTER, "\\u"),
        ('a = "\\ud800"\n', "holds half a character", "\\ud800"),
        ('a = "\\U0000DFFF"\n', "holds half a character", "\\U0000DFFF"),
        ('a = "\\U00110000"\n', NO_CHARACTER, "\\U00110000"),
        ("a = 2026-02-30 # no\n", "there is no such day or time", "2026-02-30 # no"),
    ],
)
def test_a_slip_is_explained_where_it_is(text: str, message: str, at: str) -> None:
    problem = problem_in(text)
    assert problem.message == message
    assert marked(problem) == at


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('a = "x\n', 'write " where it ends; for several lines write """ around them'),
        ("a = 'x\n", 'write \' where it ends; for several lines write """ around them'),
        ('a = "x”\n', 'typographic quotation marks do not count: write the plain "'),
        ('a = """x\n', 'write """ where it ends'),
        ("a =\n", 'write "" if there is nothing to say'),
        ("a = met\n", "text stands in quotation marks"),
        ("a = “x”\n", 'typographic quotation marks do not count: write the plain "'),
        (
            "a =\u00a01\n",
            "write a plain blank instead of the U+00A0 (no-break space) in it",
        ),
        (
            "\u00a0a = 1\n",
            "write a plain blank instead of the U+00A0 (no-break space) in it",
        ),
        (
            "[a]\u00a0\n",
            "write a plain blank instead of the U+00A0 (no-break space) in it",
        ),
        ("[a–b]\n", "write - instead of the U+2013 (en dash) in it"),
        ("a\u200b = 1\n", "delete the invisible U+200B (zero width space) in it"),
        ("a – b\n", ""),
        ("a: 1\n", "write = instead of :"),
        ("Hello, world\n", ""),
        ('a = "b "c" d"\n', 'a " inside a text must be written \\"'),
        ("a = 2026-6-1\n", "a date is written 2016-06-30"),
        ("a = 01.06.2026\n", "a date is written 2016-06-30"),
        ("a = 1 x\n", ""),
        ("a = [\n1\nb = 2\n", "write ] after it"),
        ('a = "C:\\docs"\n', "a \\ inside a text must be written \\\\"),
        ("a = '\x1b'\n", "delete it"),
    ],
)
def test_a_slip_is_told_with_what_would_be_right(text: str, hint: str) -> None:
    assert problem_in(text).hint == hint


@pytest.mark.parametrize(
    ("text", "name", "first"),
    [
        ("[a]\nb = 1\n[c]\n[a]\n", "[a]", 1),
        ("[x]\na = 1\n[y]\na = 1\na = 2\n", "a", 4),
        ("a = '''\nb = 1\n'''\na = [\n2,\n]\n", "a", 1),
        ("a.b = 1\na . b = 2\n", "a . b", None),
        ("a = 1\n[a]\n", "[a]", None),
        ("[a]\n[[a]]\n", "[[a]]", None),
    ],
)
def test_what_is_there_twice_is_told_with_the_first_one(
    text: str, name: str, first: int | None
) -> None:
    problem = problem_in(text)
    assert problem.message == f"`{name}` is there twice"
    assert marked(problem) == name
    assert problem.hint == (
        f"the first is on line {first}; keep one of the two"
        if first
        else "keep one of the two"
    )


@pytest.mark.parametrize("register", ["evidence", "owners", "commitments"])
def test_of_two_documents_under_one_name_none_is_to_be_thrown_away(
    register: str,
) -> None:
    entry = f'[{register}.minutes]\nurl = "https://{{}}.example"\n'
    assert problem_in(entry.format("a") + entry.format("b")).hint == (
        "the first is on line 1; selfassess merge FILE -o FILE makes two entries of two "
        "names; of one that is there twice it keeps one"
    )


def test_a_text_that_runs_on_is_told_where_it_opens_not_where_the_parser_stops() -> (
    None
):
    problem = problem_in(
        '[a]\nnote = """\nNever closed.\n\n[b]\nnote = """\nOf the other.\n"""\n'
    )
    assert problem.place
    assert problem.place.line == 2


def test_a_complaint_of_a_later_python_is_told_where_it_is() -> None:
    problem = syntax_problem("a = 1\nb = 2\n", "Something new (at line 2, column 3)")
    assert problem.message == "cannot be read from here on"
    assert problem.code == "SA214"
    assert problem.place
    assert (problem.place.line, problem.place.column) == (2, 3)


def test_a_complaint_without_a_place_is_told_at_the_end() -> None:
    problem = syntax_problem("a = 1\nb = 2\n\n", "Something new")
    assert problem.place
    assert (problem.place.line, problem.place.column) == (2, 6)
