"""Words before the sections of the pane."""

from textual.content import Content

from selfassess.tui.keys import key_of


def quiet(text: Content) -> Content:
    """What is read once."""
    return text.stylize_before("$quiet")


def bold(words: str) -> Content:
    """What stands before a section."""
    return Content.styled(words, "bold")


def label(name: str, words: str) -> Content:
    """The same where a key does something about it; the words can be clicked.

    `name`: of the key in the settings; the action is called so, too.
    """
    return Content.assemble(
        Content.styled(words, f"bold @click=screen.{name}"),
        Content.styled(f"  {key_of(name)}", "$primary"),
    )
