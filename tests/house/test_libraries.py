"""Where outside libraries may be used: one place each, and each one declared and used."""

from __future__ import annotations

import re
import sys
import tomllib

import pytest

from tests.house.tree import PRODUCT, ROOT, imports, short

# Module prefix → the files or folders of fieldapp/ that may import it.
PLACES: dict[str, tuple[str, ...]] = {
    "PySide6": ("ui/", "app.py"),
    "shiboken6": ("ui/",),
    "sqlite3": ("store/", "*/tables.py", "*/search.py", "central/log.py", "bench/"),
    "sqlcipher3": ("store/", "bench/"),
    "sqlite_utils": ("store/",),
    "httpx": ("sync/http_client.py", "demo/"),  # the demo looks at the pages as a visitor would
    "starlette": ("central/",),
    "uvicorn": ("central/",),
    "rfc8785": ("central/",),
    "h11": ("central/connections.py",),
    "reportlab": ("notice/typesetting*.py", "notice/pdf.py", "publication/reports*.py"),
    "uharfbuzz": ("notice/typesetting*.py", "notice/pdf.py"),
    "pyxform": ("checklist/xlsform.py",),
    "lxml": ("checklist/",),
    "openpyxl": ("registry/importing*.py", "checklist/"),
    "cryptography": ("ledger/keys.py", "ledger/timestamp.py", "draw/algorithm/vrf.py"),
    "nacl": ("ledger/keys.py", "draw/algorithm/vrf.py"),
    "pyrage": ("ledger/keys.py",),
    "argon2": ("ledger/keys.py",),
    "keyring": ("store/devicesecret.py",),
    "zstandard": ("sync/", "registry/rows.py"),
    "qrcode": ("notice/",),
    "zxingcpp": ("notice/", "evidence/codes_in.py"),
    "pypdfium2": ("notice/", "publication/", "evidence/", "bench/"),
    "PIL": ("evidence/", "notice/", "ui/", "demo/", "bench/"),
    "pypinyin": ("registry/",),
    "chinese_calendar": ("workdays.py",),
    "platformdirs": ("settings.py", "logs.py", "app.py"),
    "mnemonic": ("ledger/", "draw/"),
    "psutil": ("evidence/", "ui/", "app.py", "bench/", "clock.py"),
}
DISTRIBUTION_OF = {
    "PIL": "pillow", "PySide6": "PySide6-Essentials", "argon2": "argon2-cffi", "chinese_calendar": "chinesecalendar",
    "nacl": "PyNaCl", "shiboken6": "PySide6-Essentials", "sqlite_utils": "sqlite-utils", "zxingcpp": "zxing-cpp",
}  # fmt: skip


def _declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.split(r"[<>=~ ;\[]", wanted)[0] for wanted in project["dependencies"]}


def _outside(name: str) -> str | None:
    top = name.split(".")[0]
    return (
        None if (top in sys.stdlib_module_names and top != "sqlite3") or top == "fieldapp" else top
    )


def _misplaced() -> list[str]:
    found = []
    for path in PRODUCT:
        inside = path.relative_to(ROOT / "fieldapp")
        for name, line in sorted(imports(path)):
            top = _outside(name)
            if top is None:
                continue
            allowed = any(
                inside.as_posix().startswith(place) if place.endswith("/") else inside.match(place)
                for place in PLACES.get(top, ())
            )
            if not allowed:
                found.append(f"{short(path)}:{line} imports {top}")
    return found


def test_each_library_is_imported_only_where_it_lives() -> None:
    assert _misplaced() == []


@pytest.mark.parametrize("top", sorted(set(PLACES) - {"sqlite3"}))
def test_each_library_with_a_place_is_a_declared_dependency(top: str) -> None:
    assert DISTRIBUTION_OF.get(top, top) in _declared()


def test_each_declared_dependency_is_used() -> None:
    used = {_outside(name) for path in PRODUCT for name, _ in imports(path)}
    by_name = {DISTRIBUTION_OF.get(top, top) for top in used if top}
    companions = {"PySide6-Addons"}  # QtMultimedia, QtPdf: the same import name as Essentials
    assert _declared() - by_name - companions == set()
