"""Writes registers as offices send them, with planted faults, and the truth to be found; all is made up."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path

ALPHA = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
COUNTIES = (
    "540102 拉萨市 城关区", "540103 拉萨市 堆龙德庆区", "540104 拉萨市 达孜区",
    "540121 拉萨市 林周县", "540202 日喀则市 桑珠孜区", "540233 日喀则市 亚东县",
    "540302 昌都市 卡若区", "540402 林芝市 巴宜区", "540481 林芝市 米林市",
    "540502 山南市 乃东区", "540581 山南市 错那市", "540602 那曲市 色尼区",
    "540629 那曲市 尼玛县", "542521 阿里地区 普兰县",
)  # fmt: skip
SHARES = (40, 12, 6, 4, 18, 4, 12, 12, 3, 10, 2, 10, 2, 3)
TRADES = (
    "商贸", "食品", "文化旅游", "藏药", "科技", "农牧业", "建材", "服饰", "工艺品", "百货",
    "酒店管理", "天然饮用水", "青稞食品", "土特产", "电子商务", "烟酒", "手机专卖", "汽车配件",
)  # fmt: skip
FORMS = (
    ("有限公司", "有限责任公司", "1", 45), ("有限责任公司", "有限责任公司", "1", 10),
    ("店", "个体工商户", "2", 20), ("商行", "个体工商户", "2", 10),
    ("经营部", "个体工商户", "2", 8), ("专业合作社", "农民专业合作社", "3", 4),
    ("股份有限公司", "股份有限公司", "1", 1), ("分公司", "分公司", "1", 2),
)  # fmt: skip
FAMILY, GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超"
TIBETAN = (
    "扎西", "次仁", "卓玛", "达瓦", "尼玛", "平措", "央金", "多吉", "旦增", "格桑", "德吉", "罗布",
)  # fmt: skip
BRAND = "吉祥雪域圣莲瑞丰康泰和顺鑫源宏达天路格拉珠穆藏香缘福聚盛祥云朵雅致诚信美家乐兴隆囍喆昇Aa1"
STREETS = ("八一路", "北京中路", "当热路", "茶马古道", "团结新村", "农贸市场", "冲赛康市场")
OLD = {"540481": "540422", "540581": "540530", "540103": "540125", "540104": "540126"}
HEADER = (
    "统一社会信用代码", "主体名称", "主体类型", "经营者", "住所", "行政区划代码", "行业",
    "信用风险等级", "登记状态", "成立日期", "联系电话", "年内已检查次数",
)  # fmt: skip
FAULTS = (
    "bad_code", "no_code", "padded_code", "fullwidth_code", "old_region", "no_class", "duplicate",
)  # fmt: skip
Truth = dict[str, list[int]]


def _code(rng: random.Random, kind: str, region: str) -> str:
    body = "9" + kind + region + "".join(rng.choice(ALPHA) for _ in range(9))
    total = sum(ALPHA.index(c) * w for c, w in zip(body, WEIGHTS, strict=True))
    return body + ALPHA[(31 - total % 31) % 31]


def _person(rng: random.Random) -> str:
    if rng.random() < 0.6:
        return "".join(rng.sample(TIBETAN, 2))
    return rng.choice(FAMILY) + "".join(rng.sample(GIVEN, rng.randint(1, 2)))


def rows(count: int, rng: random.Random) -> Iterator[list[str]]:
    """Give faultless rows, each with another code."""
    seen: set[str] = set()
    while len(seen) < count:
        region, city, county = rng.choices(COUNTIES, SHARES)[0].split(" ")
        form, kind, digit, _ = rng.choices(FORMS, [one[3] for one in FORMS])[0]
        code = _code(rng, digit, region)
        if code in seen:
            continue
        seen.add(code)
        trade = rng.choice(TRADES)
        brand = "".join(rng.choices(BRAND, k=rng.randint(2, 4)))
        where = county if digit == "2" else rng.choice(("西藏", city.rstrip("市地区"), city, ""))
        day = f"{rng.randint(1995, 2026)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        yield [
            code, where + brand + trade + form, kind, _person(rng),
            f"西藏自治区{city}{county}{rng.choice(STREETS)}{rng.randint(1, 399)}号", region, trade,
            rng.choices("ABCD", (60, 30, 8, 2))[0],
            rng.choices(("存续", "注销", "吊销", "迁出"), (94, 3, 2, 1))[0], day,
            f"0891-000{rng.randint(0, 9999):04}", str(rng.choices((0, 1, 2), (88, 10, 2))[0]),
        ]  # fmt: skip


def _spoil(row: list[str], rng: random.Random, truth: Truth, line: int) -> list[str]:
    spoilt, roll = row[:], rng.random()
    if roll < 0.01:
        spoilt[0] = row[0][:-1] + rng.choice([c for c in ALPHA if c != row[0][-1]])
        truth["bad_code"].append(line)
    elif roll < 0.015:
        spoilt[0] = ""
        truth["no_code"].append(line)
    elif roll < 0.05:
        spoilt[0] = f" {row[0].lower()}\u3000"
        truth["padded_code"].append(line)
    elif roll < 0.08:
        spoilt[0] = "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in row[0])
        truth["fullwidth_code"].append(line)
    if rng.random() < 0.3:
        y, m, d = row[9].split("-")
        spoilt[9] = rng.choice((f"{y}/{int(m)}/{int(d)}", f"{y}年{int(m)}月{int(d)}日", y + m + d))
    if row[5] in OLD and rng.random() < 0.5:
        spoilt[5] = OLD[row[5]]
        truth["old_region"].append(line)
    if rng.random() < 0.002:
        spoilt[7] = ""
        truth["no_class"].append(line)
    return spoilt


def write_messy(path: Path, count: int, seed: int) -> Truth:
    """Write a GB18030 register with faults and a row of totals; gives fault → lines from 1."""
    rng = random.Random(seed)
    truth: Truth = {fault: [] for fault in FAULTS}
    out: list[list[str]] = []
    for row in rows(count, rng):
        line = len(out) + 2  # the header is line 1
        out.append(_spoil(row, rng, truth, line))
        known = line not in {*truth["bad_code"][-1:], *truth["no_code"][-1:]}
        if known and rng.random() < 0.005:
            out.append(row)
            truth["duplicate"].append(line + 1)
    out.append(["合计", str(count), *[""] * 10])
    truth["total_row"] = [len(out) + 1]
    with path.open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([f" {name} " for name in HEADER])
        writer.writerows(out)
    return truth
