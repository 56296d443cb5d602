"""A sum of money in its sentence: package, total over a window, budget, or no aid at all."""

import pytest

from pledgebook.claims.frames.kinds import kind_of
from pledgebook.claims.frames.sums import Sum, sums
from tests.claims.reading_of import reading, told

LEAD = "Washington announced military aid for Ukraine worth $800 million."


def kinds(sentence: str, lead: str = "") -> list[str | None]:
    """What each sum of the sentence is, which stands behind the lead."""
    page = reading(f"{lead} {sentence}", published="2022-04-21")
    return [kind_of(page, found)[1] for found in sums(page.sentences[-1])]


def sums_of(sentence: str) -> tuple[Sum, ...]:
    return sums(reading(sentence, published="2022-04-21").sentences[-1])


def windows(sentence: str) -> list[str | None]:
    """First day of each sum's window."""
    return [str(found.window.since) if found.window else None for found in sums_of(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Britain will send Ukraine £300 million in military aid.",
        "The Pentagon announced a drawdown of $400 million.",
        "Canada gives Ukraine a loan of C$500 million.",
        "Norway pledged 400 million kroner in humanitarian aid to Moldova.",
        "Berlin approved weapons for Ukraine worth €100 million.",
        "The EU agreed a tranche of €500 million under the European Peace Facility.",
        "Sweden announced a security package of 3 billion kronor.",
        "Canada has provided $60 million in military assistance to Ukraine.",
        "Germany will send Ukraine €500 million in military aid for this year.",
    ],
)
def test_a_parcel_of_aid_is_a_package(sentence):
    assert kinds(sentence) == ["package"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Since the invasion Britain has sent Ukraine £2.3 billion in military aid.",
        "Britain has sent Ukraine £2.3 billion in military aid since the invasion.",
        "The new package lifts British military aid to Ukraine to £2.3 billion.",
        "The tranche raises EU military support for Ukraine to €2 billion.",
        "The drawdown brings US security assistance for Ukraine to $3.4 billion.",
        "The drawdown takes US security assistance for Ukraine to $3.4 billion.",
        "Military aid for Ukraine now stands at $3.4 billion.",
        "Canadian military aid to Ukraine totals C$1.2 billion.",
        "Britain has given Ukraine £2.3 billion in military aid so far.",
        "To date Germany has given Ukraine €1.3 billion in military aid.",
        "In total Norway has sent Ukraine 2.4 billion kroner in military aid.",
        "As of 1 May, Germany had sent Ukraine €1.3 billion in military aid.",
        "In 2022 alone Poland gave Ukraine €1.8 billion in military aid.",
    ],
)
def test_a_sum_counted_up_is_a_total(sentence):
    assert kinds(sentence) == ["total"]


def test_what_has_been_given_in_billions_is_a_total_and_in_millions_a_parcel():
    assert kinds("Canada has provided $1.2 billion in military aid to Ukraine.") == ["total"]
    assert kinds("Canada has provided $120 million in military aid to Ukraine.") == ["package"]
    assert kinds("Canada has provided a new $1.2 billion in military aid to Ukraine.") == ["package"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ukraine's defence budget was $5.9 billion before the war.",
        "Ukraine's military budget stands at $4.2 billion.",
        "Before the war Ukraine had a defence budget of about $6 billion.",
        "The White House asked Congress for $33 billion.",
        "Lawmakers received an appropriations request for $33 billion.",
        "The president sent Congress a $33 billion supplemental request.",
        "Raytheon, which makes Stingers, reported sales of $15.7 billion.",
        "The company posted a revenue of $15.7 billion.",
        "The budget sets aside €2 billion for it.",
        "The spending bill includes $13.6 billion for Ukraine.",
    ],
)
def test_a_figure_for_comparison_is_a_budget(sentence):
    assert kinds(sentence, LEAD) == ["budget"]


def test_a_new_parcel_is_no_total_whatever_day_it_is_told_for():
    assert kinds("As of 1 May 2022, Britain gives Ukraine a new £1 billion in military aid.") == ["package"]
    assert kinds("As of 1 May 2022, Britain gave Ukraine £1 billion in military aid.") == ["total"]


