"""Fixtures of the inspection page's tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from fieldapp.store.workspace import Workspace
from tests.ui.inspect import world


@pytest.fixture
def quiet_media(qtlog: Any) -> Iterator[None]:
    """Let the media library say once, unheard, what this machine lacks; it does without."""
    from PySide6.QtCore import QLoggingCategory
    from PySide6.QtGui import QImage

    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(0)
    with qtlog.disabled():
        from PySide6.QtMultimedia import QMediaDevices, QVideoFrame

        QMediaDevices.defaultVideoInput()
        QVideoFrame(picture).toImage()
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    yield
    QLoggingCategory.setFilterRules("")


@pytest.fixture
def one(workspace: Workspace) -> str:
    """An open special inspection, identified."""
    world.register(workspace)
    opened = world.special(workspace)
    world.identify(workspace, opened)
    return opened
