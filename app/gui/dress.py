"""How the program looks and speaks: its colours, text size and language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.gui import theme, words
from app.paths import resources
from app.store.settings import Settings


class Dress(QObject):
    """Dresses *qt* as the *settings* say, and anew when the system turns light or dark.

    Where the system asks for high contrast, as Qt tells from 6.10 on, all colours have more.
    """

    def __init__(
        self, qt: QApplication, settings: Callable[[], Settings], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._qt = qt
        self._settings = settings
        self._translator = QTranslator(self)
        self._strong = False
        self._hints = qt.styleHints()  # kept, as what it tells of contrast goes with it
        theme.load_fonts()
        if hasattr(self._hints, "accessibility"):
            self.contrast = self._hints.accessibility()
            self.contrast.contrastPreferenceChanged.connect(self._prefer)
            self._strong = _is_high(self.contrast.contrastPreference())
        self.put_on()
        self._hints.colorSchemeChanged.connect(self.put_on)

    def _prefer(self, contrast: Qt.ContrastPreference) -> None:
        self._strong = _is_high(contrast)
        self.put_on()

    def show_icon(self) -> None:
        """Give all windows the icon; its drawing is read, so not before the first is seen."""
        self._qt.setWindowIcon(QIcon(str(resources() / "desktop" / "geachte.svg")))

    def put_on(self) -> None:
        """Look and speak as the settings say now; a window that is there keeps its words."""
        settings = self._settings()
        calm, dense = settings.reduce_motion, settings.dense_lists
        name, scale, strong = settings.theme, settings.text_scale, self._strong
        look = theme.chosen(name, scale, calm=calm, dense=dense, strong=strong)
        theme.use(self._qt, look)
        code = settings.language or QLocale.system().name()[:2]
        language = code if code in words.LANGUAGES else "en"
        words.use(resources() / "locale", language)
        QLocale.setDefault(QLocale(language))
        self._qt.removeTranslator(self._translator)
        there = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{language}", there):
            self._qt.installTranslator(self._translator)


def _is_high(contrast: Qt.ContrastPreference) -> bool:
    return contrast is Qt.ContrastPreference.HighContrast