def test_parts_of_a_budget_are_budgets():
    assert kinds(
        "The White House asked Congress for $33 billion, of which $20 billion is for arms.", LEAD
    ) == [
        "budget",
        "budget",
    ]
    assert kinds(
        "The White House asked Congress for $33 billion, including $20 billion in military aid"
        " and $8.5 billion in economic aid.",
        LEAD,
    ) == ["budget", "budget", "budget"]


def test_a_package_is_compared_with_a_budget():
    assert kinds("The $800 million package is a tenth of Ukraine's defence budget of $6 billion.", LEAD) == [
        "package",
        "budget",
    ]


def test_a_budget_far_from_any_aid_is_no_claim():
    rain, aid, budget = "It rained.", "Weapons went to Kyiv.", "Ukraine's defence budget was $6 billion."
    near = reading(" ".join([*[rain] * 10, aid, *[rain] * 4, budget]))
    far = reading(" ".join([*[rain] * 10, aid, *[rain] * 5, budget]))
    assert [kind_of(page, sums(page.sentences[-1])[0])[1] for page in (near, far)] == ["budget", None]


def test_a_budget_of_a_page_without_aid_is_no_claim():
    assert kinds("The city's spending of $5.9 billion was audited.") == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Shares of the company closed at $104.20.",
        "Its shares rose, valuing it at $150 billion.",
        "Gasoline costs $4.12 a gallon.",
        "A barrel of oil fetches $112.",
        "The price of oil lifted the dividends to $2 billion.",
        "A yacht worth $600 million was seized.",
        "The deficit grew to $2.8 trillion.",
        "Customers paid $300 million more for electricity.",
        "He bought a ticket for $9.",
    ],
)
def test_prices_and_markets_are_no_aid_even_beside_it(sentence):
    assert kinds(sentence, LEAD) == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "The president spoke of $65 billion for broadband.",
        "Families get $1.9 trillion from the American Rescue Plan.",
        "States and local governments got $350 billion.",
        "The city spends $20 million on bridges.",
        "The film earned $300 million.",
    ],
)
def test_domestic_money_is_no_aid(sentence):
    assert kinds(sentence) == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "The memorandum waives a limit of $25 million on military aid to Ukraine: a waiver.",
        "Military aid to Ukraine is given without regard to the limit of $25 million.",
    ],
)
def test_a_limit_that_is_waived_is_no_aid(sentence):
    assert kinds(sentence) == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Britain will give Ukraine £300 million ($390 million) in military aid.",
        "Norway will give Ukraine 400 million kroner (about €41 million) in military aid.",
        "Sweden will give Ukraine military aid of 500 million kronor ($51 million).",
    ],
)
def test_a_sum_again_in_another_currency_is_no_second_one(sentence):
    assert kinds(sentence) == ["package", None]


def test_a_line_in_capitals_is_a_heading():
    assert kinds("US SENDS UKRAINE $800 MILLION IN MILITARY AID") == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Of that, $200 million pays for training.",
        "The package of $200 million is the first.",
        "Another $200 million will follow.",
        "In April, it approved $200 million.",
    ],
)
def test_words_that_go_on_about_aid_make_a_sum_aid(sentence):
    assert kinds(sentence, LEAD) == ["package"]
    assert kinds(sentence, "The chef spoke of butter.") == [None]


def test_words_go_on_about_aid_of_the_last_two_sentences():
    rain, aid, sum_ = "It rained.", "Weapons went to Kyiv.", "Another $200 million will follow."
    near = reading(" ".join([*[rain] * 10, aid, rain, sum_]))
    far = reading(" ".join([*[rain] * 10, aid, rain, rain, sum_]))
    assert [kind_of(page, sums(page.sentences[-1])[0])[1] for page in (near, far)] == ["package", None]


def test_a_sum_that_follows_aid_in_its_sentence_is_aid():
    assert kinds("Britain pledged £1 billion in military aid to Ukraine, Canada C$500 million.") == [
        "package",
        "package",
    ]


