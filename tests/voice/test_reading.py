import pytest

from multiplane.core.errors import BadInput
from multiplane.engines.speech import phonemes
from multiplane.engines.speech.codes import roman
from multiplane.engines.speech.reading import cardinal, ordinal, read_aloud, said, year

pytest.importorskip("hibari")


@pytest.mark.parametrize(("written", "spoken"), [
    ("Mr. Wren met Mrs. Bloom at 11 o'clock.", "Mister Wren met Missus Bloom at eleven o'clock."),
    ("Dr Smith lives on St. Paul's Ave.", "Doctor Smith lives on Saint Paul's Avenue."),
    ("No. 5 said no.", "number five said no."),
    ("It cost $5.50, or $1, or $3 million.", "It cost five dollars and fifty cents, or one dollar, or three million dollars."),
    ("£0.20", "twenty pence"),
    ("In 1887, in 1905, in 2006, in 1900", "In eighteen eighty seven, in nineteen oh five, in two thousand and six, in nineteen hundred"),
    ("the 80s and the 1920s", "the eighties and the nineteen twenties"),
    ("March 3rd, 2024", "March third, twenty twenty four"),
    ("the 21st of March", "the twenty first of March"),
    ("2024-03-03", "March third, twenty twenty four"),
    ("10:30 pm, 7:05, 8:00", "ten thirty P M, seven oh five, eight o'clock"),
    ("1,204.5 km and 3/4", "one thousand two hundred and four point five kilometres and three quarters"),
    ("20-30 people at -5 degrees, 50%", "twenty to thirty people at minus five degrees, fifty percent"),
    ("call 555-1234", "call five five five, one two three four"),
    ("2,000 men, 1000000 stars", "two thousand men, one million stars"),
    ("NOOOO! Heeeelp!", "NO! Help!"),
    ("this & that etc.", "this and that et cetera."),
    ("Wait -- what... “so”", "Wait — what… \"so\""),
    ("You see? I am.", "You see? I am."),
    ("Henry VIII, John Paul II, Elizabeth I.", "Henry the eighth, John Paul the second, Elizabeth the first."),
    ("Act III, Scene V, World War II, Rocky IV", "Act three, Scene five, World War two, Rocky four"),
    ("Then Mary I saw, said Malcolm X.", "Then Mary I saw, said Malcolm X."),
    ("Call 911! Or (212) 555-0134, or 020 7946 0958", "Call nine one one! Or two one two, five five five, zero one three four, or zero two zero, seven nine four six, zero nine five eight"),
    ("+44 20 7946 0958", "plus four four, two zero, seven nine four six, zero nine five eight"),
    ("www.example.com/help", "W W W dot example dot com slash help"),
    ("joe.b@mail.org", "joe dot B at mail dot org"),
    ("MI5, BA117, R2-D2, H2O, 3D, the 1ST", "M I five, B ay one one seven, R two D two, H two O, three D, the first"),
    ("12/25/2024 and 25/12/2024", "December twenty fifth, twenty twenty four and December twenty fifth, twenty twenty four"),
    ("Jan. 5, Sept. 9th", "January fifth, September ninth"),
    ("1990-95, 1914–1918, 10:30-11:15", "nineteen ninety to ninety five, nineteen fourteen to nineteen eighteen, ten thirty to eleven fifteen"),
    ("2 1/2 miles, 3 3/4, 24/7, 9/11", "two and a half miles, three and three quarters, twenty four seven, nine eleven"),
    ("He is 6'2\" and paid ¥500 for a 2x4.", "He is six foot two and paid five hundred yen for a two by four."),
    ("B-b-but w-what of X-rays?", "buh, buh, but wuh, what of X-rays?"),
    ("GET US OUT OF IT! CALL THE FBI!", "get us out of it! call the FBI!"),
    ("NASA. It is NOW.", "NASA. It is NOW."),
    ("the year 1066 on Elm Dr.", "the year ten sixty six on Elm Drive."),
    ("Gov. Reed has a Ph.D. and meets Det. Poe on Fri. at 9", "Governor Reed has a P H D and meets Detective Poe on Friday at nine"),
])
def test_reads_as_a_person_would(written, spoken):
    assert said(written) == spoken


