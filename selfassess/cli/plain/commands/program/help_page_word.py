"""The word `page`: a help page, told paragraph by paragraph."""

from collections.abc import Iterator

from selfassess.cli.help_pages import page_text, page_titles
from selfassess.cli.output.dialogue.choices import number_typed, with_numbers
from selfassess.cli.plain.sentences.messages import show_unknown
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled


def _page(shell: PlainShell, text: str) -> None:
    titles, topic = page_titles(), text.lower()
    if number := number_typed(topic, len(titles)):
        topic = [*titles][number - 1]
    if topic in titles:
        shell.say_list(_paragraphs(page_text(topic)))
    elif topic:
        show_unknown(shell, "page", topic[:40], [*titles])
    else:
        shell.say_list(with_numbers(labelled(*row) for row in titles.items()), "page")
        # Translators: “page 1” is typed.
        shell.hint(_("page 1 tells the first of them."))


def _paragraphs(page: str) -> Iterator[tuple[str, ...]]:
    for paragraph in page.strip().split("\n\n"):
        yield tuple(line for line in paragraph.split("\n") if line)


HANDLERS: Handlers = {"help": _page}
