"""P9: the modules that decide who is drawn use no clock, chance, locale or floating point."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import fieldapp.draw

FOLDER = Path(fieldapp.draw.__file__).parent
PURE = sorted(
    [path for part in ("algorithm", "record", "checking") for path in (FOLDER / part).glob("*.py")]
    + [FOLDER.parent / "ledger" / "shares.py"]
    + [FOLDER / f"{name}.py" for name in ("items", "pool", "staff", "rates", "second_person")]
)
BANNED = {"random", "time", "datetime", "locale", "secrets", "math", "statistics", "decimal",
          "fractions", "os", "socket", "uuid", "numpy", "fieldapp.clock", "fieldapp.ids"}  # fmt: skip


@pytest.mark.parametrize("path", PURE, ids=lambda path: path.relative_to(FOLDER.parent).as_posix())
def test_p9_no_clock_chance_locale_or_float(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        modules: list[str] = []
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
            if modules == ["math", "math.comb"]:
                continue  # whole numbers, exactly
        assert not BANNED & set(modules), f"line {getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Constant):
            assert not isinstance(node.value, float | complex), node.lineno
        if isinstance(node, ast.BinOp | ast.AugAssign):
            assert not isinstance(node.op, ast.Div), f"line {node.lineno}: true division"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            # hash() of text differs from run to run
            assert node.func.id not in {"float", "round", "hash", "id"}, f"line {node.lineno}"
