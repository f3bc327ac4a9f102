"""The public site in a real headless Chromium: widths, journeys, keyboard, policy."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.web.world import PLAN, World

pytestmark = pytest.mark.browser

WIDTHS = (1280, 390, 320)
_NARROW_TARGETS = """() => [...document.querySelectorAll('a, button, input, summary')]
  .filter(e => e.checkVisibility() && !e.closest('.skip') && e.type !== 'hidden')
  .filter(e => getComputedStyle(e).display !== 'inline')
  .map(e => [e.textContent, e.getBoundingClientRect()])
  .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)"""
# An element that is wider than the page, or text that reaches beyond its box.
_SPILLS = """() => [...document.querySelectorAll('main *, header *, footer *')]
  .filter(e => !e.closest('svg') && e.getClientRects().length)
  .filter(e => getComputedStyle(e).position !== 'absolute')
  .filter(e => !e.closest('thead') || innerWidth > 640)
  .map(e => [e.tagName + ' ' + e.textContent.slice(0, 20), e.getBoundingClientRect()])
  .filter(([, box]) => box.right > innerWidth + 1 || box.left < -1).map(([text]) => text)"""


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that notes every complaint of the browser and every request elsewhere."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 800})
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on(
        "request",
        lambda request: (
            None if request.url.startswith(address) else complaints.append(request.url)
        ),
    )
    yield opened
    context.close()
    assert complaints == []


def paths(world: World) -> dict[str, str]:
    found = {
        "index": "/",
        "search": "/s?q=藏香",
        "nothing": "/s?q=没有的名称",
        "result": f"/r/{world.results['plain']}",
        "hostile": f"/r/{world.results['hostile']}",
        "withdrawn": f"/r/{world.results['withdrawn']}",
        "altered": f"/r/{world.results['altered']}",
        "draws": "/d",
        "draw": f"/d/{PLAN}?c={world.left_out}&k={world.own_code(world.left_out)}",
        "draw-ask": f"/d/{PLAN}?c={world.left_out}",
        "check": "/check",
        "rights": "/rights",
        "notice-false": "/N/AAAA",
    }
    for name, issued in world.notices.items():
        found[f"notice-{name}"] = issued.address.partition("Q.EXAMPLE.GOV.CN")[2]
    return found


def test_no_page_scrolls_sideways_or_spills_and_targets_are_large_enough(
    page: Page, world: World
) -> None:
    pictures = os.environ.get("FIELDAPP_WEB_PICTURES")  # where to leave them for looking at
    for name, path in paths(world).items():
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
            assert page.evaluate(_SPILLS) == [], (name, width)
            assert page.evaluate(_NARROW_TARGETS) == [], (name, width)
            if pictures:
                page.screenshot(path=Path(pictures) / f"{name}-{width}.png", full_page=True)


def test_a_reader_finds_a_business_and_its_result(page: Page) -> None:
    page.goto("/")
    page.get_by_label("名称、统一社会信用代码、文号或者校验码").fill("第5藏香")
    page.get_by_role("button", name="查询").click()
    page.get_by_role("link", name="示例市第5藏香商行").click()
    assert page.get_by_role("heading", level=1).inner_text() == "示例市第5藏香商行"
    page.get_by_role("link", name="看抽取记录").click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("2026年第7批")


def test_a_business_looks_up_its_own_ticket(page: Page, world: World) -> None:
    page.goto(f"/d/{PLAN}")
    page.get_by_label("统一社会信用代码").fill(world.left_out)
    page.get_by_label("查询码", exact=True).fill(world.own_code(world.left_out))
    page.get_by_role("button", name="查号签").click()
    own = page.get_by_role("status")
    assert "没有抽中" in own.inner_text()
    scale = own.get_by_role("img", name="号签位置").bounding_box()
    assert scale is not None
    assert scale["width"] > 200
    with page.expect_download() as waiting:
        page.get_by_role("link", name="下载公开记录").click()
    assert waiting.value.suggested_filename == "transcript.json"


def test_whoever_holds_a_paper_checks_it_by_its_code(page: Page, world: World) -> None:
    issued = world.notices["registered"]
    page.goto("/")
    page.get_by_role("navigation").get_by_role("link", name="核验文书").click()
    page.get_by_label("校验码或者文号").fill(issued.check_code.lower())
    page.get_by_role("button", name="核验").click()
    page.get_by_role("link", name=issued.number).click()
    assert page.get_by_role("heading", level=1).inner_text() == "真实，现行有效"
    page.get_by_text("本页没有核验什么").click()
    assert page.get_by_text("请看登记的原件").is_visible()


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "跳到正文"
    assert focused.bounding_box() is not None
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.get_by_label("名称、统一社会信用代码、文号或者校验码").focus()
    page.keyboard.type("第5藏香")
    page.keyboard.press("Enter")
    page.wait_for_url("**/s?q=*")
    assert page.get_by_role("link", name="示例市第5藏香商行").is_visible()


def test_focus_can_be_seen(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    style = page.evaluate(
        "() => { const s = getComputedStyle(document.activeElement);"
        " return [s.outlineStyle, s.outlineWidth, s.boxShadow] }"
    )
    assert style[:2] == ["solid", "3px"]
    assert "rgb(246, 196, 69)" in style[2]


def test_a_hostile_name_is_read_and_not_run(page: Page, world: World) -> None:
    alerts: list[str] = []

    def noted(dialog: Dialog) -> None:
        alerts.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", noted)
    page.goto(f"/r/{world.results['hostile']}")
    assert page.get_by_role("heading", level=1).inner_text() == "<script>alert(1)</script>\"'商行"
    assert alerts == []


def test_everything_works_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/s?q=第5藏香")
    page.get_by_role("link", name="示例市第5藏香商行").click()
    assert page.get_by_role("heading", level=1).inner_text() == "示例市第5藏香商行"
    context.close()


def test_text_at_twice_its_size_still_fits_a_telephone(page: Page, world: World) -> None:
    page.set_viewport_size({"width": 640, "height": 800})
    every = paths(world)
    for name in ("index", "search", "result", "draw", "notice-replaced", "notice-unregistered"):
        path = every[name]
        page.goto(path)
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, path
