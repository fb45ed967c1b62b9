"""A composer's own recording in the place of one cue.

Takes any sound file and the seconds of the cue; gives it at 48 kHz, as loud as our players, laid to the cue's
beginning and faded out at its end where it is longer. Says aloud where it is much too short or too long.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from multiplane.core.errors import BadInput
from multiplane.core.formats import AUDIO_RATE
from multiplane.media.audio import WavReader, decode_audio, is_wav

from .loudness import loudness_of
from .noise import from_db

FADE_IN, FADE_OUT = 0.02, 0.8  # seconds
MUCH = 0.15  # part of a cue's length, over which a file's is worth a word
PLAYERS = -21.0  # LUFS of a cue of ours


def fit_own(path: Path, name: str, start: float, stop: float) -> tuple[np.ndarray, list[str]]:
    """The recording from its scene's first moment, (frames, 2) float32, and sentences about it. Raises BadInput for a
    file that holds no sound."""
    sound, warnings = _read(path), []
    wanted, has = stop - start, len(sound) / AUDIO_RATE
    if abs(has - wanted) > max(MUCH * wanted, 1.0):
        what = f"it ends {wanted - has:.1f} s before the cue does" if has < wanted else f"it is faded out, and {has - wanted:.1f} s of it are not heard"
        warnings.append(f"{name}: is {has:.1f} s long for a cue of {wanted:.1f} s; {what}")
    own = loudness_of(sound)
    gain = from_db(float(np.clip(PLAYERS - own, -30.0, 20.0))) if own > -60 else 1.0
    sound = sound[: round(wanted * AUDIO_RATE)] * np.float32(gain)
    n = min(len(sound), round(FADE_IN * AUDIO_RATE))
    sound[:n] *= np.linspace(0, 1, n, dtype=np.float32)[:, None]
    n = min(len(sound), round((FADE_OUT if has > wanted + 0.02 else FADE_IN) * AUDIO_RATE))
    sound[len(sound) - n :] *= np.cos(np.linspace(0, np.pi / 2, n, dtype=np.float32))[:, None]
    return np.concatenate([np.zeros((round(start * AUDIO_RATE), 2), np.float32), sound.astype(np.float32)]), warnings


def _read(path: Path) -> np.ndarray:
    """A sound file at 48 kHz in stereo."""
    if is_wav(path) and WavReader(path).rate == AUDIO_RATE:
        sound = WavReader(path).read()
    else:
        sound, _ = decode_audio(path)
    if sound.size == 0:
        raise BadInput("holds no sound; export it again", path)
    sound = sound.reshape(len(sound), -1)
    return np.repeat(sound, 2, axis=1) if sound.shape[1] == 1 else sound[:, :2].copy()
