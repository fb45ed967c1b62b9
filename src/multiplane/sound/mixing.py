"""The last two stages of the desk: one gain and one limiter for the whole film, and what is written through them.

The first pass adds up the stems, measures, and keeps the sum on disk; then the film's gain and the limiter's line are
known; the second pass lays them on the sum. The stems are written apart, through the same line: they add up to the mix.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np

from multiplane.core.codec import encode
from multiplane.core.errors import BadInput
from multiplane.media.bwf import broadcast_wave
from multiplane.run.step import Job

from .desk import BLOCK, STEMS, Desk, cue_list
from .ducking import STEP, runs, widened
from .limiter import HOP, lay_line, reduction, step_peaks, true_step_peaks
from .loudness import PROFILES, SILENCE, Meter, Profile, QuickMeter
from .noise import from_db
from .surround import fold

ATTEMPTS = 4
SIDE = 2  # steps on either side of a stretch: more than the filter between the samples reaches
DIALOGUE_ENOUGH = 0.15  # share of the running time under which a dialogue-gated profile measures the whole programme


def mix_film(job: Job) -> dict[str, Any]:
    """The whole of `sound.mix`; see there."""
    profile = PROFILES.get(str(job.params.get("profile", "web")))
    if profile is None:
        raise BadInput(f"there is no loudness profile {job.params.get('profile')!r}; use one of {', '.join(PROFILES)}")
    with tempfile.TemporaryDirectory(prefix="mix-", dir=job.out.parent) as folder, ExitStack() as stack:
        desk = Desk(job, Path(folder))
        channels = 2 if job.params.get("fold") else desk.channels
        total = _Sum(stack.enter_context((Path(folder) / "sum.f32").open("w+b")), desk.padded, channels)
        programme, gated = _add_up(job, profile, desk, total)
        gain = _gain_for(profile, programme, gated, desk)
        for _ in range(ATTEMPTS):
            line = _limit(total, gain, from_db(profile.ceiling)) * np.float32(gain)
            report = _write_mix(job, profile, desk, total, line) | {"gain_db": round(20 * float(np.log10(gain)), 2)}
            missed = report["target"] + profile.aim - report["reached"]
            if report["silent"] or abs(missed) <= profile.tolerance / 2:
                break
            gain *= from_db(missed)  # the limiter took away more than it may: once more, with that much more gain
    np.save(job.out / "gain.npy", line.astype(np.float32))
    cues = cue_list(desk)
    (job.out / "loudness.json").write_bytes(encode(report))
    (job.out / "cues.json").write_bytes(encode(cues))
    return {"integrated": report["integrated"], "true_peak": report["true_peak"], "passes": report["passes"],
            "unmet_cues": len(cues["unmet"]), "missing_lines": len(cues["missing_lines"])}


class _Sum:
    """The sum of the stems, float32 in a file, and its peak in each millisecond. Plain reads and writes: a map would count
    as memory."""

    def __init__(self, file, frames: int, channels: int):
        self._file, self.frames, self.channels = file, frames, channels
        self.peaks = np.zeros(frames // HOP, np.float32)

    def write(self, start: int, block: np.ndarray) -> None:
        self._file.seek(start * 4 * self.channels)
        self._file.write(np.ascontiguousarray(block, np.float32).data)
        self.peaks[start // HOP : (start + len(block)) // HOP] = step_peaks(block)

    def read(self, start: int, frames: int) -> np.ndarray:
        start, stop = max(start, 0), min(start + frames, self.frames)
        block = np.empty((max(0, stop - start), self.channels), np.float32)
        self._file.seek(start * 4 * self.channels)
        self._file.readinto(block.data.cast("B"))
        return block


def _add_up(job: Job, profile: Profile, desk: Desk, total: _Sum) -> tuple[float, float]:
    """First pass: the loudness of the sum, and that of its moments in which somebody speaks."""
    programme, gated = QuickMeter(total.channels), QuickMeter(total.channels)
    for start, frames in desk.blocks():
        block = fold(sum(desk.stems(start, frames).values())) if total.channels == 2 else sum(desk.stems(start, frames).values())
        total.write(start, block)
        programme.add(block)
        if profile.gated:
            gated.add(block[desk.spoken(start, frames)])
        job.progress(min(start + frames, desk.frames) // 2, desk.frames)
    return programme.integrated, gated.integrated


def _gain_for(profile: Profile, programme: float, gated: float, desk: Desk) -> float:
    """The one gain (linear) that brings the film to its profile."""
    by_dialogue = _by_dialogue(profile, desk)
    measured = gated if by_dialogue else programme
    target = profile.fallback if profile.gated and not by_dialogue else profile.target
    return from_db(float(np.clip(target + profile.aim - measured, -40.0, 30.0))) if measured > SILENCE else 1.0


def _by_dialogue(profile: Profile, desk: Desk) -> bool:
    return profile.gated and float(desk.speaks.mean()) >= DIALOGUE_ENOUGH


def _limit(total: _Sum, gain: float, ceiling: float) -> np.ndarray:
    """The limiter's gain a step. Only where samples come near the ceiling is it worth looking between them."""
    peaks = total.peaks * np.float32(gain)
    near = np.flatnonzero(widened(peaks > ceiling * 0.7, 2))  # and what lies beside
    for steps, fine in _between(total, near):
        peaks[steps] = fine * np.float32(gain)
    return reduction(peaks, ceiling)


