"""`selfassess review FILE --as NAME`: a reviewer's own file, in the walk."""

from argparse import Namespace
from typing import TYPE_CHECKING

from selfassess.cli.commands.open import walk_on

if TYPE_CHECKING:
    from selfassess.core.session.workspace import Workspace


def run(arguments: Namespace) -> int:
    """Begin the review or go on with it, as the terminal allows."""

    def open_work() -> "Workspace":
        from selfassess.cli.workspace.open import open_review_work

        return open_review_work(arguments.file, arguments.name, arguments.organisation)

    again = ("review", arguments.file, "--as", arguments.name)
    return walk_on(again, open_work, arguments)
