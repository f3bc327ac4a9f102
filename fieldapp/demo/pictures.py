"""Pictures that stand in for photographs in the demo: drawn, and plainly so."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

from fieldapp.resources import resource

SIZE = (1600, 1200)
_FONT = "fonts/noto-serif-sc/NotoSerifSC_700Bold.ttf"
_WALL, _WOOD, _GOLD, _RED, _INK = "#d9cbb2", "#5b3a24", "#e0b04a", "#8c1f1a", "#23180f"


def shop_front(name: str) -> bytes:
    """Draw a shop's front with its name; gives JPEG bytes."""
    image = Image.new("RGB", SIZE, _WALL)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, 1600, 130), fill="#7fa7c9")
    for x in range(0, 1600, 100):
        pen.rectangle((x, 130, x + 50, 190), fill=_RED)
        pen.rectangle((x + 50, 130, x + 100, 190), fill=_GOLD)
    pen.rectangle((120, 230, 1480, 430), fill="#123d3a", outline=_GOLD, width=10)
    _centred(pen, name, 800, 330, 110, _GOLD)
    for left in (160, 1060):
        pen.rectangle((left, 520, left + 380, 1120), fill=_INK, outline=_WOOD, width=18)
        for row in range(4):
            for column in range(5):
                x, y = left + 34 + column * 64, 560 + row * 140
                pen.rectangle(
                    (x, y, x + 50, y + 100), fill=(_RED, _GOLD, "#1f5d52")[(row + column) % 3]
                )
    pen.rectangle((640, 500, 960, 1140), fill="#2a1c12", outline=_WOOD, width=18)
    pen.rectangle((0, 1140, 1600, 1200), fill="#8a8378")
    return _jpeg(image)


def label(mark: str, goods: str) -> bytes:
    """Draw the label of a box with a mark, ® and the goods; gives JPEG bytes."""
    image = Image.new("RGB", SIZE, _WOOD)
    pen = ImageDraw.Draw(image)
    pen.rectangle((260, 140, 1340, 1060), fill=_RED, outline=_GOLD, width=16)
    _centred(pen, mark, 780, 430, 230, _GOLD)
    _centred(pen, "®", 1240, 330, 110, _GOLD)
    _centred(pen, goods, 800, 700, 90, "#f3e3c3")
    _centred(pen, "净含量 38 克", 800, 860, 70, "#f3e3c3")
    return _jpeg(image)


def delivery_note(seller: str, goods: str) -> bytes:
    """Draw a delivery note without a stamp; gives JPEG bytes."""
    image = Image.new("RGB", SIZE, "#6c6a66")
    pen = ImageDraw.Draw(image)
    pen.polygon(((330, 70), (1290, 110), (1250, 1150), (290, 1100)), fill="#f7f3e8")
    _centred(pen, "送 货 单", 790, 190, 90, _INK)
    lines = (f"供货方：{seller}", f"品名：{goods}", "数量：60 盒", "单价：22 元", "签收：")
    for number, line in enumerate(lines):
        pen.text((400, 320 + number * 130), line, font=_font(56), fill=_INK)
        pen.line((400, 400 + number * 130, 1180, 405 + number * 130), fill="#9a948a", width=3)
    return _jpeg(image)


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resource(_FONT)), size)


def _centred(pen: ImageDraw.ImageDraw, text: str, x: int, y: int, size: int, ink: str) -> None:
    pen.text((x, y), text, font=_font(size), fill=ink, anchor="mm")


def _jpeg(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, "JPEG", quality=88)
    return target.getvalue()
