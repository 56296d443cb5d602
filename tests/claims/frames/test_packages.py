"""A sentence with sums of aid, and the claims with the fields that its words give them."""

import pytest

from pledgebook.claims.frames.packages import package_amount
from pledgebook.model import Amount, Claim
from tests.claims.reading_of import only, problems, reading, told

NOVEMBER = "2022-11-23"
LEAD = "Washington announced $800 million in military aid for Ukraine."


def written(amount: Amount | None) -> str:
    """The figures of an amount with its currency and qualifier: "about USD 700000000"."""
    assert amount
    figures = f"{amount.value:.0f}" + (f"-{amount.value_high:.0f}" if amount.value_high else "")
    return f"{amount.qualifier or ''} {amount.currency} {figures}".strip()


def days(claim: Claim) -> str | None:
    """First and last day of a claim's date."""
    return f"{claim.date.earliest}..{claim.date.latest}" if claim.date else None


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("Germany pledged €100 million in military aid to Ukraine.", "EUR 100000000"),
        ("Germany pledged about €100 million in military aid to Ukraine.", "about EUR 100000000"),
        ("Germany pledged nearly 100 million euros in military aid to Ukraine.", "nearly EUR 100000000"),
        ("Germany pledged more than €100 million in military aid to Ukraine.", "more_than EUR 100000000"),
        ("Germany pledged up to €100 million in military aid to Ukraine.", "up_to EUR 100000000"),
        ("Germany pledged at least €100 million in military aid to Ukraine.", "at_least EUR 100000000"),
        ("Germany pledged less than €100 million in military aid to Ukraine.", "less_than EUR 100000000"),
        ("Germany pledged €100-150 million in military aid to Ukraine.", "EUR 100000000-150000000"),
        (
            "Germany pledged between €100 million and €150 million in military aid to Ukraine.",
            "EUR 100000000-150000000",
        ),
        ("Britain pledged £1.3 billion in military aid to Ukraine.", "GBP 1300000000"),
        ("Norway pledged 400 million kroner in military aid to Ukraine.", "NOK 400000000"),
        ("Canada pledged C$500 million in military aid to Ukraine.", "CAD 500000000"),
        ("Washington pledged half a billion dollars in military aid to Ukraine.", "USD 500000000"),
    ],
)
def test_the_sum_is_read_with_what_bends_it(sentence, amount):
    claim = only("package", sentence)
    assert written(claim.amount) == amount
    assert claim.amount
    assert claim.amount.written in claim.evidence


def test_the_interval_follows_the_words():
    amount = only("package", "Washington will give Ukraine about $700 million in military aid.").amount
    assert amount
    assert (amount.low, amount.high) == (650e6, 750e6)


@pytest.mark.parametrize(
    ("url", "currency"),
    [
        ("https://news.example.ca/1", "CAD"),
        ("https://news.example.com.au/1", "AUD"),
        ("https://news.example.com/1", "USD"),
        (None, "USD"),
    ],
)
def test_a_bare_dollar_is_the_pages_own_and_assumed(url, currency):
    amount = only("package", "Ottawa will send Ukraine $500 million in military aid.", url=url).amount
    assert amount
    assert (amount.currency, amount.assumed) == (currency, True)


def test_a_dollar_with_its_country_is_not_assumed():
    url = "https://news.example.com/1"
    amount = only("package", "Ottawa will send Ukraine C$500 million in military aid.", url=url).amount
    assert amount
    assert (amount.currency, amount.assumed) == ("CAD", False)


@pytest.mark.parametrize(
    ("sentence", "stage", "conditional"),
    [
        ("The White House is weighing $750 million in military aid for Ukraine.", "considered", False),
        ("Biden is expected to announce $800 million in military aid for Ukraine.", "considered", False),
        ("If approved, the military aid of $700 million would go to Ukraine.", "considered", True),
        ("The Pentagon announced $800 million in military aid for Ukraine.", "announced", False),
        ("Biden approved $800 million in military aid for Ukraine.", "announced", False),
        ("Britain will send Ukraine military aid of £300 million.", "announced", False),
        ("Berlin pledged €500 million in military aid to Ukraine.", "announced", False),
        (
            "The army awarded a contract worth $309 million for missiles for Ukraine.",
            "contracted",
            False,
        ),
        ("Deliveries of the $800 million weapons package to Ukraine are under way.", "delivering", False),
        ("Washington delivered the whole $350 million weapons package to Ukraine.", "delivered", False),
        ("Canada has provided $60 million in military aid to Ukraine.", "delivered", False),
        ("Part of the £300 million in arms announced for Ukraine in June has arrived.", "delivered", False),
        ("The Pentagon cancelled a $400 million weapons package for Ukraine.", "cancelled", False),
        ("The White House withheld $250 million in military aid to Ukraine.", "cancelled", False),
    ],
)
def test_the_furthest_stage_that_the_sentence_asserts(sentence, stage, conditional):
    claim = only("package", sentence)
    assert (claim.stage, claim.conditional) == (stage, conditional)


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("Britain pledged £1 billion in arms for Ukraine, and is weighing another £2 billion.", "considered"),
        (
            "Britain is weighing £1 billion in arms for Ukraine, and has approved another £2 billion.",
            "announced",
        ),
    ],
)
def test_each_sum_of_a_sentence_has_the_stage_of_its_own_words(sentence, stage):
    assert [claim.stage for claim in told("package", sentence)][1] == stage


