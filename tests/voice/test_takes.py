"""Real voices: a few short lines with the models that the `voice` extra installs."""

import wave

import numpy as np
import pytest

from multiplane.core.codec import decode, encode
from multiplane.core.design import Voice
from multiplane.core.errors import BadInput
from multiplane.core.take import MOUTHS, Provenance, Sound, Take
from multiplane.engines import voice_engine
from multiplane.engines.base import Spoken, VoiceRequest
from multiplane.engines.speech import shaping, weights
from multiplane.engines.speech.timing import Timed
from multiplane.media.audio import write_wav
from multiplane.run.step import Job
from multiplane.sound import ADOPT_LINE, SPEAK
from multiplane.sound.finish import finish, loudness_of
from multiplane.sound.speak import plain_request, request_of

kokoro = voice_engine("kokoro")
needs_kokoro = pytest.mark.skipif(bool(kokoro.missing()), reason=kokoro.missing())
needs_hibari = pytest.mark.skipif(bool(voice_engine("hibari").missing()), reason=voice_engine("hibari").missing())
LINE = "It stopped, Tobias."


def speak(out, text=LINE, engine="kokoro", **request):
    out.mkdir(parents=True)
    facts = SPEAK.run(Job({"request": {"text": text, **request}, "engine": engine}, {}, out))
    return facts, decode((out / "take.json").read_bytes(), Take)


def check(take, out, text=LINE):
    with wave.open(str(out / "voice.wav")) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (48_000, 1, 2)
        assert file.getnframes() == pytest.approx(take.seconds * 48_000, abs=1)
    assert " ".join(word.text for word in take.words) == text
    times = [moment for word in take.words for moment in (word.start, word.end)]
    assert times == sorted(times) and times[0] >= 0 and times[-1] <= take.seconds
    assert take.mouths[0].start == 0 and take.mouths[-1].end == pytest.approx(take.seconds, abs=0.001)
    assert all(one.end == two.start for one, two in zip(take.mouths, take.mouths[1:], strict=False))
    assert {mouth.text for mouth in take.mouths} <= set(MOUTHS)
    assert all(0 <= at <= take.seconds for at in take.stressed)


