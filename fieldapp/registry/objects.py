"""What an inspectable object is: a business or other subject that a draw may pick."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final


@dataclass(frozen=True, slots=True)
class RegisteredObject:
    """One row of the object register (检查对象名录库)."""

    object_id: str  # unified social credit code, 18 characters
    name: str
    kind: str  # 主体类型, as imported
    operator: str  # 经营者 or legal representative
    address: str
    region: str  # 6-digit GB/T 2260 code in force, "" when unknown
    trade: str
    credit_class: str  # "A" "B" "C" "D", "" when not classified
    status: str  # 登记状态: 存续, 注销, 吊销, 迁出 …
    founded: str  # ISO date, "" when unknown
    phone: str
    visits: int  # inspections already made this year, as imported (年内已检查次数)


OBJECT_FIELDS: Final = tuple(field.name for field in fields(RegisteredObject))


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectFilter:
    """Conditions of a directed draw (定向抽查); an empty tuple asks for nothing."""

    regions: tuple[str, ...] = ()  # codes; one ending in 00 or 0000 stands for all below it
    kinds: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    credit_classes: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    most_visits: int | None = None  # leave out what was inspected more often this year


def region_prefix(code: str) -> str:
    """Give the digits that all codes below a region share: 540100 → 5401, 540000 → 54."""
    if code.endswith("0000"):
        return code[:2]
    return code[:4] if code.endswith("00") else code