@pytest.mark.parametrize(
    ("sentence", "record"),
    [
        ("Washington announced $800 million in military aid for Ukraine.", "package"),
        ("I hereby direct the drawdown of up to $800 million in defense articles for Ukraine.", "directive"),
        ("Washington gives Ukraine and its neighbours $300 million in military aid.", "envelope"),
        ("The army awarded a contract worth $309 million for missiles for Ukraine.", "contract"),
    ],
)
def test_the_kind_of_entry_it_belongs_to(sentence, record):
    assert only("package", sentence).record == record


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On 13 April 2022 Washington gave Ukraine $800 million in military aid.", "2022-04-13..2022-04-13"),
        ("Washington gave Ukraine $800 million in military aid on April 13.", "2022-04-13..2022-04-13"),
        ("In mid-March Washington gave Ukraine $800 million in military aid.", "2022-03-11..2022-03-20"),
        ("Washington gave Ukraine $800 million in military aid in early April.", "2022-04-01..2022-04-10"),
        ("Washington gave Ukraine $800 million in military aid today.", "2022-11-23..2022-11-23"),
        ("Washington gave Ukraine $800 million in military aid on Monday.", "2022-11-21..2022-11-21"),
        ("Last week Washington gave Ukraine $800 million in military aid.", "2022-11-14..2022-11-20"),
        ("Washington gave Ukraine $800 million in military aid.", None),
        ("The $800 million in military aid for Ukraine must be spent by 30 September.", None),
        (
            "I hereby direct the drawdown of up to $800 million in defense articles for Ukraine.",
            "2022-11-23..2022-11-23",
        ),
    ],
)
def test_when_the_act_happened(sentence, expected):
    assert days(only("package", sentence, published=NOVEMBER)) == expected


def test_a_weekday_of_an_undated_page_tells_no_day():
    assert days(only("package", "Washington gave Ukraine $800 million in military aid on Monday.")) is None


@pytest.mark.parametrize(
    "text",
    [
        "On 13 April 2022 Washington gave Ukraine $800 million in arms. Of that, $200 million is for guns.",
        "On 13 April 2022 Washington gave Ukraine $800 million in arms, of which $200 million is for guns.",
        "On 13 April 2022 Washington gave Kyiv $800 million in arms. The tranche has $200 million in guns.",
    ],
)
def test_a_part_of_a_sum_has_its_day(text):
    whole, part = told("package", text)
    assert days(whole) == days(part) == "2022-04-13..2022-04-13"


@pytest.mark.parametrize(
    "again",
    [
        "Berlin announced it on 13 May.",
        "The minister announced the package on 13 May.",
        "It was on 13 May that she announced the loan.",
    ],
)
def test_an_act_told_again_with_its_day_is_the_same_sum_again(again):
    text = f"Germany approved a loan of €150 million for Ukraine. {again}"
    first, second = told("package", text, published=NOVEMBER)
    assert second.evidence == again
    assert days(second) == "2022-05-13..2022-05-13"
    assert (second.amount, second.donor, second.recipient) == (first.amount, "DE", "UA")
    assert second.id != first.id


