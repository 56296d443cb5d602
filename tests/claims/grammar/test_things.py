import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.grammar.things import Thing, find_things
from pledgebook.text import fold

Found = tuple[str, str, float | None, str | None]


def found(text: str, earlier: str = "") -> list[Found]:
    """What is found in a text behind an earlier one: mention, item, quantity, qualifier."""
    folded = fold(text)
    things = find_things(folded, find_things(fold(earlier)))
    return [(thing.span.of(text), thing.item, thing.quantity, thing.qualifier) for thing in things]


def items(text: str) -> list[str]:
    return [thing.item for thing in find_things(fold(text))]


def counted(text: str) -> list[tuple[str, float | None]]:
    return [(thing.item, thing.quantity) for thing in find_things(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It sent over 5,000 Javelin anti-tank missiles.",
            ("over 5,000 Javelin anti-tank missiles", "Javelin anti-tank missile", 5000, "more_than"),
        ),
        ("up to 250 armoured vehicles", ("up to 250 armoured vehicles", "armoured vehicle", 250, "up_to")),
        ("nearly 500 artillery systems", ("nearly 500 artillery systems", "artillery system", 500, "nearly")),
        ("close to 90 tons of lethal aid", ("close to 90 tons of lethal aid", "lethal aid", 90, "about")),
        (
            "Over 70,000 sets of body armor",
            ("Over 70,000 sets of body armor", "body armor", 70_000, "more_than"),
        ),
        ("20 or more howitzers", ("20 or more howitzers", "howitzer", 20, "more_than")),
    ],
)
def test_a_mention_has_its_number_and_the_words_that_bend_it(text: str, expected: Found):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "item", "quantity"),
    [
        ("two dozen tanks", "tank", 24),
        ("a couple of patrol boats", "patrol boat", 2),
        ("an additional 18 HIMARS", "HIMARS", 18),
        ("11 more Mi-17 helicopters", "Mi-17 helicopter", 11),
        ("50 U.S.-made trucks", "truck", 50),
        ("3 S-300s", "S-300", 3),
        ("12 Leopard 2 tanks", "Leopard 2 tank", 12),
        ("20m rounds", "round", 20_000_000),
        ("1.5 million rounds of small arms ammunition", "small arms ammunition round", 1_500_000),
        ("5.000 Javelins", "Javelin", 5000),
        ("2000 shells", "shell", 2000),
        ("18 x towed howitzers", "towed howitzer", 18),
        ("20 units of armored vehicles", "armored vehicle", 20),
        ("the first two of eight NASAMS batteries", "NASAMS battery", 8),
        ("40 riverine boats", "riverine boat", 40),
        ("16 Vulcano shells", "Vulcano shell", 16),
        ("Howitzers: 18", "howitzer", 18),
        ("HIMARS launchers (4)", "HIMARS launcher", 4),
        ("Javelins, 1,400 of them, were sent", "Javelin", 1400),
    ],
)
def test_numbers_are_read_in_all_their_places(text: str, item: str, quantity: float):
    assert counted(text) == [(item, quantity)]


@pytest.mark.parametrize(
    ("text", "item", "quantity"),
    [
        ("thousands of secure radios", "secure radio", None),
        ("an unspecified number of drones", "drone", None),
        ("a Patriot air defence battery", "Patriot air defence battery", 1),
        ("the Patriot air defence battery", "Patriot air defence battery", None),
        ("$40 million howitzers", "howitzer", None),
        ("In 2022 tanks arrived", "tank", None),
        ("On March 16 tanks arrived", "tank", None),
        ("tanks from 5 countries", "tank", None),
    ],
)
def test_what_is_no_number_of_goods_gives_no_quantity(text: str, item: str, quantity: float | None):
    assert counted(text) == [(item, quantity)]


@pytest.mark.parametrize(
    ("text", "item", "quantity"),
    [
        ("18 155mm howitzers", "155mm howitzer", 18),
        ("18,155mm howitzers", "155mm howitzer", 18),
        ("18, 155mm howitzers", "155mm howitzer", 18),
        ("4,155mm howitzers", "155mm howitzer", 4),
        ("16 105 mm howitzers", "105mm howitzer", 16),
        ("36 thousand shells of 105 mm", "105mm shell", 36_000),
        ("155-millimetre ammunition", "155mm ammunition", None),
        ("howitzers 155 mm", "155mm howitzer", None),
    ],
)
def test_calibre_is_apart_from_quantity(text: str, item: str, quantity: float | None):
    assert counted(text) == [(item, quantity)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("artillery systems and rounds", ["artillery system", "artillery round"]),
        ("anti-armor and anti-aircraft systems", ["anti-armor system", "anti-aircraft system"]),
        (
            "anti-armor, anti-tank, and air defense capabilities",
            ["anti-armor capability", "anti-tank capability", "air defense capability"],
        ),
        (
            "weapons, surveillance and communications equipment",
            ["weapon", "surveillance equipment", "communications equipment"],
        ),
        ("Stinger and Javelin missiles", ["Stinger missile", "Javelin missile"]),
        ("Stingers and Javelins", ["Stinger", "Javelin"]),
        ("artillery and mortar rounds", ["artillery round", "mortar round"]),
        ("artillery and armored vehicles", ["artillery", "armored vehicle"]),
        ("lethal and non-lethal gear", ["lethal and non-lethal gear"]),
        ("short-range and anti-tank missiles", ["short-range missile", "anti-tank missile"]),
        ("howitzers with ammunition", ["howitzer", "ammunition"]),
        ("four Himars launchers with ammunition", ["Himars launcher", "Himars ammunition"]),
    ],
)
def test_members_of_a_list_share_a_head_or_a_type(text: str, expected: list[str]):
    assert items(text) == expected


