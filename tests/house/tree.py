"""The files the house rules speak about, read once: sources, documents, what git tracks."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = sorted((ROOT / "fieldapp").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
SOURCES = [*PRODUCT, *TESTS, ROOT / "build_installer.py"]


def short(path: Path) -> str:
    """Give the path as people write it, from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def text(path: Path) -> str:
    """Give what stands in a file."""
    return path.read_text(encoding="utf-8")


@cache
def parsed(path: Path) -> ast.Module:
    """Give the syntax tree of a source file."""
    return ast.parse(text(path), filename=short(path))


@cache
def imports(path: Path) -> frozenset[tuple[str, int]]:
    """Give every absolute module name a file imports, wherever in the file, with its line."""
    found: set[tuple[str, int]] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found |= {(alias.name, node.lineno) for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {(f"{node.module}.{alias.name}", node.lineno) for alias in node.names}
    return frozenset(found)


def complaints(paths: Iterable[Path], problems: Callable[[Path], Iterable[str]]) -> list[str]:
    """Give what is wrong in files, each line with its file: one test over all names them all."""
    return [f"{short(path)}: {problem}" for path in paths for problem in problems(path)]


@cache
def tracked() -> tuple[Path, ...]:
    """Give the files git tracks or would track (not those it is told to ignore)."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout.decode()
    return tuple(ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file())
