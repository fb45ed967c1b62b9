"""QC of the sound: loudness by two meters, the film's track against the mix to the sample, and every line heard.

The mix is measured with libebur128; FFmpeg's meter measures the track that was decoded from the finished film. If the
two agree, the mix came through whole and at its level. Where it stands is found by correlating its loudest
moments with the decoded track.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from multiplane.core.cut import Cut
from multiplane.core.formats import AUDIO_RATE
from multiplane.core.shot import Speaks
from multiplane.core.timing import TimedShot
from multiplane.media.audio import BLOCK, WavReader
from multiplane.media.probe import FFmpegMeter, read_sound_blocks

from .report import Finding

TARGETS = {"web": (-15.0, 1.0, -1.0), "r128": (-23.0, 1.0, -1.0), "netflix": (-27.0, 2.0, -2.0)}  # LUFS, LU, dBTP
_AGREE = 0.5  # LU between the two meters
_NO_VOICE = -70.0  # LUFS that a silent take carries
_SILENT = -55.0  # dBFS: below it nobody speaks
_WINDOW = AUDIO_RATE // 2  # samples compared for sync
_REACH = AUDIO_RATE // 10  # samples by which sound is searched early and late
_OFFSET = AUDIO_RATE // 1000  # samples: 1 ms


@dataclass(frozen=True)
class Level:
    """What the mix measures: LUFS, LU, dBTP."""

    integrated: float
    range: float
    true_peak: float


def measure_mix(path: Path) -> Level:
    """Loudness, range and true peak of a 48 kHz stereo wave file, block by block (libebur128)."""
    import pyebur128
    from pyebur128 import MeasurementMode as Mode

    wav = WavReader(path)
    state = pyebur128.R128State(2, AUDIO_RATE, Mode.MODE_I | Mode.MODE_LRA | Mode.MODE_TRUE_PEAK)
    peak = 0.0
    for start in range(0, wav.frames, BLOCK):
        block = np.ascontiguousarray(wav.read(start, BLOCK))
        state.add_frames(block.reshape(-1), len(block))
        peak = max(peak, *(pyebur128.get_previous_true_peak(state, channel) for channel in range(2)))
    return Level(float(pyebur128.get_loudness_global(state)), float(pyebur128.get_loudness_range(state)),
                 20 * math.log10(peak) if peak > 0 else -math.inf)


def check_sound(film: Path, mix: Mapping[str, Path], profile: str) -> tuple[list[Finding], dict[str, Any]]:
    """Loudness against the profile, the two meters against each other, and the track against the mix."""
    level = measure_mix(mix["mix.wav"])
    told = json.loads(mix["loudness.json"].read_bytes()) if "loudness.json" in mix else {}
    integrated, offset, match, samples = _compare(film, mix["mix.wav"])
    measures = {"loudness_LUFS": _round(level.integrated), "loudness_range_LU": _round(level.range), "true_peak_dBTP": _round(level.true_peak),
                "film_loudness_LUFS_by_FFmpeg": _round(integrated), "sound_offset_ms": None if offset is None else round(offset / AUDIO_RATE * 1000, 3),
                "sound_match": None if match is None else round(match, 4), "decoded_sound_seconds": round(samples / AUDIO_RATE, 3)}
    return [*_check_level(level, integrated, profile, told), *_check_offset(offset, match)], measures


def _round(value: float) -> float | None:
    return round(value, 2) if math.isfinite(value) else None


def _check_level(level: Level, integrated: float, profile: str, told: Mapping[str, Any]) -> list[Finding]:
    target, tolerance, limit = TARGETS.get(profile, TARGETS["web"])
    target, tolerance = told.get("target", target), told.get("tolerance", tolerance)
    limit = told.get("true_peak_limit", limit)
    gated = str(told.get("measured_as", "")).startswith("dialogue")
    reached = told["dialogue_gated"] if gated else level.integrated
    found: list[Finding] = []
    if not math.isfinite(level.integrated):
        return [Finding("warn", "sound", "The film is silent.")]
    if abs(reached - target) > tolerance:
        found.append(Finding("warn", "sound", f"Loudness is {reached:.1f} LUFS; {profile} asks for {target:g} ± {tolerance:g}."))
    if level.true_peak > limit:
        severity = "fail" if level.true_peak > limit + 1 else "warn"
        found.append(Finding(severity, "sound", f"The true peak is {level.true_peak:.1f} dBTP; {limit:g} is the most."))
    if "integrated" in told and abs(told["integrated"] - level.integrated) > _AGREE:
        found.append(Finding("warn", "sound", f"The mixer measured {told['integrated']:.1f} LUFS, the check {level.integrated:.1f}."))
    if abs(integrated - level.integrated) > _AGREE:
        found.append(Finding("fail", "sound", f"The film's sound has {integrated:.1f} LUFS, the mix {level.integrated:.1f}: "
                                              "it did not come through whole."))
    return found


def _check_offset(offset: int | None, match: float | None) -> list[Finding]:
    if offset is None or match is None:
        return []
    if match < 0.7:
        return [Finding("fail", "sync", f"The film's sound is not the mix (likeness {match:.2f}).")]
    if abs(offset) > _OFFSET:
        return [Finding("fail", "sync", f"The film's sound stands {offset / AUDIO_RATE * 1000:+.1f} ms from the mix.")]
    return []


def _compare(film: Path, mix: Path) -> tuple[float, int | None, float | None, int]:
    """FFmpeg's loudness of the film's track; by how many samples it is late, and how alike it is; its length."""
    wav = WavReader(mix)
    starts = _loud_moments(wav)
    heard = {start: np.zeros(_WINDOW + 2 * _REACH, np.float32) for start in starts}
    meter, at = FFmpegMeter(AUDIO_RATE), 0
    pending: list[np.ndarray] = []
    for block in read_sound_blocks(film):
        for start, kept in heard.items():
            _copy_overlap(block[:, 0], at, kept, start - _REACH)
        at += len(block)
        pending.append(block)
        if len(pending) >= 96:
            meter.add(np.concatenate(pending))
            pending.clear()
    if pending:
        meter.add(np.concatenate(pending))
    lags = [_lag(wav.read(start, _WINDOW)[:, 0], heard[start]) for start in starts]
    worst = max(lags, key=lambda lag: abs(lag[0]), default=(None, None))
    return meter.integrated, worst[0], min((lag[1] for lag in lags), default=None), at


def _loud_moments(wav: WavReader) -> list[int]:
    """The loudest half second of each third of the film, as first samples. None where it is silent."""
    powers = []
    for start in range(0, wav.frames - _WINDOW, _WINDOW):
        powers.append((float(np.mean(np.square(wav.read(start, _WINDOW)[:, 0]))), start))
    third = max(1, len(powers) // 3)
    best = [max(powers[i: i + third]) for i in range(0, len(powers), third)][:3]
    return [start for power, start in best if power > 1e-7]


def _copy_overlap(block: np.ndarray, at: int, kept: np.ndarray, start: int) -> None:
    first, last = max(at, start), min(at + len(block), start + len(kept))
    if first < last:
        kept[first - start: last - start] = block[first - at: last - at]


def _lag(mix: np.ndarray, heard: np.ndarray) -> tuple[int, float]:
    """By how many samples `heard` is later than `mix`, and their likeness there, 0…1."""
    size = 1 << (len(heard) + len(mix) - 1).bit_length()
    across = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(mix, size)), size)[: 2 * _REACH + 1]
    best = int(np.argmax(across))
    power = float(np.linalg.norm(mix) * np.linalg.norm(heard[best: best + len(mix)]))
    return best - _REACH, float(across[best]) / power if power else 0.0


def check_lines(mix: Mapping[str, Path], cut: Cut, timed: Mapping[str, TimedShot], *, silent: bool = False) -> list[Finding]:
    """Every line has a take, and is heard where it is seen: in the dialogue stem if there is one, else in the mix.

    A film whose voice engine is `silent`, because nobody here speaks its language, is told so once instead.
    """
    wav = WavReader(mix.get("dialogue.wav") or mix["mix.wav"])
    found: list[Finding] = []
    if silent:
        found.append(Finding("warn", "lines", "The lines have no voices: no engine here speaks the language of the film."))
    for clip in cut.clips:
        shot = timed.get(clip.shot)
        for event in shot.events if shot else ():
            if not isinstance(event.event, Speaks):
                continue
            line, frame = event.event, clip.start + event.frame_in
            if line.line not in shot.takes:
                found.append(Finding("fail", "lines", f"{line.role} does not speak: “{line.text[:60]}” has no take.", frame))
                continue
            first, last = (round((clip.start + f) / cut.fps * AUDIO_RATE) for f in (event.frame_in, event.frame_out))
            level = _rms(wav.read(first, last - first))
            meant = silent or shot.takes[line.line].loudness <= _NO_VOICE  # a line of dots is a silence
            if level < _SILENT and not meant:
                found.append(Finding("fail", "lines", f"{line.role} is not heard: “{line.text[:60]}” ({level:.0f} dBFS).", frame))
    return found


def _rms(samples: np.ndarray) -> float:
    power = float(np.mean(np.square(samples, dtype=np.float64))) if samples.size else 0.0
    return 10 * math.log10(power) if power > 1e-12 else -120.0
