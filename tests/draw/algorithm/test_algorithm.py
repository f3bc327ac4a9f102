"""P9: the modules that decide who is drawn use no clock, chance, locale or floating point."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import fieldapp
import fieldapp.draw

FOLDER = Path(fieldapp.draw.__file__).parent
ROOT = Path(fieldapp.__file__).parents[1]
BANNED = {"random", "time", "datetime", "locale", "secrets", "math", "statistics", "decimal",
          "fractions", "os", "socket", "uuid", "numpy", "sys", "builtins", "importlib", "runpy",
          "ctypes", "fieldapp.clock", "fieldapp.ids"}  # fmt: skip
# hash() of text differs from run to run; the others import or run what no test of syntax can read
CALLS = {"float", "round", "hash", "id", "import_module", "__import__", "eval", "exec", "compile"}
# the one import by name: Python's own SHA-256, which a test compares with OpenSSL's
BY_NAME = {"fieldapp/draw/algorithm/tickets.py": "import_module('_sha256')"}


def imported(tree: ast.AST) -> Iterator[tuple[int, list[str]]]:
    """Give the line and the modules, or names of modules, of each import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield node.lineno, [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield node.lineno, [node.module or "", *names]


def used_by(paths: list[Path]) -> list[Path]:
    """Follow imports: every module of this program that runs when these do, and these."""
    found: set[Path] = set()
    waiting = list(paths)
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.add(path)
        for _, names in imported(ast.parse(path.read_text(encoding="utf-8"))):
            for name in names:
                place = ROOT.joinpath(*name.split("."))
                packages = [ROOT.joinpath(*name.split(".")[:n]) / "__init__.py" for n in (1, 2, 3)]
                waiting += [one for one in (place.with_suffix(".py"), *packages) if one.is_file()]
    return sorted(found)


PURE = sorted(
    {path for part in ("record", "checking") for path in (FOLDER / part).glob("*.py")}
    | set(used_by(list((FOLDER / "algorithm").glob("*.py"))))
    | {FOLDER.parent / "ledger" / "shares.py"}
    | {FOLDER / f"{name}.py" for name in ("items", "pool", "staff", "rates", "second_person")}
)


def offences(source: str, allowed: str = "") -> list[str]:
    """Give what a source may not contain, by line; `allowed` is one call that it may, once."""
    tree = ast.parse(source)
    found = []
    names_of_it = [one for one in ast.walk(tree) if getattr(one, "id", "") == "import_module"]
    renamed = any(isinstance(one, ast.alias) and one.asname for one in ast.walk(tree))
    if allowed and (renamed or len(names_of_it) > 1):
        found.append("import_module under another name, or twice")
    for line, names in imported(tree):
        if names == ["math", "math.comb"]:
            continue  # whole numbers, exactly
        if allowed and names == ["importlib", "importlib.import_module"]:
            continue
        roots = {name.partition(".")[0] for name in names}
        found += [f"{line}: {name}" for name in BANNED & (roots | set(names))]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
            found.append(f"{node.lineno}: {node.value}")
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div):
            found.append(f"{node.lineno}: true division")
        if isinstance(node, ast.Call) and _called(node.func) in CALLS:
            if ast.unparse(node) == allowed:
                continue
            found.append(f"{node.lineno}: {_called(node.func)}()")
    return found


def _called(func: ast.expr) -> str:
    if isinstance(func, ast.Attribute):
        # re.compile and the methods of our own types are no builtins
        return func.attr if func.attr in {"import_module", "__import__"} else ""
    return func.id if isinstance(func, ast.Name) else ""


@pytest.mark.parametrize("path", PURE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_p9_no_clock_chance_locale_or_float(path: Path) -> None:
    allowed = BY_NAME.get(path.relative_to(ROOT).as_posix(), "")
    assert offences(path.read_text(encoding="utf-8"), allowed) == []


def test_p9_follows_imports_out_of_the_room() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in PURE}
    assert {"fieldapp/ledger/dcbor.py", "fieldapp/ledger/merkle.py", "fieldapp/errors.py"} <= names


@pytest.mark.parametrize(
    "source",
    [
        "import random", "from random import random", "import os.path", "x = 1 / 2", "x = 0.5",
        "x = hash('a')", "import importlib\nimportlib.import_module('random')",
        "from importlib import import_module\nimport_module('random')",
        "from importlib import import_module as take\ntake('random')", "__import__('random')",
        "import importlib.util", "eval('1')", "exec('import random')", "import sys",
        "from datetime import datetime", "from fieldapp import clock", "import fieldapp.ids",
    ],
)  # fmt: skip
def test_p9_sees_each_of_these(source: str) -> None:
    assert offences(source) != []


def test_p9_lets_one_named_import_through_once() -> None:
    allowed = BY_NAME["fieldapp/draw/algorithm/tickets.py"]
    head = "from importlib import import_module\n"
    assert offences(head + allowed, allowed) == []
    assert offences(head + allowed) != []
    assert offences(head + f"{allowed}\n{allowed}", allowed) != []
    assert offences(head + "import_module('random')", allowed) != []
    assert offences(head + f"{allowed}\nimport_module('_random')", allowed) != []
    assert offences(head + f"{allowed}\ntake = import_module\ntake('random')", allowed) != []
    assert offences("from importlib import import_module as take\ntake('random')", allowed) != []
