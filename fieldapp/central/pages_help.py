"""The pages that explain: how to check a paper one holds, and one's rights."""

from __future__ import annotations

from fieldapp.central.pages_data import Office
from fieldapp.central.pages_frame import facts, law, page, telephone, wrap
from fieldapp.central.pages_html import Content, Html, el, link


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
        (
            "data",
            "开放数据",
            (
                "每次抽取的公开记录都可以在抽取页面下载，用",
                link("/verify.html", "独立的核对页"),
                "重算；核对页不联网，也可以另存使用。",
            ),
        ),
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