@pytest.mark.parametrize(
    ("sentence", "since"),
    [
        ("Since the invasion it has sent $2 billion in arms.", ["2022-02-24"]),
        ("It has sent $2 billion in arms since the invasion.", ["2022-02-24"]),
        ("It sent $1 billion, and since the invasion it has sent $2 billion.", [None, "2022-02-24"]),
        (
            "Since the invasion it has sent $2 billion, and on Friday it sent $1 billion.",
            ["2022-02-24", None],
        ),
        (
            "It has sent $2 billion since the invasion and $3 billion since 2014.",
            ["2022-02-24", "2014-01-01"],
        ),
        ("The sixth drawdown since August 2021 is worth $1 billion.", [None]),
        ("The 26 drawdowns since August 2021 come to $9 billion.", ["2021-08-01"]),
        ("It was worth $1 billion, the sixth drawdown since August 2021.", [None]),
        (
            "The sixth drawdown since August 2021, worth $1 billion, makes it $2 billion since the invasion.",
            [None, "2022-02-24"],
        ),
    ],
)
def test_a_window_belongs_to_the_sum_beside_it_and_not_to_an_ordinals(sentence, since):
    assert windows(sentence) == since


def test_each_sum_has_the_words_around_it():
    one, other = sums_of("Britain pledged £1 billion in arms, while Canada pledged C$500 million in loans.")
    assert (one.before, one.behind) == ("Britain pledged ", " in arms")
    assert (other.before, other.behind) == ("while Canada pledged ", " in loans.")
    assert (one.previous, other.previous) == (None, one)
    assert one.says("scope", "military")
    assert not other.says("scope", "military")


def test_a_sentence_without_a_sum_has_none():
    assert sums_of("Nothing was given.") == ()


def test_the_rule_that_decides_has_a_name():
    page = reading(f"{LEAD} A gallon costs $40,000.")
    decided = [kind_of(page, found) for each in page.sentences for found in sums(each)]
    assert decided == [("package", "package"), ("unrelated-money", None)]
    [found] = sums_of("The bank moved $300 million.")
    assert kind_of(reading("The bank moved $300 million."), found) == ("no-aid", None)


def test_a_conversion_whose_sum_has_lost_its_digits_is_no_claim_and_stops_nothing():
    sentence = "Aid to Ukraine is worth more than .92 billion dollars (€870 million), officials said."
    assert kinds(sentence, LEAD) == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "The legislation sets aside $60 billion for the war.",
        "Two laws passed in May made available $53 billion for Kyiv.",
        "Parliament has added €2 billion for Ukraine to its spending bill.",
        "Poland's defence outlay for next year is pegged at 97 billion zlotys.",
        "The ministry needs $37 billion from abroad this year.",
        "Another $20 billion for Ukraine is stuck in the Senate.",
        "The maker posted $16 billion in third-quarter sales.",
        "Its order backlog has swollen to €38 billion.",
        "It spent $1 billion to refill its own depleted stocks.",
        "The White House wants another $24 billion out of Congress.",
    ],
)
def test_what_laws_hold_and_firms_earn_is_a_budget(sentence):
    assert kinds(sentence, LEAD) == ["budget"]


def test_what_parliament_is_asked_for_is_a_parcel_where_the_words_say_aid():
    asked = "The government asked parliament for €5 billion"
    assert kinds(f"{asked}.", LEAD) == ["budget"]
    assert kinds(f"{asked} in military aid to Ukraine.", LEAD) == ["package"]


def test_a_sentence_goes_on_with_the_parts_of_a_budget():
    lead = f"{LEAD} The bill holds $60 billion."
    assert kinds("Some $14 billion of it goes to industry.", lead) == ["budget"]
    assert kinds("Norway approved $14 million in arms.", lead) == ["package"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year Britain gave Ukraine £2.3 billion in military aid.",
        "In 2021 Britain provided £2.3 billion in humanitarian aid.",
        "Over the past year, Britain has provided Ukraine £230 million in military aid.",
        "Its commitments to Ukraine since the invasion have run to £2.3 billion.",
        "By the end of June Kyiv had received £2.3 billion in military aid.",
        "Military donations since the invasion come to £2.3 billion.",
    ],
)
def test_what_was_given_over_a_time_is_a_total(sentence):
    assert kinds(sentence, LEAD)[-1] == "total"


def test_a_package_named_to_tell_a_time_is_not_the_sums():
    sentence = (
        "In the 10 days since we announced this new package, about $240 million in arms went to Ukraine."
    )
    window = (
        "In the last 10 days since we announced this package, about $240 million in arms went to Ukraine."
    )
    assert (kinds(sentence), kinds(window)) == (["package"], ["total"])


def test_what_is_still_to_be_given_over_a_time_is_a_parcel():
    assert kinds("Britain will give Ukraine £300 million in military aid this year.") == ["package"]
    assert kinds("Britain has given Ukraine £300 million in military aid this year.") == ["total"]


