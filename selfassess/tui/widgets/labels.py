"""Words before the sections of the pane."""

from textual.content import Content


def quiet(text: Content) -> Content:
    """What is read once."""
    return text.stylize_before("$quiet")


def bold(words: str) -> Content:
    """What stands before a section."""
    return Content.styled(words, "bold")


def label(key: str, words: str, action: str) -> Content:
    """The same where a key does something about it; the words can be clicked."""
    return Content.assemble(
        Content.styled(words, f"bold @click=screen.{action}"),
        Content.styled(f"  {key}", "$primary"),
    )
