"""Every error code can be explained: words in the window, a row in docs/errors.md."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from fieldapp.errors import Code
from tests.house.tree import PRODUCT, ROOT, text

ROW = re.compile(
    r"^\| *`?(?P<code>[a-z0-9_]+)`? *\| *(?P<zh>[^|]+?) *\| *(?P<en>[^|]+?) *\|", re.M
)


def _rows() -> list[re.Match[str]]:
    rows = list(ROW.finditer(text(ROOT / "docs" / "errors.md")))
    return [row for row in rows if row["code"] != "code"]


def _mentioned(paths: Iterable[Path]) -> set[str]:
    """Give the names of the codes that stand in files."""
    return {name for path in paths for name in re.findall(r"\bCode\.(\w+)", text(path))}


def test_each_code_has_one_row_in_the_document() -> None:
    counted = Counter(row["code"] for row in _rows())
    assert {code.value: counted[code.value] for code in Code if counted[code.value] != 1} == {}


def test_each_row_of_the_document_is_in_chinese_and_english() -> None:
    chinese, english = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[A-Za-z]{3}")
    rows = _rows()
    assert rows
    assert [r["code"] for r in rows if not chinese.search(r["zh"])] == []
    assert [r["code"] for r in rows if not english.search(r["en"])] == []


def test_the_document_explains_no_code_that_is_gone() -> None:
    assert {row["code"] for row in _rows()} - {code.value for code in Code} == set()


def test_each_code_has_words_for_the_window() -> None:
    words = _mentioned((ROOT / "fieldapp/ui").glob("messages*.py"))
    assert {code.name for code in Code} - words == set()


def test_each_code_is_raised_somewhere() -> None:
    raised = _mentioned(p for p in PRODUCT if p.name != "errors.py" and "messages" not in p.stem)
    assert {code.name for code in Code} - raised == set()


def test_the_command_line_says_what_the_document_says() -> None:
    shipped = json.loads((ROOT / "resources/reference/errors.json").read_text(encoding="utf-8"))
    said = {code: (words["zh"], words["en"]) for code, words in shipped["entries"].items()}
    assert said == {row["code"]: (row["zh"], row["en"]) for row in _rows()}
