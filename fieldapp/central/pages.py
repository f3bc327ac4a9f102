"""The public pages for finding and reading: index, search, a result, rights, and every error."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from fieldapp.central.pages_data import (
    DrawSummary,
    Found,
    HitKind,
    Matter,
    Office,
    Result,
    Step,
)
from fieldapp.central.pages_frame import (
    KIND_WORDS,
    facts,
    hits,
    law,
    page,
    panel,
    telephone,
    wrap,
)
from fieldapp.central.pages_html import Content, Html, code_groups, day_zh, el, link, segment
from fieldapp.central.pages_notice import OCTAGON, SHEET_BAR

_ERRORS: Final[dict[int, tuple[str, str, str]]] = {
    400: (
        "看不懂这个请求",
        "网址或者查询内容不完整，或者太长。请从查询页重新开始。",
        "This request could not be understood.",
    ),
    404: (
        "没有这个页面",
        "网址可能抄错了，或者内容已经撤回。可以按名称或者文号查询。",
        "There is no such page.",
    ),
    405: ("不能这样访问", "本网站只供阅读和查询，不接收内容。", "This site can only be read."),
    429: (
        "查询太频繁",
        "同一网络的查询太多。请过一分钟再试；急用的，请打查证电话。",
        "Too many requests; please wait a minute.",
    ),
    500: (
        "网站出了问题",
        "您的查询没有完成，公示的内容没有受影响。请稍后再试；急用的，请打查证电话。",
        "Something failed on our side.",
    ),
}


def index(office: Office, latest: DrawSummary | None, newest: Found) -> str:
    """Give the first page: the search box, what was published last, where to go with a paper."""
    return page(
        office,
        "查检查结果、抽查公告和文书",
        wrap(
            _ask("", newest.only),
            el("div", _newest(newest), _asides(latest), class_="two"),
        ),
        here="search",
    )


def search(office: Office, found: Found, latest: DrawSummary | None) -> str:
    """Give what a search found, from new to old, with the kinds as filters."""
    return page(
        office,
        f"查询“{found.query}”" if found.query else "查询",
        wrap(
            _ask(found.query, found.only),
            el("div", _found(found), _asides(latest), class_="two"),
        ),
        here="search",
    )


def _ask(query: str, only: HitKind | None) -> Html:
    box = el(
        "div",
        el(
            "input",
            id="q",
            name="q",
            type="search",
            value=query,
            maxlength=64,
            aria_describedby="q-hint",
            autocomplete="off",
        ),
        el("input", type="hidden", name="k", value=only) if only else None,
        el("button", "查询"),
        class_="ask",
    )
    form = el(
        "form",
        el("p", "任何人都可以查询，不需要登录。", class_="soft"),
        el("label", "名称、统一社会信用代码、文号或者校验码", for_="q"),
        el(
            "p",
            "名称可以只写一部分，至少两个字；校验码在二维码旁边，共8位",
            class_="hint",
            id="q-hint",
        ),
        box,
        role="search",
        action="/s",
    )
    english = el("p", "Search inspection results, draws and notices", class_="en", lang="en")
    return el(
        "section",
        el(
            "h1",
            el("span", "查检查结果、", class_="nb"),
            el("span", "抽查公告和文书", class_="nb"),
        ),
        english,
        form,
    )


def _newest(newest: Found) -> Html:
    if not newest.hits:
        body: Content = el("p", "还没有公示的内容。", class_="after")
    else:
        body = hits(newest.hits)
    head = el(
        "div",
        el("h2", "最近公示", id="found"),
        el("span", "由新到旧", class_="small soft"),
        class_="count",
    )
    return el("section", head, body, aria_labelledby="found")


def _found(found: Found) -> Html:
    total = sum(found.counts.values())
    if not total:
        return el("section", _nothing(found.query), aria_labelledby="found")
    shown = total if found.only is None else found.counts[found.only]
    head = el(
        "div",
        el("h2", f"找到{shown}条", id="found"),
        el("span", "由新到旧", class_="small soft"),
        class_="count",
    )
    more = (
        el(
            "p",
            f"只列出最前面的{len(found.hits)}条，请把名称写得更全。",
            class_="soft small after",
        )
        if found.more
        else None
    )
    return el(
        "section", _filters(found, total), head, hits(found.hits), more, aria_labelledby="found"
    )


def _filters(found: Found, total: int) -> Html:
    def tab(kind: HitKind | None, words: str, count: int) -> Html:
        query = {"q": found.query} | ({"k": kind} if kind else {})
        current = "true" if kind == found.only else None
        return link(f"/s?{urlencode(query)}", f"{words} {count}", aria_current=current)

    tabs = [tab(kind, KIND_WORDS[kind], count) for kind, count in found.counts.items() if count]
    return el("nav", tab(None, "全部", total), *tabs, class_="filters", aria_label="按类别")


def _nothing(query: str) -> Content:
    asked = f"没有找到“{query}”" if query else "请写上要查的内容"
    return (
        el("div", el("h2", asked, id="found"), class_="count"),
        el(
            "ol",
            el("li", "名称少写几个字，或者改查统一社会信用代码。"),
            el("li", "结果公示以前查不到；公示后撤回的，只剩撤回说明。"),
            el("li", "手里的文书查不到文号的，请核对校验码或者打查证电话。"),
            class_="do after",
        ),
    )


def _asides(latest: DrawSummary | None) -> Html:
    paper = _box(
        "手里有一份文书？",
        "用手机扫文书上的二维码，或者输入校验码，核对真伪和效力。",
        "Have a notice? Check that it is genuine.",
        link("/check", "核验文书", class_="button plain"),
    )
    drawn = (
        _box(
            "最近一次抽取",
            f"{day_zh(latest.day)}，{_extent(latest)}。任何人都可以核对。",
            None,
            el("p", link(f"/d/{segment(latest.plan_id)}", "看抽取记录，查自己的号签")),
        )
        if latest
        else None
    )
    rule = _box("公示规则", law("publication")["text"] + law("correction")["text"], None)
    return el("aside", el("section", paper, drawn, rule))


def _extent(draw: DrawSummary) -> str:
    pool = f"{draw.size}户" if draw.size is not None else ""
    return f"{pool}抽{draw.drawn}户，候补{draw.reserve}户"


def _box(heading: str, words: str, english: str | None, *rest: Content) -> Html:
    line = el("p", english, class_="en", lang="en") if english else None
    return el("div", el("h2", heading), el("p", words), line, *rest, class_="box")


def draws(office: Office, summaries: tuple[DrawSummary, ...]) -> str:
    """Give the list of draws, from new to old."""
    rows = [
        el(
            "li",
            el("p", link(f"/d/{segment(each.plan_id)}", each.title)),
            el(
                "p",
                el("strong", _extent(each)),
                el("span", f"{day_zh(each.day)}抽取"),
                class_="meta",
            ),
        )
        for each in summaries
    ]
    body = (
        el("ol", *rows, class_="hits") if rows else el("p", "还没有公布的抽取。", class_="after")
    )
    head = el(
        "section",
        el("h1", "抽查公告"),
        el(
            "p",
            "Public draws: who is inspected, and by whom, is drawn by lot",
            class_="en",
            lang="en",
        ),
        el(
            "p",
            "检查谁、由谁检查，都由抽签决定。每次抽取的记录全部公开，任何人都可以重算。",
            class_="soft",
        ),
    )
    return page(office, "抽查公告", wrap(head, el("section", body)), here="draws")


def check(office: Office) -> str:
    """Give the page that says how to check a paper one holds."""
    form = el(
        "form",
        el("label", "校验码或者文号", for_="q"),
        el("p", "校验码共8位，只有字母和数字2至7；大小写和横线都可以", class_="hint", id="q-hint"),
        el(
            "div",
            el(
                "input",
                id="q",
                name="q",
                type="text",
                maxlength=64,
                aria_describedby="q-hint",
                autocomplete="off",
                spellcheck="false",
            ),
            el("input", type="hidden", name="k", value="notice"),
            el("button", "核验"),
            class_="ask",
        ),
        action="/s",
    )
    scan = el(
        "ol",
        el("li", "用手机相机或者微信扫文书上的二维码。"),
        el("li", "看网址：必须是 ", el("b", office.host), "，其他网址都不是本局的。"),
        el("li", "看结论，再与手中的纸核对当事人、文号、期限三项。"),
        class_="do",
    )
    return page(
        office,
        "核验文书",
        wrap(
            el(
                "section",
                el("h1", "核验手里的文书"),
                el("p", "Check a notice you were given", class_="en", lang="en"),
            ),
            el("section", el("h2", "扫二维码"), scan),
            el("section", el("h2", "没有手机，或者扫不出来"), form),
            el(
                "section",
                el("h2", "打电话查证"),
                el("p", "报校验码和文号，工作人员查证：", telephone(office)),
            ),
        ),
        here="check",
    )


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
        "公示内容与登记的指纹不符",
        "保存的内容被改动过或者已损坏，本页不显示它。",
        "The stored record does not match what was published.",
    )


def _altered_help(office: Office, data: Result) -> Html:
    return el(
        "section",
        el("p", "请打查证电话 ", telephone(office), "，由工作人员从登记的原件恢复。"),
        facts(("公示时登记的指纹", code_groups(data.sha256.hex(), 8, " "), "hash")),
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
    words = el("p", data.summary) if data.summary else None
    return el("section", el("h2", f"结果：{data.outcome}"), words, steps)


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
    words = el("b", matter.result) if matter.problem else matter.result
    basis = el("td", matter.basis, data_k="依据") if matter.basis else el("td")
    return el("tr", el("td", matter.title), el("td", words), basis)


def _notices(data: Result) -> Html | None:
    if not data.notices:
        return None
    return el("section", el("h2", "这次检查的文书"), hits(data.notices))


def _about(office: Office, data: Result) -> Html:
    rows = [(name, value, "") for name, value in data.facts]
    fingerprint = ("公示内容的指纹", code_groups(data.sha256.hex(), 8, " "), "hash")
    wrong = _box(
        "内容有误？",
        f"当事人可以提出异议。{law('correction')['text']}",
        None,
        telephone(office, "打电话提出异议", button=True),
    )
    return el(
        "section",
        el("div", el("h2", "检查信息"), facts(*rows, fingerprint)),
        el("aside", wrong),
        class_="two",
    )


def rights(office: Office) -> str:
    """Give the rights of those inspected, and what this site does with its readers' data."""
    own = [law(key) for key in ("show_id", "statement", "review", "litigation")]
    public = [law(key) for key in ("publication", "correction")]
    sections = (
        (
            "privacy",
            "本网站不使用Cookie，不记录访问者",
            "没有统计代码，没有图片和字体来自别的网站；查询的内容只用来回答您，不保存。",
        ),
        (
            "access",
            "无障碍说明",
            "不用鼠标、不开脚本都可以使用；文字可以放大到四倍；结论同时用图形、文字和颜色表示。",
        ),
        ("data", "开放数据", "每次抽取的公开记录都可以在抽取页面下载，用独立的程序重算。"),
    )
    return page(
        office,
        "权利和救济",
        wrap(
            el(
                "section",
                el("h1", "权利和救济"),
                el("p", "Your rights, and how to appeal", class_="en", lang="en"),
                _laws(own),
            ),
            el(
                "section",
                el("h2", "公示、异议和更正", id="correction"),
                _laws(public),
                el("p", "对公示内容有异议的，请打 ", telephone(office), "。", class_="after"),
            ),
            *(
                el("section", el("h2", head, id=key), el("p", words))
                for key, head, words in sections
            ),
        ),
        here="rights",
    )


def _laws(entries: list[dict[str, str]]) -> Html:
    return facts(*((_both(each), _with_body(each), "") for each in entries))


def _both(entry: dict[str, str]) -> Content:
    tibetan = entry.get("name_bo")
    return (entry["name"], el("br"), el("span", tibetan, lang="bo")) if tibetan else entry["name"]


def _with_body(entry: dict[str, str]) -> Content:
    tibetan = entry.get("body_bo")
    return (
        entry["text"],
        (el("br"), el("span", tibetan, lang="bo")) if tibetan else None,
        el("p", entry["basis"], class_="small soft"),
    )


def error(office: Office, status: int) -> str:
    """Give the page of an HTTP error; it repeats nothing of what was asked."""
    heading, words, english = _ERRORS.get(status, _ERRORS[400 if status < 500 else 500])
    return page(
        office,
        heading,
        wrap(
            el(
                "section",
                el("h1", heading),
                el("p", english, class_="en", lang="en"),
                el("p", words),
            ),
            el("section", link("/", "到查询页", class_="button")),
            el(
                "section",
                el("p", "查证电话 ", telephone(office)),
                el("p", f"错误 {status}", class_="small soft"),
            ),
        ),
    )
