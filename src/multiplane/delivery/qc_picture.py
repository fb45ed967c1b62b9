"""QC of the picture: is every frame there, is anything black or frozen that should not be.

Decoding a whole film would cost as much as a tenth of making it, so it is looked at in the cheapest way that
still sees. Where the renderer left statistics of every frame ("stats.json": "luma", the mean in 8 bits, and
"changed", the share of pixels that changed), these are read, and every frame counts. Where it did not, key frames are
decoded (every shot begins with one, and one follows every two seconds): a black one speaks for the frames up to
the next, and two equal ones in a shot are a frozen stretch, whose ends are then found by decoding it. So
without statistics black between key frames, and frozen stretches that hold less than two, are not seen.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np

from multiplane.core.cut import Clip, Cut
from multiplane.core.shot import Shows
from multiplane.core.timing import TimedShot
from multiplane.media.probe import FilmFacts, read_frames, read_key_frames

from .report import Finding

BLACK = 17.5  # mean luma, 8 bits; 16 is black
BLACK_FAIL = 1.0  # seconds of black that nobody planned
FROZEN, FROZEN_FAIL = 2.0, 12.0  # seconds without a change
FADE = 1.5  # seconds at a fade, and at the film's ends, that may be black
_SAME = 2.5  # largest difference of block means between frames that are the same but for coding (seen: up to 2.0)
_MOST_CHECKED = 8  # frozen stretches whose ends are looked for; more would cost too much
_STRANGE = 6.0  # levels of mean luma: coding changes it by less than one
_CHANGED = 0.0004  # share of pixels


def check_file(facts: FilmFacts, cut: Cut, width: int = 0, height: int = 0) -> list[Finding]:
    """Frames, tracks, colour tags, and that picture and sound begin and end together."""
    found: list[Finding] = []

    def add(severity, check, text, frame=-1):
        found.append(Finding(severity, check, text, frame))

    if len(facts.sizes) != cut.frames:
        add("fail", "picture", f"The film has {len(facts.sizes)} frames; the cut has {cut.frames}.")
    for frame in facts.gaps[:3]:
        add("fail", "picture", f"Frame {frame} is missing or stands twice.", frame)
    if facts.fps != cut.fps:
        add("fail", "file", f"The film runs at {float(facts.fps):g} frames a second; the cut at {float(cut.fps):g}.")
    if width and (facts.width, facts.height) != (width, height):
        add("fail", "file", f"The picture is {facts.width} x {facts.height}; {width} x {height} was asked for.")
    if any(facts.tags[name] != 1 for name in ("primaries", "transfer", "matrix")):
        add("warn", "file", "The picture is not tagged as BT.709.")
    video, audio = facts.track("video"), facts.track("audio")
    if audio is None:
        add("fail", "sync", "The film has no sound track.")
    elif video:
        offset, length = float(audio.start - video.start) * 1000, float(audio.seconds - video.seconds) * 1000
        if abs(offset) > 1:
            add("fail", "sync", f"Sound starts {offset:+.1f} ms from picture.")
        if abs(length) > 1000 / float(cut.fps):
            add("fail", "sync", f"Sound is {length:+.1f} ms longer than picture.")
    return found


def check_picture(film: Path, facts: FilmFacts, cut: Cut, timed: Mapping[str, TimedShot],
                  stats: Mapping[str, Path], seen: Mapping[str, float] | None = None) -> list[Finding]:
    """Black and frozen stretches. `stats` maps shot ids to stats.json files, for those shots that have one; `seen` gives the mean luma of
    the first frame of those shots whose own file was decoded before, and stands in the film packet by packet."""
    seen = seen or {}
    luma, changed = np.full(cut.frames, np.nan), np.ones(cut.frames, bool)
    told = {clip.shot for clip in cut.clips if _read_stats(stats.get(clip.shot), clip, luma, changed)}
    wanted = _keys_to_look_at(facts, cut, told, set(seen))
    keys = read_key_frames(film, facts.fps, wanted) if wanted else {}
    first = {clip.start: seen[clip.shot] for clip in cut.clips if clip.shot in seen} | {frame: float(blocks.mean()) for frame, blocks in keys.items()}
    strange = _find_strangers(first, luma, cut)
    for frame, blocks in keys.items():
        if frame < cut.frames and np.isnan(luma[frame]):
            luma[frame] = blocks.mean()
    for start, end in _equal_keys(film, keys, [clip for clip in cut.clips if clip.shot not in told], cut):
        changed[start + 1: end] = False
    lost = [Finding("fail", "picture", "This key frame cannot be decoded.", key) for key in facts.keys if key in wanted and key not in keys]
    return [*lost, *strange, *_find_black(luma, cut, timed), *_find_frozen(changed, cut, timed)]


def _keys_to_look_at(facts: FilmFacts, cut: Cut, told: set[str], seen: set[str]) -> set[int]:
    """The first frame of every shot that was not seen before, and every key frame of those that the renderer tells nothing of."""
    wanted = {clip.start for clip in cut.clips if clip.shot not in seen}
    for clip in cut.clips:
        if clip.shot not in told:
            wanted |= {key for key in facts.keys if clip.start <= key < clip.start + clip.frames}
    return wanted


def _find_strangers(first: Mapping[int, float], luma: np.ndarray, cut: Cut) -> list[Finding]:
    """Shots whose first frame in the film is not as bright as the renderer made it: the wrong picture stands there."""
    return [
        Finding("fail", "picture", "The film does not show what was rendered for this shot.", clip.start, clip.shot)
        for clip in cut.clips
        if clip.start in first and not np.isnan(luma[clip.start]) and abs(first[clip.start] - luma[clip.start]) > _STRANGE
    ]


def _read_stats(path: Path | None, clip: Clip, luma: np.ndarray, changed: np.ndarray) -> bool:
    """Fill in what the renderer knows of a shot. Tells whether it did."""
    found = json.loads(path.read_bytes()) if path else {}
    lumas, changes = found.get("luma", ()), found.get("changed", ())
    if len(lumas) != clip.frames or len(changes) != clip.frames:
        return False
    luma[clip.start: clip.start + clip.frames] = lumas
    changed[clip.start: clip.start + clip.frames] = np.asarray(changes, float) > _CHANGED
    changed[clip.start] = True
    return True


def _equal_keys(film: Path, keys: Mapping[int, np.ndarray], clips: list[Clip], cut: Cut) -> list[tuple[int, int]]:
    """Stretches [start, end) of shots in which key frames are equal, carried out to where the picture changes."""
    found: list[tuple[int, int]] = []
    for clip in clips:
        own = [k for k in sorted(keys) if clip.start <= k < clip.start + clip.frames]
        same = np.array([_differ(keys[a], keys[b]) <= _SAME for a, b in pairwise(own)], bool)
        for start, end in _runs(same):
            stretch = (own[start], own[end] + 1)
            if len(found) < _MOST_CHECKED:
                first = own[start - 1] if start else own[start]
                last = own[end + 1] if end + 1 < len(own) else clip.start + clip.frames
                stretch = _carry_out(film, stretch, first, last, cut.fps)
            found.append(stretch)
    return found


def _carry_out(film: Path, stretch: tuple[int, int], first: int, last: int, fps: Fraction) -> tuple[int, int]:
    """The stretch with the frames before and after it that are the same, and cut short where it is not still."""
    frames = dict(read_frames(film, first, last - 1, fps))
    reference = frames[stretch[0]]
    start = end = stretch[0]
    while start - 1 in frames and _differ(frames[start - 1], reference) <= _SAME:
        start -= 1
    while end in frames and _differ(frames[end], reference) <= _SAME:
        end += 1
    return start, end


def _differ(one: np.ndarray, two: np.ndarray) -> float:
    return float(np.abs(one - two).max())


def _runs(mask: np.ndarray) -> list[tuple[int, int]]:
    """Stretches [start, end) in which `mask` holds."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _find_black(luma: np.ndarray, cut: Cut, timed: Mapping[str, TimedShot]) -> list[Finding]:
    found, fps = [], float(cut.fps)
    known = np.flatnonzero(~np.isnan(luma))
    dark = np.zeros(len(luma), bool)
    for i, frame in enumerate(known):  # a frame that was looked at speaks for those up to the next
        end = known[i + 1] if i + 1 < len(known) else len(luma)
        dark[frame:end] = luma[frame] <= BLACK
    allowed = _planned_black(cut, timed)
    for start, end in _runs(dark & ~allowed[: len(dark)]):
        seconds = (end - start) / fps
        severity = "fail" if seconds >= BLACK_FAIL else "warn"
        found.append(Finding(severity, "picture", f"The picture is black for {seconds:.2f} s.", start))
    return found


