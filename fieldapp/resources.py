"""Where `resources/` and `forms/` are: the same answer for a checkout, a wheel, a frozen app."""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any


@cache
def root() -> Path:
    """Give the folder that holds `resources/` and `forms/`.

    Raises:
        FileNotFoundError: neither beside the package, nor inside it, nor in the frozen bundle.
    """
    package = Path(__file__).resolve().parent
    candidates = [
        Path(getattr(sys, "_MEIPASS", package)),  # frozen by PyInstaller
        package / "_data",  # installed from a wheel
        package.parent,  # a checkout
    ]
    for candidate in candidates:
        if (candidate / "resources").is_dir() and (candidate / "forms").is_dir():
            return candidate
    raise FileNotFoundError(f"resources/ and forms/ not found in any of {candidates}")


def resource(name: str) -> Path:
    """Give the path of `resources/<name>`, such as `fonts/noto-sans-sc/OFL.txt`."""
    return root() / "resources" / name


def form(name: str) -> Path:
    """Give the path of `forms/<name>`, such as `checklists/trademark_use.xlsx`."""
    return root() / "forms" / name


@cache
def reference(name: str) -> Any:
    """Give the parsed content of `resources/reference/<name>.json` (versioned reference data)."""
    return json.loads(resource(f"reference/{name}.json").read_text(encoding="utf-8"))
