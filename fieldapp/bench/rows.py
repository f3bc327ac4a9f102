"""A register to measure with: as many invented rows as asked, the same bytes each time."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from fieldapp.registry.identifiers import uscc_check_character
from fieldapp.resources import resource

HEADER = ("统一社会信用代码", "主体名称", "主体类型", "经营者", "住所", "行政区划代码", "行业",
          "信用风险等级", "登记状态", "成立日期", "联系电话", "年内已检查次数")  # fmt: skip
_STREETS = ("八廓街", "北京中路", "当热路", "娘热路", "林廓北路", "江苏路", "色拉路", "团结新村")
_TRADES = (
    "藏香",
    "青稞食品",
    "唐卡",
    "藏药材",
    "百货",
    "服饰",
    "土特产",
    "手机",
    "汽车配件",
    "文具",
)
_FORMS = ("商贸有限公司", "店", "商行", "经营部", "专业合作社", "有限责任公司")


def write(path: Path, count: int) -> None:
    """Write a clean CSV register of `count` rows, UTF-8."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(_rows(count))


def _rows(count: int) -> Iterator[tuple[str, ...]]:
    """Give rows whose names are drawn from many characters, as a real register's are."""
    characters = _characters()
    state = 20261122
    for number in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFF_FFFF_FFFF_FFFF
        picks = [characters[(state >> shift) % len(characters)] for shift in (0, 13, 27, 41)]
        brand = "".join(picks[: 2 + (state >> 50) % 3])
        body = f"91540102{number:09d}"
        yield (
            body + uscc_check_character(body),
            f"{brand}{_TRADES[(state >> 17) % len(_TRADES)]}{_FORMS[(state >> 33) % len(_FORMS)]}",
            "有限责任公司",
            "".join(picks[2:]),
            f"西藏自治区拉萨市城关区{_STREETS[(state >> 21) % len(_STREETS)]}{number % 399}号",
            "540102",
            "批发零售",
            "ABCD"[(state >> 45) % 4],
            "存续",
            f"20{10 + number % 15}-0{1 + number % 9}-1{number % 9}",
            f"0891-{number % 10_000_000:07d}",
            "0",
        )


def _characters() -> str:
    """Give the distinct Han characters of the demo's names and the reference data, sorted."""
    text = resource("demo/objects.csv").read_text(encoding="utf-8-sig")
    text += resource("reference/regions.json").read_text(encoding="utf-8")
    text += resource("reference/statutes.json").read_text(encoding="utf-8")
    return "".join(sorted({character for character in text if "\u4e00" <= character <= "\u9fff"}))
