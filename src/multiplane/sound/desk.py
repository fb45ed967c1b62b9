"""The mixing desk: the four stems of a film at their levels, making room for the voices, read block by block.

Everything lies in files: the scenes' dialogue and effects, the cues of music, the places' loops. A block holds five
seconds, so that a long film needs no more memory than a short one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from multiplane.core import codec
from multiplane.core.cut import name_parts
from multiplane.core.errors import BadInput
from multiplane.core.formats import AUDIO_RATE
from multiplane.media.audio import WavReader, decode_audio, is_wav, write_wav
from multiplane.media.reels import Reels
from multiplane.run.step import Job

from .ducking import STEP, duck, duck_curve
from .loudness import SILENCE, Meter
from .noise import from_db
from .spotting import read_cut, sample_of
from .surround import LAYOUTS, spread
from .tape import Ambience

STEMS = ("dialogue", "effects", "music", "ambience")
BLOCK = 240_000  # samples: 5 s, a multiple of the control steps
FADE = AUDIO_RATE // 4  # samples
MUSIC_ANCHOR = -24.0  # LUFS of the whole music before ducking, against dialogue at -20
DUCK = {"music": -9.0, "ambience": -5.0, "effects": -7.0}  # dB under speech


class Desk:
    """The stems of a film, from the inputs of a mix: "cut", "scene/<part>", "music/<part>" or a composer's "music", and "bed/<name>",
    with the params "beds" (the bed of each part), "seed" and "layout". `speaks` tells which steps of 10 ms speak."""

    def __init__(self, job: Job, scratch: Path):
        self.cut, self.channels = read_cut(job.inputs), LAYOUTS[job.params.get("layout", "stereo")]
        self.fps, self.frames = self.cut.fps, sample_of(self.cut.frames, self.cut.fps)
        self.padded = -(-max(self.frames, 1) // STEP) * STEP
        self.parts = self._find_parts()
        self.placed = {part: codec.decode(files["scene.json"].read_bytes(), dict) for part in self.parts if (files := job.inputs.get(f"scene/{part}"))}
        self.speaks = self._find_speech()
        self._stems: dict[str, Any] = {name: self._reels(job, "scene", f"{name}.wav", self.channels) for name in ("dialogue", "effects")}
        self._stems["music"], music_gain = self._music(job, scratch)
        self._stems["ambience"] = self._ambience(job)
        self._gain = {"music": music_gain}
        self._curves = {name: duck_curve(self.speaks, depth) for name, depth in DUCK.items()}

    def blocks(self) -> Iterator[tuple[int, int]]:
        """(first sample, samples) of each block; the last one is filled up to a whole control step."""
        for start in range(0, self.padded, BLOCK):
            yield start, min(BLOCK, self.padded - start)

    def stems(self, start: int, frames: int) -> dict[str, np.ndarray]:
        """A block of each stem, (frames, channels), before the film's own gain."""
        found = {}
        for name, tape in self._stems.items():
            block = spread(tape, start, frames, self.channels) if name == "music" else tape.read(start, frames)
            if name in self._curves and block.any():
                duck(block, self._curves[name], start, self._gain.get(name, 1.0))
            if start + frames > self.frames - FADE:
                block *= self._fade(start, frames)
            found[name] = block
        return found

    def _fade(self, start: int, frames: int) -> np.ndarray:
        """The film's last moment dies away, whatever still rings in it."""
        left = np.clip((self.frames - np.arange(start, start + frames)) / FADE, 0, 1)
        return np.sin(left * (np.pi / 2)).astype(np.float32)[:, None]

    def spoken(self, start: int, frames: int) -> np.ndarray:
        """Which samples of a block lie in steps that speak, (frames,)."""
        return np.repeat(self.speaks[start // STEP : (start + frames) // STEP], STEP)

    def _find_parts(self) -> dict[str, tuple[int, int, int]]:
        """Of each part its first frame, its first sample, and the first after it."""
        parts, clips = {}, iter(self.cut.clips)
        names = iter(name_parts(clip.scene for clip in self.cut.clips))
        before, name = None, ""
        for clip in clips:
            stop = sample_of(clip.start + clip.frames, self.fps)
            if clip.scene != before:
                before, name = clip.scene, next(names)
                parts[name] = (clip.start, sample_of(clip.start, self.fps), stop)
            else:
                parts[name] = (*parts[name][:2], stop)
        return parts

    def _find_speech(self) -> np.ndarray:
        speaks = np.zeros(self.padded // STEP, bool)
        for part, placed in self.placed.items():
            for first, last in placed["speech"]:
                at = self.parts[part][1]
                speaks[(at + first) // STEP : -(-(at + last) // STEP)] = True
        return speaks

    def _reels(self, job: Job, kind: str, file: str, channels: int) -> Reels:
        return Reels(((first, WavReader(job.inputs[f"{kind}/{part}"][file])) for part, (_, first, _) in self.parts.items()
                      if f"{kind}/{part}" in job.inputs), channels)

    def _music(self, job: Job, scratch: Path) -> tuple[Reels, float]:
        """The music, and the gain that brings it, whoever made it, to its place under the dialogue."""
        own = job.inputs.get("music") or {}
        if own:
            wav = _read_any(next(iter(dict(sorted(own.items())).values())), scratch)
            return Reels([(0, wav)]), _to_anchor(_measure(wav))
        levels = [codec.decode(job.inputs[f"music/{part}"]["level.json"].read_bytes(), dict) for part in self.parts if f"music/{part}" in job.inputs]
        seconds = sum(one["seconds"] for one in levels if one["loudness"] > SILENCE)
        power = sum(one["seconds"] * 10 ** (one["loudness"] / 10) for one in levels if one["loudness"] > SILENCE)
        return self._reels(job, "music", "music.wav", 2), _to_anchor(10 * np.log10(power / seconds) if seconds else SILENCE)

    def _ambience(self, job: Job) -> Ambience:
        beds = job.params.get("beds", {})
        strips = [(part, first, stop, WavReader(job.inputs[f"bed/{beds[part]}"]["bed.wav"]))
                  for part, (_, first, stop) in self.parts.items() if f"bed/{beds.get(part)}" in job.inputs]
        return Ambience(strips, self.channels, int(job.params.get("seed", 0)))


def _to_anchor(loudness: float) -> float:
    return from_db(float(np.clip(MUSIC_ANCHOR - loudness, -20.0, 12.0))) if loudness > SILENCE else 1.0


def _measure(wav: WavReader) -> float:
    meter = Meter()
    for start in range(0, wav.frames, BLOCK):
        meter.add(wav.read(start, BLOCK))
    return meter.integrated


def _read_any(path: Path, scratch: Path) -> WavReader:
    """A composer's file of any kind, at 48 kHz stereo."""
    if is_wav(path) and (wav := WavReader(path)).rate == AUDIO_RATE and wav.channels == 2:
        return wav
    samples, _ = decode_audio(path)
    if not len(samples):
        raise BadInput("holds no sound; save it again", path)
    write_wav(scratch / "music.wav", samples, AUDIO_RATE, 32)
    return WavReader(scratch / "music.wav")


def cue_list(desk: Desk) -> dict[str, Any]:
    """What stands where in the film, for the mixer and for `explain`: samples and frames from the film's first."""
    cues: dict[str, Any] = {"samples": desk.frames, "scenes": [{"id": part, "start": first, "stop": stop} for part, (_, first, stop) in desk.parts.items()],
                            "lines": [], "effects": [], "unmet": [], "missing_lines": []}
    for part, placed in desk.placed.items():
        frame, sample, _ = desk.parts[part]
        for kind in ("lines", "effects", "unmet", "missing_lines"):
            for cue in placed[kind]:
                moved = {"start": cue["start"] + sample} if "start" in cue else {}
                moved |= {"frame": cue["frame"] + frame} if "frame" in cue else {}
                cues[kind].append({**cue, **moved})
    return cues
