"""P9: the modules that decide who is drawn use no clock, chance, locale or floating point."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import fieldapp.draw

FOLDER = Path(fieldapp.draw.__file__).parent
ALGORITHM = (
    "tagged", "plan", "snapshot", "slot", "vrf", "tickets", "teams", "outcome", "replay",
    "transcript", "claim", "chained", "codes", "shares", "recomputing", "verifying", "verdicts",
    "reading", "public", "proving", "rfc3797", "items", "pool", "staff", "rates",
)  # fmt: skip
BANNED = {"random", "time", "datetime", "locale", "secrets", "math", "statistics", "decimal",
          "fractions", "os", "socket", "uuid", "numpy", "fieldapp.clock", "fieldapp.ids"}  # fmt: skip


@pytest.mark.parametrize("name", ALGORITHM)
def test_no_clock_chance_locale_or_float(name: str) -> None:
    tree = ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        modules: list[str] = []
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        assert not BANNED & set(modules), f"line {getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Constant):
            assert not isinstance(node.value, float | complex), node.lineno
        if isinstance(node, ast.BinOp | ast.AugAssign):
            assert not isinstance(node.op, ast.Div), f"line {node.lineno}: true division"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            # hash() of text differs from run to run
            assert node.func.id not in {"float", "round", "hash", "id"}, f"line {node.lineno}"


def test_the_list_names_every_module_that_is_no_act_and_no_table() -> None:
    others = {"__init__", "events", "watch", "drawing", "planning", "recording", "replacing",
              "projecting", "tables", "plan_events", "plan_projecting", "plan_tables", "gathering",
              "year_plan", "slot_events", "correspondence", "issuing", "asking", "depositing",
              "logbook", "released"}  # fmt: skip
    assert {path.stem for path in FOLDER.glob("*.py")} - others == set(ALGORITHM)
