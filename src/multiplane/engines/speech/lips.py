"""From timed sounds to mouth shapes, as an animator would time them.

What arrives: sounds with their times and the wave they were spoken in. What leaves: mouth shapes that cover
the take without gaps, none shorter than a frame at 24 frames a second.

The shapes lead the sound a little, because a mouth must be there before it is heard; a closure is not led: it
stands where the wave is quietest, which is where lips are together.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from multiplane.core.take import Sound

from .timing import REST, Timed, level_of, silences_of

if TYPE_CHECKING:
    import numpy as np

LEAD = 0.015  # seconds that an open shape comes before its sound
SHORTEST = 1 / 24  # seconds

_SHAPES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("pbm", ("mbp",)),
    **dict.fromkeys("fvɸβʋ", ("fv",)),
    **dict.fromkeys("θð", ("th",)),
    **dict.fromkeys("lɫʎɭ", ("l",)),
    **dict.fromkeys("szʦʣtdTɾnɲʈɖɳɕʥʨ", ("s",)),
    **dict.fromkeys("ʃʒʧʤʂꭧɹrɻʁʀɚɜ", ("r",)),
    **dict.fromkeys("kɡgŋhxçɣχqɟcɰʔɴʝ", ("k",)),
    **dict.fromkeys("wuʊʉyɥøɯ", ("u",)),
    **dict.fromkeys("jiɪɨᵻ", ("i",)),
    **dict.fromkeys("eɛœ", ("e",)),
    **dict.fromkeys("aɑæʌɐ", ("ai",)),
    **dict.fromkeys("oɔɒɤ", ("o",)),
    **dict.fromkeys("əᵊ", ("k",)),
    "A": ("e", "i"), "I": ("ai", "i"), "W": ("ai", "u"), "O": ("o", "u"), "Q": ("o", "u"), "Y": ("o", "i"),
}
_FIRM = ("mbp", "fv")  # shapes that are seen to be missing: they may be shortened, never dropped
_WEAK = ("k", "s", "l")  # consonants that hide behind their neighbours in quick speech


def shape_mouths(phones: list[Timed], samples: np.ndarray, rate: int) -> tuple[Sound, ...]:
    """Mouth shapes that cover the whole of `samples`. `phones` come from `merge_marks`."""
    shapes = _lead(_split(_soften(phones)))
    return cover_with_rest(_close_where_quiet(shapes, samples, rate), samples, rate)


def mouths_unheard(phones: list[Timed], seconds: float) -> tuple[Sound, ...]:
    """Mouth shapes for `seconds` of a line that is not heard. `phones` come from `merge_marks`."""
    return _cover(_lead(_split(_soften(phones))), seconds)


def cover_with_rest(shapes: list[Sound], samples: np.ndarray, rate: int) -> tuple[Sound, ...]:
    """`shapes` from the first to the last sample without gaps, at rest where the wave is silent for long."""
    shapes = _rest_in_silence(shapes, silences_of(samples, rate))
    return _cover(shapes, len(samples) / rate)


def mouths_from_energy(samples: np.ndarray, rate: int) -> tuple[Sound, ...]:
    """Mouth shapes where nothing is known of the words: closed, narrow, half and wide open with the sound."""
    import numpy as np

    level = level_of(samples, rate)
    frames = [level[at : at + 16].mean() for at in range(0, len(level), 16)]  # 80 ms, two frames of film
    top = max(float(np.percentile(frames, 95)), 1e-6)
    words = [("rest", 0.03), ("k", 0.25), ("e", 0.6), ("ai", 9.0)]
    shapes = [Sound(at * 0.08, (at + 1) * 0.08, next(name for name, below in words if frame / top < below))
              for at, frame in enumerate(frames)]
    return cover_with_rest(shapes, samples, rate)


def _rest_in_silence(shapes: list[Sound], silences: list[tuple[float, float]]) -> list[Sound]:
    """Cut out what lies in a silence. A shape may linger a moment into it, and begin a moment before its end."""
    for begin, finish in silences:
        begin, finish = begin + 0.04, finish - LEAD
        kept: list[Sound] = []
        for shape in shapes:
            if shape.end <= begin or shape.start >= finish:
                kept.append(shape)
                continue
            if shape.start < begin:
                kept.append(Sound(shape.start, begin, shape.text))
            kept.append(Sound(max(begin, shape.start), min(finish, shape.end), "rest"))
            if shape.end > finish:
                kept.append(Sound(finish, shape.end, shape.text))
        shapes = kept
    return shapes


def _soften(phones: list[Timed]) -> list[Timed]:
    """Short silences between words do not close the mouth; the sounds around them take their time."""
    soft: list[Timed] = []
    for phone in phones:
        if phone.symbol == " " and phone.end - phone.start < REST and soft:
            soft[-1] = Timed(soft[-1].symbol, soft[-1].start, phone.end)
        else:
            soft.append(phone)
    return soft


def _split(phones: list[Timed]) -> list[Sound]:
    """Each sound as its one or two shapes; a weak consonant before a round vowel is already round."""
    shapes = []
    for place, phone in enumerate(phones):
        kinds = _SHAPES.get(phone.symbol, ("rest",) if phone.symbol == " " else ("k",))
        after = _SHAPES.get(phones[place + 1].symbol, ("",))[0] if place + 1 < len(phones) else ""  # "" in a pause
        hidden = kinds[0] in _WEAK and after in ("u", "r") and phone.end - phone.start < 0.1
        if after and (hidden or phone.symbol == "h"):
            kinds = (after,)
        long = phone.end - phone.start > 0.16
        if long and phone.symbol in "əᵊ":
            kinds = ("e",)
        elif long and kinds[0] in _WEAK and after == "":  # said, and let go
            kinds = (kinds[0], "rest")
        cut = phone.start + 0.58 * (phone.end - phone.start)
        edges = (phone.start, phone.end) if len(kinds) == 1 else (phone.start, cut, phone.end)
        shapes += [Sound(start, end, kind) for (start, end), kind in zip(pairwise(edges), kinds, strict=True)]
    return shapes


def _lead(shapes: list[Sound]) -> list[Sound]:
    """Let each shape begin early, except rest (it comes late) and closures (they are exact)."""
    starts = [s.start - (LEAD if s.text not in ("rest", "mbp") else -LEAD if s.text == "rest" else 0.0) for s in shapes]
    ends = [*starts[1:], shapes[-1].end] if shapes else []
    return [Sound(start, max(start, end), s.text) for s, start, end in zip(shapes, starts, ends, strict=True)]


def _close_where_quiet(shapes: list[Sound], samples: np.ndarray, rate: int) -> list[Sound]:
    """Move each closure so that its middle lies on the quietest moment near by."""
    import numpy as np

    level = level_of(samples, rate)
    count = len(level)
    moved = list(shapes)
    for place, shape in enumerate(shapes):
        if shape.text != "mbp":
            continue
        centre, half = (shape.start + shape.end) / 2, max(SHORTEST, shape.end - shape.start) / 2
        first, last = (int(np.clip((centre + side) * 200, 0, count - 1)) for side in (-0.05, 0.05))
        quiet = (first + int(np.argmin(level[first : last + 1])) + 0.5) / 200
        moved[place] = Sound(quiet - half, quiet + half, "mbp")
    return _abut(moved)


def _abut(shapes: list[Sound]) -> list[Sound]:
    """Close gaps and overlaps: a closure keeps its edges, its neighbours give way."""
    fixed = list(shapes)
    for place, (one, two) in enumerate(pairwise(shapes)):
        one = fixed[place]
        edge = one.end if one.text == "mbp" and two.text != "mbp" else two.start
        edge = max(edge, one.start)
        fixed[place] = Sound(one.start, edge, one.text)
        fixed[place + 1] = Sound(edge, max(edge, two.end), two.text)
    return fixed


def _join(shapes: list[Sound]) -> list[Sound]:
    """Neighbours of the same shape become one; what lasts no time goes."""
    joined: list[Sound] = []
    for shape in shapes:
        if shape.end - shape.start < 1e-6:
            continue
        if joined and joined[-1].text == shape.text:
            joined[-1] = Sound(joined[-1].start, shape.end, shape.text)
        else:
            joined.append(shape)
    return joined


def _hold_long_enough(shapes: list[Sound]) -> list[Sound]:
    """Drop the shortest weak shape, then the shortest of the others, until all last a frame. A closure that is
    too short takes time from its longer neighbour instead."""
    shapes = list(shapes)
    while len(shapes) > 1:
        short = [(shape.text in _FIRM, shape.text not in _WEAK, shape.end - shape.start, place)
                 for place, shape in enumerate(shapes) if shape.end - shape.start < SHORTEST - 1e-9]
        if not short:
            return shapes
        firm, _, length, place = min(short)
        if not firm or not _widen(shapes, place, SHORTEST - length):
            _drop(shapes, place)
        shapes = _join(shapes)
    return shapes


def _widen(shapes: list[Sound], place: int, wanted: float) -> bool:
    """Take `wanted` seconds from the longest neighbour that can spare it."""
    shape = shapes[place]
    for other in sorted({place - 1, place + 1} & set(range(len(shapes))), key=lambda at: shapes[at].start - shapes[at].end):
        near = shapes[other]
        if near.end - near.start - wanted < SHORTEST:
            continue
        if other < place:
            shapes[other] = Sound(near.start, near.end - wanted, near.text)
            shapes[place] = Sound(shape.start - wanted, shape.end, shape.text)
        else:
            shapes[other] = Sound(near.start + wanted, near.end, near.text)
            shapes[place] = Sound(shape.start, shape.end + wanted, shape.text)
        return True
    return False


def _drop(shapes: list[Sound], place: int) -> None:
    """Give the time of a shape to its neighbours, most to the one before."""
    shape = shapes.pop(place)
    if place == 0:
        shapes[0] = Sound(shape.start, shapes[0].end, shapes[0].text)
    elif place == len(shapes):
        shapes[-1] = Sound(shapes[-1].start, shape.end, shapes[-1].text)
    else:
        middle = (shape.start + shape.end) / 2
        shapes[place - 1] = Sound(shapes[place - 1].start, middle, shapes[place - 1].text)
        shapes[place] = Sound(middle, shapes[place].end, shapes[place].text)


def _cover(shapes: list[Sound], seconds: float) -> tuple[Sound, ...]:
    """From 0 to `seconds` without gaps, at rest where nothing is said."""
    inside = [Sound(max(0.0, s.start), min(seconds, s.end), s.text) for s in shapes if s.end > 0 and s.start < seconds]
    if not inside:
        return (Sound(0.0, round(seconds, 4), "rest"),)
    if inside[0].start > 0:
        inside.insert(0, Sound(0.0, inside[0].start, "rest"))
    if inside[-1].end < seconds:
        inside.append(Sound(inside[-1].end, seconds, "rest"))
    edges = [0.0, *(round(shape.end, 4) for shape in _hold_long_enough(_join(inside)))]
    edges[-1] = round(seconds, 4)
    return tuple(Sound(start, end, shape.text)
                 for (start, end), shape in zip(pairwise(edges), _hold_long_enough(_join(inside)), strict=True))