def _planned_black(cut: Cut, timed: Mapping[str, TimedShot]) -> np.ndarray:
    """Frames that may be black: titles, fades, and the two ends of the film."""
    allowed = np.zeros(cut.frames, bool)
    length = round(FADE * cut.fps)
    allowed[:length] = allowed[-length:] = True
    for clip in cut.clips:
        shot = timed.get(clip.shot)
        if shot and _is_title(shot):
            allowed[clip.start: clip.start + clip.frames] = True
        if shot and shot.shot.transition_in == "fade":
            allowed[max(0, clip.start - length): clip.start + length] = True
    return allowed


def _is_title(shot: TimedShot) -> bool:
    return shot.shot.purpose == "title" or any(
        isinstance(t.event, Shows) and t.event.kind in ("title", "credits") for t in shot.events)


def _find_frozen(changed: np.ndarray, cut: Cut, timed: Mapping[str, TimedShot]) -> list[Finding]:
    found, fps = [], float(cut.fps)
    for clip in cut.clips:
        shot = timed.get(clip.shot)
        if shot and _is_title(shot):
            continue
        for start, end in _runs(~changed[clip.start: clip.start + clip.frames]):
            seconds = (end - start + 1) / fps  # the frame before the run looks the same
            if seconds > FROZEN:
                severity = "fail" if seconds > FROZEN_FAIL else "warn"
                first = clip.start + max(0, start - 1)
                found.append(Finding(severity, "picture", f"Nothing moves for {seconds:.1f} s.", first, clip.shot))
    return found
