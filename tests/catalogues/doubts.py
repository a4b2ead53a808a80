"""What makes a message hard to translate, found in the source without running it.

A part of a sentence that is glued to another part, a label whose case is changed, a
plural that is chosen by English rules, and words that never pass through gettext.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.catalogues.scopes import Nodes, Scope, called, constant

TRANSLATING = frozenset({"_", "ngettext", "pgettext"})
CASES = frozenset({"lower", "upper", "capitalize", "title", "swapcase"})
SHOWING = frozenset({"Button", "Label", "Static", "notify", "print", "say"})
SHOWN_AS = frozenset({"description", "epilog", "help", "placeholder", "tooltip"})
WORDS = re.compile(r"[^\W\d_]{2}")
SENTENCE_SIGNS = re.compile(r"[^\W\d_]|[:;,?!“”]")
FRAGMENT = re.compile(
    r"^\s|\s$|^(and|or|but|of|than|because)\b"
    r"|(,| (and|or|of|than|every|the|a|an))$"
)
"""Messages that begin or end as only a part of a sentence does."""


@dataclass(frozen=True)
class Doubt:
    """One place of the source at which words cannot be translated well."""

    place: str
    why: str
    code: str

    def __str__(self) -> str:
        return f"{self.place}: {self.why}: {self.code}"


class Translated:
    """Which expressions are text in the language in force, as far as can be told."""

    def __init__(self, scopes: list[Scope]) -> None:
        functions = [scope for scope in scopes if scope.gives]
        self._functions = set(TRANSLATING)
        before = 0
        while before != len(self._functions):
            before = len(self._functions)
            self._functions |= {s.gives for s in functions if self._returns(s.nodes)}

    def _returns(self, own: Nodes) -> bool:
        names = self.names(own)
        returned = (each.value for each in own if isinstance(each, ast.Return))
        return any(self.has(each, names) for each in returned)

    def names(self, own: Nodes) -> frozenset[str]:
        """The variables that are bound to such text in one of these statements."""
        return frozenset(
            target.id
            for each in own
            if isinstance(each, ast.Assign) and self.has(each.value, frozenset())
            for target in each.targets
            if isinstance(target, ast.Name)
        )

    def has(self, node: ast.AST | None, names: frozenset[str]) -> bool:
        """Whether the expression is such text."""
        match node:
            case ast.Name(id=name):
                return name in names
            case ast.Call(func=ast.Name(id=name)):
                return name in self._functions
            case ast.Call(func=ast.Attribute(value=value, attr="format")):
                return self.has(value, names)
            case ast.IfExp(body=one, orelse=other):
                return self.has(one, names) or self.has(other, names)
            case (
                ast.BoolOp(values=values) | ast.Subscript(value=ast.Dict(values=values))
            ):
                return any(self.has(each, names) for each in values)
            case ast.FormattedValue(value=value):
                return self.has(value, names)
            case _:
                return False


def doubts(scope: Scope, translated: Translated) -> Iterator[Doubt]:
    """Every place at which words cannot be translated well."""
    names = translated.names(scope.nodes)
    for node in scope.nodes:
        if why := _why(node, lambda each: translated.has(each, names)):
            yield Doubt(f"{scope.place}:{node.lineno}", why, ast.unparse(node))


def _why(node: ast.AST, has: Callable[[ast.AST], bool]) -> str:
    match node:
        case ast.BinOp(left=left, op=ast.Add(), right=right) if (
            has(left) or has(right)
        ) and not (_is_layout(left) or _is_layout(right)):
            return "a translated text is joined with +"
        case ast.JoinedStr() if any(map(has, node.values)) and _is_sentence(node):
            return "a translated text stands beside words or signs of a sentence"
        case ast.Call(func=ast.Attribute(value=text, attr=attr)) if (
            attr in CASES and has(text)
        ):
            return "the case of a translated text is changed"
        case ast.Call(func=ast.Attribute(value=between, attr="join")) if _joins(
            between, node.args, has
        ):
            return "translated texts are joined as English joins them"
        case ast.IfExp() if _counts_one(node.test) and (
            has(node.body) or has(node.orelse)
        ):
            return "the plural is chosen by a rule of English"
        case ast.Call() if _shows_words(node):
            return "words are shown that are not translated"
        case _:
            return ""


def _is_sentence(text: ast.JoinedStr) -> bool:
    return any(SENTENCE_SIGNS.search(constant(each)) for each in text.values)


def _is_layout(node: ast.expr) -> bool:
    text = constant(node)
    return bool(text) and not SENTENCE_SIGNS.search(text)


def _joins(
    between: ast.expr, args: list[ast.expr], has: Callable[[ast.AST], bool]
) -> bool:
    match args:
        case [ast.GeneratorExp(elt=each) | ast.ListComp(elt=each)]:
            parts = [each]
        case [ast.List(elts=parts) | ast.Tuple(elts=parts)]:
            pass
        case _:
            parts = []
    is_sign = bool(SENTENCE_SIGNS.search(constant(between)))
    return has(between) or (is_sign and any(map(has, parts)))


def _counts_one(test: ast.expr) -> bool:
    match test:
        case ast.Compare(comparators=[ast.Constant(value=1)]):
            return True
        case _:
            return False


def _shows_words(call: ast.Call) -> bool:
    given = [each.value for each in call.keywords if each.arg in SHOWN_AS]
    first = call.args[:1] if called(call) in SHOWING else []
    texts = (
        part
        for each in (*given, *first)
        for part in (each.values if isinstance(each, ast.JoinedStr) else [each])
    )
    return any(WORDS.search(constant(each)) for each in texts)
