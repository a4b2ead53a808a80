"""Numbers to type instead of names, which stay with their names through a session."""

from collections.abc import Collection, Mapping


class Numbers:
    """Numbers of names: the first has 1, and none is ever given to another name.

    So a number that was read out a while ago still means the same, whatever was
    settled, removed or added since, here or by others.
    """

    def __init__(self) -> None:
        self._names: list[str] = []

    def of(self, names: Collection[str]) -> dict[str, int]:
        """The names that there are now with their numbers, new ones behind the others."""
        self._names += [name for name in names if name not in self._names]
        return {
            name: number
            for number, name in enumerate(self._names, 1)
            if name in {*names}
        }

    def follow(self, moved: Mapping[str, str]) -> None:
        """Names that were changed keep their numbers."""
        self._names = [moved.get(name, name) for name in self._names]

    def name(self, typed: str) -> str | None:
        """What a typed number stands for, even if that is gone by now; None if nothing."""
        number = int(typed) if typed.isdecimal() and len(typed) <= 5 else 0
        return self._names[number - 1] if 0 < number <= len(self._names) else None
