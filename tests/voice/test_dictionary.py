"""English pronunciation from the database against the package's own tables."""

import pytest

from multiplane.engines import voice_engine
from multiplane.engines.speech import dictionary

TEXTS = ("I never read what you read to me. It's 12:30, isn't it?", "Dr. Llewellyn's re-recorded DVDs cost $4.50 — used to.", "Qxzzy! Don't live near live wires, JACK.")


@pytest.mark.skipif(bool(voice_engine("hibari").missing()), reason="hibari-tts is not installed")
@pytest.mark.parametrize("british", [False, True])
def test_the_database_reads_as_the_package_does(british):
    from hibari.g2p import G2P

    def read(reader, text):
        return [(token.text, token.tag, token.phonemes, token.whitespace) for token in reader.phonemize_tokens(reader.tokenize(text))]

    whole = G2P(british=british)
    for text in TEXTS:
        assert read(dictionary.reader(british), text) == read(whole, text)


@pytest.mark.skipif(bool(voice_engine("hibari").missing()), reason="hibari-tts is not installed")
def test_a_damaged_database_is_made_again(tmp_path, monkeypatch):
    monkeypatch.setattr(dictionary, "_tables", lambda: iter([("tagger", {"tags": ["NN"]})]))
    monkeypatch.setenv("MULTIPLANE_CACHE", str(tmp_path))
    place = dictionary.database()
    size = place.stat().st_size
    place.write_bytes(place.read_bytes()[:-100])
    assert dictionary.database() == place and place.stat().st_size == size
    assert dictionary.Table(place, "tagger").get("tags") == ["NN"] and "other" not in dictionary.Table(place, "tagger")
