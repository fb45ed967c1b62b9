"""Beds: what a place sounds like when nobody does anything, as a seamless loop.

A bed is a loop of at most 20 s made of layers (`Bed`), after a recipe from `beds_*`; it is tiled from a random
offset. Recipes work in the frequency domain or wrap round the end, so a loop has no seam.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from multiplane.core.formats import AUDIO_RATE

from .loudness import loudness_of
from .noise import Curve, add_round, from_db, loop_noise, low_pass, peak_to, rms, seeded

GRAIN = 240_000  # samples of a layer of noise, which is then tiled under its swell: 5 s
KNOT = 480  # samples between the knots of a swell: 10 ms
STEADY = -20.0  # dB: RMS of a steady layer of level 0, against the peak of a single sound of level 0
LONGEST = 4 * GRAIN  # samples of a loop: 20 s
WALL = -5.0  # dB: what walls and windows keep out besides the treble
PRE_ROLL = 12_000  # samples


class Bed:
    """A stereo loop being built. `night`, `weather` and `interior` let recipes vary what they lay."""

    def __init__(self, frames: int, random: np.random.Generator, time: str = "day", weather: str = "clear", interior: bool = False):
        self.frames, self.random = frames, random
        self.time, self.weather, self.interior = time, weather, interior
        self.sound = np.zeros((frames, 2), np.float32)

    @property
    def night(self) -> bool:
        return self.time in ("night", "dusk", "evening")

    @property
    def seconds(self) -> float:
        return self.frames / AUDIO_RATE

    def noise(self, level: float, curve: Curve, swell: float = 0.0, depth: float = 12.0, sharp: float = 1.0, width: float = 1.0) -> None:
        """A layer of shaped noise at `level` dB (against single sounds of peak 1). It swells about `swell` times a second by `depth` dB; `sharp` over 1
        makes the peaks of the swell rarer; `width` 0 … 1 is its stereo width."""
        grain = loop_noise(GRAIN, self.random, curve)
        tiles = -(-self.frames // GRAIN)
        wide, gain = width > 0.5, None
        for side in (0, 1):
            own = np.roll(grain, int(self.random.integers(GRAIN))) if side and wide else grain
            if swell and (wide or not side):
                gain = self.swell(swell, depth, sharp)
            whole = np.tile(own, tiles)[: self.frames]
            if gain is not None:
                whole = (whole.reshape(-1, KNOT) * gain).reshape(-1)
            self.sound[:, side] += whole * np.float32(from_db(level + STEADY))

    def swell(self, hertz: float, depth: float, sharp: float = 1.0) -> np.ndarray:
        """A slow looping gain, (knots, KNOT), between -`depth` dB and 0."""
        count = self.frames // KNOT
        marks = max(3, round(self.seconds * hertz * 2))
        heights = self.random.random(marks) ** sharp
        heights = (heights - heights.min()) / max(np.ptp(heights), 1e-6)
        spot = np.arange(count + 1) * (marks / count)
        index, part = np.floor(spot).astype(int), spot % 1
        ease = part * part * (3 - 2 * part)
        curve = heights[index % marks] * (1 - ease) + heights[(index + 1) % marks] * ease
        gain = (10 ** (-depth * (1 - curve) / 20)).astype(np.float32)
        ramp = (np.arange(KNOT, dtype=np.float32) / KNOT)[None, :]
        return gain[:-1, None] * (1 - ramp) + gain[1:, None] * ramp

    def loop(self, sound: np.ndarray, level: float) -> None:
        """Tile a mono loop under the whole bed, each side from its own moment."""
        sound = sound[: len(sound) // KNOT * KNOT]
        gain = np.float32(from_db(level + STEADY) / max(rms(sound), 1e-6))
        for side in (0, 1):
            own = np.roll(sound, int(self.random.integers(len(sound))) if side else 0)
            self.sound[:, side] += np.resize(own, self.frames) * gain

    def scatter(self, sounds: Sequence[np.ndarray], each_second: float, level: float, vary: float = 8.0, width: float = 0.8) -> None:
        """Strew `sounds`, their peaks made equal, over the loop about `each_second` times a second, up to `vary` dB
        softer than `level`."""
        even = [peak_to(sound) for sound in sounds]
        for _ in range(max(1, int(self.random.poisson(each_second * self.seconds)))):
            sound = even[int(self.random.integers(len(even)))]
            self.put(sound, self.random.uniform(0, self.seconds), level - vary * self.random.random(), self.random.uniform(-width, width))

    def beat(self, sounds: Sequence[np.ndarray], seconds: float, level: float, position: float = 0.0, loose: float = 0.0) -> None:
        """Lay `sounds` in turn about every `seconds`, fitted to a whole number in the loop."""
        count, even = max(1, round(self.seconds / seconds)), [peak_to(sound) for sound in sounds]
        for k in range(count):
            jitter = self.random.uniform(-loose, loose) * seconds
            self.put(even[k % len(even)], (k * self.seconds / count + jitter) % self.seconds, level, position)

    def put(self, sound: np.ndarray, at: float, level: float, position: float = 0.0) -> None:
        """Lay mono `sound` at `at` seconds, wrapped round the loop's end."""
        angle = (position + 1) * np.pi / 4
        gains = np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(from_db(level) * 1.414)
        add_round(self.sound, sound[:, None] * gains, int(at * AUDIO_RATE))

    def hum(self, hertz: Sequence[float], level: float, swell: float = 0.0) -> None:
        """Steady tones, fitted to whole cycles in the loop, each a little to one side."""
        for number, pitch in enumerate(hertz):
            cycles = round(pitch * GRAIN / AUDIO_RATE)
            angle = np.arange(GRAIN, dtype=np.float32) * np.float32(2 * np.pi / GRAIN) * np.float32(cycles)
            tone = np.resize(np.sin(angle + np.float32(number)) * np.float32(from_db(level + STEADY + 3 - 3 * number)), self.frames)
            if swell:
                tone = (tone.reshape(-1, KNOT) * self.swell(swell, 6.0)).reshape(-1)
            lean = np.float32(0.25 * (-1) ** number)
            self.sound[:, 0] += tone * (1 - lean)
            self.sound[:, 1] += tone * (1 + lean)


