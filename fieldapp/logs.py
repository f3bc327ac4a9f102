"""Diagnostics as JSON lines, rotating; never answers, names, photos or keys: ids and counts only.

This is not the legal record (that is the event log) and may be deleted at any time.
"""

from __future__ import annotations

import json
import logging
import logging.handlers
from pathlib import Path

from fieldapp import guarding

SUBJECTS = ("sync", "store", "draw", "ui", "device", "central")


class JsonLines(logging.Formatter):
    """One JSON object a line; newlines in a message cannot forge a record."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the record as one line."""
        entry = {
            "t": round(record.created, 3),
            "level": record.levelname.lower(),
            "subject": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0] is not None:
            entry["exception"] = guarding.trace(*record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def to_file(path: Path, level: int = logging.INFO) -> logging.Handler:
    """Send the product's diagnostics to `path` (1 MB, three old ones kept); gives the handler."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=1_000_000, backupCount=3)
    handler.setFormatter(JsonLines())
    for subject in SUBJECTS:
        logger = logging.getLogger(subject)
        logger.setLevel(level)
        logger.addHandler(handler)
    return handler