@needs_kokoro
def test_a_line_becomes_a_take(tmp_path):
    facts, take = speak(tmp_path / "a", voice={"voice": "af_heart+bf_emma"})
    check(take, tmp_path / "a")
    assert 0.9 < take.seconds < 2.5 and len(take.stressed) == 2
    assert take.loudness == pytest.approx(-23, abs=0.3)
    assert "mbp" in {mouth.text for mouth in take.mouths}
    assert facts["provenance"]["weights"] == f"sha256:{weights.SHA256}"
    speak(tmp_path / "b", voice={"voice": "af_heart+bf_emma"})
    for name in ("voice.wav", "take.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


@needs_kokoro
def test_words_stand_where_they_are_heard():
    spoken = kokoro.speak(VoiceRequest("No. (beat) No.", Voice()))
    level = np.abs(spoken.samples)
    for word in spoken.words:
        start, end = round(word.start * spoken.rate), round(word.end * spoken.rate)
        assert level[start:end].max() > 0.1 * level.max()
    assert spoken.words[1].start - spoken.words[0].end > 0.5


@needs_kokoro
def test_a_full_stop_is_a_pause():
    spoken = kokoro.speak(VoiceRequest("One hour. Not a minute more.", Voice()))
    assert spoken.words[2].start - spoken.words[1].end > 0.2


def test_a_pause_opens_where_it_is_quiet():
    moments = np.arange(48_000) / 48_000
    wave = (0.3 * np.sin(2 * np.pi * 150 * moments) * ((moments < 0.4) | (moments > 0.46))).astype(np.float32)
    phones = [Timed("ɑ", 0.0, 0.4, 0), Timed(".", 0.4, 0.44), Timed(" ", 0.44, 0.46), Timed("o", 0.46, 1.0, 1)]
    longer, moved = shaping.open_pauses(wave, phones, 1.0)
    added = (len(longer) - len(wave)) / 48_000
    assert added == pytest.approx(shaping.PAUSES["."] - 0.06, abs=0.001)
    assert moved[0] == phones[0] and moved[-1].start == pytest.approx(0.46 + added) and moved[-1].end == pytest.approx(1.0 + added)
    assert np.abs(longer[round(0.41 * 48_000) : round((0.45 + added) * 48_000)]).max() == 0
    assert shaping.open_pauses(wave, phones[:2], 1.0)[1] == phones[:2]


@needs_kokoro
def test_delivery_is_heard():
    def say(**how):
        return kokoro.speak(VoiceRequest("I know.", Voice("am_michael"), **how))

    normal, sad, whisper, shout = say(), say(feeling="sad"), say(manner="whisper"), say(manner="shout")
    assert len(sad.samples) > 1.1 * len(normal.samples)
    assert voicing(whisper) < 0.5 * voicing(normal)
    assert pitch(shout) > 1.12 * pitch(normal)
    _, soft = finish(whisper, loudness=-6)
    _, loud = finish(shout, loudness=4)
    assert loud.loudness - soft.loudness > 8


def _periods(spoken):
    """For each 50 ms that is loud: how periodic it is, and its frequency in Hz."""
    size = 2400
    pieces = [spoken.samples[at : at + size] for at in range(0, len(spoken.samples) - size, size // 2)]
    loudest = max(np.abs(piece).max() for piece in pieces)
    for piece in pieces:
        if np.abs(piece).max() > 0.3 * loudest:
            likeness = np.fft.irfft(np.abs(np.fft.rfft(piece - piece.mean(), 8192)) ** 2)[:800]
            lag = 120 + int(likeness[120:].argmax())
            yield likeness[lag] / likeness[0], 48_000 / lag


def voicing(spoken):
    return np.mean([strength for strength, _ in _periods(spoken)])


def pitch(spoken):
    return np.median([hertz for strength, hertz in _periods(spoken) if strength > 0.5])


@needs_kokoro
def test_an_interrupted_line_ends_on_its_word():
    whole, cut = (kokoro.speak(VoiceRequest("But I never", Voice(), cut_off=off)) for off in (False, True))
    assert len(cut.samples) < len(whole.samples)
    samples, take = finish(cut, cut_off=True)
    assert take.seconds - take.words[-1].end < 0.08


@needs_kokoro
def test_tempo_is_exact_and_neutral_controls_change_nothing():
    from multiplane.engines.speech import phonemes, voicebank

    phones = phonemes.read(LINE).breaths[0].phones
    ids = [0, *(phonemes.alphabet()[phone.symbol] for phone in phones), 0]

    def run(stretch, accent=1.0):
        return kokoro.model({
            "tokens": np.array([ids]), "style": voicebank.style(voicebank.read_blend("af_heart"), len(phones)),
            "speed": np.ones(1, np.float32), "stretch": np.full((1, len(ids)), stretch, np.float32),
            "accent": np.full((1, len(ids)), accent, np.float32),
            "pitch": np.ones(1, np.float32), "centre": np.full(1, 190, np.float32), "range": np.ones(1, np.float32)})

    audio, durations, melody = run(1.0)
    assert run(1.0, 1.25).melody[20:-20] == pytest.approx(1.25 * melody[20:-20], rel=1e-4)
    assert durations.sum() * 600 == audio.size
    slow, slow_durations, _ = run(1.3)
    assert slow_durations.sum() * 600 == slow.size
    assert slow.size / audio.size == pytest.approx(1.3, abs=0.03)


def test_silent_lines_and_wrong_requests(tmp_path):
    assert request_of(plain_request(VoiceRequest("Ah", Voice("af_sky"), pronounce=(("a", "b"),)))).pronounce == (("a", "b"),)
    assert request_of({"text": "Ah", "pronounce": {"Siobhan": "shi-VAWN"}}).pronounce == (("Siobhan", "shi-VAWN"),)
    with pytest.raises(BadInput, match="shi-VAWN"):
        request_of({"text": "Ah", "pronounce": "shi-VAWN"})
    with pytest.raises(BadInput, match='has no "txt"'):
        request_of({"txt": "Ah"})
    with pytest.raises(BadInput, match="did you mean"):
        speak(tmp_path / "c", engine="kokorro")


@needs_kokoro
def test_a_line_of_dots_is_a_silence(tmp_path):
    _, take = speak(tmp_path / "a", text="...")
    assert {mouth.text for mouth in take.mouths} == {"rest"} and 0.3 < take.seconds < 1.5


@needs_hibari
def test_the_draft_voice(tmp_path):
    _, take = speak(tmp_path / "a", engine="hibari", voice={"voice": "whatever", "pitch": 0.8})
    check(take, tmp_path / "a")
    _, again = speak(tmp_path / "b", engine="hibari", voice={"voice": "whatever", "pitch": 0.8})
    assert (tmp_path / "a/voice.wav").read_bytes() == (tmp_path / "b/voice.wav").read_bytes()


@needs_kokoro
def test_a_recording_is_timed_by_its_sound(tmp_path):
    text = "Take it. It was never mine."
    actor = kokoro.speak(VoiceRequest(text, Voice("am_fenrir", speed=0.85)))
    rate = actor.rate
    silence = np.zeros(rate // 2, np.float32)
    write_wav(tmp_path / "line.wav", 0.3 * np.concatenate([silence, actor.samples, silence]), rate, bits=24)
    (tmp_path / "out").mkdir()
    facts = ADOPT_LINE.run(Job({"request": {"text": text}}, {"recording": {"line.wav": tmp_path / "line.wav"}}, tmp_path / "out"))
    take = decode((tmp_path / "out/take.json").read_bytes(), Take)
    check(take, tmp_path / "out", text)
    assert facts["timed_by"] in ("forced alignment", "alignment") and facts["warnings"] == [] and facts["provenance"]["human"]
    late = np.array([word.start for word in take.words]) - [word.start for word in actor.words]
    assert np.abs(late - np.median(late)).max() < 0.09


def test_a_recording_that_cannot_serve(tmp_path):
    write_wav(tmp_path / "silence.wav", np.zeros(48_000, np.float32), 48_000)
    with pytest.raises(BadInput, match="silent"):
        ADOPT_LINE.run(Job({"request": {"text": "Ah"}}, {"recording": {"line.wav": tmp_path / "silence.wav"}}, tmp_path))
    with pytest.raises(BadInput, match="one sound file"):
        ADOPT_LINE.run(Job({"request": {"text": "Ah"}}, {}, tmp_path))


def test_a_foreign_recording_is_timed_by_its_energy(tmp_path):
    moments = np.arange(96_000) / 48_000
    write_wav(tmp_path / "line.wav", (0.3 * np.sin(2 * np.pi * 140 * moments) * (np.sin(2 * np.pi * moments) > 0)).astype(np.float32), 48_000)
    (tmp_path / "out").mkdir()
    ADOPT_LINE.run(Job({"request": {"text": "오늘은 좋아", "language": "ko"}}, {"recording": {"a": tmp_path / "line.wav"}}, tmp_path / "out"))
    take = decode((tmp_path / "out/take.json").read_bytes(), Take)
    assert [word.text for word in take.words] == ["오늘은", "좋아"]
    assert {"ai", "rest"} <= {mouth.text for mouth in take.mouths}


def test_damaged_weights_are_told(tmp_path, monkeypatch):
    (tmp_path / "model.onnx").write_bytes(b"not a model")
    monkeypatch.setenv("MULTIPLANE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("MULTIPLANE_KOKORO", str(tmp_path / "model.onnx"))
    with pytest.raises(BadInput, match="reinstall"):
        weights.acting_model()
    monkeypatch.setenv("MULTIPLANE_KOKORO", str(tmp_path / "absent.onnx"))
    assert "correct or unset it" in weights.missing()


@needs_kokoro
def test_damaged_files_are_made_again_and_older_ones_leave_the_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("MULTIPLANE_CACHE", str(tmp_path))
    newer = {"kokoro-6e742170-acting99-0123456789abcdef.onnx", "other.onnx"}
    for name in ("kokoro-6e742170-acting2-0123456789abcdef.onnx", *newer):
        (tmp_path / name).write_bytes(b"old")
    made = weights.acting_model()
    whole = [file.read_bytes() for file in made]
    notes = {file.with_suffix(".seen").name for file in made}
    assert {file.name for file in tmp_path.iterdir()} == {*(file.name for file in made), *notes, *newer}
    made.graph.write_bytes(whole[0][: len(whole[0]) // 2])
    made.vocoder.write_bytes(whole[2][:-1] + b"!")
    assert [file.read_bytes() for file in weights.acting_model()] == whole
    made.vocoder.touch()
    assert weights.acting_model() == made


def test_takes_hold_plain_numbers():
    """Numbers of numpy would not go into JSON, or would be equal and written differently."""
    rate, float64 = 48_000, np.float64
    samples = (0.1 * np.sin(np.arange(rate) / 20)).astype(np.float32)
    sounds = (Sound(float64(0.1), np.float32(0.5), "a"), Sound(float64(0.5), float64(0.9), "b"))
    _, take = finish(Spoken(samples, rate, sounds, sounds, (float64(0.2),), Provenance("test", "1")))
    numbers = [take.seconds, take.loudness, *take.stressed, *(at for sound in (*take.words, *take.mouths) for at in (sound.start, sound.end))]
    assert {type(number) for number in numbers} == {float} and type(take.rate) is int
    assert decode(encode(take), Take) == take


def test_bodies_and_levels():
    assert shaping.body_of(1.0) == 1.0 < shaping.body_of(1.4) <= 1.2
    assert len(shaping.resize(np.zeros(2400, np.float32), 24_000, 1.2)) == 4000
    assert loudness_of(np.zeros(10, np.float32)) is None
