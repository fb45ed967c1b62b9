"""What happens in a shot, in its order: lines, deeds, sounds, words on screen; and the silences between them."""

from __future__ import annotations

from random import Random

from multiplane.core.shot import AnyEvent, Does, Shows, Sounds, Speaks
from multiplane.core.story import CueBeat, SpeechBeat

from .acting import approach, play
from .blocking import Blocking
from .items import Item, split_speech, travels

PAUSES = ("beat", "pause", "long", "silence", "hesita", "after a moment", "then", "finally", "sighs", "waits")
READING_SECONDS_A_WORD = 0.34


def play_group(group: tuple[Item, ...], blocking: Blocking, to: str, rng: Random, *, settled: bool) -> tuple[AnyEvent, ...]:
    """The events of `group`; `blocking` moves on to how things stand afterwards. `to` is whom the lines address;
    `settled`: nobody has spoken yet in the scene, so postures are described rather than taken."""
    events: list[AnyEvent] = []
    before: Item | None = None
    for item in group:
        gap = _gap(before, item, rng)
        match item.kind:
            case "speech" | "voice":
                events.append(_line(item, gap, to, sum(isinstance(e, Speaks) for e in events) + 1))
            case "deeds" | "things":
                events += _deeds(item, gap, blocking, settled=settled)
            case "sound":
                events.append(Sounds(item.beat.id, gap, "music" if item.beat.kind == "music" else "sound", item.text, 1.6))
                events += _listening(group, item)
            case "text":
                events.append(_words(item, gap))
            case "air":
                events.append(Does(item.beat.id, gap, (), item.text))
        before = item if item.kind != "mark" else before
    return tuple(events)


def _words(item: Item, gap: float) -> Shows:
    """Words to read: a title, a caption over the picture, or what a sign, a letter or a screen says."""
    assert isinstance(item.beat, CueBeat)
    over = item.beat.on == "picture"
    kind = "title" if item.beat.kind == "title" else "caption" if over else "screen"
    return Shows(item.beat.id, gap, item.text, kind, reading_seconds(item.text), item.beat.on if kind == "screen" else "paper")


def reading_seconds(text: str) -> float:
    """How long words on screen stay: time to find them, and to read them twice."""
    return round(1.4 + READING_SECONDS_A_WORD * len(text.split()), 2)


def _listening(group: tuple[Item, ...], sound: Item) -> list[AnyEvent]:
    """Time for a sound to be heard before anybody answers it."""
    deeds = any(item.deeds for item in group)
    return [Does(sound.beat.id, 0.0, (), "")] if sound is not group[-1] or len(group) == 1 or deeds else []


def _line(item: Item, gap: float, to: str, number: int) -> Speaks:
    beat = item.beat
    assert isinstance(beat, SpeechBeat)
    whole = item.text == beat.text
    last = whole or split_speech(beat.text)[-1] == item.text
    return Speaks(
        beat.id, gap, beat.role, item.text, f"line_{number:03d}", beat.feeling, beat.manner, beat.channel,
        beat.to or ((to,) if to and to != beat.role else ()), beat.cut_off and last, bool(beat.dual), stress=item.stress,
        aside=", ".join(aside for aside in beat.asides if not any(word in aside.lower() for word in PAUSES)),
    )


def _deeds(item: Item, gap: float, blocking: Blocking, *, settled: bool) -> list[AnyEvent]:
    """Deeds one after another; those of different people overlap, people who set out together walk together."""
    events: list[AnyEvent] = []
    text = item.text  # stands with the first act; the place listens to it ("the lamp goes out")
    before: tuple[tuple[str, ...], float, bool] | None = None
    for deed in item.deeds:
        if walk := approach(blocking, deed):
            events.append(Does(item.beat.id, gap, (walk,), text))
            gap, before, text = -0.1, None, ""
        acts = play(blocking, deed, settled=settled)
        if not acts:
            continue
        seconds = max(act.seconds for act in acts)
        if before and before[0] == () and before[2]:
            gap = -round(before[1] * 0.8, 2)
        elif before and before[0] != deed.who:
            share = 0.85 if before[2] and travels(deed) or before[1] > seconds and settled else 0.4
            gap = -round(before[1] * share, 2)
        elif before:
            gap = 0.1
        events.append(Does(item.beat.id, gap, acts, text))
        text = ""
        before = (deed.who, seconds, travels(deed) or deed.verb == "be")
    return events or [Does(item.beat.id, gap, (), item.text)]


def _gap(before: Item | None, item: Item, rng: Random) -> float:
    """The pause between two items, in seconds, as an editor would leave it."""
    usual = round(rng.uniform(0.18, 0.42), 2)
    if before is None:
        return 0.0
    if _pauses(item):
        return 0.95
    if getattr(before.beat, "cut_off", False):
        return 0.02
    if getattr(before.beat, "trails_off", False):
        return 0.6
    if before.kind == "air":
        return 0.5
    return usual


def _pauses(item: Item) -> bool:
    asides = " ".join(getattr(item.beat, "asides", ())).lower()
    return any(word in asides for word in PAUSES)


def head_seconds(group: tuple[Item, ...], before: tuple[Item, ...], rng: Random, *, opens: bool) -> float:
    """Silence before the first event: little on a cut to an answer, more after what hurts."""
    first = next((item for item in group if item.kind != "mark"), None)
    if first is None:
        return 0.4
    if opens:
        return 0.6
    extra = 0.7 if _pauses(first) else 0.0
    last = before[-1].beat if before else None
    if getattr(last, "feeling", "") in ("sad", "tender", "pained") and first.kind == "speech":
        extra += 0.45
    if getattr(last, "cut_off", False):
        return 0.06
    return round(rng.uniform(0.12, 0.3) + extra, 2)


def tail_seconds(group: tuple[Item, ...], after: tuple[Item, ...], rng: Random, *, closes: bool) -> float:
    """Silence after the last event: a look held where something was felt, a breath at the end of a scene."""
    last = next((item for item in reversed(group) if item.kind != "mark"), None)
    if closes:
        return 0.85
    if last is None:
        return 0.4
    if getattr(last.beat, "cut_off", False):
        return 0.02
    if getattr(last.beat, "trails_off", False):
        return 0.7
    if last.kind in ("speech", "voice") and getattr(last.beat, "feeling", "") in ("sad", "tender", "pained", "afraid"):
        return round(rng.uniform(0.4, 0.7), 2)
    return round(rng.uniform(0.12, 0.34), 2)
