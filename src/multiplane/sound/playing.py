"""Playing the score: notes become sound, block by block, in a hall.

Takes notes in seconds; gives stereo blocks. The hall is one impulse response, convolved with what all players send
to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from .effects import soft_clip
from .filters import fast_length
from .instruments import ORCHESTRA, Player
from .noise import AUDIO_RATE, from_db, samples
from .notes import Note
from .space import room

BLOCK = 240_000  # samples: 5 s
STEP = 480  # samples between the knots of an envelope: 10 ms
HALL = 0.72  # reverb word of the hall: a tail of 2.2 s
RINGS = 4 * AUDIO_RATE  # samples that a cue may ring on after its scene: releases, and the tail of the hall
WET = -9.0  # dB of the hall against the players


def play(notes: Sequence[Note], frames: int) -> Iterator[np.ndarray]:
    """Blocks of the performance, (n, 2) float32, `frames` samples in all."""
    waiting = sorted(notes, key=lambda note: (note.start, note.player, note.pitch), reverse=True)
    sounding: list[_Sounding] = []
    hall = _Hall()
    for start in range(0, frames, BLOCK):
        dry = np.zeros((2, BLOCK), np.float32)
        while waiting and waiting[-1].start * AUDIO_RATE < start + BLOCK:
            sounding.append(_Sounding(waiting.pop()))
        for note in sounding:
            note.add_to(dry, start)
        sounding = [note for note in sounding if note.stop > start + BLOCK]
        yield soft_clip((dry + hall.answer(dry)).T[: min(BLOCK, frames - start)])


class _Sounding:
    """A note that sounds: one side or two, with its gains."""

    def __init__(self, note: Note):
        player = ORCHESTRA[note.player]
        tone = player.tone(note.pitch, note.loud)
        gain = from_db(player.level + 24 * np.log10(max(note.loud, 0.03)))
        release = min(player.release, 0.12) if note.art == "staccato" and player.sustained else player.release
        longest = note.seconds + release if not player.drum else 9.0
        sides = tone.lasting(samples(longest))
        shape = _envelope(player, note, release, len(sides[0]))
        self.sides = tuple(side * shape for side in (sides if len(sides) == 2 else sides * 2))
        self.first = round(note.start * AUDIO_RATE)
        tilt = (1 - player.seat * 0.6, 1 + player.seat * 0.6)
        angle = (player.seat * 0.8 + 1) * np.pi / 4
        self.gains = tuple(gain * t for t in tilt) if len(sides) == 2 else (1.414 * gain * np.cos(angle), 1.414 * gain * np.sin(angle))
        self.stop = self.first + len(self.sides[0])

    def add_to(self, block: np.ndarray, start: int) -> None:
        low, high = max(self.first, start), min(self.stop, start + BLOCK)
        if low < high:
            for side, sound, gain in zip(block, self.sides, self.gains, strict=True):
                side[low - start : high - start] += sound[low - self.first : high - self.first] * np.float32(gain)


def _envelope(player: Player, note: Note, release: float, frames: int) -> np.ndarray:
    """Up over the attack, growing or fading over the note, leaning into an accent, down over the release."""
    if frames == 0:
        return np.zeros(0, np.float32)
    t = np.arange(-(-frames // STEP) + 1) * (STEP / AUDIO_RATE)
    attack = min(player.attack, note.seconds * 0.5, 0.06 if note.art in ("staccato", "accent") else 9.0)
    shape = np.ones(len(t)) if attack < 0.01 else np.sin(np.clip(t / attack, 0, 1) * np.pi / 2) ** 2
    if not player.drum:
        shape = shape * np.cos(np.clip((t - note.seconds) / release, 0, 1) * np.pi / 2) ** 2
    part = np.clip(t / max(note.seconds, 1e-3), 0, 1)
    bend = note.grow * part
    if player.sustained and note.seconds > 1.2 and not note.grow:
        bend = bend + 2.0 * np.sin(np.pi * part) - 1.0  # nobody holds a note quite straight
    if note.art == "accent" and player.sustained:
        bend = bend + 3.5 * np.exp(-t / 0.12)
    shape = (shape * 10 ** (bend / 20)).astype(np.float32)
    ramp = (np.arange(STEP, dtype=np.float32) / STEP)[None, :]
    return (shape[:-1, None] + (shape[1:] - shape[:-1])[:, None] * ramp).reshape(-1)[:frames]


class _Hall:
    """The hall: overlap-add convolution of what is sent to it, block by block."""

    def __init__(self):
        response = room(HALL, True) * np.float32(from_db(WET))
        self.size = fast_length(BLOCK + len(response) - 1)
        self.spectra = [np.fft.rfft(response[:, side], self.size) for side in (0, 1)]
        self.tail = np.zeros((2, self.size - BLOCK), np.float32)

    def answer(self, dry: np.ndarray) -> np.ndarray:
        """What the hall gives back for `dry`, (2, BLOCK), in the same time."""
        wet = np.zeros((2, self.size), np.float32)
        if dry.any():
            sent = np.fft.rfft((dry[0] + dry[1]) * np.float32(0.5), self.size)
            wet = np.stack([np.fft.irfft(sent * spectrum, self.size) for spectrum in self.spectra])
        wet[:, : self.tail.shape[1]] += self.tail
        self.tail = wet[:, BLOCK:].copy()
        return wet[:, :BLOCK]
