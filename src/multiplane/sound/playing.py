"""Playing the score: notes become sound, block by block, in a hall.

Takes notes in seconds; gives stereo blocks. The hall is one impulse response, convolved with what all players send
to it; a gentle low-pass takes the edge off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from scipy import fft

from .composing import Note
from .instruments import ORCHESTRA, Player
from .noise import AUDIO_RATE, from_db, samples
from .space import room
from .tracks import Track

BLOCK = 240_000  # samples: 5 s
HALL = 0.72  # reverb word of the hall: a tail of 2.2 s
WET = -9.0  # dB of the hall against the players


def play(notes: Sequence[Note], frames: int) -> Iterator[np.ndarray]:
    """Blocks of the performance, (n, 2) float32, `frames` samples in all."""
    track = Track((samples(note.start) if note.start > 0 else 0, _performer(note)) for note in notes)
    hall = _Hall()
    for start in range(0, frames, BLOCK):
        dry = track.block(start, BLOCK)
        yield (dry + hall.answer(dry))[: min(BLOCK, frames - start)]


def _performer(note: Note):
    return lambda: perform(note)


def perform(note: Note) -> np.ndarray:
    """One note as it is heard from the stalls: (frames, 2)."""
    player = ORCHESTRA[note.player]
    gain = from_db(player.level + 26 * np.log10(max(note.loud, 0.02)))
    sound = player.make(note.pitch)
    if player.sustained:
        return _sustain(player, sound, note, gain)
    angle = (player.seat * 0.8 + 1) * np.pi / 4
    return sound[:, None] * (np.array([np.cos(angle), np.sin(angle)]) * 1.414 * gain).astype(np.float32)


def _sustain(player: Player, loop: np.ndarray, note: Note, gain: float) -> np.ndarray:
    """A looped player: up over its attack, growing or fading over the note, down over its release."""
    attack = min(player.attack, note.seconds * 0.6)
    frames = samples(note.seconds + player.release)
    knots = np.linspace(0, note.seconds + player.release, 48)
    shape = np.sin(np.clip(knots / attack, 0, 1) * np.pi / 2) ** 2 * np.cos(np.clip((knots - note.seconds) / player.release, 0, 1) * np.pi / 2) ** 2
    shape = shape * 10 ** (note.grow * np.clip(knots / note.seconds, 0, 1) / 20) * gain
    envelope = np.interp(np.arange(frames, dtype=np.float32), (knots * AUDIO_RATE).astype(np.float32), shape).astype(np.float32)
    # Each side starts elsewhere in the loop: two different moments of the same section make its width.
    first = (note.pitch * 7919 + round(note.start * 1000) * 31) % len(loop)
    out = np.empty((frames, 2), np.float32)
    for side, lean in ((0, -1), (1, 1)):
        offset = (first + (len(loop) // 2 if side and player.width > 0.4 else 0)) % len(loop)
        out[:, side] = _looped(loop, offset, frames) * envelope * np.float32(1 + lean * player.seat * 0.6)
    return out


def _looped(loop: np.ndarray, offset: int, frames: int) -> np.ndarray:
    turns = -(-(offset + frames) // len(loop))
    return (np.concatenate([loop] * turns) if turns > 1 else loop)[offset : offset + frames]


class _Hall:
    """The hall: overlap-add convolution of what is sent to it, block by block."""

    def __init__(self):
        response = room(HALL, True) * np.float32(from_db(WET))
        self.size = fft.next_fast_len(BLOCK + len(response) - 1, real=True)
        self.spectra = [fft.rfft(response[:, side], self.size) for side in (0, 1)]
        self.tail = np.zeros((self.size - BLOCK, 2), np.float32)

    def answer(self, dry: np.ndarray) -> np.ndarray:
        if not dry.any():
            wet = np.zeros((self.size, 2), np.float32)
        else:
            sent = fft.rfft(dry.mean(axis=1), self.size)
            wet = np.stack([fft.irfft(sent * spectrum, self.size) for spectrum in self.spectra], axis=1)
        wet[: len(self.tail)] += self.tail
        self.tail = wet[BLOCK:].copy()
        return wet[:BLOCK]
