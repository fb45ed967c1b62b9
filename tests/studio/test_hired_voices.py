"""A voice from outside: its sound becomes takes like any other; where it fails, the embedded voice stands in and that is said."""

import json
import sys

import pytest
from make_tiny import change, make, shot_with

from multiplane.cli import main
from multiplane.core import codec
from multiplane.core.take import Take

SPEAKER = """
import json, sys
import numpy as np
from scipy.io import wavfile
asked = json.load(sys.stdin)
if sys.argv[1] == "dead":
    sys.exit("the studio is closed")
seconds = 0.3 + len(asked["text"]) * 0.06
t = np.arange(int(24000 * seconds)) / 24000
syllables = 0.5 + 0.5 * np.sign(np.sin(2 * np.pi * 3 * t))
tone = sum(np.sin(2 * np.pi * 140 * k * t) / k for k in range(1, 8)) * syllables * (0.0 if sys.argv[1] == "mute" else 0.1)
wavfile.write("line.wav", 24000, tone.astype(np.float32))
print(json.dumps({"files": ["line.wav"], "provenance": {"model": asked["voice"] + " / " + asked["direction"], "licence": "MIT"}}))
"""


def hire(film, how):
    (film / "speaker.py").write_text(SPEAKER, "utf-8")
    text = (film / "multiplane.toml").read_text("utf-8").split("[engine.")[0].replace('voice = "hibari"', 'voice = "house"')
    table = (
        f'\n[engine.house]\nkind = "command"\nprogram = ["{sys.executable}", "speaker.py", "{how}"]\nabilities = ["voice"]\ntries = 1\n'
        'voices = { "*" = "nova" }\nwords = "close to the microphone"\n'
    )  # fmt: skip
    (film / "multiplane.toml").write_text(text + table, "utf-8")


def line_of(film, outcome, shot, line):
    files = outcome.report.outputs[f"voices/{shot}/{line}"]
    store = outcome.film.production.store
    return {name: store.path(digest) for name, digest in files.items()}


@pytest.fixture
def spoken(film):
    shot, line = shot_with(film, "Look.")
    hire(film, "well")
    return film, shot, line


def test_its_sound_becomes_a_take_with_mouths(spoken):
    film, shot, line = spoken
    outcome = make(film, to="voices", shots=(shot,))
    assert outcome.complete, outcome.report.failed
    files = line_of(film, outcome, shot, line)
    take = codec.decode(files["take.json"].read_bytes(), Take)
    assert take.words and take.mouths and 0.3 < take.seconds < 2.5 and json.loads(files["tried.json"].read_bytes()) == []
    made = outcome.film.production.database.find(outcome.film.production.database.last(f"voices/{shot}/{line}").key)
    assert made.facts["provenance"]["model"].startswith("nova /") and "close to the microphone" in made.facts["provenance"]["model"]
    assert make(film, to="voices", shots=(shot,)).report.made == []


@pytest.mark.parametrize(("how", "said", "again"), [("dead", "the studio is closed", True), ("mute", "silent", False)])
def test_where_it_fails_the_embedded_voice_stands_in_and_that_is_said(spoken, how, said, again):
    film, shot, line = spoken
    hire(film, how)
    outcome = make(film, to="voices", shots=(shot,))
    assert outcome.complete
    notes = [note for note in outcome.warnings if "stands in" in note]
    assert notes and said in notes[0] and "the embedded voice stands in" in notes[0]
    assert bool(make(film, to="voices", shots=(shot,)).report.made) is again


def test_an_engine_that_does_not_speak_is_refused(spoken, capsys):
    film, shot, _ = spoken
    change(film / "multiplane.toml", 'abilities = ["voice"]', 'abilities = ["image"]')
    assert main(["make", str(film), "--to", "voices", "--quiet"]) == 2
    assert "does not speak" in capsys.readouterr().err
