"""Where the hooks are put, for how long, and for which WeasyPrint."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import cssselect2
import weasyprint

from selfassess.report.hooks import (
    grounds,
    letters,
    lines,
    measures,
    page_styles,
    styles,
)
from selfassess.report.hooks.hook import Hook

WRITTEN_FOR = {"weasyprint": "70.0", "cssselect2": "0.10.1"}
HOOKS: tuple[Hook, ...] = (
    *styles.HOOKS,
    *page_styles.HOOKS,
    *measures.HOOKS,
    *lines.HOOKS,
    *grounds.HOOKS,
    *letters.HOOKS,
)


@contextmanager
def hooks_applied() -> Iterator[None]:
    """Apply them while one report is made; afterwards WeasyPrint is as it was."""
    with ExitStack() as undone:
        if _versions() == WRITTEN_FOR:
            for each in HOOKS:
                undone.enter_context(applied(each))
        yield


def _versions() -> dict[str, str]:
    return {"weasyprint": weasyprint.VERSION, "cssselect2": cssselect2.VERSION}


@contextmanager
def applied(hook: Hook) -> Iterator[None]:
    """Apply one, wherever WeasyPrint has the original under a name."""
    original = vars(hook.owner)[hook.name]
    replacement = hook.replace(original)
    places = [(hook.owner, hook.name), *_imports_of(original)]
    for owner, name in places:
        setattr(owner, name, replacement)
    try:
        yield
    finally:
        for owner, name in places:
            setattr(owner, name, original)


def _imports_of(original: Any) -> list[tuple[Any, str]]:
    return [
        (module, name)
        for path, module in list(sys.modules.items())
        if path.startswith("weasyprint.")
        for name, value in list(vars(module).items())
        if value is original
    ]
