import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from pledgebook.faces.publish.feeds import ATOM, Feed, News, atom, moment, newest

HERE = Feed("changes.xml", "Aid: entries that changed", "https://aid.example/")
NEWS = [
    News("2030-04-13T00:00:00Z", "packages/ab/ab12.html", "$800 million & more", "package <b>"),
    News("2030-04-12T00:00:00Z", "packages/cd/cd12.html", "$300 million", "package"),
]


def fields(root: ET.Element, path: str) -> list[str | None]:
    return [node.text for node in root.iterfind(path.replace("a:", f"{{{ATOM}}}"))]


@pytest.mark.parametrize(
    ("stated", "rfc"),
    [
        ("2030-04-13", "2030-04-13T00:00:00Z"),
        ("2030-04-13T20:41", "2030-04-13T20:41:00Z"),
        ("2030-04-13T20:41+02:00", "2030-04-13T18:41:00Z"),
        ("2030-04-13T20:41:30Z", "2030-04-13T20:41:30Z"),
        (None, None),
    ],
)
def test_times_are_of_the_page_in_utc(stated, rfc):
    assert moment(stated) == rfc


def test_a_feed_has_all_that_the_standard_asks_for():
    root = ET.fromstring(atom(HERE, NEWS))  # noqa: S314 -- written by ourselves
    assert root.tag == f"{{{ATOM}}}feed"
    for path in ("a:id", "a:title", "a:updated", "a:author/a:name"):
        assert len(fields(root, path)) == 1
    for path in ("a:entry/a:id", "a:entry/a:title", "a:entry/a:updated", "a:entry/a:summary"):
        assert len(fields(root, path)) == len(NEWS)
    assert fields(root, "a:updated") == ["2030-04-13T00:00:00Z"]
    assert fields(root, "a:entry/a:title")[0] == "$800 million & more"
    links = [node.get("href") for node in root.iter(f"{{{ATOM}}}link")]
    assert links[:3] == [
        "https://aid.example/index.html",
        "https://aid.example/changes.xml",
        "https://aid.example/packages/ab/ab12.html",
    ]


def test_ids_stay_whatever_else_changes():
    one, other = (ET.fromstring(atom(HERE, each)) for each in (NEWS, NEWS[1:]))  # noqa: S314
    assert fields(one, "a:id") == fields(other, "a:id")
    assert fields(one, "a:entry/a:id")[1:] == fields(other, "a:entry/a:id")
    assert len(set(fields(one, "a:entry/a:id"))) == len(NEWS)


def test_a_feed_without_news_is_a_feed():
    assert fields(ET.fromstring(atom(HERE, [])), "a:updated") == ["1970-01-01T00:00:00Z"]  # noqa: S314


def test_the_newest_come_first():
    assert newest(reversed(NEWS)) == NEWS


def test_feeds_of_a_site_are_of_the_time_of_its_pages(site: Path):
    for name in ("changes.xml", "findings.xml"):
        root = ET.parse(site / name).getroot()  # noqa: S314
        updated = [each for each in fields(root, "a:entry/a:updated") if each]
        assert updated == sorted(updated, reverse=True)
        assert updated
        assert updated[0].startswith("2022-")
        for link in root.iterfind(f"{{{ATOM}}}entry/{{{ATOM}}}link"):
            assert (site / str(link.get("href"))).is_file()
