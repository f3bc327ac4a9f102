"""The window's languages: Chinese is the source, English and Tibetan are Qt Linguist files."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from fieldapp import resources

CHINESE: Final = "zh_CN"
TIBETAN: Final = "bo"
ENGLISH: Final = "en"
LANGUAGES: Final = {CHINESE: "中文", TIBETAN: "བོད་ཡིག", ENGLISH: "English"}  # in their own words


class Languages:
    """Puts one language into force; keeps the loaded translators alive."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._loaded: list[QTranslator] = []
        self.current = CHINESE

    def choose(self, language: str) -> None:
        """Translate everything that is built from now on into `language`."""
        for translator in self._loaded:
            self._app.removeTranslator(translator)
        self._loaded = []
        self.current = language
        QLocale.setDefault(QLocale({CHINESE: "zh_CN", TIBETAN: "bo_CN"}.get(language, "en_GB")))
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._load("qtbase_en" if language == ENGLISH else "qtbase_zh_CN", qt_words)
        if language != CHINESE:
            self._load(f"fieldapp_{language}", str(resources.resource("translations")))

    def _load(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._loaded.append(translator)
