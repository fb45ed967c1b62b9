"""Playing the score: notes become sound, block by block, in a hall.

Takes notes in seconds; gives stereo blocks. The hall is one impulse response, convolved with what all players send
to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from scipy import fft

from .composing import Note
from .instruments import ORCHESTRA, Player
from .noise import AUDIO_RATE, from_db, samples
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
        yield (dry + hall.answer(dry)).T[: min(BLOCK, frames - start)]


class _Sounding:
    """A note that sounds: a mono (or left and right) sound with its gains."""

    def __init__(self, note: Note):
        player = ORCHESTRA[note.player]
        gain = from_db(player.level + 26 * np.log10(max(note.loud, 0.02)))
        sound = player.make(note.pitch)
        self.first = round(note.start * AUDIO_RATE)
        if player.sustained:
            self.sides = _sustain(player, sound, note)
            self.gains = (gain * (1 - player.seat * 0.6), gain * (1 + player.seat * 0.6))
        else:
            angle = (player.seat * 0.8 + 1) * np.pi / 4
            self.sides, self.gains = (sound, sound), (1.414 * gain * np.cos(angle), 1.414 * gain * np.sin(angle))
        self.stop = self.first + len(self.sides[0])

    def add_to(self, block: np.ndarray, start: int) -> None:
        low, high = max(self.first, start), min(self.stop, start + BLOCK)
        if low < high:
            for side, sound, gain in zip(block, self.sides, self.gains, strict=True):
                side[low - start : high - start] += sound[low - self.first : high - self.first] * np.float32(gain)


def _sustain(player: Player, loop: np.ndarray, note: Note) -> tuple[np.ndarray, np.ndarray]:
    """A looped player, left and right: up over its attack, growing or fading over the note, down over its release."""
    attack = min(player.attack, note.seconds * 0.6)
    count = -(-samples(note.seconds + player.release) // STEP)
    t = np.arange(count + 1) * (STEP / AUDIO_RATE)
    shape = np.sin(np.clip(t / attack, 0, 1) * np.pi / 2) ** 2 * np.cos(np.clip((t - note.seconds) / player.release, 0, 1) * np.pi / 2) ** 2
    shape = (shape * 10 ** (note.grow * np.clip(t / note.seconds, 0, 1) / 20)).astype(np.float32)
    part = (np.arange(STEP, dtype=np.float32) / STEP)[None, :]
    envelope = (shape[:-1, None] + (shape[1:] - shape[:-1])[:, None] * part).reshape(-1)
    # Each side starts elsewhere in the loop: two different moments of the same section make its width.
    first = (note.pitch * 7919 + round(note.start * 1000) * 31) % len(loop)
    left = _looped(loop, first, len(envelope)) * envelope
    if player.width < 0.4:
        return left, left
    return left, _looped(loop, (first + len(loop) // 2) % len(loop), len(envelope)) * envelope


def _looped(loop: np.ndarray, offset: int, frames: int) -> np.ndarray:
    turns = -(-(offset + frames) // len(loop))
    return (np.concatenate([loop] * turns) if turns > 1 else loop)[offset : offset + frames]


class _Hall:
    """The hall: overlap-add convolution of what is sent to it, block by block."""

    def __init__(self):
        response = room(HALL, True) * np.float32(from_db(WET))
        self.size = fft.next_fast_len(BLOCK + len(response) - 1, real=True)
        self.spectra = [fft.rfft(response[:, side], self.size) for side in (0, 1)]
        self.tail = np.zeros((2, self.size - BLOCK), np.float32)

    def answer(self, dry: np.ndarray) -> np.ndarray:
        """What the hall gives back for `dry`, (2, BLOCK), in the same time."""
        wet = np.zeros((2, self.size), np.float32)
        if dry.any():
            sent = fft.rfft((dry[0] + dry[1]) * np.float32(0.5), self.size)
            wet = np.stack([fft.irfft(sent * spectrum, self.size) for spectrum in self.spectra])
        wet[:, : self.tail.shape[1]] += self.tail
        self.tail = wet[:, BLOCK:].copy()
        return wet[:, :BLOCK]
