"""QC of the sound: loudness by two meters, the film's track against the mix to the sample, and every line heard.

The mixer measures what it writes with libebur128; FFmpeg's meter measures the track that was decoded from the finished film. If
the two agree, the mix came through whole and at its level. Where it stands is found by correlating its loudest
moments with the decoded track.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from multiplane.core.cut import Cut
from multiplane.core.formats import AUDIO_RATE
from multiplane.core.shot import Speaks
from multiplane.core.timing import TimedShot
from multiplane.media.audio import WavReader
from multiplane.media.probe import FFmpegMeter, read_sound_blocks
from multiplane.media.reels import Reels

from .report import Finding, Level

TARGETS = {"web": (-14.0, 1.0, -1.0), "ebu": (-23.0, 1.0, -1.0), "netflix": (-27.0, 2.0, -2.0)}  # LUFS, LU, dBTP
_AGREE = 0.5  # LU between the two meters
_ROUNDED = 0.05  # LU or dB: what a meter that rounds to tenths cannot tell
_FINE, _BLOCK = AUDIO_RATE // 200, AUDIO_RATE * 5  # samples: 5 ms, 5 s
_RAMP = np.linspace(0, 1, _FINE, dtype=np.float32)
_NO_VOICE = -70.0  # LUFS that a silent take carries
_SILENT = -55.0  # dBFS: below it nobody speaks
_WINDOW = AUDIO_RATE // 2  # samples compared for sync
_REACH = AUDIO_RATE // 10  # samples by which sound is searched early and late
_OFFSET = AUDIO_RATE // 1000  # samples: 1 ms


def measure_mix(path: Path, told: Mapping[str, Any] | None = None) -> Level:
    """Loudness and range (libebur128) and true peak (libebur128, FFmpeg) of a 48 kHz wave file, block by block. What the mixer
    has `told` of it, having measured what it wrote, is taken for loudness and range: the film's own sound is measured again, by
    another meter. Where it has told of "speech", (first sample, last) of what is spoken, that is measured by both."""
    wav, told = WavReader(path), told or {}
    whole = _as_measured(told) if {"integrated", "range"} <= told.keys() else _measure_whole(wav)
    speech = told.get("speech", ())
    return Level(*map(_finite, (*whole, *_true_peaks(wav), *(_measure_speech(wav, speech) if speech else ()))))


def _measure_whole(wav: WavReader) -> tuple[float, float]:
    """Loudness (LUFS) and range (LU) by libebur128."""
    import pyebur128
    from pyebur128 import MeasurementMode as Mode

    state = pyebur128.R128State(wav.channels, AUDIO_RATE, Mode.MODE_I | Mode.MODE_LRA)
    for start in range(0, wav.frames, _BLOCK):
        block = np.ascontiguousarray(wav.read(start, _BLOCK))
        state.add_frames(block.reshape(-1), len(block))
    return pyebur128.get_loudness_global(state), pyebur128.get_loudness_range(state)


def _as_measured(told: Mapping[str, Any]) -> tuple[float, float]:
    """What the mixer says, as a meter says it: a silent film has no loudness."""
    return -math.inf if told.get("silent") else float(told["integrated"]), float(told["range"])


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _step_peaks(wav: WavReader) -> np.ndarray:
    """The largest absolute sample of each fine step of a file."""
    total, many = -(-wav.frames // _FINE), _BLOCK // _FINE
    blocks = (_steps_from(wav, first, min(many, total - first)) for first in range(0, total, many))
    return np.concatenate([np.zeros(0, np.float32), *(np.abs(block).reshape(len(block), -1).max(axis=1) for block in blocks)])


def _true_peaks(wav: WavReader) -> tuple[float, float]:
    """dBTP by libebur128 and by FFmpeg: measured in those steps whose samples come within 3.5 dB of the highest.
    Oversampled everywhere it would cost more than all the rest; elsewhere the wave would have to rise by more than that."""
    import pyebur128
    from pyebur128 import MeasurementMode as Mode

    state, second = pyebur128.R128State(wav.channels, AUDIO_RATE, Mode.MODE_TRUE_PEAK), FFmpegMeter(AUDIO_RATE, wav.channels, peaks=True)
    peaks, peak = _step_peaks(wav), 0.0
    for block in _near_peaks(wav, peaks >= max(float(peaks.max(initial=0.0)) / 1.5, 1e-6)):
        state.add_frames(block.reshape(-1), len(block))
        peak = max(peak, *(pyebur128.get_previous_true_peak(state, channel) for channel in range(wav.channels)))
        second.add(block)
    return 20 * math.log10(peak) if peak > 0 else -math.inf, second.true_peak


def _near_peaks(wav: WavReader, wanted: np.ndarray) -> Iterator[np.ndarray]:
    """The `wanted` steps of a file and a step on either side of each, which rises from silence or sinks into it: so nothing jumps
    where what lies apart is put together, and the wave between the samples of a wanted step is as it is in the file."""
    many = _BLOCK // _FINE
    for first in range(0, len(wanted), many):
        here = np.pad(wanted[first: first + many], 2)
        if not here.any():
            continue
        kept = np.flatnonzero(here[:-2] | here[1:-1] | here[2:])  # number 0 is the step before the block
        block = _steps_from(wav, first - 1, many + 2)[kept]
        for place in np.flatnonzero(~here[kept + 1]):
            before, after = here[kept[place]], here[kept[place] + 2]
            block[place] *= np.maximum(before * _RAMP[::-1], after * _RAMP)[:, None]
        yield block.reshape(-1, wav.channels)


def _steps_from(wav: WavReader, first: int, count: int) -> np.ndarray:
    """`count` fine steps of a file from number `first`, (steps, samples, channels); silent before its beginning and after its end."""
    out = np.zeros((count * _FINE, wav.channels), np.float32)
    lead = max(0, -first) * _FINE
    samples = wav.read(first * _FINE + lead, len(out) - lead)
    out[lead: lead + len(samples)] = samples
    return out.reshape(count, _FINE, wav.channels)


def _measure_speech(wav: WavReader, speech: Sequence[tuple[int, int]]) -> tuple[float, float]:
    import pyebur128

    state, second = pyebur128.R128State(wav.channels, AUDIO_RATE, pyebur128.MeasurementMode.MODE_I), FFmpegMeter(AUDIO_RATE, wav.channels)
    for first, last in speech:
        for start in range(first, last, _BLOCK):
            block = np.ascontiguousarray(wav.read(start, min(_BLOCK, last - start)))
            state.add_frames(block.reshape(-1), len(block))
            second.add(block)
    return float(pyebur128.get_loudness_global(state)), second.integrated


def told_of(mix: Mapping[str, Path]) -> dict[str, Any]:
    """What the mixer says of the mix; nothing where nothing was left."""
    return json.loads(mix["loudness.json"].read_bytes()) if "loudness.json" in mix else {}


def check_sound(film: Path, mix: Mapping[str, Path], profile: str, level: Level | None = None) -> tuple[list[Finding], dict[str, Any]]:
    """Loudness against the profile, the two meters against each other, and the track against the mix. `film` may be the film or
    its sound track alone; `level` is that of the mix, where it was measured before."""
    told = told_of(mix)
    level = level or measure_mix(mix["mix.wav"], told)
    heard = _compare(film, mix["mix.wav"])
    measures = {"loudness_LUFS": _round(level.integrated), "loudness_range_LU": _round(level.range), "true_peak_dBTP": _round(level.true_peak),
                "true_peak_dBTP_by_FFmpeg": _round(level.peak_by_ffmpeg), "film_loudness_LUFS_by_FFmpeg": _round(heard.integrated),
                "sound_offset_ms": None if heard.offset is None else round(heard.offset / AUDIO_RATE * 1000, 3),
                "sound_match": None if heard.match is None else round(heard.match, 4), "decoded_sound_seconds": round(heard.samples / AUDIO_RATE, 3)}
    if told.get("speech"):
        measures |= {"dialogue_LUFS_stem_gated": _round(level.gated), "dialogue_LUFS_stem_gated_by_FFmpeg": _round(level.gated_by_ffmpeg)}
    return [*_check_level(level, heard.integrated, profile, told), *_check_offset(heard.offset, heard.match)], measures


def _round(value: float | None) -> float | None:
    return round(value, 2) if value is not None and math.isfinite(value) else None


def _check_level(level: Level, in_film: float, profile: str, told: Mapping[str, Any]) -> list[Finding]:
    target, tolerance, limit = TARGETS.get(profile, TARGETS["web"])
    target, tolerance = told.get("target", target), told.get("tolerance", tolerance)
    limit = told.get("true_peak_limit", limit)
    found: list[Finding] = []
    if level.integrated is None:
        return [Finding("warn", "sound", "The film is silent.")]
    if level.gated is not None:
        reached, second, what = level.gated, level.gated_by_ffmpeg, "Loudness of the dialogue"
    else:
        reached, second, what = level.integrated, in_film, "Loudness"
    if max(abs(reached - target), abs(second - target)) > tolerance + _ROUNDED:
        found.append(Finding("fail", "sound", f"{what} is {reached:.1f} LUFS (FFmpeg: {second:.1f}); {profile} asks for {target:g} ± {tolerance:g}."))
    peak = max((one for one in (level.true_peak, level.peak_by_ffmpeg) if one is not None), default=-math.inf)
    if peak > limit + _ROUNDED:
        found.append(Finding("fail", "sound", f"The true peak is {peak:.1f} dBTP; {limit:g} is the most."))
    if abs(in_film - level.integrated) > _AGREE:
        found.append(Finding("fail", "sound", f"The film's sound has {in_film:.1f} LUFS, the mix {level.integrated:.1f}: it did not come through whole."))
    return found


def _check_offset(offset: int | None, match: float | None) -> list[Finding]:
    if offset is None or match is None:
        return []
    if match < 0.7:
        return [Finding("fail", "sync", f"The film's sound is not the mix (likeness {match:.2f}).")]
    if abs(offset) > _OFFSET:
        return [Finding("fail", "sync", f"The film's sound stands {offset / AUDIO_RATE * 1000:+.1f} ms from the mix.")]
    return []


@dataclass(frozen=True)
class _Heard:
    """The film's track: FFmpeg's loudness; by how many samples it is late, and how alike it is to the mix; its length."""

    integrated: float
    offset: int | None
    match: float | None
    samples: int


def _compare(film: Path, mix: Path) -> _Heard:
    wav = WavReader(mix)
    starts = _loud_moments(wav)
    heard = {start: np.zeros(_WINDOW + 2 * _REACH, np.float32) for start in starts}
    meter, at = FFmpegMeter(AUDIO_RATE, wav.channels), 0
    with ThreadPoolExecutor(1) as beside:  # one block is measured while the next is decoded
        measured = beside.submit(int)
        for block in read_sound_blocks(film):
            for start, kept in heard.items():
                _copy_overlap(block[:, 0], at, kept, start - _REACH)
            at += len(block)
            measured.result()
            measured = beside.submit(meter.add, block)
        measured.result()
    lags = [_lag(wav.read(start, _WINDOW)[:, 0], heard[start]) for start in starts]
    worst = max(lags, key=lambda lag: abs(lag[0]), default=(None, None))
    return _Heard(meter.integrated, worst[0], min((lag[1] for lag in lags), default=None), at)


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


def check_lines(heard: WavReader | Reels, cut: Cut, timed: Mapping[str, TimedShot], *, silent: bool = False) -> list[Finding]:
    """Every line has a take, and is `heard` where it is seen: in the dialogue, or where there is no stem in the mix.

    A film whose voice engine is `silent`, because nobody here speaks its language, is told so once instead.
    """
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
            level = _rms(heard.read(first, last - first))
            meant = silent or shot.takes[line.line].loudness <= _NO_VOICE  # a line of dots is a silence
            if level < _SILENT and not meant:
                found.append(Finding("fail", "lines", f"{line.role} is not heard: “{line.text[:60]}” ({level:.0f} dBFS).", frame))
    return found


def _rms(samples: np.ndarray) -> float:
    power = float(np.mean(np.square(samples, dtype=np.float64))) if samples.size else 0.0
    return 10 * math.log10(power) if power > 1e-12 else -120.0
