"""One entry for one package, however many texts speak of it; and never one entry for two."""

from tests.ledger.making import Page, book, copies_of, day, found, millions, on, sums, the


def dated(doc: str, published: str, figure: float, said: str | None = None, **fields) -> Page:
    page = Page(doc, published)
    page.package(f"{doc} tells of it", millions(figure), date=on(said) if said else None, **fields)
    return page


def test_equal_sums_within_six_weeks_stay_three_packages():
    pages = [
        dated("a", "2022-03-16", 800),
        dated("b", "2022-03-17", 800, "2022-03-16", novelty="earlier"),
        dated("c", "2022-04-13", 800),
        dated("d", "2022-04-21", 800),
        dated("e", "2022-04-22", 800, "2022-04-21"),
    ]
    ledger = book(*pages)
    assert [package.docs for package in ledger.packages] == [("a", "b"), ("c",), ("d", "e")]


def told_again(said: str, **fields) -> Page:
    page = Page("gazette", "2022-05-20")
    page.package("gives a new package of 90 million euros", millions(90), **fields)
    page.package("Berlin had announced it before", millions(90), date=on(said), rule="package-again")
    return page


def test_a_package_told_again_with_another_day_is_no_second_one():
    for page in (told_again("2022-05-13"), told_again("2022-05-13", date=on("2022-05-19"))):
        (package,) = book(page).packages
        assert len(package.claims) == 2
        assert "2022-05-13" in {str(event.date.earliest) for event in package.history if event.date}


def test_a_package_told_again_with_a_day_that_fits_is_of_that_day():
    (package,) = book(told_again("2022-05-18")).packages
    assert package.announced == on("2022-05-18")


def test_an_earlier_package_told_again_is_not_the_news_of_the_page():
    page = Page("gazette", "2022-11-14")
    page.package("gives another 500 million", millions(500), date=on("2022-11-14"))
    page.package("apart from the 500 million bond", millions(500), date=on("2022-10-28"), novelty="earlier")
    page.package(
        "the bond was announced on 28 October",
        millions(500),
        date=on("2022-10-28"),
        novelty="earlier",
        rule="package-again",
    )
    bond, news = book(page).packages
    assert (len(bond.claims), len(news.claims)) == (2, 1)


def test_a_background_paragraph_is_of_the_old_package():
    news = dated("new", "2022-04-21", 800)
    news.package("the previous $800 million package", millions(800), novelty="earlier")
    old = dated("old", "2022-04-13", 800)
    ledger = book(news, old)
    assert [package.docs for package in ledger.packages] == [("new", "old"), ("new",)]


def test_a_report_and_the_announcement_of_the_next_day_are_one_package():
    ledger = book(
        dated("report", "2022-04-12", 750, stage="considered", novelty=None),
        dated("announcement", "2022-04-13", 800),
    )
    (package,) = ledger.packages
    assert package.amount.value == 800e6
    assert [(event.stage, event.amount.value) for event in package.history] == [
        ("considered", 750e6),
        ("announced", 800e6),
    ]
    (revised,) = found(ledger, "amount-revised")
    assert revised.at_stake == 50e6
    assert len(revised.claims) == 2


def test_of_two_announcements_the_next_one_was_foreseen():
    ledger = book(
        dated("report", "2022-04-12", 750, stage="considered", novelty=None),
        dated("second", "2022-04-21", 800),
        dated("first", "2022-04-13", 800),
    )
    assert [package.docs for package in ledger.packages] == [("first", "report"), ("second",)]


def test_an_evening_memorandum_and_the_story_of_the_next_day_are_one():
    assert sums(
        book(dated("a", "2022-02-25", 350, "2022-02-25"), dated("b", "2022-02-26", 350, "2022-02-26"))
    ) == [350]


