"""QC of the picture: is every frame there, is anything black or frozen that should not be.

Decoding a whole film would cost as much as a fifth of making it, so it is looked at in the cheapest way that
still sees: packets tell that no frame is missing; key frames (at least one in each shot) are decoded for their
luma; frozen stretches show as runs of packets with almost nothing in them, and only those are decoded and
compared. Where the renderer left statistics of every frame ("stats.json": "luma" means, 8 bits, and "changed",
the share of pixels that changed), these are read instead, and every frame counts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from multiplane.core.cut import Clip, Cut
from multiplane.core.shot import Shows
from multiplane.core.timing import TimedShot
from multiplane.media.probe import FilmFacts, read_frames, read_key_lumas

from .report import Finding

BLACK = 17.5  # mean luma, 8 bits; 16 is black
BLACK_FAIL = 1.0  # seconds of black that nobody planned
FROZEN, FROZEN_FAIL = 2.0, 12.0  # seconds without a change
FADE = 1.5  # seconds at a fade, and at the film's ends, that may be black
_SAME = 0.15  # mean difference of luma between two frames that are the same but for coding noise
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
                  stats: Mapping[str, Path]) -> list[Finding]:
    """Black and frozen stretches. `stats` maps shot ids to stats.json files, for those shots that have one."""
    luma, changed = _gather(film, facts, cut, stats)
    return [*_find_black(luma, cut, timed), *_find_frozen(film, changed, cut, timed)]


def _gather(film: Path, facts: FilmFacts, cut: Cut, stats: Mapping[str, Path]) -> tuple[np.ndarray, np.ndarray]:
    """For every frame its mean luma (nan where nobody looked) and whether it may differ from the one before."""
    count = min(cut.frames, len(facts.sizes))
    luma = np.full(count, np.nan)
    for frame, value in read_key_lumas(film, facts.fps).items():
        if frame < count:
            luma[frame] = value
    still = 24 + -(-facts.width // 16) * -(-facts.height // 16) // 64  # bytes of a frame in which every block is skipped
    changed = facts.sizes[:count] > still
    changed[[k for k in facts.keys if k < count]] = False
    changed[[clip.start for clip in cut.clips if clip.start < count]] = True
    for clip in cut.clips:
        _read_stats(stats.get(clip.shot), clip, luma, changed)
    return luma, changed


def _read_stats(path: Path | None, clip: Clip, luma: np.ndarray, changed: np.ndarray) -> None:
    if path is None:
        return
    found = json.loads(path.read_bytes())
    lumas, changes = found.get("luma", ()), found.get("changed", ())
    part = slice(clip.start, clip.start + clip.frames)
    if len(lumas) == clip.frames and clip.start + clip.frames <= len(luma):
        luma[part] = lumas
    if len(changes) == clip.frames and clip.start + clip.frames <= len(changed):
        changed[part] = np.asarray(changes) > _CHANGED
        changed[clip.start] = True


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


def _find_frozen(film: Path, changed: np.ndarray, cut: Cut, timed: Mapping[str, TimedShot]) -> list[Finding]:
    found, fps = [], float(cut.fps)
    for clip in cut.clips:
        shot = timed.get(clip.shot)
        if shot and _is_title(shot):
            continue
        part = changed[clip.start: clip.start + clip.frames]
        for start, end in _runs(~part):
            seconds = (end - start + 1) / fps  # the frame before the run looks the same
            first = clip.start + max(0, start - 1)
            if seconds > FROZEN and _is_still(film, first, clip.start + end - 1, cut):
                severity = "fail" if seconds > FROZEN_FAIL else "warn"
                found.append(Finding(severity, "picture", f"Nothing moves for {seconds:.1f} s.", first, clip.shot))
    return found


def _is_still(film: Path, first: int, last: int, cut: Cut) -> bool:
    """Whether frames of a stretch, a quarter of a second apart, are the same picture."""
    wanted = [*range(first, last, max(1, round(cut.fps / 4))), last]
    before: np.ndarray | None = None
    for _, luma in read_frames(film, wanted, cut.fps):
        small = luma[::2, ::2].astype(np.int16)
        if before is not None and np.abs(small - before).mean() > _SAME:
            return False
        before = small
    return True
