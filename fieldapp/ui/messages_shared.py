"""Messages of the ledger, the store and the workspace."""

from __future__ import annotations

from typing import Final

from fieldapp.errors import Code

SENTENCES: Final[dict[Code, str]] = {}
