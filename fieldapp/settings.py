"""Where this machine keeps things, and what the environment may say about it."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

PASSWORD_VARIABLE = "FIELDAPP_PASSWORD"  # noqa: S105 -- the variable's name, not a secret
STATE_VARIABLE = "FIELDAPP_STATE"
DATA_VARIABLE = "FIELDAPP_DATA"


def state_dir() -> Path:
    """Give the folder for what must stay out of backups: device secrets and fences."""
    return Path(os.environ.get(STATE_VARIABLE) or platformdirs.user_state_dir("fieldapp"))


def data_dir() -> Path:
    """Give the folder for workspaces, unless one is named."""
    return Path(os.environ.get(DATA_VARIABLE) or platformdirs.user_data_dir("fieldapp"))
