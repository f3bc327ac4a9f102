"""Errors in words: every code, every language, facts filled in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fieldapp.errors import Code, RuleError
from fieldapp.ui import messages
from fieldapp.ui.languages import CHINESE, ENGLISH, Languages

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| *`?([a-z0-9_]+)`? *\| *([^|]+?) *\| *([^|]+?) *\|", re.M)


def _documented() -> dict[str, tuple[str, str]]:
    text = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    return {code: (zh, en) for code, zh, en in ROW.findall(text) if code != "code"}


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_the_windows_words_are_the_documented_ones(qapp: QApplication, code: Code) -> None:
    languages = Languages(qapp)
    chinese, english = _documented()[code.value]
    shown = {}
    for language in (CHINESE, ENGLISH):
        languages.choose(language)
        shown[language] = messages.pattern(code)
    languages.choose(CHINESE)
    assert shown == {CHINESE: chinese, ENGLISH: english}


def test_a_message_is_cut_into_what_happened_and_the_rest() -> None:
    assert messages.split("磁盘满了。都还在。请清理。") == ("磁盘满了。", "都还在。请清理。")
    assert messages.split("Disk full. All is kept.") == ("Disk full.", "All is kept.")
    assert messages.split("没有句号") == ("没有句号", "")


def test_a_fact_the_error_does_not_carry_leaves_no_hole_and_no_brace(qapp: QApplication) -> None:
    for code in Code:
        words = messages.of(RuleError(code))
        assert "{" not in words.what + words.then
        assert words.what