@pytest.mark.parametrize(
    "after",
    [
        "Berlin announced it.",
        "The minister spoke on 13 May.",
        "On 13 May she announced a concert.",
    ],
)
def test_other_sentences_with_a_day_tell_nothing_again(after):
    text = f"Germany approved a loan of €150 million for Ukraine. {after}"
    assert len(told("package", text, published=NOVEMBER)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Washington gave Ukraine military aid of $400 million each on 4 and 10 November 2022.",
        "Washington gave Ukraine military aid of $400 million each on 4 November and 10 November.",
        "On November 4 and November 10, Washington gave Ukraine military aid of $400 million each.",
    ],
)
def test_two_days_in_one_clause_are_two_packages(sentence):
    one, other = told("package", sentence, published=NOVEMBER)
    assert [days(one), days(other)] == ["2022-11-04..2022-11-04", "2022-11-10..2022-11-10"]
    assert one.span == other.span
    assert one.id != other.id


@pytest.mark.parametrize(
    ("sentence", "novelty"),
    [
        ("Washington announced a new $800 million in military aid for Ukraine.", "new"),
        ("Washington announced another $800 million in military aid for Ukraine.", "new"),
        ("Today Washington gave Ukraine $800 million in military aid.", "new"),
        ("On Monday Washington gave Ukraine $800 million in military aid.", "new"),
        ("The previous package gave Ukraine $800 million in military aid.", "earlier"),
        ("In April Washington gave Ukraine $800 million in military aid.", "earlier"),
        ("In April Washington gave Ukraine a new $800 million in military aid.", "earlier"),
        ("Washington gave Ukraine $800 million in military aid.", None),
    ],
)
def test_its_day_and_then_its_words_tell_whether_a_package_is_the_news(sentence, novelty):
    assert only("package", sentence, published=NOVEMBER).novelty == novelty


def test_an_act_is_news_for_three_days():
    sentence = "On 20 November Washington gave Ukraine $800 million in military aid."
    assert only("package", sentence, published="2022-11-23").novelty == "new"
    assert only("package", sentence, published="2022-11-24").novelty == "earlier"


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("Norway pledged $5 million in humanitarian aid to Moldova.", "humanitarian"),
        ("Norway pledged $5 million in military aid to Moldova.", "military"),
        ("Norway gave Moldova $5 million in budget support.", "financial"),
        ("Norway gave Moldova $5 million in military and humanitarian aid.", None),
    ],
)
def test_what_the_money_is_for(sentence, scope):
    assert only("package", sentence).scope == scope


def test_who_says_it_to_whom():
    claim = only("package", "Washington will give Ukraine $400 million in arms, a spokesman told Reuters.")
    assert (claim.speaker, claim.to) == ("a spokesman", "Reuters")
    total = only("total", "Washington has given Ukraine $4 billion in arms since 2014, a spokesman said.")
    assert total.speaker == "a spokesman"


def test_who_tells_an_act_again():
    text = (
        "Germany approved a loan of €150 million for Ukraine. Berlin approved it on 13 May, a spokesman said."
    )
    assert [claim.speaker for claim in told("package", text, published=NOVEMBER)] == [None, "a spokesman"]


@pytest.mark.parametrize(
    ("sentence", "since", "until"),
    [
        ("Since the invasion Britain has sent Ukraine £2.3 billion in arms.", "2022-02-24", "None"),
        ("Britain has sent Ukraine £2.3 billion in arms since 24 February.", "2022-02-24", "None"),
        ("Since 2014 Britain has sent Ukraine £2.3 billion in arms.", "2014-01-01", "None"),
        (
            "The US has sent Ukraine $3 billion in arms since the start of the Biden administration.",
            "2021-01-20",
            "None",
        ),
        ("In 2022 alone Britain has sent Ukraine £2.3 billion in arms.", "2022-01-01", "2022-12-31"),
        ("As of 1 May 2022 Britain had sent Ukraine £2.3 billion in arms.", "None", "2022-05-01"),
        ("The package lifts British military aid to Ukraine to £2.3 billion.", "None", "None"),
    ],
)
def test_a_total_has_its_window(sentence, since, until):
    claim = only("total", sentence, published=NOVEMBER)
    assert (str(claim.since), str(claim.until)) == (since, until)


@pytest.mark.parametrize(
    ("sentence", "included"),
    [
        ("The new package brings British military aid to Ukraine to £2.3 billion.", True),
        ("The new package comes on top of £2.3 billion in arms for Ukraine since the invasion.", False),
        ("Not including this package, Britain sent Ukraine £2.3 billion in arms since the invasion.", False),
        ("Britain has sent Ukraine £2.3 billion in arms since the invasion.", None),
    ],
)
def test_a_total_says_whether_it_counts_the_newest_package(sentence, included):
    assert only("total", sentence).included is included


