"""Sends a finished PDF to the system's print dialog, page by page at the printer's resolution."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def print_pdf(parent: QWidget, title: str, pdf: bytes) -> bool:
    """Ask for a printer and print; False when the person changed their mind.

    Args:
        parent: the window that asks.
        title: what the printer's queue calls it.
        pdf: the document.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    print_on(printer, pdf)
    return True


def print_on(printer: object, pdf: bytes) -> int:
    """Paint every page of a PDF on a printer; gives the number of pages."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
    from PySide6.QtGui import QPainter
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

    if not isinstance(printer, QPrinter):
        raise TypeError("a printer is wanted")
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(buffer)
    document.load(buffer)
    painter = QPainter(printer)
    pages = int(document.pageCount())
    for number in range(pages):
        if number:
            printer.newPage()
        dots = printer.resolution()
        points = document.pagePointSize(number)
        size = QSize(round(points.width() * dots / 72), round(points.height() * dots / 72))
        paper = printer.paperRect(QPrinter.Unit.DevicePixel)
        area = printer.pageRect(QPrinter.Unit.DevicePixel)
        # the sheet's own margins hold; the printer's are already inside them
        painter.drawImage(
            round(paper.x() - area.x()), round(paper.y() - area.y()), document.render(number, size)
        )
    painter.end()
    document.close()
    return pages
