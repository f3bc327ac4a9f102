"""A key store of the operating system for tests: keyring's own base class over one JSON file."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

FILE_VARIABLE = "FIELDAPP_TEST_KEYSTORE"


class FileStore(KeyringBackend):
    """Keeps passwords in the file that the environment names; a closed one refuses everything."""

    priority = 5

    @property
    def _file(self) -> Path:
        return Path(os.environ[FILE_VARIABLE])

    def _read(self) -> dict[str, str]:
        if self._file.with_suffix(".closed").exists():
            raise KeyringLocked("closed")
        return json.loads(self._file.read_text()) if self._file.exists() else {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        held = self._read() | {f"{service}/{username}": password}
        beside = self._file.with_suffix(".new")
        beside.write_text(json.dumps(held))
        beside.replace(self._file)

    def delete_password(self, service: str, username: str) -> None:
        held = self._read()
        if held.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError(username)
        self._file.write_text(json.dumps(held))
