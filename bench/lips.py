"""Lips: mouth shapes of spoken lines against forced alignment, frame by frame at 24 frames a second.

Every sentence is spoken by the embedded voice. pocketsphinx (BSD), with its own dictionary and acoustic model, is given the
words and says when each sound is heard; its sounds become nine shapes by the table here, which is not that of the
voice. Compared are the frames from the first word to the last. `TUNED` are the sentences that timings were set on,
`HELD_OUT` nobody has looked at: their figures are the result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from multiplane.core.design import Voice
from multiplane.core.take import Sound
from multiplane.engines import voice_engine
from multiplane.engines.base import Spoken, VoiceRequest

FPS = 24
HERE = 16_000  # samples a second that pocketsphinx hears
SHARE_AIM = 0.90
LATE = 6  # frames, for the control
# The nine shapes of hand-drawn animation; what is not here is "etc", the teeth-together shape of c d g k n r s th y z.
OURS = {"rest": "rest", "mbp": "mbp", "ai": "ai", "e": "e", "i": "e", "o": "o", "u": "u", "fv": "fv", "l": "l"}
THEIRS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("AA", "AE", "AH"), ("ai",)), "AY": ("ai", "e"), "AW": ("ai", "u"),
    **dict.fromkeys(("EH", "EY", "IH", "IY"), ("e",)), **dict.fromkeys(("UH", "UW", "W"), ("u",)),
    "AO": ("o",), "OW": ("o", "u"), "OY": ("o", "e"), "L": ("l",),
    **dict.fromkeys(("M", "B", "P"), ("mbp",)), **dict.fromkeys(("F", "V"), ("fv",)), "SIL": ("rest",), "+NSN+": ("rest",), "+SPN+": ("rest",),
}
LIPS = ("P", "B", "M")
GLIDE = 0.6  # where a diphthong turns into its second shape
SHORT_SILENCE = 0.14  # seconds that do not close a mouth
EITHER = {"AH": {"ai", "etc"}}  # the dictionary does not tell the vowel of "cup" from that of "the"

# voice, manner, feeling, words
Line = tuple[str, str, str, str]
TUNED: tuple[Line, ...] = (
    ("af_heart", "normal", "neutral", "The boy put a big pumpkin behind the old barn."),
    ("am_michael", "normal", "neutral", "Nobody remembers who opened the museum that evening."),
    ("bf_emma", "normal", "happy", "We found five warm muffins under the blue umbrella!"),
    ("am_fenrir", "shout", "neutral", "Stop the boat before it hits the bridge!"),
    ("af_bella", "quiet", "neutral", "Maybe my brother left them by the window."),
    ("bm_george", "normal", "sad", "Our grandfather never spoke about the mountain."),
    ("am_puck", "normal", "neutral", "Give me both of those, and I will show you how it works."),
    ("af_sarah*0.6+bf_emma*0.4", "normal", "neutral", "Seven small ships were waiting beyond the harbor."),
    ("am_onyx", "normal", "angry", "You promised me you would come home before supper."),
    ("af_aoede", "breathless", "neutral", "Please, help him, he fell from the very top of the wall."),
    ("bm_fable", "normal", "neutral", "A bottle of pepper, a map, and a pair of brown gloves."),
    ("af_kore", "normal", "worried", "Do you believe that everybody above us heard the bell?"),
)
HELD_OUT: tuple[Line, ...] = (
    ("af_heart", "normal", "neutral", "Beneath the pale moon, a fox crept past the empty mill."),
    ("am_michael", "normal", "neutral", "The museum opens at noon, but the poems are upstairs."),
    ("bf_emma", "normal", "neutral", "I would rather whisper than wake the whole village."),
    ("am_fenrir", "normal", "angry", "Who moved my boots from the front of the furnace?"),
    ("af_bella", "normal", "happy", "Look, the puppies are jumping over the flower beds!"),
    ("bm_george", "normal", "neutral", "Perhaps the valley was greener before the river froze."),
    ("am_puck", "shout", "neutral", "Throw me the rope, quick, the mast is breaking!"),
    ("af_sky", "quiet", "tender", "Sleep now, little one, nothing bad will ever find you."),
    ("af_nova*0.6+af_sky*0.4", "normal", "neutral", "My uncle bought eight yellow lamps at the market."),
    ("am_onyx", "normal", "sad", "They took the piano away on a Thursday morning."),
    ("af_aoede", "normal", "surprised", "You mean the bishop himself baked this apple pie?"),
    ("bm_fable", "normal", "amused", "Funny how the smallest problems wear the loudest shoes."),
    ("af_kore", "normal", "determined", "We leave at dawn, with or without a proper map."),
    ("am_eric", "breathless", "neutral", "I ran all the way up from the beach to tell you."),
    ("bf_isabella", "normal", "neutral", "A purple butterfly landed on the judge's open book."),
    ("am_echo", "normal", "neutral", "Cover both ears, because thunder always follows him home."),
    ("af_jessica", "normal", "afraid", "Something is breathing behind that velvet curtain."),
    ("bm_lewis", "normal", "proud", "This ship carried my father around the world four times."),
    ("am_liam", "normal", "neutral", "Could you measure the shadow of the measuring pole again?"),
    ("af_sarah", "normal", "worried", "Why would anybody hide a violin in a beehive?"),
)


@dataclass(frozen=True)
class Score:
    """Of one line or several. Shares of frames; seconds between closures and the nearest energy minimum."""

    frames: int
    equal: int
    near: int
    words: tuple[float, ...]  # by how many seconds words begin early (-) or late
    closures: tuple[float, ...]  # from the middle of a closure of ours to the quietest moment of its p, b or m
    hit: int  # closures that have that moment in them
    missed: int  # sounds p, b, m without a closure of ours within a frame
    control: int  # frames near, had the mouths come LATE frames later: what chance gives

    def __add__(self, other: Score) -> Score:
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Score(*(one + two for one, two in pairs))


NOTHING = Score(0, 0, 0, (), (), 0, 0, 0)


def run() -> str:
    """Speak, align and compare; gives the section for the page."""
    scores = {name: [(line, score(*spoken(line))) for line in lines] for name, lines in (("tuned", TUNED), ("held out", HELD_OUT))}
    return "\n".join(_report(scores))


def spoken(line: Line) -> tuple[Spoken, str]:
    """A line as the embedded voice says it, and its words."""
    voice, manner, feeling, text = line
    return voice_engine("kokoro").speak(VoiceRequest(text, Voice(voice), manner, feeling)), text


def _report(scores: dict[str, list[tuple[Line, Score]]]) -> Iterator[str]:
    yield (f"Mouth shapes of spoken lines against forced alignment by pocketsphinx (its own dictionary), nine shapes at {FPS} frames a second. "
           "Timings were set on the first set; nobody had looked at the second.\n")
    yield "| set | lines | frames | equal | within one frame | closures with the energy minimum in them | middle to minimum, median / 90 % | p, b, m missed | words begin off by, median / 90 % |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for name, lines in scores.items():
        yield f"| {name} | {len(lines)} {_row(sum((one for _, one in lines), NOTHING))}"
    held = sum((one for _, one in scores["held out"]), NOTHING)
    share = held.near / held.frames
    yield f"\nAim: {SHARE_AIM:.0%} within one frame; **{'met' if share >= SHARE_AIM else 'not met'}** on sentences that nobody tuned to ({share:.1%})."
    yield f"Control: the same mouths {LATE} frames late are within one frame in {held.control / held.frames:.1%}."
    worst = sorted(scores["held out"], key=lambda one: one[1].near / one[1].frames)[:3]
    yield "Worst: " + "; ".join(f"“{line[3]}” ({line[0]}, {line[1]}, {line[2]}) {one.near / one.frames:.0%}" for line, one in worst) + "."


def _row(score: Score) -> str:
    off = np.abs(score.words) * 1000
    apart = np.abs(score.closures) * 1000
    return (f"| {score.frames} | {score.equal / score.frames:.1%} | {score.near / score.frames:.1%} | {score.hit / len(apart):.0%} of {len(apart)} "
            f"| {np.median(apart):.0f} / {np.percentile(apart, 90):.0f} ms | {score.missed} | {np.median(off):.0f} / {np.percentile(off, 90):.0f} ms |")


def score(said: Spoken, text: str) -> Score:
    """How far the mouths of `said` agree with where its sounds are heard."""
    words, phones = align(said, text)
    ours = list(frames_of([(mouth.start, mouth.end, {OURS.get(mouth.text, "etc")}) for mouth in said.mouths], words))
    theirs = list(frames_of(list(shapes_of(phones)), words))
    equal = sum(bool(mine & their) for mine, their in zip(ours, theirs, strict=True))
    near, control = _near(ours, theirs), _near([{"rest"}] * LATE + ours[:-LATE], theirs)
    late = tuple(mine.start - word.start for mine, word in zip(said.words, words, strict=True))
    apart, hit = closures(said, phones)
    missed = sum(not any(_meets(mouth, phone) for mouth in _closed(said)) for phone in phones if phone.text in LIPS)
    return Score(len(ours), equal, near, late, apart, hit, missed, control)


def _near(ours: list[set[str]], theirs: list[set[str]]) -> int:
    return sum(any(mine & their for their in theirs[max(0, at - 1) : at + 2]) for at, mine in enumerate(ours))


def align(said: Spoken, text: str) -> tuple[list[Sound], list[Sound]]:
    """Words and sounds of `text` where pocketsphinx hears them."""
    from pocketsphinx import Decoder
    from scipy.signal import resample_poly

    heard = resample_poly(said.samples.astype(np.float64), 1, said.rate // HERE)
    pad = np.zeros(HERE // 4)  # the decoder wants silence at the ends
    sound = (np.concatenate([pad, heard / max(np.abs(heard).max(), 1e-9), pad]) * 24_000).astype(np.int16).tobytes()
    decoder = Decoder(lm=None, loglevel="FATAL", samprate=HERE, bestpath=False, beam=1e-80, wbeam=1e-60, pbeam=1e-80)
    decoder.set_align_text(" ".join(re.findall(r"[a-z']+", text.lower())))
    for again in (False, True):  # first the words, then the sounds in them
        if again:
            decoder.set_alignment()
        decoder.start_utt()
        decoder.process_raw(sound, full_utt=True)
        decoder.end_utt()
    words, phones, shift = [], [], -len(pad) / HERE
    for word in decoder.get_alignment():  # entries live no longer than the step of this loop
        phones += [_sound(phone, shift) for phone in word]
        if not re.match(r"<|\(|\+|\[", word.name):
            words.append(_sound(word, shift))
    return words, phones


def _sound(entry, shift: float) -> Sound:
    return Sound(entry.start / 100 + shift, (entry.start + entry.duration) / 100 + shift, entry.name)


def shapes_of(phones: list[Sound]) -> Iterator[tuple[float, float, set[str]]]:
    """The nine shapes of aligned sounds; a short silence belongs to the sound before it, an h is shaped as what follows."""
    for at, phone in enumerate(phones):
        kinds = THEIRS.get(phone.text, ("etc",))
        following = phones[at + 1].text if at + 1 < len(phones) else "SIL"
        if phone.text == "HH":
            kinds = THEIRS.get(following, ("etc",))[:1]
        if kinds == ("rest",) and phone.end - phone.start < SHORT_SILENCE and at:
            kinds = THEIRS.get(phones[at - 1].text, ("etc",))[-1:]
        cut = phone.start + GLIDE * (phone.end - phone.start)
        edges = (phone.start, phone.end) if len(kinds) == 1 else (phone.start, cut, phone.end)
        for (start, end), kind in zip(pairwise(edges), kinds, strict=True):
            yield start, end, EITHER.get(phone.text, {kind})


def frames_of(shapes: list[tuple[float, float, set[str]]], words: list[Sound]) -> Iterator[set[str]]:
    """The shape in the middle of every frame from the first word to the last."""
    for frame in range(int(words[0].start * FPS), int(np.ceil(words[-1].end * FPS))):
        moment = (frame + 0.5) / FPS
        yield next((kind for start, end, kind in shapes if start <= moment < end), {"rest"})


def closures(said: Spoken, phones: list[Sound]) -> tuple[tuple[float, ...], int]:
    """For each p, b, m that is heard and shaped: seconds from the middle of our closure to the quietest moment of that
    sound, and how many closures have it in them."""
    hop = said.rate // 100
    level = np.convolve(np.square(said.samples.astype(np.float64)), np.ones(hop) / hop, "same")[:: hop // 2]
    apart, hit = [], 0
    for phone in (phone for phone in phones if phone.text in LIPS):
        first, last = (int(np.clip(at * 200, 0, len(level) - 1)) for at in (phone.start - 0.02, phone.end + 0.02))
        quiet = (first + int(np.argmin(level[first : last + 1]))) / 200
        ours = min(_closed(said), key=lambda mouth: max(mouth.start - quiet, quiet - mouth.end), default=None)
        if ours and _meets(ours, phone):
            apart.append(quiet - (ours.start + ours.end) / 2)
            hit += ours.start <= quiet <= ours.end
    return tuple(apart), hit


def _closed(said: Spoken) -> list[Sound]:
    return [mouth for mouth in said.mouths if mouth.text == "mbp"]


def _meets(mouth: Sound, phone: Sound) -> bool:
    """Whether they are within a frame of each other."""
    return mouth.start - 1 / FPS < phone.end and phone.start < mouth.end + 1 / FPS
