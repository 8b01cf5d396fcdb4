"""The window's language: Qt's translators for the program's text and for Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kdscore_desktop.resources import resource

LANGUAGES = {"en": "English", "es": "Español"}
"""The languages that the program speaks, each in its own word."""


def language_for(wanted: str) -> str:
    """Return the language that is spoken: the wanted one, else the system's, else English."""
    for name in (wanted, *(tag[:2] for tag in QLocale.system().uiLanguages())):
        if name in LANGUAGES:
            return name
    return "en"


def translate_into(application: QCoreApplication, wanted: str) -> str:
    """Install the translators of a language in place of earlier ones and return the language.

    English has one, too: it holds the plurals.
    """
    for earlier in application.findChildren(QTranslator):
        application.removeTranslator(earlier)
        earlier.deleteLater()
    language = language_for(wanted)
    QLocale.setDefault(_locale(language))
    qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in (
        (qt_texts, f"qtbase_{language}"),
        (str(resource("translations")), f"kdscore_{language}"),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
        else:
            translator.deleteLater()
    return language


def _locale(language: str) -> QLocale:
    """Return the system's locale where it is of this language, for its way to write numbers."""
    system = QLocale.system()
    return system if system.name().startswith(language) else QLocale(language)