def test_a_sum_of_a_month_is_the_only_package_of_that_month():
    month = Page("survey", "2022-12-20")
    month.package("in November", millions(400), date=on("2022-11-01", "2022-11-30"), novelty="earlier")
    one = dated("a", "2022-11-10", 400)
    assert sums(book(month, one)) == [400]
    ledger = book(month, one, dated("b", "2022-11-23", 400))
    assert sums(ledger) == [400, 400, 400]
    assert len(found(ledger, "possible-duplicate")) == 2


def test_an_undated_sum_long_after_the_only_package_of_that_sum_is_that_package():
    assert sums(book(dated("a", "2021-08-27", 60), dated("b", "2022-01-22", 60, novelty="earlier"))) == [60]


def test_an_undated_sum_long_after_several_is_a_possible_duplicate():
    old = dated("b", "2022-09-30", 100, novelty="earlier")
    ledger = book(dated("a", "2022-01-10", 100), dated("c", "2022-05-19", 100), old)
    assert len(ledger.packages) == 3
    assert found(ledger, "possible-duplicate")


def test_undated_texts_of_one_meeting_link_the_report_and_the_announcement():
    """Three pages without a day: two copies of one article, and another outlet's report."""
    one, copy, other = Page("one"), Page("copy"), Page("other")
    for page in (one, copy):
        page.tell("meeting", "called to the ministry on Wednesday", participants=("US",))
        page.tell("meeting", "Acme Works and Bolt Yard are invited", participants=("Acme Works", "Bolt Yard"))
        page.package("is to send an additional $800 million", millions(800), speaker="the president")
    other.package("if approved, about $700 million", millions(700, "about"), stage="considered", novelty=None)
    other.package(
        "an $800 million package of mid-March",
        millions(800),
        novelty="earlier",
        date=on("2022-03-11", "2022-03-20"),
    )
    other.tell("meeting", "to meet makers on Wednesday", participants=("US",))
    other.tell("meeting", "with Cog Mill and Acme Works", participants=("Cog Mill", "Acme Works"))
    ledger = book(one, other, copy, copies=[copies_of(one, copy)])
    march, new = ledger.packages
    assert march.docs == ("other",)
    assert new.docs == ("copy", "one", "other")
    assert new.amount.value == 800e6
    assert "under consideration became USD 800 million" in new.why[0]
    assert any("tells of a new package and of an earlier one" in why for why in march.why)
    assert len(found(ledger, "amount-revised")) == 1


def test_without_a_story_the_report_and_the_announcement_stay_a_question():
    one, other = Page("one"), Page("other")
    one.package("is to send an additional $800 million", millions(800))
    other.package("if approved, about $700 million", millions(700, "about"), stage="considered")
    ledger = book(one, other)
    assert sums(ledger) == [700, 800]
    (question,) = found(ledger, "possible-duplicate")
    assert len(question.claims) == len(question.packages) == 2


def test_copies_with_changed_figures_become_one_package():
    first, changed = dated("first", "2022-05-03", 300), dated("changed", "2022-05-03", 250)
    ledger = book(first, changed, copies=[copies_of(first, changed, relation="updated")])
    assert the(ledger, 300).docs == ("changed", "first")
    assert len(found(ledger, "amounts-disagree")) == 1
    assert sums(book(first, changed)) == [250, 300]


def test_copies_that_both_tell_a_sum_and_its_part_change_nothing():
    pages = [dated(doc, "2022-06-15", 1000) for doc in ("first", "second")]
    for page in pages:
        page.package(f"{page.doc}: of that, $350 million from stocks", millions(350))
    ledger = book(*pages, copies=[copies_of(*pages)])
    assert sums(ledger) == [350, 1000]
    assert found(ledger, "amounts-disagree") == []


def seventh(doc: str, figure: float, published: str = "2022-04-13", url: str | None = None) -> Page:
    page = Page(doc, published, url)
    page.package(f"{doc} tells of it", millions(figure))
    page.tell(
        "ordinal",
        "the seventh drawdown since August 2021",
        ordinal=7,
        counter="drawdown",
        since=day("2021-08-01"),
        package_amount=figure * 10**6,
    )
    return page


