"""The parser of argparse, which also tells what may stand behind a command."""

from argparse import Action, ArgumentParser
from collections.abc import Mapping, Sequence


class CommandParser(ArgumentParser):
    """A parser of which one can ask what it takes."""

    @property
    def options(self) -> Mapping[str, Action]:
        """Each option by every way to write it, in the order of the help."""
        return {name: each for each in self._actions for name in each.option_strings}

    @property
    def positionals(self) -> Sequence[Action]:
        """What stands in a place of its own, in order."""
        return [each for each in self._actions if not each.option_strings]