def test_a_list_goes_on_with_totals_and_their_window():
    listed = (
        "Since the invasion Germany has given Ukraine €17 billion in arms, Britain €9 billion"
        " and Spain €1 billion."
    )
    assert kinds(listed) == ["total", "total", "total"]
    assert [str(found.since) for found in sums_of(listed)] == ["2022-02-24"] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "Britain will give Ukraine arms worth £2 billion, its largest package since the invasion.",
        "Britain announced a package of £2 billion in arms for Ukraine, the biggest to date.",
    ],
)
def test_a_superlative_counts_nothing_up(sentence):
    assert kinds(sentence) == ["package"]


def test_a_window_that_dates_an_act_counts_nothing_up():
    told = "Nothing came since 12 March, when London approved £200 million in arms for Ukraine."
    assert kinds(told) == ["package"]


def test_a_window_before_two_subjects_leads_on_to_the_sum():
    told = "Over the course of the last two months, the Senate voted and the President gave $14 billion."
    assert windows(told) == ["2022-02-21"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Drawdowns for Ukraine were overvalued by $6 billion.",
        "An accounting error freed $6 billion for arms.",
        "Some $6 billion of aid are needed.",
        "It is £200 million up on last year in military aid.",
    ],
)
def test_errors_needs_and_differences_are_no_aid(sentence):
    assert kinds(sentence, LEAD) == [None]


def test_no_parcel_is_as_large_as_an_economy():
    assert kinds("Washington announced a $1.9 trillion aid package for Ukraine.") == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "More than $11 billion will go to humanitarian assistance for those affected by the drought.",
        "It has paid $300 million in food security funding.",
        "It approved a loan from the World Bank of $500 million.",
    ],
)
def test_some_words_say_aid_to_people_abroad_by_themselves(sentence):
    assert kinds(sentence) == ["package"]


def test_a_sum_that_nobody_gives_is_no_claim_though_the_page_is_about_aid():
    assert kinds("We keep hearing $4.8 billion.", LEAD) == [None]
    assert kinds("Denmark added $4.8 million.", LEAD) == ["package"]


def test_a_sum_that_the_words_point_back_to_is_what_it_was():
    rain = " ".join(["It rained."] * 9)
    page = reading(f"{rain} {LEAD} {rain} How will the $800 million be spent?")
    assert kind_of(page, sums(page.sentences[-1])[0]) == ("mentioned-again", "package")
    other = reading(f"{rain} {LEAD} {rain} How will the $900 million be spent?")
    assert kind_of(other, sums(other.sentences[-1])[0]) == ("no-aid", None)


def test_parts_of_a_total_are_totals_with_its_window():
    whole = "Since the invasion Norway has given Ukraine €7 billion in aid."
    claims = told("total", f"{whole} Of that, €5 billion is military and €2 billion is not.")
    assert [(claim.amount.value, str(claim.since)) for claim in claims if claim.amount] == [
        (7e9, "2022-02-24"),
        (5e9, "2022-02-24"),
        (2e9, "2022-02-24"),
    ]


def test_indented_lines_leave_runs_of_spaces_that_hide_no_cue():
    assert kinds("The spending bill     includes $13.6 billion for     Ukraine.", LEAD) == ["budget"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Brussels wired 3 billion euros to Ukraine, which profits on frozen assets will repay.", "package"),
        ("The department notified lawmakers of $7.4 billion in bombs.", "package"),
        ("It cleared three arms sales with a combined ceiling of $3 billion.", "package"),
        ("Ukraine will receive up to 250 million euros in military aid this year.", "package"),
        ("Copenhagen approved a package worth DKK 6.7 billion, to be spent over 2025 and 2026.", "package"),
        ("The cash comes out of the $500 million in military aid that the minister promised.", "package"),
        ("The firm's order book passes €5 billion.", None),
    ],
)
def test_what_is_wired_cleared_or_promised_is_a_parcel(sentence, kind):
    assert kinds(sentence, LEAD)[0] == kind


def test_a_window_behind_a_sum_is_the_sums_and_not_the_one_before():
    sentence = (
        "It is the 17th time that the president has used this power to send weapons to Ukraine since he took"
        " office, and it brings to $8 billion the aid since the invasion."
    )
    assert windows(sentence) == ["2022-02-24"]