def test_one_place_in_a_count_is_one_package_whatever_the_sums():
    pages = [
        seventh("a", 800),
        seventh("b", 880),
        dated("c", "2022-04-13", 800),
        dated("d", "2022-04-14", 800),
    ]
    ledger = book(*pages)
    (package,) = ledger.packages
    assert package.amount.value == 800e6
    assert package.docs == ("a", "b", "c", "d")
    (finding,) = found(ledger, "amounts-disagree")
    assert finding.sentence == "USD 800 million and USD 880 million are said of the same package."


def test_of_equally_many_voices_the_release_of_a_government_is_believed():
    paper = seventh("paper", 800, url="https://paper.example/news/7")
    release = seventh("release", 880, url="https://www.office.example.gov/releases/7")
    other = seventh("other", 880, url="https://gov.other.example/news/7")
    assert sums(book(paper, release)) == [880]
    assert sums(book(paper, other)) == [800]


def test_one_place_in_a_count_weeks_apart_is_two_packages():
    assert sums(book(seventh("a", 800), seventh("b", 880, "2022-06-13"))) == [800, 880]


def test_a_chain_of_near_days_does_not_join_its_ends():
    pages = [dated(f"p{nth}", f"2022-04-{nth}", 800, f"2022-04-{nth}") for nth in (11, 12, 13, 14)]
    for package in book(*pages).packages:
        days = sorted(str(event.date.earliest) for event in package.history if event.date)
        assert int(days[-1][-2:]) - int(days[0][-2:]) <= 1


def test_over_300_is_the_400_of_the_same_days():
    loose = Page("talk", "2022-11-24")
    loose.package("signed another drawdown of over $300 million", millions(300, "more_than"))
    ledger = book(dated("release", "2022-11-23", 400), loose)
    assert sums(ledger) == [400]
    assert found(ledger, "amounts-disagree") == []


def briefing(**fields) -> Page:
    page = Page("briefing", "2022-10-04")
    page.package("a new $625 million package", millions(625), **fields)
    page.package("again, $600 million today", millions(600), **fields)
    return page


def test_a_speaker_who_rounds_a_sum_speaks_of_one_package():
    assert sums(book(briefing(speaker="the press secretary"))) == [625]


def test_a_written_page_with_two_near_sums_tells_of_two():
    assert sums(book(briefing())) == [600, 625]


def test_records_are_never_mixed():
    directive = dated("memorandum", "2022-04-13", 800, record="directive", authority="drawdown")
    package = dated("news", "2022-04-13", 800)
    ledger = book(directive, package)
    assert [entry.record for entry in ledger.packages] == ["directive", "package"]
    assert ledger.packages[1].draws_on == (ledger.packages[0].id,)
    assert ledger.packages[0].draws_on == ()


def test_a_round_figure_of_one_day_is_not_a_sum_of_that_month():
    day_ = dated("briefing", "2022-04-04", 300, "2022-04-01")
    month = Page("survey", "2022-06-28")
    month.package("in April, $282 million", millions(282), date=on("2022-04-01", "2022-04-30"))
    assert sums(book(day_, month)) == [282, 300]
    week = Page("survey", "2022-04-05")
    week.package("this week, $282 million", millions(282), date=on("2022-03-28", "2022-04-03"))
    assert sums(book(day_, week)) == [282]


def test_two_authorities_for_one_sum_within_a_week_are_a_slip():
    pages = [
        dated("release", "2022-08-24", 2980, authority="procurement"),
        dated("briefing", "2022-08-24", 3000, authority="drawdown"),
    ]
    ledger = book(*pages)
    assert sums(ledger) == [2980]
    assert found(ledger, "authority-mislabelled")
    later = dated("later", "2022-08-31", 2980, authority="drawdown")
    assert sums(book(pages[0], later)) == [2980, 2980]
