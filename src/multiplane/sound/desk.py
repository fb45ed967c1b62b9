"""The mixing desk: stems laid out, levelled, ducked, limited, written and measured.

Two passes over the film in blocks of 5 s, so that a long one needs no more memory: the first renders the stems to
scratch and measures; the second lays one gain and the limiter on all stems, writes and measures what it wrote.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
from scipy.ndimage import maximum_filter1d

from multiplane.core.codec import encode
from multiplane.core.cut import name_parts
from multiplane.core.errors import BadInput
from multiplane.core.formats import AUDIO_RATE
from multiplane.media.audio import WavReader, WavWriter, decode_audio, is_wav, write_wav
from multiplane.run.step import Job

from .dialogue import spoken_steps, voice_line
from .ducking import STEP, duck_curve, gain_block, runs
from .effects import REFERENCE, make_effect
from .limiter import HOP, gain_line, reduction, step_peaks, true_step_peaks
from .loudness import PROFILES, SILENCE, Meter, Profile
from .noise import from_db
from .space import from_afar, pan, put_in_room
from .spotting import EffectCue, Spotting, read_cut, spot
from .tape import render_ambience
from .tracks import Reels, Track

STEMS = ("dialogue", "effects", "music", "ambience")
BLOCK = 240_000  # samples: 5 s, a multiple of the control steps
EFFECTS_ANCHOR = -8.0  # dB on every effect: where a level of 0 stands against dialogue
MUSIC_ANCHOR = -24.0  # LUFS of the whole music before ducking, against dialogue at -20
DUCK = {"music": -9.0, "ambience": -5.0, "effects": -7.0}  # dB under speech


def mix_film(job: Job) -> dict[str, Any]:
    """The whole of `sound.mix`; see there."""
    profile = PROFILES.get(str(job.params.get("profile", "web")))
    if profile is None:
        raise BadInput(f"there is no loudness profile {job.params.get('profile')!r}; use one of {', '.join(PROFILES)}")
    plan = spot(job.inputs, job.params)
    with tempfile.TemporaryDirectory(prefix="mix-") as folder, ExitStack() as stack:
        scratch = _Scratch(Path(folder), plan.frames, stack)
        before = _lay_stems(job, plan, scratch)
        gain = _gain_for(profile, before, plan, scratch)
        steps = _limit(scratch, gain, from_db(profile.ceiling))
        report = _write_all(job, profile, scratch, gain, steps, before["speaks"])
    (job.out / "loudness.json").write_bytes(encode(report))
    (job.out / "cues.json").write_bytes(encode(_cue_list(plan)))
    return {"integrated": report["integrated"], "true_peak": report["true_peak"], "passes": report["passes"],
            "unmet_cues": len(plan.unmet), "missing_lines": len(plan.missing_lines), "warnings": _warnings(plan)}


def _warnings(plan: Spotting) -> list[str]:
    """What a person should know of: cues that no effect meets, lines without a recording."""
    found = [f"{cue['shot']}: no effect is known for “{cue['words']}”; it is left out" for cue in plan.unmet]
    return found + [f"{cue['shot']}: the line “{cue['text'][:40]}” has no recording" for cue in plan.missing_lines]


class _Scratch:
    """The four stems as float files on disk while the mix is made, and the film's peak in each millisecond."""

    def __init__(self, folder: Path, frames: int, stack: ExitStack):
        self.folder, self.frames = folder, frames
        self.padded = -(-max(frames, 1) // STEP) * STEP
        self.stems = {name: _Stem(stack.enter_context((folder / f"{name}.f32").open("w+b")), self.padded) for name in STEMS}
        self.peaks = np.zeros(self.padded // HOP, np.float32)

    def blocks(self):
        for start in range(0, self.padded, BLOCK):
            yield start, min(BLOCK, self.padded - start)

    def sum(self, start: int, frames: int) -> np.ndarray:
        return sum(stem.read(start, frames) for stem in self.stems.values())


class _Stem:
    """Stereo float32 in a file that starts as silence. Plain reads and writes: a map would count as memory."""

    def __init__(self, file, frames: int):
        self._file, self._frames = file, frames
        file.truncate(frames * 8)

    def read(self, start: int, frames: int) -> np.ndarray:
        start, stop = max(start, 0), min(start + frames, self._frames)
        self._file.seek(start * 8)
        return np.frombuffer(self._file.read(max(0, stop - start) * 8), np.float32).reshape(-1, 2)

    def write(self, start: int, block: np.ndarray) -> None:
        self._file.seek(start * 8)
        self._file.write(np.ascontiguousarray(block[: self._frames - start], np.float32).data)

    def add(self, start: int, sound: np.ndarray) -> None:
        there = self.read(start, len(sound))
        self.write(start, there + sound[: len(there)])


def _lay_stems(job: Job, plan: Spotting, scratch: _Scratch) -> dict[str, Any]:
    """First pass: dialogue first, because the others make room for it."""
    speaks = _lay_dialogue(plan, scratch)
    music, ambience = _bed(job, "music", plan, scratch), _bed(job, "ambience", plan, scratch)
    curves = {name: duck_curve(speaks, depth) for name, depth in DUCK.items()}
    level = {"music": _music_gain(music), "ambience": 1.0}
    effects = Track((cue.start, _effect_renderer(cue)) for cue in plan.effects)
    meter = Meter()
    for start, frames in scratch.blocks():
        block = {"dialogue": scratch.stems["dialogue"].read(start, frames), "effects": effects.block(start, frames) * gain_block(curves["effects"], start, frames)}
        for name, bed in (("music", music), ("ambience", ambience)):
            block[name] = _padded(bed.read(start, frames), frames) * (gain_block(curves[name], start, frames) * np.float32(level[name])) if bed else None
        total = np.zeros((frames, 2), np.float32)
        for name, part in block.items():
            if part is None:
                continue
            if name != "dialogue":
                scratch.stems[name].write(start, part)
            total += part
        meter.add(total)
        scratch.peaks[start // HOP : (start + frames) // HOP] = step_peaks(total)
        job.progress(min(start + frames, scratch.frames) // 2, scratch.frames)
    return {"speaks": speaks, "mix": meter.integrated}


def _lay_dialogue(plan: Spotting, scratch: _Scratch) -> np.ndarray:
    """Write the dialogue stem; gives which steps of 10 ms speak."""
    speaks = np.zeros(scratch.padded // STEP, bool)
    stem = scratch.stems["dialogue"]
    for cue in plan.lines:
        line = voice_line(cue)
        stem.add(cue.start, line)
        own = spoken_steps(line, STEP)[: max(0, len(speaks) - cue.start // STEP)]
        speaks[cue.start // STEP : cue.start // STEP + len(own)] |= own
    return speaks


def _bed(job: Job, name: str, plan: Spotting, scratch: _Scratch) -> WavReader | Reels | None:
    """The ambience or music of the job, at 48 kHz stereo. A composer's "music" stands before the cues that were
    played; an ambience that nobody made is made here."""
    files = job.inputs.get(name) or {}
    if not files and name == "music":
        cues = zip(name_parts(clip.scene for clip in read_cut(job.inputs).clips), plan.scenes, strict=True)
        return Reels((span.start, WavReader(job.inputs[f"music/{part}"]["music.wav"])) for part, span in cues if f"music/{part}" in job.inputs)
    path = files.get(f"{name}.wav") or next(iter(dict(sorted(files.items())).values()), None)
    if path is None and name == "ambience" and plan.scenes:
        path = scratch.folder / "own_ambience.wav"
        render_ambience(plan.scenes, plan.frames, path, int(job.params.get("seed", 0)))
    if path is None:
        return None
    if not is_wav(path) or (reader := WavReader(path)).rate != AUDIO_RATE or reader.channels != 2:
        samples, _ = decode_audio(path)
        path = scratch.folder / f"own_{name}.wav"
        write_wav(path, samples, AUDIO_RATE, 32)
        reader = WavReader(path)
    return reader


def _music_gain(music: WavReader | Reels | None) -> float:
    """What brings the music, whoever made it, to its place under the dialogue."""
    if music is None:
        return 1.0
    meter = Meter()
    for start in range(0, music.frames, BLOCK):
        meter.add(music.read(start, BLOCK))
    return from_db(float(np.clip(MUSIC_ANCHOR - meter.integrated, -20.0, 12.0))) if meter.integrated > SILENCE else 1.0


def _padded(block: np.ndarray, frames: int) -> np.ndarray:
    return block if len(block) == frames else np.concatenate([block, np.zeros((frames - len(block), 2), np.float32)])


def _effect_renderer(cue: EffectCue):
    def render() -> np.ndarray:
        sound = make_effect(cue.kind, cue.seconds, cue.seed)
        sound = from_afar(sound, cue.distance) * np.float32(from_db(cue.level + EFFECTS_ANCHOR))
        scene = cue.scene
        if scene.reverb < 0.03 and not cue.distance:
            return pan(sound, cue.position)
        return put_in_room(sound, cue.position, min(1.0, scene.reverb + 0.3 * cue.distance), scene.interior, 0.6 - 0.6 * cue.distance)

    return render


def _gain_for(profile: Profile, before: Mapping[str, Any], plan: Spotting, scratch: _Scratch) -> float:
    """The one gain (linear) that brings the film to its profile."""
    measured, target = before["mix"], profile.target + profile.aim
    if profile.gated:
        if before["speaks"].mean() >= 0.15:
            measured = _gated(scratch, before["speaks"])
        else:
            target = profile.fallback
    if measured <= SILENCE:
        return 1.0
    return from_db(float(np.clip(target - measured, -40.0, 30.0)))


def _gated(scratch: _Scratch, speaks: np.ndarray) -> float:
    """Stem-gated loudness of the whole mix: measured only where the dialogue stem speaks."""
    meter = Meter()
    for start, frames in scratch.blocks():
        meter.add(_only(scratch.sum(start, frames), speaks, start))
    return meter.integrated


def _only(block: np.ndarray, speaks: np.ndarray, start: int) -> np.ndarray:
    keep = speaks[start // STEP : start // STEP + len(block) // STEP]
    return block.reshape(-1, STEP, 2)[keep].reshape(-1, 2)


def _limit(scratch: _Scratch, gain: float, ceiling: float) -> np.ndarray:
    """The limiter's gain a step. Only where samples come near the ceiling is it worth looking between them."""
    peaks = scratch.peaks * np.float32(gain)
    near = runs(maximum_filter1d(peaks > ceiling * 0.7, 41))  # with what lies within 20 ms: few long stretches, not many short
    for first, last in near:
        for low in range(first * HOP, last * HOP, BLOCK):
            high = min(low + BLOCK, last * HOP)
            fine = true_step_peaks(scratch.sum(low, high - low), scratch.sum(low - 96, min(96, low)), scratch.sum(high, 96))
            peaks[low // HOP : high // HOP] = fine * np.float32(gain)
    return reduction(peaks, ceiling)


def _write_all(job: Job, profile: Profile, scratch: _Scratch, gain: float, steps: np.ndarray, speaks: np.ndarray) -> dict[str, Any]:
    """Second pass: the same gain and limiter on every stem; the mix is their sum."""
    meters = {name: Meter() for name in (*STEMS, "gated", "bed")} | {"mix": Meter(spread=True)}
    bits = int(job.params.get("bits", profile.bits))
    with ExitStack() as stack:
        wavs = {name: stack.enter_context(WavWriter(job.out / f"{name}.wav", 2, AUDIO_RATE, bits)) for name in (*STEMS, "mix")}
        for start, frames in scratch.blocks():
            line = gain_line(steps, start // HOP, frames)[:, None] * np.float32(gain)
            whole = np.zeros((frames, 2), np.float32)
            keep = min(frames, scratch.frames - start)
            for name in STEMS:
                part = scratch.stems[name].read(start, frames) * line
                whole += part
                wavs[name].write(part[:keep])
                meters[name].add(part)
                if name == "dialogue":
                    spoken = part
            wavs["mix"].write(whole[:keep])
            meters["mix"].add(whole[:keep])
            meters["gated"].add(_only(whole, speaks, start))
            meters["bed"].add(_only(whole - spoken, speaks, start))
            job.progress((scratch.frames + min(start + frames, scratch.frames)) // 2, scratch.frames)
    return _report(profile, meters, gain, steps, speaks, _true_peak(scratch, gain, steps))


def _true_peak(scratch: _Scratch, gain: float, steps: np.ndarray) -> float:
    """dBTP of the mix. Oversampled only where a sample comes within 3 dB of the highest: between the samples of sound
    that is limited like ours the wave does not rise by more. The checks of the film measure it again, whole."""
    coarse = scratch.peaks * np.float32(gain) * np.maximum(steps[:-1], steps[1:])
    top = float(coarse.max(initial=0.0))
    for first, last in runs(maximum_filter1d(coarse > 0.7 * top, 5)) if top > 0 else ():
        low, frames = first * HOP, (last - first) * HOP
        line = gain_line(steps, first, frames)[:, None] * np.float32(gain)
        edge = np.zeros((0, 2), np.float32)
        top = max(top, float(true_step_peaks(scratch.sum(low, frames) * line, edge, edge).max()))
    return 20 * float(np.log10(top)) if top > 0 else SILENCE


def _report(
    profile: Profile, meters: Mapping[str, Meter], gain: float, steps: np.ndarray, speaks: np.ndarray, true_peak: float
) -> dict[str, Any]:
    share = float(speaks.mean()) if len(speaks) else 0.0
    integrated, gated = meters["mix"].integrated, meters["gated"].integrated
    against, target = (gated, profile.target) if profile.gated and share >= 0.15 else (integrated, profile.target)
    if profile.gated and share < 0.15:
        target = profile.fallback
    silent = integrated <= SILENCE
    return {
        "profile": profile.name, "target": target, "tolerance": profile.tolerance, "measured_as": "dialogue-gated (stem)" if against is gated and profile.gated else "programme",
        "integrated": round(integrated, 2), "dialogue_gated": round(gated, 2), "range": round(meters["mix"].range, 2),
        "true_peak": round(true_peak, 2), "true_peak_limit": profile.true_peak, "stems": {name: round(meters[name].integrated, 2) for name in STEMS},
        "speech_over_bed": round(meters["dialogue"].integrated - max(meters["bed"].integrated, -70.0), 2) if share else 0.0,
        "dialogue_share": round(share, 4), "gain_db": round(20 * float(np.log10(gain)), 2),
        "limited_db": round(-20 * float(np.log10(max(float(steps.min()), 1e-4))), 2), "silent": silent,
        "effects_reference": REFERENCE,
        "passes": silent or (abs(against - target) <= profile.tolerance and true_peak <= profile.true_peak),
    }


def _cue_list(plan: Spotting) -> dict[str, Any]:
    """What was placed where, for the mixer and for `explain`."""
    return {
        "samples": plan.frames,
        "scenes": [{"id": s.id, "start": s.start, "stop": s.stop, "sound": s.word} for s in plan.scenes],
        "lines": [{"shot": c.shot, "line": c.line, "role": c.role, "start": c.start, "frame": c.frame, "channel": c.channel,
                   "position": round(c.position, 3)} for c in plan.lines],
        "effects": [{"kind": c.kind, "start": c.start, "seconds": round(c.seconds, 2), "level": round(c.level, 1),
                     "position": round(float(c.position), 3), "asked_by": c.asked_by} for c in plan.effects],
        "unmet": plan.unmet, "missing_lines": plan.missing_lines,
    }
