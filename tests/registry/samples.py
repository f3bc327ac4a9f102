"""Small registers made here: valid codes, known faults, and the same table in many file formats."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl

from fieldapp.registry.identifiers import USCC_ALPHABET, uscc_check_character

HEADER = (
    "统一社会信用代码",
    "主体名称",
    "主体类型",
    "经营者",
    "住所",
    "行政区划代码",
    "行业",
    "信用风险等级",
    "登记状态",
    "成立日期",
    "联系电话",
    "年内已检查次数",
)
BRANDS = ("雪莲", "格桑花", "纳木错", "八瓣", "吉祥", "珠峰", "康巴", "象雄", "唐古拉", "羊湖")
TRADES = ("商贸", "食品", "藏药", "文化旅游", "青稞食品", "工艺品", "手机专卖")
FORMS = ("有限公司", "店", "商行", "专业合作社", "有限责任公司")
PLACES = (
    ("540102", "拉萨市城关区"),
    ("540202", "日喀则市桑珠孜区"),
    ("540302", "昌都市卡若区"),
    ("540481", "林芝市米林市"),
    ("542523", "阿里地区噶尔县"),
)
STREETS = ("八一路", "北京中路", "当热路", "茶马古道")


def code(number: int, region: str = "540102") -> str:
    """Give the well-formed credit code of an invented business."""
    tail, rest = "", number * 7_919 + 104_729
    for _ in range(9):
        rest, digit = divmod(rest, 31)
        tail = USCC_ALPHABET[digit] + tail
    body = "91" + region + tail
    return body + uscc_check_character(body)


def row(number: int) -> list[str]:
    """Give one clean row; another number gives another business, in a fixed pattern."""
    region, place = PLACES[number % len(PLACES)]
    name = (
        ("西藏" if number % 3 else place[:2])
        + BRANDS[number % 10]
        + BRANDS[number // 10 % 10]
        + TRADES[number % 7]
        + FORMS[number // 3 % 5]
    )
    return [
        code(number, region),
        name,
        "有限责任公司",
        "次仁",
        f"西藏自治区{place}{STREETS[number % 4]}{number % 399 + 1}号",
        region,
        TRADES[number % 7],
        "ABCD"[number % 4],
        "存续",
        f"20{number % 20:02}-{number % 12 + 1:02}-{number % 28 + 1:02}",
        f"0891-000{number % 10_000:04}",
        str(number % 3),
    ]


def rows(count: int) -> list[list[str]]:
    """Give `count` clean rows."""
    return [row(number) for number in range(count)]


def csv_bytes(
    table: Sequence[Sequence[str]], encoding: str = "utf-8", delimiter: str = ","
) -> bytes:
    """Give the table as CSV in `encoding`."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(table)
    return text.getvalue().encode(encoding)


def write_csv(path: Path, table: Sequence[Sequence[str]], encoding: str = "utf-8") -> Path:
    """Write the table as CSV; gives the path."""
    path.write_bytes(csv_bytes(table, encoding))
    return path


def write_xlsx(path: Path, table: Sequence[Sequence[object]]) -> Path:
    """Write the table as a workbook; gives the path."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in table:
        sheet.append(list(line))
    book.save(path)
    return path


def wide(text: str) -> str:
    """Give text with full-width digits."""
    return "".join(chr(ord(char) + 0xFEE0) if char.isdigit() else char for char in text)
