"""A spoken line made ready for the mix: levelled, gently compressed, and placed where its speaker is.

Takes a `LineCue`; gives float32 at 48 kHz, stereo or 5.1, whose first sample belongs on the cue's start.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from multiplane.media.audio import read_sound

from .limiter import HOP, lay_line, reduction, step_peaks
from .loudness import SILENCE, loudness_of
from .noise import fade_ends, from_db, high_pass, low_pass
from .space import off_screen, through_radio, through_telephone
from .spotting import LineCue
from .surround import at_point, in_room

ANCHOR = -20.0  # LUFS of a normal line before the film's own gain
MANNER_LEVEL = {"whisper": -4.5, "quiet": -2.5, "shout": 2.5, "singing": 0.5, "breathless": -1.0, "crying": -1.0, "cold": -0.5}
CREST = 12.0  # dB that a line's peaks may stand over its loudness: higher ones would make the film's limiter duck everything
_STEP = 240  # samples: the compressor looks every 5 ms
_EASE = 6  # steps: deviation of the bell by which it eases


def voice_line(cue: LineCue, channels: int = 2) -> np.ndarray:
    """The line as it stands in the dialogue stem: (frames + the room's tail, channels)."""
    voice = read_sound(cue.voice).mean(axis=1)
    if not len(voice):
        return np.zeros((0, channels), np.float32)
    target = ANCHOR + MANNER_LEVEL.get(cue.manner, 0.0)
    voice = level(compress(high_pass(fade_ends(voice, 0.002, 0.012), 75)), target)
    return place(hold_peaks(voice, from_db(target + CREST)), cue, channels)


def level(voice: np.ndarray, target: float) -> np.ndarray:
    """`voice` at `target` LUFS; a silent file stays silent."""
    own = loudness_of(voice)
    return voice if own <= SILENCE + 20 else voice * np.float32(from_db(float(np.clip(target - own, -30, 36))))


def compress(voice: np.ndarray, ratio: float = 2.2, above: float = -3.0) -> np.ndarray:
    """Gentle levelling: what lies more than `above` dB over the line's own average is drawn in by `ratio`.

    It looks both ways in time (20 ms), so that it neither pumps nor clicks.
    """
    steps = -(-len(voice) // _STEP)
    padded = np.pad(voice, (0, steps * _STEP - len(voice)))
    power = np.square(padded.reshape(steps, _STEP), dtype=np.float64).mean(axis=1)
    spoken = power[power > power.max() * 1e-3] if power.max() > 0 else power
    average = 10 * np.log10(spoken.mean() + 1e-12)
    highest = sliding_window_view(np.pad(power, 2, mode="edge"), 5).max(axis=1)
    over = np.maximum(10 * np.log10(highest + 1e-12) - average - above, 0)
    bell = np.exp(-0.5 * (np.arange(-4 * _EASE, 4 * _EASE + 1) / _EASE) ** 2)
    cut = np.convolve(np.pad(over * (1 - 1 / ratio), 4 * _EASE, mode="edge"), bell / bell.sum(), mode="valid")
    knots = np.append(cut, cut[-1])
    gain = 10 ** (-np.interp(np.arange(len(voice)) / _STEP, np.arange(steps + 1), knots) / 20)
    return voice * gain.astype(np.float32)


def hold_peaks(voice: np.ndarray, ceiling: float) -> np.ndarray:
    """`voice` with its peaks held under `ceiling`, looking ahead."""
    padded = np.pad(voice, (0, -len(voice) % HOP))
    return lay_line(padded[:, None], reduction(step_peaks(padded[:, None]), ceiling))[: len(voice), 0]


def place(voice: np.ndarray, cue: LineCue, channels: int = 2) -> np.ndarray:
    """Mono `voice` by its channel and place, among `channels` loudspeakers. A voice-over is dry, close and in the middle; in
    5.1 everybody in the picture speaks from the centre, as cinemas expect."""
    scene = cue.scene
    position = cue.position if channels == 2 else 0.0
    match cue.channel:
        case "voice_over":
            return at_point(voice + low_pass(voice, 180, 1) * np.float32(0.35), 0.0, channels)
        case "phone":
            return at_point(through_telephone(voice), position, channels)
        case "radio":
            return in_room(through_radio(voice, cue.line), position, scene.reverb * 0.5, scene.interior, 0.6, channels)
        case "off_screen":
            return in_room(off_screen(voice), position, min(1.0, scene.reverb + 0.1), scene.interior, 0.1, channels)
    level_by_view = -2.0 * (1 - cue.near) + 0.8 * cue.near
    return in_room(voice * np.float32(from_db(level_by_view)), position, scene.reverb, scene.interior, cue.near, channels)


def spoken_steps(voice: np.ndarray, step: int) -> np.ndarray:
    """Which steps of `step` samples of a line speak: within 32 dB of its loudest."""
    mono = voice.mean(axis=1) if voice.ndim == 2 else voice
    steps = -(-len(mono) // step)
    padded = np.pad(mono, (0, steps * step - len(mono)))
    power = np.square(padded.reshape(steps, step), dtype=np.float64).mean(axis=1)
    return power > max(power.max(), 1e-9) * 10 ** (-32 / 10)
