"""The page of a published result: the outcome, the way there, what was looked into, its hash."""

from __future__ import annotations

from fieldapp.central.pages_data import Matter, Office, Result, Step
from fieldapp.central.pages_frame import box, facts, hits, law, page, panel, telephone, wrap
from fieldapp.central.pages_html import Content, Html, code_groups, day_zh, el, link, segment
from fieldapp.central.pages_notice import OCTAGON, SHEET_BAR


def result(office: Office, data: Result) -> str:
    """Give a published result.

    One whose record no longer has its published hash shows nothing of the record.
    """
    crumb = el("p", link("/", "查询"), class_="crumb")
    name = el(
        "section",
        el(
            "p",
            el("span", "检查结果", class_="kind"),
            el("span", f"{day_zh(data.published_day)}公示", class_="soft small"),
        ),
        el("h1", data.object_name),
        el("p", f"统一社会信用代码 {data.object_id}", class_="soft mono"),
    )
    title = f"{data.object_name}检查结果"
    if not data.intact:
        return page(
            office, "检查结果", _altered(), wrap(crumb, _altered_help(office, data)), here="search"
        )
    if data.withdrawn_day is not None:
        return page(office, title, _withdrawn(data), wrap(crumb, _withdrawal(data)), here="search")
    return page(
        office,
        title,
        wrap(crumb, name, _outcome(data), _matters(data), _notices(data), _about(office, data)),
        here="search",
    )


def _altered() -> Html:
    return panel(
        "is-false",
        OCTAGON,
        "公示内容与登记不符",
        "保存的内容被改动过或者已损坏，本页不显示它。",
        "The stored record does not match what was published.",
    )


def _altered_help(office: Office, data: Result) -> Html:
    return el(
        "section",
        el("p", "请打查证电话 ", telephone(office), "，由工作人员从登记的原件恢复。"),
        facts(("公示时登记的指纹", code_groups(data.sha256.hex(), 8, " "), "hash"))
        if data.sha256
        else None,
    )


def _withdrawn(data: Result) -> Html:
    return panel(
        "is-amber",
        SHEET_BAR,
        "公示已撤回",
        f"{day_zh(data.withdrawn_day or '')}撤回，原来的内容不再有效。",
        "This publication has been withdrawn.",
    )


def _withdrawal(data: Result) -> Html:
    return el(
        "section",
        facts(
            ("当事人", data.object_name, ""),
            ("统一社会信用代码", data.object_id, "mono"),
            ("公示日期", day_zh(data.published_day), ""),
            ("撤回日期", day_zh(data.withdrawn_day or ""), ""),
            ("撤回理由", data.withdrawn_reason or "未说明", ""),
        ),
    )


def _outcome(data: Result) -> Html:
    steps = el("ol", *map(_step, data.steps), class_="time") if data.steps else None
    words = [el("p", text) for text in (data.summary, data.handling) if text]
    heading = el("h2", f"结果：{data.outcome}")
    return el("section", heading, _correction(data), *words, steps)


def _correction(data: Result) -> Html | None:
    if data.corrected_day is None:
        return None
    reason = f"理由：{data.corrected_reason}" if data.corrected_reason else ""
    return el("p", f"本结果于{day_zh(data.corrected_day)}更正。{reason}", class_="note warn")


def _step(step: Step) -> Html:
    day = day_zh(step.day)
    note = link(step.path, step.note) if step.path and step.note else step.note
    return el(
        "li",
        el("b", step.title),
        day,
        el("br") if day and step.note else None,
        note,
        class_="done" if step.done else None,
    )


def _matters(data: Result) -> Html | None:
    if not data.matters:
        return None
    head = el("tr", *(el("th", words, scope="col") for words in ("检查事项", "结果", "依据")))
    rows = [_matter(matter) for matter in data.matters]
    return el(
        "section", el("h2", "检查了什么"), el("table", el("thead", head), el("tbody", *rows))
    )


def _matter(matter: Matter) -> Html:
    words: Content = el("b", matter.result) if matter.problem else matter.result
    if matter.detail:
        words = (words, el("p", matter.detail, class_="small"))
    basis = el("td", matter.basis, data_k="依据") if matter.basis else el("td")
    return el("tr", el("td", matter.title), el("td", words), basis)


def _notices(data: Result) -> Html | None:
    if not data.notices:
        return None
    return el("section", el("h2", "这次检查的文书"), hits(data.notices))


def _about(office: Office, data: Result) -> Html:
    rows = [(name, value, "") for name, value in data.facts]
    hashes = [("公示内容的指纹", data.sha256)]
    if data.replaces_sha256 is not None:
        hashes.append(("更正前的指纹", data.replaces_sha256))
    rows += [(name, code_groups(value.hex(), 8, " "), "hash") for name, value in hashes]
    record = link(
        f"/r/{segment(data.publication_id)}/record.json", "下载公示记录（JSON）", download=True
    )
    wrong = box(
        "内容有误？",
        f"当事人可以提出异议。{law('correction')['text']}",
        None,
        telephone(office, "打电话提出异议", button=True),
    )
    return el(
        "section",
        el("div", el("h2", "检查信息"), facts(*rows), el("p", record)),
        el("aside", wrong),
        class_="two",
    )
