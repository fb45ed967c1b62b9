"""Which mood the music takes in a scene: the breakdown's, or what its lines and deeds say, or its hour and weather."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from multiplane.core.shot import AnyEvent, Does, Speaks

OF_DEEDS = {
    "hug": "tender", "kiss": "tender", "hold_hands": "tender", "help": "tender", "pat": "tender", "smile": "tender", "cheer": "happy",
    "dance": "happy", "laugh": "amused", "clap": "happy", "applaud": "happy", "cry": "sad", "sigh": "sad", "scream": "afraid",
    "tremble": "afraid", "hide": "afraid", "chase": "determined", "fight": "angry", "hit": "angry", "run": "determined",
}
STRONG = {"hug": 4.0, "kiss": 4.0, "cheer": 3.0, "dance": 2.0, "scream": 3.0, "fight": 3.0, "cry": 2.0}
OF_WEATHER = {"storm": "afraid", "rain": "sad", "fog": "worried", "snow": "tender"}
ENOUGH = 2.0  # weight of feeling that a scene needs before it overrules its weather


GRAVE = frozenset(("sad", "pained", "afraid", "worried", "angry", "tired"))


def temper(moods: list[str]) -> list[str]:
    """The moods of a film's scenes, with no dance music at the end of a grave film: what is happy there is tender."""
    if sum(mood in GRAVE for mood in moods) * 2 <= len(moods):
        return moods
    return ["tender" if mood in ("happy", "amused") else mood for mood in moods]


def hear_mood(given: str, events: Iterable[AnyEvent], time: str, weather: str, last: bool) -> str:
    """The mood of a scene. `given` is the breakdown's; `last` is the film's last scene, which ends gently."""
    if given and given != "neutral":
        return given
    felt: Counter[str] = Counter()
    for event in events:
        if isinstance(event, Speaks) and event.feeling != "neutral":
            felt[event.feeling] += 1.0 + len(event.text) / 60
        elif isinstance(event, Does):
            for act in event.acts:
                if act.verb in OF_DEEDS:
                    felt[OF_DEEDS[act.verb]] += STRONG.get(act.verb, 1.0)
                if act.feeling != "neutral":
                    felt[act.feeling] += 0.5
    if felt and max(felt.values()) >= ENOUGH:
        return max(sorted(felt), key=felt.__getitem__)
    if last:
        return "tender"
    if weather in OF_WEATHER:
        return OF_WEATHER[weather]
    return "tender" if time in ("dawn", "dusk") else "worried" if time == "night" else "neutral"
