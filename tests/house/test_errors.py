"""Every error code can be explained: words in the window, a row in docs/errors.md."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from fieldapp.errors import Code
from tests.house.tree import PRODUCT, ROOT

ROW = re.compile(
    r"^\| *`?(?P<code>[a-z0-9_]+)`? *\| *(?P<zh>[^|]+?) *\| *(?P<en>[^|]+?) *\|", re.M
)


def _rows() -> list[re.Match[str]]:
    rows = list(ROW.finditer((ROOT / "docs" / "errors.md").read_text(encoding="utf-8")))
    return [row for row in rows if row["code"] != "code"]


def _words() -> str:
    return "".join(
        p.read_text(encoding="utf-8") for p in (ROOT / "fieldapp/ui").glob("messages*.py")
    )


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_each_code_has_one_row_in_the_document_in_chinese_and_english(code: Code) -> None:
    rows = [row for row in _rows() if row["code"] == code.value]
    assert len(rows) == 1
    assert re.search(r"[\u4e00-\u9fff]", rows[0]["zh"])
    assert re.search(r"[A-Za-z]{3}", rows[0]["en"])


def test_the_document_explains_no_code_that_is_gone() -> None:
    assert {row["code"] for row in _rows()} - {code.value for code in Code} == set()


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_each_code_has_words_for_the_window(code: Code) -> None:
    assert re.search(rf"\bCode\.{code.name}\b", _words())


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_each_code_is_raised_somewhere(code: Code) -> None:
    where = [p for p in PRODUCT if p.name != "errors.py" and "messages" not in p.stem]
    assert any(_mentions(path, code) for path in where)


def _mentions(path: Path, code: Code) -> bool:
    return re.search(rf"\bCode\.{code.name}\b", path.read_text(encoding="utf-8")) is not None


def test_the_command_line_says_what_the_document_says() -> None:
    shipped = json.loads((ROOT / "resources/reference/errors.json").read_text(encoding="utf-8"))
    said = {code: (words["zh"], words["en"]) for code, words in shipped["entries"].items()}
    assert said == {row["code"]: (row["zh"], row["en"]) for row in _rows()}
