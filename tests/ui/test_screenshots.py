"""Pictures of the shell: taken in every language, theme and size, with nothing wrong in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from fieldapp.clock import FixedClock
from fieldapp.registry import importing
from fieldapp.resources import resource
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui.languages import CHINESE, LANGUAGES
from fieldapp.ui.screenshots import Matrix, Report, shoot
from fieldapp.ui.theme import Theme

WHO = Profile("拉城-07", "person-1", "达瓦卓玛", "supervisor", "拉萨市城关区市场监督管理局")


def _shoot(qapp: QApplication, folder: Path, clock: FixedClock, matrix: Matrix) -> Report:
    return shoot(
        qapp,
        folder / "out",
        lambda: Workspace.create(
            folder / "workspace", "a long enough password", profile=WHO, projectors=PROJECTORS
        ),
        matrix,
        clock,
    )


def test_pictures_leave_the_application_in_its_own_language(
    qapp: QApplication, tmp_path: Path, clock: FixedClock
) -> None:
    _shoot(qapp, tmp_path, clock, Matrix(("lock",), ("en",), (Theme.LIGHT,), (1.0,)))
    assert QCoreApplication.translate("Rail", "设置") == "设置"


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_a_page_that_is_too_high_scrolls_and_the_window_does_not_grow(
    qapp: QApplication, tmp_path: Path, clock: FixedClock, scale: float
) -> None:
    matrix = Matrix((), ("bo",), (Theme.SUNLIGHT,), (scale,), (1366, 728))  # less a task bar
    report = _shoot(qapp, tmp_path, clock, matrix)
    assert report.serious() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_door_and_settings_are_right_in_each_language(
    qapp: QApplication, tmp_path: Path, clock: FixedClock, language: str
) -> None:
    matrix = Matrix(("lock", "settings"), (language,), (Theme.LIGHT, Theme.SUNLIGHT))
    report = _shoot(qapp, tmp_path, clock, matrix)
    pages = {picture.name.split(f"-{language}-")[0] for picture in report.pictures}
    assert pages == {
        "lock",
        "lock-first",
        "settings",
        "settings-keys",
        "settings-receiver",
        "settings-office",
    }
    assert len(report.pictures) == len(pages) * 2 * 2
    assert all(picture.stat().st_size > 5_000 for picture in report.pictures)
    assert report.serious() == []


def test_names_of_pictures_are_right_on_every_system(
    qapp: QApplication, tmp_path: Path, clock: FixedClock
) -> None:
    def opening() -> Workspace:
        made = Workspace.create(
            tmp_path / "workspace", "a long enough password", profile=WHO, projectors=PROJECTORS
        )
        importing.import_objects(made, WHO.person_id, resource("demo/objects.csv"))
        return made

    matrix = Matrix(("registry",), (CHINESE,), (Theme.LIGHT,), (1.0,))
    report = shoot(qapp, tmp_path / "out", opening, matrix, clock)
    names = {picture.name for picture in report.pictures}
    assert "registry-find-藏香-zh_CN-light-100.png" in names
    assert all(set(name).isdisjoint(':#/\\?*"<>|') for name in names)


@pytest.mark.sweep
def test_every_page_is_right_in_the_whole_matrix(
    qapp: QApplication, tmp_path: Path, clock: FixedClock
) -> None:
    assert _shoot(qapp, tmp_path, clock, Matrix()).serious() == []


@pytest.mark.sweep
@pytest.mark.parametrize("scale", [1.25, 1.75, 2.0])
def test_every_page_is_right_at_every_size(
    qapp: QApplication, tmp_path: Path, clock: FixedClock, scale: float
) -> None:
    matrix = Matrix(themes=(Theme.LIGHT,), scales=(scale,))
    assert _shoot(qapp, tmp_path, clock, matrix).serious() == []
