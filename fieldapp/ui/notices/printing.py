"""Paper: the pages of a notice to a printer, as pictures at the printer's own resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from fieldapp.ui.notices.preview import PdfPages

MOST_DPI = 600  # a page is then 139 MB of pixels; nothing on it gains from more


def ask_and_print(parent: QWidget, pages: PdfPages, title: str) -> int:
    """Show the system's print dialog and print; gives the copies, 0 if nothing was printed."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setCopyCount(2)  # 一式二份: one is served, one stays
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    if not accepted or not print_pages(printer, pages):
        return 0
    return max(1, printer.copyCount())


def print_pages(printer: QPrinter, pages: PdfPages) -> bool:
    """Draw every page over the whole sheet; gives whether the printer took them.

    A page is drawn at a whole fraction of the printer's resolution and enlarged without
    smoothing, so the modules of the code stay square and sharp.
    """
    resolution = printer.resolution()
    step = max(1, -(-resolution // MOST_DPI))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    for page in range(pages.count()):
        if page and not printer.newPage():
            painter.end()
            return False
        wide, tall = pages.size(page)
        dots = round(wide * resolution / 72 / step)
        picture = pages.picture(page, dots)
        sheet = QRectF(0, 0, wide * resolution / 72, tall * resolution / 72)
        painter.drawImage(sheet, picture, QRectF(picture.rect()))
    return painter.end()
