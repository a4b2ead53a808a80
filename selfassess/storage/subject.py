"""What a person calls a place in a file."""

from typing import Any

from selfassess.core.problems import Where


def subject_of(where: Where, data: Any) -> str:
    """What a person calls the place: an entry of a list by its id, or counted from 1.

    The id is unique in the file, so that it needs none of the lists around it.
    """
    words: list[str] = []
    for step in where:
        data = _inside(data, step)
        identifier = data.get("id") if isinstance(data, dict) else None
        if isinstance(step, str):
            words.append(step)
        elif isinstance(identifier, str) and identifier:
            words = [words[-1], identifier]
        else:
            words.append(str(step + 1))
    return ".".join(words)


def _inside(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):  # what is missing has a place, too
        return None