def test_each_member_of_a_list_keeps_its_own_number():
    text = "500 precision-guided and 2,000 anti-armor-mine 155mm artillery rounds"
    assert counted(text) == [
        ("precision-guided 155mm artillery round", 500),
        ("anti-armor-mine 155mm artillery round", 2000),
    ]


def test_one_number_for_two_types_counts_them_together():
    assert counted("18 coastal and riverine patrol boats") == [("coastal and riverine patrol boat", 18)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ammunition for NASAMS", ["NASAMS ammunition"]),
        ("over 20 million rounds for small arms", ["small arms round"]),
        ("rounds of 155mm ammunition", ["155mm ammunition round"]),
        ("rockets for the Himars launchers", ["Himars rocket"]),
        ("spare parts for howitzers", ["howitzer spare part"]),
        ("repair of Hawk air defence missiles", ["repair of Hawk air defence missiles"]),
        ("equipment of demining", ["demining equipment"]),
        ("heavy machine guns with thermal sights", ["heavy machine gun with thermal sight"]),
        ("systems to counter enemy drones", ["system to counter enemy drones"]),
        ("trucks protected from mines and howitzers", ["truck protected from mines", "howitzer"]),
        ("22 tactical vehicles to tow 155mm howitzers", ["tactical vehicle"]),
    ],
)
def test_what_stands_behind_tells_the_type(text: str, expected: list[str]):
    assert items(text) == expected


def test_goods_behind_for_that_are_spoken_of_for_themselves_are_a_mention_of_their_own():
    assert found("rockets for the Himars launchers already promised") == [
        ("rockets", "Himars rocket", None, None),
        ("Himars launchers", "Himars launcher", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("four 105mm howitzers and 36,000 rounds for them", [("105mm howitzer", 4), ("105mm round", 36_000)]),
        ("1,000 Javelins and 50 of their launch units", [("Javelin", 1000), ("Javelin launch unit", 50)]),
        ("18 howitzers and the vehicles to tow them", [("howitzer", 18), ("tow vehicle", None)]),
        ("45 T-72 tanks went; another 45 are coming", [("T-72 tank", 45), ("T-72 tank", 45)]),
    ],
)
def test_pronouns_stand_for_goods_named_before(text: str, expected: list[tuple[str, float | None]]):
    assert counted(text) == expected


def test_pronouns_reach_back_to_the_text_before():
    assert found("Another 45 are paid for.", earlier="Prague sends 45 T-72B tanks.") == [
        ("Another 45", "T-72B tank", 45, None)
    ]
    assert found("Another 45 people left.", earlier="Prague sends 45 T-72B tanks.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.5 thousand missiles TOW", [("TOW missile", 1500)]),
        ("15 pilotless aircraft ScanEagle", [("ScanEagle pilotless aircraft", 15)]),
        ("40 machines MaxxPro", [("MaxxPro machine", 40)]),
        ("1,400 Stinger anti-aircraft programs", [("Stinger anti-aircraft program", 1400)]),
        ('50 "Hummers"', [("Hummer", 50)]),
        ("refurbished T-72 <s>HAWKs</s> \\[tanks\\]", [("refurbished T-72 tank", None)]),
    ],
)
def test_translated_and_rewritten_text_is_read(text: str, expected: list[tuple[str, float | None]]):
    assert counted(text) == expected


def test_lines_of_a_release_are_mentions_of_their_own():
    text = "- 800 Stinger systems;\n- body armor and helmets;\n\nNight vision devices\nField equipment"
    assert counted(text) == [
        ("Stinger system", 800),
        ("body armor", None),
        ("helmet", None),
        ("night vision device", None),
        ("field equipment", None),
    ]


def test_a_wrapped_line_does_not_end_a_mention():
    assert items("Javelin\nanti-armor systems and High Mobility\nArtillery Rocket Systems (HIMARS)") == [
        "Javelin anti-armor system",
        "High Mobility Artillery Rocket System",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "15,000 troops and 40 tank commanders",
        "a missile attack on food security",
        "Russian tanks and Russia's artillery",
        "two rounds of talks about the health system",
        "Senator Bradley and General Abrams met Ed Archer",
        "the Patriot Act and gun violence",
        "nuclear weapons and weapons of mass destruction",
        "$800 million in security assistance",
        "defend against drones",
        "",
    ],
)
def test_people_units_and_other_uses_of_the_words_are_no_goods(text: str):
    assert items(text) == []


