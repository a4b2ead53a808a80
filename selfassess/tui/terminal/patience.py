"""Waiting until something is there: at first without a pause, then with short ones."""

import asyncio
from collections.abc import Callable
from itertools import chain, repeat

AT_ONCE = 200
"""Looks at whether a place is there, before there is a pause between them."""

PAUSE = 0.005
"""Seconds."""


async def until(is_there: Callable[[], bool], pauses: int) -> bool:
    """Wait until it is there, so many pauses at the most; whether it came."""
    for pause in chain(repeat(0.0, AT_ONCE), repeat(PAUSE, pauses)):
        if is_there():
            return True
        await asyncio.sleep(pause)
    return False
