import pytest

from pledgebook.article.language import language_of

TEXTS = {
    "en": "Norland will send three ferries and a crane to Tamura, which has asked for them since the storm of"
    " January, its foreign minister said on Tuesday after a meeting with the island's president.",
    "de": "Norland wird drei Fähren und einen Kran nach Tamura schicken, das seit dem Sturm im Januar darum"
    " gebeten hat, sagte die Außenministerin am Dienstag nach einem Treffen mit dem Präsidenten der Insel.",
    "fr": "La Norlande va envoyer trois ferries et une grue à Tamura, qui les demande depuis la tempête de"
    " janvier, a déclaré mardi la ministre des affaires étrangères après une rencontre avec le président.",
    "es": "Norlandia enviará tres transbordadores y una grúa a Tamura, que los pide desde la tormenta"
    " de enero,"
    " dijo el martes la ministra de Exteriores después de una reunión con el presidente de la isla.",
    "it": "La Norlandia invierà tre traghetti e una gru a Tamura, che li chiede dalla tempesta di gennaio, ha"
    " detto martedì la ministra degli Esteri dopo un incontro con il presidente dell'isola.",
    "pl": "Norlandia wyśle trzy promy i dźwig na Tamurę, która prosi o nie od styczniowej burzy,"
    " powiedziała we"
    " wtorek minister spraw zagranicznych po spotkaniu z prezydentem wyspy, który się z tego ucieszył.",
    "uk": "Норландія надішле три пороми та кран до Тамури, яка просить про них після січневого шторму,"
    " сказала у"
    " вівторок міністерка закордонних справ після зустрічі з президентом острова, що був радий.",
    "ru": "Норландия отправит три парома и кран на Тамуру, которая просит о них после январского"
    " шторма, сказала"
    " во вторник министр иностранных дел после встречи с президентом острова, который был рад.",
    "ja": "ノルランドはタムラに三隻のフェリーを送ると外相が火曜日に述べた。島は一月の嵐の後から求めていた。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_tells_its_language(code: str):
    assert language_of(TEXTS[code]) == code


@pytest.mark.parametrize(
    "text", ["", "Three ferries", "1 2 3", "USD EUR SEK " * 20, "the of and to in that is"]
)
def test_no_language_is_guessed(text: str):
    assert language_of(text) is None
