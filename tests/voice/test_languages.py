"""Spanish, French, Italian and Portuguese: from spelling to sounds, numbers, casting."""

import pytest

from multiplane.core.errors import BadInput
from multiplane.core.story import Role
from multiplane.engines import voice_engine
from multiplane.engines.speech import abroad, lexicon, phonemes, unspaced, voicebank
from multiplane.engines.speech.counting import cardinal
from multiplane.sound.casting import cast_voices

WRITTEN = {
    "es": "El reloj de la torre marcó las 10:30, Sr. Ruiz: ¿dónde está México?",
    "pt": "O relógio da torre não parou, minha gente; são 21 peixes!",
    "fr": "L'horloge s'est arrêtée, les enfants ! Qu'est-ce que c'est ?",
    "it": "L'orologio della torre si è fermato, perché? Gli gnocchi!",
}
SOUNDS = {
    "es": {"guerra": "ɡˈera", "pingüino": "piŋɡwˈino", "ciudad": "θjuðˈad", "ciencia": "θjˈenθja", "rey": "rˈeɪ", "mañana": "manjˈana", "llave": "ʎˈaβe",
           "país": "paˈis", "huevo": "wˈeβo", "reloj": "relˈox", "perro": "pˈero", "pero": "pˈeɾo", "queso": "kˈeso"},
    "pt": {"cidade": "sidˈaʤy", "coração": "koɾasˈɐ̃ʊ̃", "rato": "xˈatʊ", "casa": "kˈazæ", "avó": "avˈɔ", "filho": "fˈiljʊ", "farol": "faɾˈoʊ", "gente": "ʒˈeɪŋʧy", "bom": "bˈoŋ"},
    "fr": {"horloge": "ɔʁlˈɔʒ", "pluie": "plyˈi", "demain": "dəmˈæ̃", "d'accord": "dakˈɔʁ", "enfants": "ɑ̃fˈɑ̃", "petite": "pətˈit", "Xyloba": "ksilɔbˈa"},
    "it": {"perché": "perkˈe", "macchina": "mˈakːina", "gnocchi": "ɲˈɔkːi", "famiglia": "famˈiʎa", "pesce": "pˈeʃe", "Tobia": "tˈobja"},
}


def ready(tongue):
    return not phonemes.missing(tongue)


@pytest.mark.parametrize("tongue", SOUNDS)
def test_spelling_becomes_sounds(tongue):
    if not ready(tongue):
        pytest.skip(phonemes.missing(tongue))
    assert {word: abroad._sound(word, tongue) for word in SOUNDS[tongue]} == SOUNDS[tongue]
    known = phonemes.alphabet()
    assert all(symbol in known for word in SOUNDS[tongue] for symbol in abroad._sound(word, tongue))


@pytest.mark.parametrize("tongue", WRITTEN)
def test_every_word_sounds(tongue):
    if not ready(tongue):
        pytest.skip(phonemes.missing(tongue))
    reading = phonemes.read(WRITTEN[tongue], language=f"{tongue}-XX")
    phones = [phone for breath in reading.breaths for phone in breath.phones]
    owners = [phone.word for phone in phones if phone.word >= 0]
    assert owners == sorted(owners) and set(owners) == set(range(len(reading.words)))
    assert any(phone.beat for phone in phones)
    assert not any(one.symbol == " " and two.symbol in ",.!?;:" for one, two in zip(phones, phones[1:], strict=False))


def test_names_are_pronounced_as_told_abroad():
    def said(**how):
        return "".join(phone.symbol for phone in phonemes.read("Hola, Siobhan.", language="es", **how).breaths[0].phones)

    assert "ʃivˈon" in said(pronounce=(("Siobhan", "shi-VON"),)) or "ʃiβˈon" in said(pronounce=(("Siobhan", "shi-VON"),))
    assert "ʃəvˈɔn" in said(pronounce=(("Siobhan", "/ʃəvˈɔn/"),))


@pytest.mark.parametrize(("number", "es", "fr", "it", "pt"), [
    (0, "cero", "zéro", "zero", "zero"),
    (21, "veintiuno", "vingt et un", "ventuno", "vinte e um"),
    (71, "setenta y uno", "soixante et onze", "settantuno", "setenta e um"),
    (80, "ochenta", "quatre-vingts", "ottanta", "oitenta"),
    (91, "noventa y uno", "quatre-vingt-onze", "novantuno", "noventa e um"),
    (100, "cien", "cent", "cento", "cem"),
    (1204, "mil doscientos cuatro", "mille deux cents quatre", "milleduecentoquattro", "mil duzentos e quatro"),
    (21_000, "veintiún mil", "vingt et un mille", "ventunomila", "vinte e um mil"),
    (999_999, "novecientos noventa y nueve mil novecientos noventa y nueve", "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf",
     "novecentonovantanovemilanovecentonovantanove", "novecentos e noventa e nove mil novecentos e noventa e nove"),
])
def test_numbers_in_words_abroad(number, es, fr, it, pt):
    expected = {"es": es, "fr": fr.replace("cents quatre", "cent quatre"), "it": it, "pt": pt}
    assert {tongue: cardinal(number, tongue) for tongue in expected} == expected


def test_a_lexicon_that_is_absent_is_told(monkeypatch):
    monkeypatch.setattr(lexicon, "find_spec", lambda name: None)
    with pytest.raises(BadInput, match=r"French needs the package gruut-lang-fr and python-crfsuite: pip install 'multiplane\[languages\]'"):
        phonemes.read("Bonjour", language="fr")
    assert voice_engine("kokoro").speaks("fr-CA") and not voice_engine("kokoro").speaks("hi")
    assert "pip install" in voice_engine("kokoro").missing("it") or voice_engine("kokoro").missing()
    assert phonemes.missing("es") == ""


@pytest.mark.parametrize("tongue", [*abroad.TONGUES, *unspaced.TONGUES])
def test_a_film_abroad_is_cast_with_its_own_voices(tongue):
    roles = [Role(f"role{number}", f"ROLE {number}", gender="male" if number % 2 else "female", age="child" if number > 7 else "adult", lines=20 - number)
             for number in range(10)]
    voices = cast_voices(roles, language=f"{tongue}-XX")
    assert len({voice.voice for voice in voices.values()}) == len(roles)
    own = voicebank.VOICES[tongue]
    assert voices["role0"].voice in own
    assert tongue == "fr" or voices["role1"].voice in own
    assert not any(part.voice in voicebank.VOICES["en"] for voice in voices.values() for part in voicebank.read_blend(voice.voice))