def test_a_weak_word_is_goods_in_company_only():
    assert items("a pump, a kit, a system") == []
    assert items("tanks, guns and mortars") == ["tank", "gun", "mortar"]
    assert items("food, water and shelter") == ["food", "water", "shelter"]
    assert items("medical kits") == ["medical kit"]


@pytest.mark.parametrize(
    ("text", "is_generic"),
    [
        ("weapons", True),
        ("military equipment", True),
        ("advanced weapons systems", True),
        ("anti-tank weapons", False),
        ("communications equipment", False),
        ("HIMARS", False),
    ],
)
def test_generic_goods_say_no_type(text: str, *, is_generic: bool):
    assert [thing.generic for thing in find_things(text)] == [is_generic]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Humvees", "HMMWV"),
        ("High-Mobility Multipurpose Wheeled Vehicles", "HMMWV"),
        ("Tube-Launched, Optically-Tracked, Wire-Guided (TOW) missiles", "TOW"),
        ("multiple rocket launchers (HIMARS)", "HIMARS"),
        ("155mm howitzers", None),
    ],
)
def test_all_spellings_of_a_name_are_one(text: str, canonical: str | None):
    assert [thing.canonical for thing in find_things(text)] == [canonical]


def test_british_and_american_spelling_are_both_known():
    assert items("armoured vehicles and air-defence radars") == ["armoured vehicle", "air-defence radar"]
    assert items("armored vehicles and air defense radars") == ["armored vehicle", "air defense radar"]


WORDS = st.sampled_from(
    [
        *"over 18 5,000 thousands 155mm a the another their them of for with and or , ; . ( )".split(),
        *"Javelin Stingers HIMARS TOW anti-tank armored air defense systems missiles rounds".split(),
        *"ammunition launchers howitzer vehicles tow to counter protected from food water".split(),
        *"training repair weapons Russian Poland sent (NASAMS) T-72B more -".split(),
        "\n",
    ]
)


def assert_well_formed(things: list[Thing], text: str) -> None:
    end = 0
    for thing in things:
        assert end <= thing.span.start < thing.span.end <= len(text)
        assert thing.item.strip() == thing.item != ""
        assert thing.quantity is None or thing.quantity >= 0
        end = thing.span.end


@given(st.text())
def test_any_text_can_be_read(text: str):
    folded = fold(text)
    assert_well_formed(find_things(folded), folded)


@given(st.lists(WORDS, max_size=14).map(" ".join), st.lists(WORDS, max_size=8).map(" ".join))
def test_mentions_stand_in_order_and_apart(text: str, before: str):
    assert_well_formed(find_things(text, find_things(before)), text)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_a_sentence_before_only_moves_the_mentions(text: str):
    prefix = "He said no. "
    moved = [thing.span.move(len(prefix)) for thing in find_things(text)]
    assert [thing.span for thing in find_things(prefix + text)] == moved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a dozen trucks", ("truck", 12, None)),
        ("about a dozen trucks", ("truck", 12, "about")),
        ("a million rounds", ("round", 1_000_000, None)),
        ("close on four million bullets", ("bullet", 4_000_000, "about")),
        ("handed over 36 howitzers", ("howitzer", 36, None)),
        ("over 36 howitzers", ("howitzer", 36, "more_than")),
        ("several hundred rockets", ("rocket", None, None)),
        ("another Patriot battery", ("Patriot battery", 1, None)),
        ("160 protected Huskies", ("protected Husky", 160, None)),
        ("two million doses of vaccines", ("vaccine", 2_000_000, None)),
    ],
)
def test_numbers_in_words_and_words_that_only_look_like_qualifiers(text, expected):
    (thing,) = find_things(text)
    assert (thing.item, thing.quantity, thing.qualifier) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("food, protection and hygiene services", ["food", "protection", "hygiene service"]),
        ("winter aid, water and cash", ["winter aid", "water", "cash"]),
        ("training, advising and equipping", ["training", "advising", "equipping"]),
        ("dive craft and rescue boats", ["dive craft", "rescue boat"]),
        ("mine-clearing machines", ["mine-clearing machine"]),
        ("howitzers that knock down drones", ["howitzer"]),
    ],
)
def test_weak_words_are_goods_among_goods(text, expected):
    assert [thing.item for thing in find_things(f"They sent {text}.")] == expected


@pytest.mark.parametrize("text", ["Nine allies agreed. ", "Nine allies. ", "Two kinds, "])
def test_a_number_of_others_counts_no_goods_named_before(text):
    assert find_things(text, find_things("four howitzers")) == []


@pytest.mark.parametrize("text", ["It will support food producers.", "They want to help radar crews."])
def test_aid_behind_a_modal_is_a_verb(text):
    assert all("support" not in thing.item and "help" not in thing.item for thing in find_things(text))
