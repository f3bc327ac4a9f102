"""A register, a roster and a small checklist, as the inspection room meets them."""

from __future__ import annotations

from fieldapp.inspection.opening import Request
from fieldapp.inspection.tables import Dialogue
from fieldapp.registry.inspectors import Inspector
from fieldapp.registry.objects import RegisteredObject

SHOP = "92540602MA6T000001"


def an_object(number: int = 1, visits: int = 0) -> RegisteredObject:
    return RegisteredObject(
        object_id=f"92540602MA6T{number:06d}",
        name=f"示例藏香店{number}",
        kind="个体工商户",
        operator="次仁",
        address=f"色尼区示例路{number}号",
        region="540602",
        trade="商贸",
        credit_class="B",
        status="存续",
        founded="2020-01-01",
        phone="",
        visits=visits,
    )


def an_inspector(
    name: str,
    *,
    certificate: str | None = None,
    expires: str = "2030-12-31",
    recused: tuple[str, ...] = (),
    active: bool = True,
) -> Inspector:
    return Inspector(
        inspector_id=name,
        name={"dolma": "卓玛", "li": "李明远"}.get(name, name),
        unit="540600",
        certificate_no=f"54-{name}" if certificate is None else certificate,
        certificate_expires=expires,
        strata=(),
        cap=20,
        recused=recused,
        active=active,
    )


ROSTER = (
    an_inspector("dolma"),
    an_inspector("li"),
    an_inspector("today", expires="2026-11-23"),
)
UNFIT = (
    an_inspector("expired", expires="2026-11-22"),
    an_inspector("no_paper", certificate=""),
    an_inspector("twin", certificate="54-dolma"),
    an_inspector("gone", active=False),
    an_inspector("cousin", recused=(SHOP,)),
    an_inspector("neighbour", recused=("540602",)),
)


def special(**changes: object) -> Request:
    values: dict[str, object] = {
        "object_id": SHOP,
        "kind": "special",
        "inspectors": ("dolma", "li"),
        "approval_no": "那市监检审〔2026〕38号",
        "notice_no": "那市监检通〔2026〕38号",
        "reason": "藏香市场专项整治",
        "items": ("商标使用行为的检查",),
    }
    return Request(**(values | changes))  # type: ignore[arg-type]  # a test's own values


def dialogue(**changes: object) -> Dialogue:
    values: dict[str, object] = {
        "shown_ms": 1_795_400_000_000,
        "party": "次仁",
        "seen_clearly": True,
        "rights_told": True,
        "recusal_asked": False,
        "language": "bo",
        "scan_code": "SCAN-1",
    }
    return Dialogue(**(values | changes))  # type: ignore[arg-type]  # as above
