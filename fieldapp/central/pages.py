"""The public pages for finding: index, search, the list of draws, and every error."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from fieldapp.central.pages_data import (
    DrawSummary,
    Found,
    HitKind,
    Office,
)
from fieldapp.central.pages_frame import (
    KIND_WORDS,
    box,
    hits,
    law,
    page,
    telephone,
    wrap,
)
from fieldapp.central.pages_html import Content, Html, day_zh, el, link, segment

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
    paper = box(
        "手里有一份文书？",
        "用手机扫文书上的二维码，或者输入校验码，核对真伪和效力。",
        "Have a notice? Check that it is genuine.",
        link("/check", "核验文书", class_="button plain"),
    )
    drawn = (
        box(
            "最近一次抽取",
            f"{day_zh(latest.day)}，{_extent(latest)}。任何人都可以核对。",
            None,
            el("p", link(f"/d/{segment(latest.plan_id)}", "看抽取记录，查自己的号签")),
        )
        if latest
        else None
    )
    rule = box("公示规则", law("publication")["text"] + law("correction")["text"], None)
    return el("aside", el("section", paper, drawn, rule))


def _extent(draw: DrawSummary) -> str:
    pool = f"{draw.size}户" if draw.size is not None else ""
    return f"{pool}抽{draw.drawn}户，候补{draw.reserve}户"


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
