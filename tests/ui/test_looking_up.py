"""What Ctrl+K finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.registry.identifiers import uscc_check_character
from fieldapp.registry.importing import import_objects
from fieldapp.store.workspace import Workspace
from fieldapp.ui.looking_up import Found, FoundKind, commands, in_workspace

ROOMS = [
    Found(FoundKind.COMMAND, word, "去这里", key, key)
    for word, key in (("今日", "today"), ("名录", "registry"), ("Registry", "registry-en"))
]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", ["today", "registry", "registry-en"]),
        ("名", ["registry"]),
        ("REG", ["registry-en"]),
        ("名录 这里", ["registry"]),
        ("没有", []),
    ],
)
def test_commands_hold_every_word(text: str, keys: list[str]) -> None:
    assert [command.room for command in commands(ROOMS, text)] == keys


def test_an_object_is_found_and_leads_to_its_place(workspace: Workspace, tmp_path: Path) -> None:
    body = "91540100MA6T1XQK0"
    code = body + uscc_check_character(body)
    file = tmp_path / "register.csv"
    file.write_text(
        f"统一社会信用代码,名称,地址\n{code},拉萨吉祥藏香店,城关区八廓东街27号\n", "utf-8"
    )
    import_objects(workspace, workspace.profile.person_id, file)
    found = in_workspace(workspace, "吉祥")
    assert [(one.kind, one.title, one.room, one.place) for one in found] == [
        (FoundKind.OBJECT, "拉萨吉祥藏香店", "registry", code)
    ]
    assert in_workspace(workspace, "  ") == []
