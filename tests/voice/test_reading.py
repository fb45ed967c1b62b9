import pytest

from multiplane.core.errors import BadInput
from multiplane.engines.speech import phonemes
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
])
def test_reads_as_a_person_would(written, spoken):
    assert said(written) == spoken


def test_pieces_cover_the_text_in_order():
    for text in ("Mr. Wren paid $5.50 in 1887 — no!", "  spaces\tand\nlines ", "(beat) No. (long pause)", "日本 3 km", ""):
        assert "".join(piece.written for piece in read_aloud(text)) == " ".join(text.split())


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