def test_pieces_cover_the_text_in_order():
    for text in ("Mr. Wren paid $5.50 in 1887 — no!", "  spaces\tand\nlines ", "(beat) No. (long pause)", "日本 3 km", ""):
        assert "".join(piece.written for piece in read_aloud(text)) == " ".join(text.split())


def test_roman_numerals():
    assert [roman(letters) for letters in ("I", "IV", "VIII", "IX", "XIV", "XXXIX", "")] == [1, 4, 8, 9, 14, 39, 0]


def test_names_are_said_as_the_production_says():
    said_so = symbols("Siobhan's late, NIAMH!", pronounce=(("siobhan", "shi-VAWN"), ("Niamh", "/nˈiv/")))[0]
    assert "ʃɪvˈɔnz" in said_so.replace("ɑ", "ɔ") and "nˈiv" in said_so


def test_numbers_in_words():
    assert cardinal(1_000_001) == "one million and one"
    assert cardinal(-40) == "minus forty"
    assert [ordinal(number) for number in (1, 12, 20, 103)] == ["first", "twelfth", "twentieth", "one hundred and third"]
    assert year(2000) == "two thousand"
    assert said("9" * 40).startswith("nine nine nine")


def symbols(text, **how):
    return ["".join(phone.symbol for phone in breath.phones) for breath in phonemes.read(text, **how).breaths]


def test_each_sound_knows_its_word():
    reading = phonemes.read("Mr. Wren paid $5.50 — no!")
    assert reading.words == ("Mr.", "Wren", "paid", "$5.50 —", "no!")
    seen = [phone.word for phone in reading.breaths[0].phones if phone.word >= 0]
    assert seen == sorted(seen)
    assert set(seen) == {0, 1, 2, 3, 4}


def test_only_words_that_matter_carry_the_beat():
    reading = phonemes.read("The whole town is stuck.")
    assert [reading.words[phone.word] for phone in reading.breaths[0].phones if phone.beat] == ["whole", "town", "stuck."]


def test_pauses_part_the_line():
    reading = phonemes.read("Well. (beat) No. (long pause) Yes.")
    assert [breath.pause for breath in reading.breaths] == [0.6, 1.2, 0.0]
    assert reading.words == ("Well.", "No.", "Yes.")


def test_an_ellipsis_between_words_is_a_silence():
    reading = phonemes.read("...Red... white... red...")
    assert [breath.pause for breath in reading.breaths] == [phonemes.HESITATION, phonemes.HESITATION, 0.0]
    assert len(reading.words) == 3


def test_names_are_pronounced_as_told():
    assert symbols("Siobhan!", pronounce=(("siobhan", "/ʃəvˈɔn/"),)) == ["ʃəvˈɔn!"]
    assert symbols("Siobhan's cap", pronounce=(("Siobhan", "/ʃəvˈɔn/"),))[0].startswith("ʃəvˈɔnz ")
    assert symbols("Siobhan", pronounce=(("Siobhan", "shi-VAWN"),)) != symbols("Siobhan")
    assert symbols("Siobhan", pronounce=(("Siobhan", "shi-VAWN"),)) == ["ʃɪvˈɔn"]
    assert symbols("Siobhan", pronounce=(("Siobhan", "SHI-vawn"),)) == ["ʃˈɪvɔn"]


def test_british_and_american_differ():
    assert symbols("Go now, last.", british=True) != symbols("Go now, last.", british=False)


def test_what_cannot_be_read_is_told():
    with pytest.raises(BadInput, match="supply recordings"):
        phonemes.read("Guten Tag", language="de")
    with pytest.raises(BadInput, match="holds nothing that the en voice can read"):
        phonemes.read("今日は")


def test_long_lines_are_cut_at_sentences():
    phones = phonemes.read("One two three. " * 30).breaths[0].phones
    parts = phonemes.split_long(phones, 100)
    assert max(map(len, parts)) <= 100
    assert sum(parts, ()) == phones
    assert all("".join(phone.symbol for phone in part).strip().endswith(".") for part in parts[:-1])
