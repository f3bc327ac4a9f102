"""From publications, draws and notices to what the pages of results and of searching show."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Final

import rfc8785

from fieldapp import workdays
from fieldapp.central.pages_data import DrawSummary, Hit, Matter, Result, Step
from fieldapp.central.pages_html import day_zh, segment
from fieldapp.clock import local_date
from fieldapp.draw.tables import DrawRow
from fieldapp.notice.notice import Status
from fieldapp.notice.tables import NoticeRow
from fieldapp.publication import record
from fieldapp.publication.tables import PublishedRow
from fieldapp.resources import reference

_STATUS_WORDS: Final[dict[Status, str]] = {
    Status.ISSUED: "现行有效",
    Status.SERVED: "现行有效，已送达",
    Status.REFUSED: "现行有效，拒收留置",
    Status.VOID: "已撤回",
    Status.REPLACED: "已被替换",
}


def result_path(publication_id: str) -> str:
    """Give the address of a result's page."""
    return f"/r/{segment(publication_id)}"


def intact(row: PublishedRow) -> bool:
    """Tell whether a record still has the hash it was published under (security.md A23)."""
    return record.digest(row.record_bytes) == row.record_sha256


def result_hit(row: PublishedRow) -> Hit:
    """Give a published result as a line of a list."""
    shown = row.record
    day = local_date(row.published_ms).isoformat()
    if not intact(row):
        return Hit(
            "result", "内容不显示", result_path(row.publication_id), "公示内容与登记不符", (), day
        )
    notes = (f"{day_zh(shown.inspected_on)}检查", shown.object_id)
    return Hit(
        "result", shown.object_name, result_path(row.publication_id), shown.result, notes, day
    )


def draw_hit(draw: DrawSummary) -> Hit:
    """Give a published draw as a line of a list."""
    state = f"抽中{draw.drawn}户，候补{draw.reserve}户"
    notes = (f"{day_zh(draw.day)}抽取",)
    return Hit("draw", draw.title, f"/d/{segment(draw.plan_id)}", state, notes, draw.day)


def notice_hit(row: NoticeRow, path: str) -> Hit:
    """Give a notice as a line of a list; `path` leads to its verdict."""
    day = local_date(row.issued_ms).isoformat()
    notes = (row.title, f"{day_zh(day)}签发")
    return Hit("notice", row.number, path, _STATUS_WORDS[Status(row.status)], notes, day)


def draw_summary(row: DrawRow) -> DrawSummary:
    """Give a draw as a line of a list."""
    day = local_date(row.drawn_ms).isoformat()
    return DrawSummary(row.plan_id, row.title, day, row.drawn, row.reserve, row.register_size)


def result_of(
    row: PublishedRow,
    *,
    draw: DrawSummary | None,
    notices: tuple[Hit, ...],
) -> Result:
    """Give the page's data of a publication.

    Args:
        row: its newest version.
        draw: the published draw it came from, if there is one.
        notices: of the same inspection.
    """
    shown = row.record
    published = local_date(row.published_ms)
    corrected = row.replaces_sha256 is not None
    withdrawn = None if row.withdrawn_ms is None else local_date(row.withdrawn_ms).isoformat()
    return Result(
        publication_id=row.publication_id,
        object_name=shown.object_name,
        object_id=shown.object_id,
        outcome=shown.result,
        summary=shown.summary,
        handling=shown.handling,
        published_day=published.isoformat(),
        steps=_steps(row, draw, notices),
        matters=tuple(
            Matter(one.title, one.result, one.basis, one.problem, one.detail)
            for one in shown.matters
        ),
        facts=_facts(row, draw, published),
        notices=notices,
        sha256=row.record_sha256,
        intact=intact(row),
        withdrawn_day=withdrawn,
        withdrawn_reason=row.withdrawn_reason,
        corrected_day=published.isoformat() if corrected else None,
        corrected_reason=row.reason,
        replaces_sha256=row.replaces_sha256,
    )


def record_json(row: PublishedRow) -> bytes | None:
    """Give a published record as canonical JSON (RFC 8785); None if it is not what was published.

    Everybody who fetches it gets the same bytes, so copies can be compared by any common hash.
    `sha256` is the fingerprint on the page: that of the record's own canonical CBOR (log.md §2.4).
    """
    if not intact(row):
        return None
    return rfc8785.dumps(
        {
            "publication_id": row.publication_id,
            "published_ms": row.published_ms,
            "record": {"format": record.FORMAT, **asdict(row.record)},
            "replaces_sha256": row.replaces_sha256.hex() if row.replaces_sha256 else None,
            "sha256": row.record_sha256.hex(),
            "withdrawn_ms": row.withdrawn_ms,
        }
    )


def unreadable(publication_id: str) -> Result:
    """Give the page's data of a publication whose stored bytes are no record any more."""
    return Result(
        publication_id=publication_id, object_name="", object_id="", outcome="", summary="",
        handling="", published_day="", steps=(), matters=(), facts=(), notices=(), sha256=b"",
        intact=False,
    )  # fmt: skip


def _steps(
    row: PublishedRow, draw: DrawSummary | None, notices: tuple[Hit, ...]
) -> tuple[Step, ...]:
    steps = []
    if draw is not None:
        path = f"/d/{segment(draw.plan_id)}"
        steps.append(Step("抽中", draw.day, "看抽取记录", path, done=True))
    steps.append(Step("检查", row.record.inspected_on, "", None, done=True))
    steps += [
        Step("文书", notice.day, notice.title, notice.path, done=True)
        for notice in sorted(notices, key=lambda each: each.day)[:_NOTICES_ON_THE_WAY]
    ]
    published = local_date(row.published_ms)
    steps.append(Step("公示", published.isoformat(), _nth_day(row, published), None, done=True))
    return tuple(steps)


_NOTICES_ON_THE_WAY: Final = 2  # all of them stand in their own list below


def _nth_day(row: PublishedRow, published: date) -> str:
    inspected = _day(row.record.inspected_on)
    if inspected is None:
        return ""
    return f"第{workdays.working_days_between(inspected, published)}个工作日"


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _facts(
    row: PublishedRow, draw: DrawSummary | None, published: date
) -> tuple[tuple[str, str], ...]:
    shown = row.record
    facts = [("检查机关", shown.organ), ("检查方式", _kind_words(shown.kind))]
    if draw is not None:
        facts.append(("抽查计划", draw.title))
    if shown.items:
        facts.append(("抽查事项", "、".join(shown.items)))
    facts.append(("检查日期", day_zh(shown.inspected_on)))
    inspected = _day(shown.inspected_on)
    if inspected is not None:
        allowed = workdays.allowed_days("result_publication")
        due = workdays.due_date(inspected, allowed)
        facts.append(("公示期限", f"最迟{day_zh(due.on)}，实际{day_zh(published)}"))
    return tuple(facts)


def _kind_words(kind: str) -> str:
    for entry in reference("inspection_kinds")["entries"]:
        if entry["kind"] == kind:
            return str(entry["name"])
    return kind
