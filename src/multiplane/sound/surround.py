"""Where sounds stand among the loudspeakers: stereo, or 5.1 in the order L R C LFE Ls Rs (ITU-R BS.775).

In 5.1 a point is panned over L, C and R; a room answers from all sides; what rumbles also goes to the LFE channel;
music and ambience reach round the listener. `fold` gives the stereo of a 5.1 sound, without its LFE.
"""

from __future__ import annotations

import numpy as np

from multiplane.media.reels import Reels

from .noise import from_db, low_pass, samples
from .space import pan, room, wet_of
from .space import reverberate as answer

LAYOUTS = {"stereo": 2, "5.1": 6}
LEFT, RIGHT, CENTRE, LFE, LEFT_SURROUND, RIGHT_SURROUND = range(6)
FOLD = np.float32(np.sqrt(0.5))  # of the centre and the surrounds in the two front channels
RUMBLE = {"thunder": 0.0, "explosion": 2.0, "wave_crash": -6.0, "crash": -8.0, "fireworks": -6.0, "train_pass": -6.0, "gunshot": -8.0}  # dB in the LFE
RUMBLE_BELOW = 100.0  # Hz
BEHIND = samples(0.018)  # what comes from behind comes later: the ear still hears it in front (Haas)
MUSIC_FRONT, MUSIC_BEHIND = from_db(-0.8), from_db(-9.0)
ROOM_FRONT, ROOM_BEHIND = from_db(-1.5), from_db(-4.0)


def at_point(sound: np.ndarray, position: float, channels: int) -> np.ndarray:
    """Mono `sound` at `position` -1 (left) … 1 (right), at equal power: (frames, channels)."""
    if channels == 2:
        return pan(sound, position)
    out = np.zeros((len(sound), channels), np.float32)
    angle = min(abs(float(np.clip(position, -1, 1))), 1.0) * np.pi / 2
    out[:, CENTRE] = sound * np.float32(np.cos(angle))
    out[:, RIGHT if position > 0 else LEFT] = sound * np.float32(np.sin(angle))
    return out


def in_room(sound: np.ndarray, position: float, reverb: float, interior: bool, near: float, channels: int) -> np.ndarray:
    """Mono `sound` in a room, as `space.put_in_room` has it, among `channels` loudspeakers: (frames + tail, channels)."""
    if reverb < 0.02:
        return at_point(sound, position, channels)
    wet = answer(sound, room(round(reverb, 2), interior)) * np.float32(wet_of(reverb, interior, near))
    placed = wet if channels == 2 else _round(wet)
    placed[: len(sound)] += at_point(sound, position, channels)
    return placed


def _round(wet: np.ndarray) -> np.ndarray:
    """A room's stereo answer from all four sides; sides change place behind, so that it is not heard as a point."""
    out = np.zeros((len(wet) + BEHIND, 6), np.float32)
    out[: len(wet), :2] = wet * np.float32(ROOM_FRONT)
    out[BEHIND:, LEFT_SURROUND:] = wet[:, ::-1] * np.float32(ROOM_BEHIND)
    return out


def add_rumble(placed: np.ndarray, sound: np.ndarray, kind: str) -> None:
    """Send the depth of mono `sound` to the LFE of `placed`, if it has one and `kind` rumbles."""
    if placed.shape[1] == 6 and kind in RUMBLE:
        placed[: len(sound), LFE] += low_pass(sound, RUMBLE_BELOW, 4) * np.float32(from_db(RUMBLE[kind]))


def surround_loop(loop: np.ndarray, rumbles: bool) -> np.ndarray:
    """A stereo loop all round: behind, another moment of it with its sides changed. `rumbles` sends its depth to the LFE."""
    out = np.zeros((len(loop), 6), np.float32)
    out[:, :2] = loop * FOLD
    out[:, LEFT_SURROUND:] = np.roll(loop[:, ::-1], len(loop) * 2 // 5, axis=0) * FOLD
    if rumbles:
        spectrum = np.fft.rfft(loop.sum(axis=1))
        hertz = np.arange(len(spectrum)) * (48_000 / len(loop))
        out[:, LFE] = np.fft.irfft(spectrum / (1 + (hertz / RUMBLE_BELOW) ** 8), len(loop)) * 0.5
    return out


def spread(music: Reels, start: int, frames: int, channels: int) -> np.ndarray:
    """A block of stereo music among `channels` loudspeakers: in front, and later and softer behind."""
    front = music.read(start, frames)
    if channels == 2:
        return front
    out = np.zeros((frames, channels), np.float32)
    out[:, :2] = front * np.float32(MUSIC_FRONT)
    out[:, LEFT_SURROUND:] = music.read(start - BEHIND, frames) * np.float32(MUSIC_BEHIND)
    return out


def fold(block: np.ndarray) -> np.ndarray:
    """Stereo of a 5.1 block: L + 0.7 C + 0.7 Ls, and the same of the right; stereo stays as it is."""
    if block.shape[1] == 2:
        return block
    return block[:, :2] + FOLD * (block[:, CENTRE : CENTRE + 1] + block[:, LEFT_SURROUND:])
