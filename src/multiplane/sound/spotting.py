"""Spotting: reads the cut and the timed shots, and writes down what sounds where, to the sample.

Takes a cut, timed shots, takes and foley lists; gives `Spotting`: spoken lines, effects and scene
spans with their first samples. A frame becomes a sample by exact fractions: frame * 48000 / fps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec

from multiplane.core.codec import decode
from multiplane.core.cut import Clip, Cut
from multiplane.core.errors import BadInput
from multiplane.core.formats import AUDIO_RATE
from multiplane.core.shot import AnyEvent, Does, Shot, Sounds, Speaks
from multiplane.core.timing import Timed, TimedShot

from .effects import find_effect, level_of, natural_seconds
from .foley import SOUNDS_OF, gather, plan_foley, surface_of
from .space import nearness, screen_position
from .told import hear_told
from .weather import spot_weather

Files = Mapping[str, Mapping[str, Path]]


@dataclass(frozen=True)
class SceneSpan:
    """A scene in the film: samples `start` … `stop`, and how it sounds (`about` is its entry in the params)."""

    id: str
    start: int
    stop: int
    about: Mapping[str, Any]

    @property
    def word(self) -> str:
        return str(self.about.get("sound") or self.about.get("kind") or "")

    @property
    def kind(self) -> str:
        return str(self.about.get("kind") or "")

    @property
    def interior(self) -> bool:
        return bool(self.about.get("interior", True))

    @property
    def reverb(self) -> float:
        return float(self.about.get("reverb", 0.15))

    @property
    def time(self) -> str:
        return str(self.about.get("time", "day"))

    @property
    def weather(self) -> str:
        return str(self.about.get("weather", "clear"))

    @property
    def mood(self) -> str:
        return str(self.about.get("mood", "neutral"))

    @property
    def seconds(self) -> float:
        return (self.stop - self.start) / AUDIO_RATE


@dataclass(frozen=True)
class LineCue:
    """A spoken line: its file, the sample where it starts, and how it is heard."""

    shot: str
    line: str
    role: str
    start: int
    frame: int
    voice: Path
    manner: str
    channel: str
    position: float
    near: float
    scene: SceneSpan


@dataclass(frozen=True)
class EffectCue:
    """An effect: its kind, the sample where it starts, how long, how loud (dB), where from, and what asked for it."""

    kind: str
    start: int
    seconds: float
    level: float
    position: float
    distance: float
    scene: SceneSpan
    seed: int
    asked_by: str


@dataclass
class Spotting:
    scenes: list[SceneSpan]
    frames: int  # samples in the film
    lines: list[LineCue] = field(default_factory=list)
    effects: list[EffectCue] = field(default_factory=list)
    unmet: list[dict[str, Any]] = field(default_factory=list)
    missing_lines: list[dict[str, Any]] = field(default_factory=list)


def sample_of(frame: int, fps: Fraction) -> int:
    """The sample on which `frame` of the film begins."""
    return int(Fraction(frame) * AUDIO_RATE / fps)


def read_cut(inputs: Files) -> Cut:
    return _read(inputs["cut"]["cut.json"], Cut)


def _read(path: Path, kind):
    try:
        return decode(path.read_bytes(), kind)
    except msgspec.DecodeError as problem:
        raise BadInput(f"does not hold what the mix expects ({problem}); make it again", path) from None


def span_scenes(cut: Cut, about: list[Mapping[str, Any]]) -> list[SceneSpan]:
    """The scenes of `cut` in order. A scene that comes back after another is a new span."""
    known = {str(scene["id"]): scene for scene in about}
    spans: list[SceneSpan] = []
    for clip in cut.clips:
        start, stop = sample_of(clip.start, cut.fps), sample_of(clip.start + clip.frames, cut.fps)
        if spans and spans[-1].id == clip.scene:
            spans[-1] = SceneSpan(clip.scene, spans[-1].start, stop, spans[-1].about)
        else:
            spans.append(SceneSpan(clip.scene, start, stop, known.get(clip.scene, {})))
    return spans


def speech_spans(inputs: Files, cut: Cut) -> list[tuple[float, float]]:
    """When somebody speaks in the film, in seconds, from the timed shots that there are."""
    spans = []
    for clip in cut.clips:
        files = inputs.get(f"timed/{clip.shot}")
        for event in _read(files["timed.json"], TimedShot).events if files else ():
            if isinstance(event.event, Speaks):
                spans.append((float((clip.start + event.frame_in) / cut.fps), float((clip.start + event.frame_out) / cut.fps)))
    return spans


def events_of(inputs: Files, cut: Cut, span: SceneSpan) -> list[AnyEvent]:
    """The events of a scene, in order, from the timed shots that there are."""
    inside = (clip for clip in cut.clips if span.start <= sample_of(clip.start, cut.fps) < span.stop)
    files = (inputs.get(f"timed/{clip.shot}") for clip in inside)
    return [timed.event for one in files if one for timed in _read(one["timed.json"], TimedShot).events]


def events_in_time(inputs: Files, cut: Cut) -> list[tuple[float, AnyEvent]]:
    """Every event of the film with the second at which it begins, from the timed shots that there are."""
    found = []
    for clip in cut.clips:
        files = inputs.get(f"timed/{clip.shot}")
        for event in _read(files["timed.json"], TimedShot).events if files else ():
            found.append((float((clip.start + event.frame_in) / cut.fps), event.event))
    return found


def spot(cut: Cut, inputs: Files, about: list[Mapping[str, Any]], seed: int) -> Spotting:
    """Everything that sounds in `cut`, from the timed shots, foley lists and takes among `inputs`; `about` describes its scenes."""
    spans = span_scenes(cut, about)
    result = Spotting(spans, sample_of(cut.frames, cut.fps))
    for clip in cut.clips:
        span = next(s for s in spans if s.id == clip.scene and s.start <= sample_of(clip.start, cut.fps) < s.stop)
        _spot_clip(result, clip, cut.fps, span, inputs, seed)
    result.effects += [EffectCue(*cue) for cue in spot_weather(spans, seed)]
    result.effects.sort(key=lambda cue: (cue.start, cue.kind))
    return result


def _spot_clip(result: Spotting, clip: Clip, fps: Fraction, span: SceneSpan, inputs: Files, seed: int) -> None:
    files = inputs.get(f"timed/{clip.shot}")
    if not files:
        return
    timed = _read(files["timed.json"], TimedShot)
    for number, event in enumerate(timed.events):
        if isinstance(event.event, Speaks):
            _spot_line(result, clip, fps, span, inputs, timed, number)
        elif isinstance(event.event, Sounds) and event.event.kind == "sound":
            _spot_sound(result, clip, fps, span, event, f"{seed}/{clip.shot}/{number}")
        elif isinstance(event.event, Does) and event.event.text:
            _spot_told(result, clip, fps, span, event, f"{seed}/{clip.shot}/{number}")
    _spot_foley(result, clip, fps, span, inputs, timed, seed)


def _spot_line(result: Spotting, clip: Clip, fps: Fraction, span: SceneSpan, inputs: Files, timed: TimedShot, number: int) -> None:
    event = timed.events[number]
    speaks: Speaks = event.event
    files = inputs.get(f"take/{clip.shot}/{speaks.line}", {})
    frame = clip.start + event.frame_in
    if "voice.wav" not in files:
        result.missing_lines.append({"shot": clip.shot, "line": speaks.line, "frame": frame, "text": speaks.text})
        return
    camera = timed.shot.camera
    off = speaks.channel in ("voice_over", "off_screen") or speaks.role not in {m.role for m in timed.shot.marks}
    position = 0.0 if off else screen_position(where_is(timed.shot, speaks.role, number), camera.start.x, camera.start.height, 0.35)
    result.lines.append(LineCue(
        clip.shot, speaks.line, speaks.role, sample_of(frame, fps), frame, files["voice.wav"], speaks.manner,
        speaks.channel, position, nearness(camera.start.height), span))


def where_is(shot: Shot, role: str, number: int) -> float:
    """Stage x of `role` when event `number` begins: the mark, or where the last deed led."""
    x = next((mark.x for mark in shot.marks if mark.role == role), shot.camera.start.x)
    for event in shot.events[:number]:
        if isinstance(event, Does):
            x = next((act.to_x for act in event.acts if act.role == role and act.to_x is not None), x)
    return x


def _spot_sound(result: Spotting, clip: Clip, fps: Fraction, span: SceneSpan, event: Timed, seed: str) -> None:
    words, frame = event.event.text, clip.start + event.frame_in
    kind = find_effect(words)
    if kind is None:
        result.unmet.append({"shot": clip.shot, "frame": frame, "words": words})
        return
    folded = words.casefold()
    distance = 0.75 if "far away" in folded or "distant" in folded or "in the distance" in folded else 0.0
    distance = distance or (0.35 if "somewhere" in folded or "off" in folded.split() else 0.0)
    result.effects.append(EffectCue(
        kind, sample_of(frame, fps), max(event.event.seconds, natural_seconds(kind)), level_of(kind) + 2.0, 0.0 if not distance else 0.25,
        distance, span, _number(seed), f"{clip.shot}: {words}"))


def _spot_told(result: Spotting, clip: Clip, fps: Fraction, span: SceneSpan, event: Timed, seed: str) -> None:
    """What a sentence of action tells of and nobody acts: "Fireworks.", "Waves crash against the rocks." """
    names = {act.role.replace("_", " ") for act in event.event.acts}
    kinds, unheard = hear_told(event.event.text, names)
    frame = clip.start + event.frame_in
    result.unmet += [{"shot": clip.shot, "frame": frame, "words": word} for word in unheard]
    acted = {kind for act in event.event.acts for kind, *_ in SOUNDS_OF.get(act.verb, ())}
    for number, kind in enumerate(kind for kind in kinds if kind not in acted):
        start, room_for = sample_of(frame, fps), (clip.frames - event.frame_in) / float(fps)
        result.effects.append(EffectCue(
            kind, start + number * AUDIO_RATE // 2, max(natural_seconds(kind), room_for), level_of(kind) - 1.0, 0.0, 0.15, span,
            _number(f"{seed}/{kind}"), f"{clip.shot}: {event.event.text[:60]}"))


def _spot_foley(result: Spotting, clip: Clip, fps: Fraction, span: SceneSpan, inputs: Files, timed: TimedShot, seed: int) -> None:
    files = inputs.get(f"foley/{clip.shot}")
    wanted = gather(msgspec.json.decode(files["foley.json"].read_bytes()) if files and "foley.json" in files else plan_foley(timed))
    called_for = {cue.kind for cue in result.effects if cue.asked_by.startswith(f"{clip.shot}:")}
    camera = timed.shot.camera.start
    surface = surface_of(span.kind, span.word, span.interior, span.weather)
    for number, item in enumerate(wanted):
        words = str(item.get("kind", ""))
        kind = find_effect(f"footsteps_{surface}") if words in ("step", "footstep", "footsteps") else find_effect(words)
        frame = clip.start + int(item.get("frame", 0))
        if kind is None:
            result.unmet.append({"shot": clip.shot, "frame": frame, "words": words})
            continue
        if kind.removesuffix("_once") in called_for:
            continue  # the script calls for it by name already
        level = level_of(kind) + 8 * (float(item.get("strength", 0.6)) - 0.6) + 3 * (nearness(camera.height) - 0.5)
        result.effects.append(EffectCue(
            kind, sample_of(frame, fps), float(item.get("seconds", 0.0)), level,
            screen_position(float(item.get("x", camera.x)), camera.x, camera.height, 0.6), 0.0, span,
            _number(f"{seed}/{clip.shot}/foley/{number}") % 6, f"{clip.shot}: {item.get('who', '')} {words}".strip()))


def _number(name: str) -> int:
    from .noise import seeded

    return int(seeded(name).integers(1 << 31))
