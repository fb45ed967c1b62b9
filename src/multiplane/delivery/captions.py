"""Subtitles from what is said and when: one cue after another, in frames of the film. Pure.

Takes the cut and its timed shots; every word's time is known from its take, so long lines are cut where they are
spoken. The rules stand in `rules`; `plan_cues` keeps them in this order: never two cues at once, never under the
shortest time where a neighbour can be joined or moved, in-times at cuts, reading speed, gaps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil, floor
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from multiplane.core import codec
from multiplane.core.cut import Cut
from multiplane.core.shot import Speaks
from multiplane.core.stress import Spans
from multiplane.core.timing import TimedShot

from . import rules as law
from .breaking import break_lines, hard_split, join_words, read_words, roughness, split_speech, width
from .emphasis import mark_emphasis
from .rules import Rules, rules_for

LONG_SPEECH = 60  # words that are looked at together
ITALIC = ("voice_over", "phone", "radio")  # channels of voices that are not in the scene


class Cue(Struct, frozen=True, omit_defaults=True):
    """A subtitle: shown from film frame `start` to before `end`. `spoken_until` is when its voice ends."""

    start: int
    end: int
    lines: tuple[str, ...]
    speakers: tuple[str, ...] = ()
    italic: bool = False
    shot: str = ""
    spoken: tuple[str, ...] = ()  # "<shot>/<line>" of what is said
    spoken_until: int = 0
    emphasis: tuple[tuple[int, int, int], ...] = ()  # line, start and end of characters that are set off


class Subtitles(Struct, frozen=True):
    """film.json: all cues of a language."""

    language: str
    fps: Fraction
    cues: tuple[Cue, ...]


class Speech(Struct, frozen=True):
    """A line with its film times in frames (not whole), and for each word when it begins and ends."""

    words: tuple[str, ...]
    times: tuple[tuple[float, float], ...]
    role: str
    shot: str
    line: str
    italic: bool
    together: bool
    text: str = ""
    stress: Spans = ()


def read_cues(path: Path) -> tuple[Cue, ...]:
    """The cues in a film.json."""
    return codec.decode(path.read_bytes(), Subtitles).cues


def plan_cues(cut: Cut, timed: Mapping[str, TimedShot], language: str, roles: Mapping[str, str]) -> tuple[Cue, ...]:
    """All subtitles of the film. `timed` is by shot id, `roles` gives names by role id. Pure; frames at `cut.fps`."""
    law_of = rules_for(language)
    cues: list[Cue] = []
    speeches = collect_speeches(cut, timed, law_of)
    for group in _group(speeches):
        made = _dual_cues(group, law_of, roles) if len(group) > 1 else _cues(group[0], law_of, roles, cut.fps)
        cues += made
    cues.sort(key=lambda cue: (cue.start, cue.end))
    return mark_emphasis(settle(cues, cut, law_of), {f"{one.shot}/{one.line}": (one.text, one.stress) for one in speeches})


# what is said -------------------------------------------------------------------------------------------------


def collect_speeches(cut: Cut, timed: Mapping[str, TimedShot], law_of: Rules) -> list[Speech]:
    """Every spoken line of the film, in order of the cut."""
    found = []
    for clip in cut.clips:
        shot = timed[clip.shot]
        for event in shot.events:
            if isinstance(event.event, Speaks) and event.event.text.strip():
                found.append(_speech(event.event, clip.start + event.frame_in, clip.start + event.frame_out, shot, law_of))
    return found


def _speech(line: Speaks, first: int, last: int, shot: TimedShot, law_of: Rules) -> Speech:
    text = f"♪ {line.text.strip()} ♪" if line.manner == "singing" else line.text
    words = hard_split(read_words(text, law_of), replace(law_of, width=law_of.width - len(law_of.dash)))
    take = shot.takes.get(line.line)
    heard = [(first + w.start * float(shot.fps), first + w.end * float(shot.fps)) for w in take.words] if take else []
    texts = [w.text for w in take.words] if take else []
    times = _align(words, texts, heard, (float(first), float(last)))
    return Speech(tuple(words), tuple(times), line.role, shot.shot.id, line.line, line.channel in ITALIC, line.together, line.text, line.stress)


def _align(words: Sequence[str], texts: Sequence[str], heard: Sequence[tuple[float, float]],
           whole: tuple[float, float]) -> list[tuple[float, float]]:
    """The times of the written words: those of the spoken ones where they are as many, else by share of letters."""
    if len(words) == len(heard):
        return list(heard)
    marks = [whole[0], whole[1]] if not heard else [heard[0][0], *(end for _, end in heard)]
    total = sum(len(t) for t in texts) or 1
    shares = [0.0, 1.0] if not heard else [0.0]
    for text in texts if heard else ():
        shares.append(shares[-1] + len(text) / total)
    letters = sum(len(word) for word in words) or 1
    out, at = [], 0
    for word in words:
        out.append((_between(at / letters, shares, marks), _between((at + len(word)) / letters, shares, marks)))
        at += len(word)
    return out


def _between(share: float, shares: Sequence[float], marks: Sequence[float]) -> float:
    """Linear interpolation of `marks` over `shares`."""
    for i in range(1, len(shares)):
        if share <= shares[i] or i == len(shares) - 1:
            span = shares[i] - shares[i - 1]
            part = min(1.0, max(0.0, (share - shares[i - 1]) / span)) if span else 1.0
            return marks[i - 1] + (marks[i] - marks[i - 1]) * part
    return marks[-1]


def _group(speeches: list[Speech]) -> list[list[Speech]]:
    """Lines that are spoken together, together."""
    groups: list[list[Speech]] = []
    for speech in speeches:
        if speech.together and groups and groups[-1][-1].shot == speech.shot and len(groups[-1]) == 1:
            groups[-1].append(speech)
        else:
            groups.append([speech])
    return groups


# cues ---------------------------------------------------------------------------------------------------------


def _cues(speech: Speech, law_of: Rules, roles: Mapping[str, str], fps: Fraction) -> list[Cue]:
    """The cues of one line: as few as fit and are not too long to stay."""
    made: list[Cue] = []
    for first, last in _stretches(speech.words):
        made += _cues_of_stretch(speech, first, last, law_of, roles, fps)
    return made


def _stretches(words: Sequence[str]) -> list[tuple[int, int]]:
    """A very long speech in stretches of at most LONG_SPEECH words, cut where a sentence ends if one does."""
    out, start = [], 0
    while len(words) - start > LONG_SPEECH:
        ends = [i for i in range(start + LONG_SPEECH // 3, start + LONG_SPEECH) if words[i - 1].endswith((".", "!", "?", "…", "。"))]
        cut = ends[-1] if ends else start + LONG_SPEECH
        out.append((start, cut))
        start = cut
    return [*out, (start, len(words))]


def _cues_of_stretch(speech: Speech, first: int, last: int, law_of: Rules, roles: Mapping[str, str], fps: Fraction) -> list[Cue]:
    words, longest = speech.words[first:last], law.LONGEST * float(fps)
    least = ceil(width(join_words(words, law_of), law_of) / (law_of.width * law_of.lines + 1))
    rough: list[Cue] = []
    for parts in range(max(1, least), len(words) + 1):
        split = split_speech(words, law_of, parts)
        made = [_cue(speech, first + a, first + b, law_of, roles) for a, b in _ranges(split)] if split else []
        if rough:
            shortest = min((cue.spoken_until - cue.start for cue in made), default=0) / fps
            return made if split and roughness(split, law_of) <= 1 and shortest >= law.SHORTEST else rough
        if made and all(cue.spoken_until - cue.start <= longest for cue in made):
            if roughness(split, law_of) < 5:
                return made
            rough = made  # perhaps one more subtitle reads better
    return rough or [_cue(speech, i, i + 1, law_of, roles) for i in range(first, last)]


def _ranges(split: list[list[str]]) -> list[tuple[int, int]]:
    out, at = [], 0
    for part in split:
        out.append((at, at + len(part)))
        at += len(part)
    return out


def _cue(speech: Speech, first: int, last: int, law_of: Rules, roles: Mapping[str, str]) -> Cue:
    start, end = floor(speech.times[first][0] + 1e-6), ceil(speech.times[last - 1][1] - 1e-6)
    lines = break_lines(speech.words[first:last], law_of) or (join_words(speech.words[first:last], law_of),)
    return Cue(start, max(end, start + 1), lines, (roles.get(speech.role, speech.role),), speech.italic, speech.shot,
               (f"{speech.shot}/{speech.line}",), max(end, start + 1))


def _dual_cues(pair: list[Speech], law_of: Rules, roles: Mapping[str, str]) -> list[Cue]:
    """Two lines at once: each speaker has a line of the subtitle, with a dash. Long ones run on side by side."""
    narrow = replace(law_of, width=law_of.width - len(law_of.dash), lines=1)
    for parts in range(1, max(len(speech.words) for speech in pair) + 1):
        split = [split_speech(speech.words, narrow, min(parts, len(speech.words))) for speech in pair]
        if all(split):
            break
    else:
        split = [[[word] for word in speech.words] for speech in pair]
    ranges = [_ranges(one) for one in split]
    return [_dual_cue(pair, [r[i] if i < len(r) else None for r in ranges], law_of, roles)
            for i in range(max(len(r) for r in ranges))]


def _dual_cue(pair: list[Speech], parts: list[tuple[int, int] | None], law_of: Rules, roles: Mapping[str, str]) -> Cue:
    both = [_cue(speech, *part, law_of, roles) for speech, part in zip(pair, parts, strict=True) if part]
    return both[0] if len(both) == 1 else _join_dashed(both[0], both[1], law_of)


def _join_dashed(one: Cue, two: Cue, law_of: Rules) -> Cue:
    lines = tuple(law_of.dash + " ".join(cue.lines).removeprefix(law_of.dash) for cue in (one, two))
    return Cue(min(one.start, two.start), max(one.end, two.end), lines, (*one.speakers, *two.speakers),
               one.italic and two.italic, one.shot, (*one.spoken, *two.spoken), max(one.spoken_until, two.spoken_until))


# times --------------------------------------------------------------------------------------------------------


def settle(cues: Sequence[Cue], cut: Cut, law_of: Rules) -> tuple[Cue, ...]:
    """Give the cues their final times. They arrive in order, with the times of their voices."""
    settled = _join_short(_snap(cues, cut), cut, law_of)
    out: list[Cue] = []
    for i, cue in enumerate(settled):
        limit = settled[i + 1].start - law.GAP if i + 1 < len(settled) else cut.frames
        out.append(replace(cue, end=_end_of(cue, limit, cut, law_of)))
    return tuple(out)


def _snap(cues: Sequence[Cue], cut: Cut) -> list[Cue]:
    """In-times near a cut: on the cut, or well before it, where the voice before leaves room."""
    cuts = [clip.start for clip in cut.clips[1:]]
    out: list[Cue] = []
    for cue in cues:
        free_from = out[-1].spoken_until + law.GAP if out else 0
        start = _start_near_cut(cue.start, cuts, cut.fps)
        start = start if start >= min(free_from, cue.start) else cue.start
        start = max(start, out[-1].start + 1 if out else 0)
        out.append(replace(cue, start=start, spoken_until=max(cue.spoken_until, start + 1)))
    return out


def _start_near_cut(start: int, cuts: Sequence[int], fps: Fraction) -> int:
    snap, away = round(law.SNAP * fps), round(law.AWAY * fps)
    following = bisect_right(cuts, start)
    before = cuts[following] - start if following < len(cuts) else away
    if before <= snap:
        return start + before
    return start + before - away if before < away else start


def _join_short(cues: list[Cue], cut: Cut, law_of: Rules) -> list[Cue]:
    """Cues that would flash by are joined with a neighbour, or begin a little earlier."""
    shortest = ceil(law.SHORTEST * cut.fps)
    out: list[Cue] = []
    waiting = list(cues)
    while waiting:
        cue = waiting.pop(0)
        limit = waiting[0].start - law.GAP if waiting else cut.frames
        if limit - cue.start < shortest:
            before = out[-1].spoken_until + law.GAP if out else 0
            earlier = max(before, limit - shortest, cue.start - round(0.25 * cut.fps))
            cue = replace(cue, start=min(cue.start, earlier))
        if limit - cue.start < shortest and waiting and (joined := _join(cue, waiting[0], cut, law_of)):
            waiting[0] = joined
        elif limit - cue.start < shortest and out and (joined := _join(out[-1], cue, cut, law_of)):
            out[-1] = joined
        else:
            out.append(cue)
    return out


def _join(one: Cue, two: Cue, cut: Cut, law_of: Rules) -> Cue | None:
    """Both cues as one, if that keeps to two lines, and to the longest time."""
    if two.spoken_until - one.start > law.LONGEST * cut.fps or one.italic != two.italic:
        return None
    if len(one.speakers) == 1 and one.speakers == two.speakers:
        words = read_words(join_words([*one.lines, *two.lines], law_of), law_of)
        lines = break_lines(words, law_of)
        joined = _join_dashed(one, two, law_of)
        return replace(joined, lines=lines, speakers=one.speakers) if lines else None
    if len(one.lines) > 1 or len(two.lines) > 1 or len(one.speakers) + len(two.speakers) > 2:
        return None
    joined = _join_dashed(one, two, law_of)
    return joined if all(width(line, law_of) <= law_of.width for line in joined.lines) else None


def _end_of(cue: Cue, limit: int, cut: Cut, law_of: Rules) -> int:
    """When the cue leaves: after its voice and long enough to be read, before a cut if it can, never on the next."""
    fps = cut.fps
    letters = sum(width(line, law_of) for line in cue.lines)
    needed = cue.start + max(ceil(law.SHORTEST * fps), ceil(letters / Fraction(law_of.cps) * fps))
    end = max(cue.spoken_until + round(law.LINGER * fps), needed)
    cuts = [clip.start for clip in cut.clips]
    following = bisect_left(cuts, cue.spoken_until + law.GAP)
    crossed = cuts[following] if following < len(cuts) and cuts[following] < end else None
    if crossed is not None and crossed - law.GAP >= max(needed, cue.spoken_until):
        end = crossed - law.GAP
    end = min(end, cue.start + floor(law.LONGEST * fps), limit)
    if 0 < limit - end <= floor(law.CLOSE_GAP * fps) - law.GAP and limit - cue.start <= law.LONGEST * fps and limit < cut.frames:
        end = limit
    return max(end, cue.start + 1)
