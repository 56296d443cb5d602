"""The site in a real browser, opened from a folder."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.faces.publish.pages import names

KINDS = ("packages", "totals", "findings", "sources")


@pytest.fixture
def wrong() -> list[str]:
    """What a page says on its console."""
    return []


@pytest.fixture
def page(browser: Browser, wrong: list[str]):
    opened = browser.new_page()
    opened.on("console", lambda told: wrong.append(told.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    yield opened
    opened.close()


def at(site: Path, name: str) -> str:
    return (site / name.partition("?")[0].partition("#")[0]).as_uri() + name[
        len(name.partition("?")[0].partition("#")[0]) :
    ]


def focused(page: Page, what: str) -> str:
    return str(page.evaluate(f"document.activeElement.{what}"))


def test_no_page_errs_or_asks_for_anything_outside_the_folder(site: Path, page, wrong):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in names(site):
        page.goto(at(site, name))
    inside = site.as_uri() + "/"
    assert wrong == []
    assert [url for url in asked if not url.startswith((inside, "data:,"))] == []
    assert len(asked) >= len(names(site))


def test_pages_are_whole_without_javascript(site: Path, browser: Browser):
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(at(site, "index.html"))
    assert opened.locator(".point").count() > 20
    assert "Jen Psaki" not in opened.title()
    opened.goto(at(site, "packages.html"))
    assert opened.locator("tbody tr:visible").count() > 20
    assert opened.locator(".filters").is_hidden()
    context.close()


def test_the_points_of_the_chart_are_reached_by_keyboard_and_say_who(site: Path, page, wrong):
    page.goto(at(site, "index.html"))
    for _ in range(60):
        page.keyboard.press("Tab")
        if "point" in focused(page, "getAttribute('class') || ''"):
            break
    first = focused(page, "getAttribute('aria-label')")
    assert page.locator(".tip").inner_text().splitlines()[0] == first.partition(": ")[0]
    page.keyboard.press("ArrowRight")
    second = focused(page, "getAttribute('aria-label')")
    assert second != first
    assert "“" in page.locator(".tip").inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".tip").is_hidden()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.wait_for_url("**/totals/**")
    assert wrong == []


def test_the_mouse_shows_who_said_a_total(site: Path, page):
    page.goto(at(site, "index.html"))
    point = page.locator(".point").first
    point.locator(".halo").hover(force=True)
    assert page.locator(".tip").is_visible()


def test_search_by_keyboard_leads_to_a_package(site: Path, page, wrong):
    page.goto(at(site, "index.html"))
    page.keyboard.press("/")
    page.keyboard.type("howitzers")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=howitzers")
    page.locator("#results a").first.wait_for()
    assert "result" in page.locator("#found").inner_text()
    for _ in range(60):
        page.keyboard.press("Tab")
        if "/packages/" in focused(page, "href || ''"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/packages/*/*.html")
    assert wrong == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("", "Type words or figures to search for."),
        ("x", "Type a word of two letters or a figure."),
        ("zzzzzz", "0 results for “zzzzzz”"),
        ("<zzz>", "0 results for “<zzz>”"),
    ],
)
def test_a_search_without_results_says_so(asked, told, site: Path, page, wrong):
    page.goto(at(site, "search.html"))
    page.locator("#q").fill(asked)
    page.locator("#q").press("Enter")
    page.wait_for_function("told => document.getElementById('found').textContent === told", arg=told)
    assert wrong == []


def test_words_of_a_search_all_have_to_be_there(site: Path, page):
    found = {}
    for asked in ("800", "800 million", "800 million canada"):
        page.goto(at(site, f"search.html?q={asked.replace(' ', '%20')}"))
        page.wait_for_function("/^\\d/.test(document.getElementById('found').textContent)")
        found[asked] = int(page.locator("#found").inner_text().split()[0])
    assert found["800"] >= found["800 million"] > found["800 million canada"]


def test_filters_work_from_the_keyboard_and_from_an_address(site: Path, page):
    page.goto(at(site, "packages.html#recipient=Ukraine&currency=CAD"))
    rows = page.locator("tbody tr:visible")
    assert 0 < rows.count() < page.locator("tbody tr").count()
    assert f"{rows.count()} of " in page.locator(".filters output").inner_text()
    page.locator(".filters input").fill("no such words")
    assert rows.count() == 0


@pytest.mark.parametrize(
    ("scheme", "rules"), [("light", "undefined"), ("dark", "{runOnly: ['color-contrast']}")]
)
def test_axe_finds_no_serious_fault(scheme, rules, site: Path, browser: Browser):
    axe = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    opened = browser.new_page(color_scheme=scheme)
    faults = {}
    for name in ("index.html", "search.html?q=800", *(f"{kind}.html" for kind in KINDS), *_one_of_each(site)):
        opened.goto(at(site, name))
        opened.evaluate(axe)
        found = opened.evaluate(f"axe.run(document, {rules})")
        faults[name] = [
            (fault["id"], json.dumps(fault["nodes"][0]["html"]))
            for fault in found["violations"]
            if fault["impact"] in ("serious", "critical")
        ]
    opened.close()
    assert {name: each for name, each in faults.items() if each} == {}


def _one_of_each(site: Path) -> list[str]:
    """The largest page of each kind."""
    return [
        max((site / kind).rglob("*.html"), key=lambda file: (file.stat().st_size, file.name))
        .relative_to(site)
        .as_posix()
        for kind in KINDS
    ]


def test_printing_leaves_out_what_paper_cannot_do(site: Path, page):
    page.goto(at(site, "index.html"))
    page.emulate_media(media="print")
    assert page.locator(".find").is_hidden()
    assert page.locator("h1").is_visible()
