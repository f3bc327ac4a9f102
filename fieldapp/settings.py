"""Where this machine keeps things, and what the environment may say about it."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

PASSWORD_VARIABLE = "FIELDAPP_PASSWORD"  # noqa: S105 -- the variable's name, not a secret
NEW_PASSWORD_VARIABLE = "FIELDAPP_NEW_PASSWORD"  # noqa: S105 -- likewise
STATE_VARIABLE = "FIELDAPP_STATE"
DATA_VARIABLE = "FIELDAPP_DATA"
_NO_KEY_STORE = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}


def state_dir() -> Path:
    """Give the folder for what must stay out of backups: device secrets and fences."""
    return Path(os.environ.get(STATE_VARIABLE) or platformdirs.user_state_dir("fieldapp"))


def apart(folder: Path) -> dict[str, str]:
    """Give the environment of a run that leaves nothing outside a folder, nor in the key store."""
    return {STATE_VARIABLE: str(folder), **_NO_KEY_STORE}


def data_dir() -> Path:
    """Give the folder for workspaces, unless one is named."""
    return Path(os.environ.get(DATA_VARIABLE) or platformdirs.user_data_dir("fieldapp"))
