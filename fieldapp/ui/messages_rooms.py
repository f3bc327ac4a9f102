"""Messages of the rooms."""

from __future__ import annotations

from typing import Final

from fieldapp.errors import Code

SENTENCES: Final[dict[Code, str]] = {}
