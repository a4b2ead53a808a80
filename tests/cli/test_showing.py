"""What git shows instead of a file of ours."""

from selfassess.cli.integrations.git_textconv import readable

FILE = b'''
questionnaire = "q"
country = ""
[answers.a]
status = "met"
evidence = ["one", "two"]
note = """
First.

Last.
"""
'''


def test_a_line_for_each_thing_that_is_said() -> None:
    assert readable("a.toml", FILE) == [
        "questionnaire: q",
        "a: met",
        "a.evidence: one",
        "a.evidence: two",
        "a.note:",
        "    First.",
        "",
        "    Last.",
    ]


def test_what_is_not_ours_is_not_shown_otherwise() -> None:
    assert readable("a.toml", b"questionnaire = 1\n") is None
    assert readable("a.toml", b"[answers]\n") is None
    assert readable("a.toml", b"a = \n") is None
