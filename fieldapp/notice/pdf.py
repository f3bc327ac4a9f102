"""From a notice's content to its PDF: the same content and code give the same bytes."""

from __future__ import annotations

from fieldapp.errors import Code, InputError
from fieldapp.notice import qr, scanning, templates
from fieldapp.notice.drawn import DrawPaper, OwnPaper
from fieldapp.notice.notice import Content


def render(content: Content, cose: bytes | None) -> bytes:
    """Give the PDF of a notice, its content attached; `cose` None gives a draft for the screen.

    Raises:
        InputError: NOTICE_TEMPLATE_CHANGED (this version has other words under that name),
            NOTICE_GLYPH_MISSING.
        RuleError: NOTICE_TEMPLATE_UNKNOWN.
    """
    from fieldapp.notice import pdf_form, pdf_official  # reportlab: a third of a second
    from fieldapp.notice.pdf_frame import Paper, PrintedCode
    from fieldapp.notice.typesetting_sheet import Sheet

    template = templates.template(content.template)
    if template.digest != content.template_sha256:
        raise InputError(
            Code.NOTICE_TEMPLATE_CHANGED, template=template.id, version=template.version
        )
    code = None
    if cose is not None:
        text = qr.address(content.host, cose)
        code = PrintedCode(tuple(scanning.modules(text)), qr.check_code(cose))
    title = f"{template.title.zh} {content.number or content.serial}".strip()
    sheet = Sheet(title, content.office, content.object_id)
    paper = Paper(sheet, template, content, code)
    layout = pdf_official if template.layout == "official" else pdf_form
    layout.lay_out(paper)
    layout.number_pages(paper)
    if cose is not None:
        sheet.attach(scanning.CONTENT_NAME, content.encode())
    return sheet.save()


def draw_record(paper: DrawPaper) -> bytes:
    """Give the PDF of a draw's public record.

    Raises:
        RuleError: NOTICE_OFFICE_UNKNOWN.
        InputError: NOTICE_TEMPLATE_INVALID, NOTICE_GLYPH_MISSING.
    """
    from fieldapp.notice import pdf_draw

    return pdf_draw.draw_record(paper)


def draw_own(paper: OwnPaper) -> bytes:
    """Give the PDF of one business's proof, one page, the proof's file attached.

    Raises:
        InputError: NOTICE_TEMPLATE_INVALID, NOTICE_GLYPH_MISSING.
    """
    from fieldapp.notice import pdf_own

    return pdf_own.draw_own(paper)