def _between(total: _Sum, steps: np.ndarray, line: np.ndarray | None = None) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Those `steps` (rising numbers) and their peaks between the samples, `line` laid on them if it is given. Stretches are
    looked at many at once, each with what rings into it from either side."""
    waiting, size = [], 0
    for first, last in _stretches(steps):
        for low in range(first, last, BLOCK // HOP):
            high = min(low + BLOCK // HOP, last)
            waiting.append((low, high))
            size += high - low
            if size >= BLOCK // HOP:
                yield _peaks_of(total, waiting, line)
                waiting, size = [], 0
    if waiting:
        yield _peaks_of(total, waiting, line)


def _peaks_of(total: _Sum, stretches: list[tuple[int, int]], line: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
    """The steps of `stretches` and their peaks. Each is read with SIDE steps more on either side; what rings over from the
    stretch beside it ends within them."""
    blocks, places, at = [], [], 0
    for low, high in stretches:
        first, last = max(low - SIDE, 0), min(high + SIDE, total.frames // HOP)
        block = total.read(first * HOP, (last - first) * HOP)
        blocks.append(block if line is None else lay_line(block, line, first))
        places.append(np.arange(at + low - first, at + high - first))
        at += last - first
    peaks = true_step_peaks(np.concatenate(blocks))
    return np.concatenate([np.arange(low, high) for low, high in stretches]), peaks[np.concatenate(places)]


def _stretches(steps: np.ndarray) -> list[tuple[int, int]]:
    """Rising numbers as (first, one past last) of each run of neighbours."""
    ends = np.flatnonzero(np.diff(steps) > 1)
    firsts, lasts = np.append(0, ends + 1), np.append(ends, len(steps) - 1)
    return [(int(steps[a]), int(steps[b]) + 1) for a, b in zip(firsts, lasts, strict=True)] if len(steps) else []


def _write_mix(job: Job, profile: Profile, desk: Desk, total: _Sum, line: np.ndarray) -> dict[str, Any]:
    """Second pass: the line laid on the sum; what comes out is written and measured."""
    mixed, gated = Meter(channels=total.channels, spread=True), Meter(channels=total.channels)
    with broadcast_wave(job.out / "mix.wav", total.channels, desk.fps, str(job.params.get("title", ""))) as wav:
        for start, frames in desk.blocks():
            block = lay_line(total.read(start, frames), line, start // HOP)
            kept = block[: desk.frames - start]
            wav.write(kept)
            mixed.add(kept)
            if profile.gated:
                gated.add(block[desk.spoken(start, frames)])
            job.progress((desk.frames + min(start + frames, desk.frames)) // 2, desk.frames)
        report = _report(profile, desk, mixed, gated, _true_peak(total, line), line)
        wav.describe(report["integrated"], report["range"], report["true_peak"])
    return report


def _true_peak(total: _Sum, line: np.ndarray) -> float:
    """dBTP of the mix. Oversampled only where a sample comes within 3 dB of the highest: between the samples of sound
    that is limited like ours the wave does not rise by more. The checks of the film measure it again."""
    coarse = total.peaks * np.maximum(line[:-1], line[1:])
    top = float(coarse.max(initial=0.0))
    near = np.flatnonzero(widened(coarse > 0.7 * top, 2)) if top > 0 else np.zeros(0, int)
    top = max([top, *(float(fine.max()) for _, fine in _between(total, near, line))])
    return 20 * float(np.log10(top)) if top > 0 else SILENCE


def _report(profile: Profile, desk: Desk, mixed: Meter, gated: Meter, true_peak: float, line: np.ndarray) -> dict[str, Any]:
    by_dialogue, integrated = _by_dialogue(profile, desk), mixed.integrated
    target = profile.fallback if profile.gated and not by_dialogue else profile.target
    against, silent = gated.integrated if by_dialogue else integrated, integrated <= SILENCE
    return {
        "profile": profile.name, "target": target, "tolerance": profile.tolerance, "measured_as": "dialogue-gated (stem)" if by_dialogue else "programme",
        "reached": round(against, 2), "integrated": round(integrated, 2), "dialogue_gated": round(gated.integrated, 2), "range": round(mixed.range, 2),
        "true_peak": round(true_peak, 2), "true_peak_limit": profile.true_peak, "dialogue_share": round(float(desk.speaks.mean()), 4),
        "speech": [[first * STEP, last * STEP] for first, last in runs(desk.speaks)] if by_dialogue else [],
        "limited_db": round(20 * float(np.log10(max(float(line.max()), 1e-6) / max(float(line.min()), 1e-6))), 2), "silent": silent,
        "passes": silent or (abs(against - target) <= profile.tolerance and true_peak <= profile.true_peak),
    }


def write_film_stems(job: Job) -> dict[str, Any]:
    """The whole of `sound.stems`: every stem through the line of the mix."""
    line = np.load(job.inputs["mix"]["gain.npy"])
    with tempfile.TemporaryDirectory(prefix="stems-", dir=job.out.parent) as folder, ExitStack() as stack:
        desk = Desk(job, Path(folder))
        title = str(job.params.get("title", ""))
        wavs = {name: stack.enter_context(broadcast_wave(job.out / f"{name}.wav", desk.channels, desk.fps, f"{title} {name}".strip()))
                for name in (*STEMS, "m_and_e")}
        speech, bed = QuickMeter(desk.channels), QuickMeter(desk.channels)
        for start, frames in desk.blocks():
            stems = {name: lay_line(part, line, start // HOP) for name, part in desk.stems(start, frames).items()}
            stems["m_and_e"] = stems["effects"] + stems["music"] + stems["ambience"]
            for name, part in stems.items():
                wavs[name].write(part[: desk.frames - start])
            spoken = desk.spoken(start, frames)
            speech.add(stems["dialogue"][spoken])
            bed.add(stems["m_and_e"][spoken])
            job.progress(min(start + frames, desk.frames), desk.frames)
    return _write_levels(job, speech, bed)


def _write_levels(job: Job, speech: QuickMeter, bed: QuickMeter) -> Mapping[str, Any]:
    over = speech.integrated - max(bed.integrated, -70.0) if speech.integrated > SILENCE else 0.0
    levels = {"dialogue": round(speech.integrated, 2), "under_it": round(bed.integrated, 2), "speech_over_bed": round(over, 2)}
    (job.out / "stems.json").write_bytes(encode(levels))
    return levels
