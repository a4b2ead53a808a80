"""What is wrong with a style sheet: a printer would pass over it without a word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import tinycss2

from selfassess.core.text.i18n import _

_WITH_RULES = {"media", "supports"}
_NO_SPACE = {"skip_comments": True, "skip_whitespace": True}


@dataclass(frozen=True, slots=True)
class StyleFault:
    """Something that makes a rule, or all that follow it, be passed over."""

    line: int
    column: int
    """Both counted from 1."""
    message: str


def faults_in(text: str) -> list[StyleFault]:
    """In the order of their places."""
    text = text.replace("\r", " ").replace("\f", " ")  # lines as others count them
    rules = tinycss2.parse_stylesheet(text, **_NO_SPACE)
    if not rules:
        return [StyleFault(1, 1, _("there is no rule in the style sheet"))]
    faults: dict[tuple[int, int], StyleFault] = {}
    for fault in (*_of_rules(rules), *_at_the_end(text, rules[-1])):
        faults.setdefault((fault.line, fault.column), fault)
    return [faults[place] for place in sorted(faults)]


def _of_rules(rules: Iterable[Any]) -> Iterator[StyleFault]:
    for rule in rules:
        if rule.type == "error":
            sentence = _("this is no rule: a selector, and braces around what it sets")
            yield _at(rule, sentence)
        elif rule.type == "at-rule" and rule.lower_at_keyword in _WITH_RULES:
            inner = tinycss2.parse_rule_list(rule.content or (), **_NO_SPACE)
            yield from _of_rules(inner)
        elif rule.content is not None:
            yield from _of_settings(rule)


def _of_settings(rule: Any) -> Iterator[StyleFault]:
    for part in tinycss2.parse_blocks_contents(rule.content, **_NO_SPACE):
        if part.type == "error":
            sentence = _(
                "this sets nothing: a property, a colon and a value are needed"
            )
            yield _at(part, sentence)
        elif part.type == "at-rule":
            yield from _of_settings(part) if part.content is not None else ()
        elif part.type == "qualified-rule" or any(
            token.type == "{} block" for token in part.value
        ):
            sentence = _(
                "a brace of this rule is not closed before the next one begins"
            )
            yield _at(rule, sentence)


def _at_the_end(text: str, last: Any) -> Iterator[StyleFault]:
    """tinycss2 closes what is open at the end; then there is more than was written."""
    tokens = tinycss2.parse_component_value_list(text)
    if len(tinycss2.serialize(tokens)) > len(text):
        yield _at(last, _("a brace, quote or comment is not closed at the end"))


def _at(node: Any, message: str) -> StyleFault:
    return StyleFault(node.source_line, node.source_column, message)