def test_a_package_and_the_total_that_it_leads_to():
    sentence = "Washington gave Ukraine $800 million in arms, bringing the sum to more than $3 billion."
    package, total = only("package", sentence), only("total", sentence)
    assert package.evidence.endswith("$800 million in arms")
    assert written(total.amount) == "more_than USD 3000000000"
    assert (total.donor, total.recipient) == ("US", "UA")
    assert (total.scope, total.conditional) == ("military", False)


def test_a_total_depends_on_what_its_package_does():
    sentence = "If approved, the arms would bring British military aid to Ukraine to £2.3 billion."
    assert only("total", sentence).conditional


@pytest.mark.parametrize(
    ("sentence", "whose", "stage"),
    [
        ("Ukraine's defence budget was $5.9 billion before the war.", "UA", None),
        ("Germany's defence budget comes to €50 billion.", "DE", None),
        ("The White House asked Congress for $33 billion.", "US", "considered"),
        ("Raytheon reported sales of $15.7 billion.", "Raytheon", None),
        ("The company posted a revenue of $15.7 billion.", None, None),
    ],
)
def test_whose_budget_it_is(sentence, whose, stage):
    claim = only("budget", f"{LEAD} {sentence}")
    assert (claim.of, claim.stage) == (whose, stage)


def test_a_budget_has_its_sum_and_year():
    claim = only("budget", f"{LEAD} Ukraine's defence budget was $5.9 billion in 2021.")
    assert written(claim.amount) == "USD 5900000000"
    assert days(claim) == "2021-01-01..2021-12-31"


@pytest.mark.parametrize(
    "sentence",
    [
        "The president approved a drawdown of up to million for Ukraine.",
        "The president approved military aid of $ million for Ukraine.",
        "Ukraine gets military aid of $0 million.",
    ],
)
def test_a_sum_that_lost_its_digits_is_a_problem_and_no_claim(sentence):
    assert told("package", sentence) == []
    [problem] = problems(sentence)
    assert (problem.place, problem.code) == ("doc", "lost-digits")
    assert "million" in problem.sentence


def test_whole_sums_are_no_problem():
    assert problems(LEAD) == []


def test_a_statement_belongs_to_the_nearest_package_before_it():
    page = reading(f"{LEAD} Guns will follow. Then Germany pledged €100 million in arms. Shells will follow.")
    assert [package_amount(page, sentence) for sentence in page.sentences] == [800e6, 800e6, 100e6, 100e6]


def test_a_statement_far_from_any_package_belongs_to_none():
    page = reading(LEAD + " Nothing else happened." * 7)
    assert package_amount(page, page.sentences[6]) == 800e6
    assert package_amount(page, page.sentences[7]) is None


def test_a_parcel_that_holds_contracts_beside_other_things_is_announced_under_no_one_power():
    sentence = (
        "We announced $1.9 billion in security assistance for Ukraine that includes guns from stocks as well"
        " as contracts to supply shells."
    )
    claim = only("package", sentence)
    assert (claim.stage, claim.authority) == ("announced", None)


ASKED = (
    "MS. ROE:  Here is what we are asking for:\n\n"
    "$4 billion for arms and equipment for Ukraine. Much of it is spent.\n\n"
    "$2 billion in security assistance for Moldova."
)


def test_what_a_list_of_requests_holds_is_only_considered():
    assert [claim.stage for claim in told("package", ASKED)] == ["considered", "considered"]


def test_a_list_of_requests_ends_with_the_turn():
    text = f"{ASKED}\n\nMR. DOE:  We sent Ukraine $3 billion in military aid."
    assert told("package", text)[-1].stage != "considered"


def test_what_is_to_be_announced_shortly_is_considered():
    claim = only("package", "I'll announce $800 million in weapons for Ukraine in a few days.")
    assert claim.stage == "considered"


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan gave emergency food to those in need, building on $60 million for farm-to-school.",
        "We sent Ukraine weapons, and $10,000 more if you got a Pell Grant.",
    ],
)
def test_what_is_given_at_home_is_no_aid(sentence):
    assert told("package", f"{LEAD} {sentence}")[1:] == []


def test_a_total_used_of_an_authority_is_of_that_authority():
    sentence = "Out of the $3.5 billion in drawdown authority Congress granted, we used $2.4 billion so far."
    assert only("total", f"{LEAD} {sentence}", published="2022-04-20").authority == "drawdown"


def test_development_aid_is_financial():
    sentence = "We have provided Ukraine with nearly $2 billion in development assistance since 2014."
    assert only("total", sentence).scope == "financial"
