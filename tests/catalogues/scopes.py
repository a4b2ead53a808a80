"""The source of the program as a test of its words reads it: function by function."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parent.parent.parent / "selfassess"
LOOKED_AT = (ast.Assign, ast.BinOp, ast.Call, ast.IfExp, ast.JoinedStr, ast.Return)
Nodes = Sequence[ast.expr | ast.stmt]
WITH_CONTEXT = frozenset({"marked_as", "pgettext"})
MARKING = WITH_CONTEXT | {"_", "marked", "ngettext"}


@dataclass(frozen=True)
class Message:
    """One message as the source has it."""

    context: str
    text: str
    place: str


@dataclass(frozen=True)
class Scope:
    """A function without those inside of it, or what a module does when imported."""

    place: str
    gives: str
    """The function's name, if it returns text."""
    nodes: Nodes
    """Of the statements and expressions those that are looked at."""


def scopes(place: str, source: str) -> Iterator[Scope]:
    """All functions of a module, after the module itself."""
    waiting: list[ast.AST] = [ast.parse(source)]
    for root in waiting:
        own = [*ast.iter_child_nodes(root)]
        for node in own:
            if isinstance(node, ast.FunctionDef):
                waiting.append(node)
            else:
                own.extend(ast.iter_child_nodes(node))
        yield Scope(
            place, _text_from(root), [n for n in own if isinstance(n, LOOKED_AT)]
        )


def all_scopes() -> list[Scope]:
    """Those of every module of the program."""
    paths = sorted(PACKAGE.rglob("*.py"))
    places = ((path.relative_to(PACKAGE).as_posix(), path) for path in paths)
    return [s for place, path in places for s in scopes(place, path.read_text("utf-8"))]


def messages(scope: Scope) -> Iterator[Message]:
    """What is given to translate; of a plural both forms."""
    for call in scope.nodes:
        if isinstance(call, ast.Call) and called(call) in MARKING:
            texts = [text for each in call.args if (text := constant(each))]
            first = called(call) in WITH_CONTEXT
            for text in texts[first:]:
                context = texts[0] if first else ""
                yield Message(context, text, f"{scope.place}:{call.lineno}")


def called(call: ast.Call) -> str:
    """The name of what is called, whatever it belongs to."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def constant(node: ast.AST) -> str:
    """The text that stands in the source; empty if it is no text."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case _:
            return ""


def _text_from(root: ast.AST) -> str:
    match root:
        case ast.FunctionDef(name=name, args=args, returns=ast.Name(id="str")):
            is_method = bool(args.args) and args.args[0].arg == "self"
            return "" if is_method else name
        case _:
            return ""
