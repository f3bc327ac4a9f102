"""What happens to a bug: written down once, told to the person, and the work goes on."""

from __future__ import annotations

import logging
import sys
import time
import traceback
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from fieldapp import __version__, guarding, settings

log = logging.getLogger("ui")


def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Take an exception nobody expected; for `sys.excepthook`."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    text = guarding.trace(kind, error, trace)
    log.critical("bug: %s", text)
    if sys.stderr.isatty():  # somebody's own terminal; anything else is a log of the system
        traceback.print_exception(kind, error, trace)
    else:
        sys.stderr.write(text)
    window = QApplication.activeWindow() if QApplication.instance() is not None else None
    file = write(text)
    if window is None or file is None:
        return
    from fieldapp.ui import dialogs

    translate = QCoreApplication.translate
    dialogs.say(
        window,
        translate("Crash", "软件出了差错"),
        translate(
            "Crash",
            "刚才这一步没有完成，之前保存的都在。可以继续用；请把 {file} 交给管理员。",
        ).format(file=file),
    )


def write(text: str) -> Path | None:
    """Write a crash file with versions and the traceback; None when even that fails."""
    import platform  # only now: it costs each start two milliseconds

    stamp = time.strftime("%Y%m%d-%H%M%S")
    file = settings.state_dir() / f"crash-{stamp}.txt"
    versions = (
        f"fieldapp {__version__}, Python {platform.python_version()}, "
        f"Qt {qt_version}, {platform.platform()}"
    )
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{versions}\n\n{text}", encoding="utf-8")
    except OSError:
        return None
    return file
