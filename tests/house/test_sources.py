"""Budgets and habits of source files: size, first line, names, reasons for every exemption."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import (
    PRODUCT,
    ROOT,
    SOURCES,
    TESTS,
    complaints,
    imports,
    parsed,
    short,
    text,
)

MODULE_LINES = 400
VERIFIER_LINES = 1100  # resources/evidence/verify.py
CLASS_LINES = 250
FUNCTION_LINES = 50
DUMPING_GROUNDS = {"utils", "util", "common", "helpers", "helper", "manager", "misc", "models"}
# `noqa`, `type: ignore` and `pragma` each name a code and say why.
EXEMPTION = re.compile(r"#\s*(noqa|type:\s*ignore|pragma|nosec)\b(?P<rest>.*)$")
RULE = re.compile(r"[A-Z]+[0-9]+|(?<=[\[ ])[a-z-]+(?=[\],])")
REASON = re.compile(r"^\s*(:\s*[A-Z0-9, ]+|\[[a-z0-9-, ]+\])\s*(--|#|—)\s*\S+")


def _too_long(path: Path) -> Iterator[str]:
    lines = len(text(path).splitlines())
    if lines > MODULE_LINES:
        yield f"{lines} lines > {MODULE_LINES}"


def test_a_module_is_short() -> None:
    assert complaints(SOURCES, _too_long) == []


def _first_line(path: Path) -> Iterator[str]:
    if path.name == "__init__.py" and not text(path).strip():
        return
    docstring = ast.get_docstring(parsed(path))
    if not docstring:
        yield "a module opens with a docstring"
        return
    first = docstring.splitlines()[0]
    if not (first.endswith((".", "。")) or ":" in first):
        yield f"not a sentence: {first}"
    # import-linter and people read it in a listing: the sentence stands on the first line
    if not text(path).startswith(('"""', 'r"""', "#!")):
        yield "nothing comes before the docstring"


def test_a_module_says_first_what_it_is() -> None:
    """But for tests, whose names are sentences."""
    assert complaints(sorted(set(SOURCES) - set(TESTS)), _first_line) == []


def _own_lines(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    if isinstance(node, ast.ClassDef) and any("Enum" in ast.unparse(one) for one in node.bases):
        # a member is data, one line each: the module's budget holds them (CONTRIBUTING.md)
        lines -= sum(isinstance(one, ast.Assign) for one in node.body)
    return lines


def _over_budget(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ClassDef) and _own_lines(node) > CLASS_LINES:
            yield f"class {node.name}: {_own_lines(node)} lines > {CLASS_LINES}"
        if (
            isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and _own_lines(node) > FUNCTION_LINES
        ):
            yield f"{node.name}: {_own_lines(node)} lines > {FUNCTION_LINES}"


def test_functions_and_classes_keep_their_budget() -> None:
    assert complaints(PRODUCT, _over_budget) == []


def test_only_the_members_of_a_closed_list_are_free() -> None:
    listed, acting, plain = ast.parse(
        "class A(StrEnum):\n    X = 'x'\n    Y = 'y'\n"
        "class B(StrEnum):\n    X = 'x'\n    def act(self) -> int:\n        return 1\n"
        "class C:\n    X = 'x'\n    Y = 'y'\n"
    ).body
    assert [
        _own_lines(one) for one in (listed, acting, plain) if isinstance(one, ast.ClassDef)
    ] == [1, 3, 3]


def test_no_file_is_named_for_a_dumping_ground() -> None:
    named = [
        short(p) for p in SOURCES if set(p.parts) & DUMPING_GROUNDS or p.stem in DUMPING_GROUNDS
    ]
    assert named == []


def _bare_exemptions(path: Path) -> Iterator[str]:
    explained: set[str] = set()  # a reason is given once in a file, where the rule is first met
    for number, line in enumerate(text(path).splitlines(), 1):
        found = EXEMPTION.search(line)
        if found:
            rules = {f"{found[1]} {rule}" for rule in RULE.findall(found["rest"].split("#")[0])}
            if REASON.match(found["rest"]):
                explained |= rules
            elif not rules or not rules <= explained:
                yield f"{number}: {line.strip()}"


def test_every_exemption_names_its_rule_and_its_reason() -> None:
    assert complaints(SOURCES, _bare_exemptions) == []


def test_complexity_is_exempt_only_where_a_standard_gives_the_arms() -> None:
    exempt = {short(path) for path in SOURCES if re.search(r"#\s*noqa:.*\bC901\b", text(path))}
    assert exempt == {
        "fieldapp/ledger/dcbor.py",
        "fieldapp/ledger/merkle.py",
    }


def _qt(path: Path) -> list[str]:
    return [name for name, _ in imports(path) if name.split(".")[0] in {"PySide6", "shiboken6"}]


def test_a_presenter_imports_no_qt() -> None:
    presenters = [p for p in PRODUCT if p.name == "presenter.py" or p.stem.endswith("_presenter")]
    assert presenters
    assert complaints(presenters, _qt) == []


def test_the_exemption_rule_itself_tells_bare_from_reasoned() -> None:
    assert REASON.match(": S105 -- a code, not a secret")
    assert REASON.match("[arg-type]  # the stub is wrong: pypdfium2#12")
    assert not REASON.match(": S105")
    assert not REASON.match("")


def test_the_stranger_s_verifier_stays_within_its_own_bound() -> None:
    """One file for people without this program: docs/decisions/0013."""
    lines = (
        (ROOT / "resources" / "evidence" / "verify.py").read_text(encoding="utf-8").splitlines()
    )
    assert len(lines) <= VERIFIER_LINES
