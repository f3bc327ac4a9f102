"""The translations: complete where promised, current, and true to the source's named places."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from fieldapp.ui.languages import CHINESE, ENGLISH, TIBETAN, Languages

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent
PLACE = re.compile(r"\{(\w*)[^}]*\}")


def _messages(file: Path) -> Iterator[tuple[str, str, str]]:
    """Give context, source and translation of every message."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            forms = message.find("translation")
            shown = "".join(forms.itertext()).strip() if forms is not None else ""
            yield name, message.findtext("source", ""), shown


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """The languages of the window; Chinese again afterwards."""
    made = Languages(qapp)
    yield made
    made.choose(CHINESE)


def test_english_is_complete() -> None:
    missing = [(c, s) for c, s, shown in _messages(FOLDER / "fieldapp_en.ts") if not shown]
    assert missing == []


@pytest.mark.parametrize("language", [ENGLISH, TIBETAN])
def test_a_translation_keeps_the_named_places_of_its_source(language: str) -> None:
    known = {"name"}  # the month's name, offered beside its number
    messages = list(_messages(FOLDER / f"fieldapp_{language}.ts"))
    assert any(PLACE.search(shown) for _, _, shown in messages)
    for context, source, shown in messages:
        if shown:
            extra = set(PLACE.findall(shown)) - set(PLACE.findall(source))
            assert extra <= (known if context == "Formats" else set()), (context, source, shown)


@pytest.mark.parametrize("language", [ENGLISH, TIBETAN])
def test_the_files_hold_every_sentence_of_the_sources(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / f"fieldapp_{language}.ts"
    command = [
        str(TOOLS / "pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none",
        *sorted(str(p) for p in (ROOT / "fieldapp/ui").rglob("*.py")),
        str(ROOT / "fieldapp/app.py"), "-ts", str(fresh),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    wanted = {(c, s) for c, s, _ in _messages(fresh)}
    held = {(c, s) for c, s, _ in _messages(FOLDER / f"fieldapp_{language}.ts")}
    assert wanted - held == set(), "run `make translations` and translate these"
    assert held - wanted == set(), "run `make translations`"


@pytest.mark.parametrize("language", [ENGLISH, TIBETAN])
def test_the_compiled_files_are_those_of_the_sources(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    source = FOLDER / f"fieldapp_{language}.ts"
    command = [str(TOOLS / "pyside6-lrelease"), "-silent", str(source), "-qm", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)
    committed = (FOLDER / f"fieldapp_{language}.qm").read_bytes()
    assert fresh.read_bytes() == committed, "run `make translations`"


def test_choosing_a_language_changes_what_is_built_afterwards(languages: Languages) -> None:
    shown = {}
    for language in (CHINESE, ENGLISH, TIBETAN, CHINESE):
        languages.choose(language)
        shown[language] = QCoreApplication.translate("Rooms", "今日")
    assert shown == {CHINESE: "今日", ENGLISH: "Today", TIBETAN: "དེ་རིང་"}


def test_what_tibetan_lacks_is_shown_in_chinese(languages: Languages) -> None:
    languages.choose(TIBETAN)
    assert QCoreApplication.translate("Nowhere", "没有译文的话") == "没有译文的话"
