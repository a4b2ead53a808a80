"""What widgets tell that are made only when they are needed."""

from textual.message import Message


class NoteTyped(Message):
    """The typing paused: this is the note so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__()


class NoteFinished(Message):
    """The person is done with the note."""