@dataclass(frozen=True)
class Place:
    """A bed's recipe and its loudness in the film (LUFS against dialogue at -20). `words` also mean it."""

    lay: Callable[[Bed], None]
    loudness: float
    outdoors: bool
    words: tuple[str, ...]


PLACES: dict[str, Place] = {}


def bed(word: str, loudness: float, also: str = "", outdoors: bool = False) -> Callable:
    """Register a recipe under `word`; `also` holds further words, separated by spaces."""

    def register(lay: Callable[[Bed], None]) -> Callable[[Bed], None]:
        PLACES[word] = Place(lay, loudness, outdoors, (word, *also.split()))
        return lay

    return register


@cache
def load_beds() -> dict[str, Place]:
    from . import beds_indoors, beds_outdoors  # noqa: F401

    return PLACES


def find_bed(word: str, interior: bool) -> str:
    """The bed that a place's sound word means; a plain room or the open air where nothing fits."""
    beds = load_beds()
    folded = word.casefold().replace(" ", "_").replace("-", "_")
    for name, place in beds.items():
        if folded in place.words:
            return name
    parts = folded.split("_")
    for name, place in beds.items():
        if any(part in place.words for part in parts):
            return name
    return "room" if interior else "outdoors"


def make_bed(word: str, time: str, weather: str, interior: bool, seconds: float = 20.0, seed: int = 0) -> np.ndarray:
    """A seamless stereo loop (frames, 2) of about `seconds` (at most 20), at the loudness of its place."""
    from .beds_weather import lay_weather

    name = find_bed(word, interior)
    place = load_beds()[name]
    muffled = interior and place.outdoors  # what comes through walls repeats unnoticed: half the length will do
    grains = int(np.clip(-(-int(seconds * AUDIO_RATE) // GRAIN), 1, LONGEST // GRAIN // (2 if muffled else 1)))
    loop = Bed(grains * GRAIN, seeded("bed", name, time, weather, interior, seed), time, weather, interior)
    place.lay(loop)
    sound = _at_loudness(loop.sound, place.loudness - (2.0 if loop.night else 0.0))
    if muffled:
        sound = _through_walls(sound, seed)
    sky = Bed(loop.frames, seeded("weather", weather, interior, seed), time, weather, interior)
    wanted = lay_weather(sky, covered=interior, at_sea=name in ("sea", "harbour", "underwater"))
    return sound if wanted is None else sound + _at_loudness(sky.sound, wanted)


def _through_walls(sound: np.ndarray, seed: int) -> np.ndarray:
    """The open air as it is heard in a room: softer, duller, and the room's own tone with it."""
    lead = np.concatenate([sound[-PRE_ROLL:], sound])  # the filters have settled when the loop begins: no seam
    sides = [low_pass(low_pass(np.ascontiguousarray(lead[:, side]), 300, 1), 2500, 1) for side in (0, 1)]
    filtered = np.stack(sides, axis=1)[PRE_ROLL:] * np.float32(from_db(WALL))
    inside = Bed(len(sound), seeded("walls", seed), interior=True)
    load_beds()["room"].lay(inside)
    return filtered + _at_loudness(inside.sound, load_beds()["room"].loudness)


def _at_loudness(sound: np.ndarray, wanted: float) -> np.ndarray:
    own = loudness_of(sound)
    return sound * np.float32(from_db(wanted - own)) if own > -90 else sound
