"""The colour script: how the light and palette of the film follow its story, scene by scene.

Takes: a Story. Gives: a ColourScript, which the bible keeps and artists edit. Approved by: the art director.
A scene's colours depend on that scene alone (its feeling, else its place; its hour and weather), so that a new scene changes no other.
Each place leans its own way, so that a film in which nobody says what they feel still moves through palettes.
"""

from __future__ import annotations

import re
from random import Random

from ..core.design import ColourScript, SceneColour
from ..core.story import ActionBeat, Scene, SpeechBeat, Story

# feeling: factors on saturation and contrast, warmth -1…1, light -0.1…0.1
MOOD_SHIFTS: dict[str, tuple[float, float, float, float]] = {
    "happy": (1.12, 1.02, 0.32, 0.018), "amused": (1.09, 1.0, 0.24, 0.014), "proud": (1.10, 1.06, 0.20, 0.008), "tender": (1.02, 0.95, 0.36, 0.0), "surprised": (1.06, 1.05, 0.0, 0.010),
    "sad": (0.72, 0.93, -0.40, -0.016), "tired": (0.82, 0.93, -0.12, -0.014), "worried": (0.87, 1.0, -0.24, -0.012), "afraid": (0.78, 1.10, -0.45, -0.024), "angry": (1.08, 1.12, 0.44, -0.010),
    "pained": (0.78, 1.07, -0.22, -0.016), "disgusted": (0.90, 1.0, -0.10, -0.006), "determined": (1.04, 1.09, 0.06, 0.0),
}  # fmt: skip
HOUR_SHIFTS: dict[str, tuple[float, float, float, float]] = {
    "dawn": (1.03, 0.97, 0.12, 0.006), "morning": (1.02, 1.0, 0.05, 0.004), "evening": (1.06, 1.01, 0.16, 0.0), "dusk": (1.08, 1.03, 0.06, -0.004), "night": (0.98, 1.05, -0.08, -0.004),
}  # fmt: skip
WEATHER_SHIFTS: dict[str, tuple[float, float, float, float]] = {
    "rain": (0.93, 1.0, -0.10, -0.004), "storm": (0.88, 1.08, -0.14, -0.010), "fog": (0.88, 0.94, 0.0, 0.004), "snow": (0.96, 1.0, -0.10, 0.006), "wind": (1.04, 1.0, 0.06, 0.0),
}  # fmt: skip


# words of action that colour a scene
_SAID: dict[str, frozenset[str]] = {
    "sad": frozenset(["tears", "weeps", "grave", "funeral", "alone", "empty", "dead", "mourns", "farewell", "goodbye", "lonely", "broken", "ashes"]), "afraid": frozenset(["scream", "screams", "terror", "blood", "knife", "dark", "darkness", "hides", "trembles", "flees", "shadow", "shadows", "monster"]),
    "happy": frozenset(["laughs", "laughter", "dances", "smiles", "cheer", "cheers", "fireworks", "party", "sunlight", "kiss", "wedding", "bright", "dance", "celebrate"]), "angry": frozenset(["slams", "fight", "fire", "flames", "rage", "smashes", "furious", "burning", "explodes"]),
    "tender": frozenset(["hugs", "embrace", "hand", "gently", "asleep", "cradle", "whispers", "candle", "warm", "hold", "holds"]), "determined": frozenset(["climbs", "runs", "rows", "lifts", "storm", "wave", "waves", "pulls"]),
}  # fmt: skip


def colour_script(story: Story) -> ColourScript:
    """The colours of every scene: joy is rich and warm, grief grey and cold, fear hard, tenderness soft."""
    return ColourScript(tuple(scene_colour(scene) for scene in story.scenes))


def place_shift(place: str, interior: bool) -> tuple[float, float, float, float]:
    """How a place leans: every one its own way, rooms rather to warmth and the open air rather to cold."""
    rng = Random(f"{place}:colour")
    return (rng.uniform(0.93, 1.08), rng.uniform(0.98, 1.05), rng.uniform(-0.20, 0.20) + (0.06 if interior else -0.03), rng.uniform(-0.008, 0.008))


def scene_colour(scene: Scene) -> SceneColour:
    """The colours of one scene."""
    felt = feelings_of(scene)
    shifts = [_share(MOOD_SHIFTS[feeling], weight) for feeling, weight in felt.items()]
    shifts += [_share(place_shift(scene.place, scene.interior), 1 - max(felt.values(), default=0.0))]  # feeling goes before place
    shifts += [table[key] for table, key in ((HOUR_SHIFTS, scene.time), (WEATHER_SHIFTS, scene.weather)) if key in table]
    saturation = contrast = 1.0
    warmth = light = 0.0
    for rich, hard, warm, bright in shifts:
        saturation, contrast, warmth, light = saturation * rich, contrast * hard, warmth + warm, light + bright
    leading = max(felt, key=lambda feeling: felt[feeling], default="neutral")
    says = ", ".join(word for word in (leading, scene.time, scene.weather if scene.weather != "clear" else "") if word)
    return SceneColour(scene.id, says, round(saturation, 3), round(contrast, 3), round(max(-0.7, min(0.7, warmth)), 3), round(light, 3))


def feelings_of(scene: Scene) -> dict[str, float]:
    """What is felt in a scene, with weights 0…1: its ruling feeling; where none rules, what its lines and deeds say."""
    if scene.mood in MOOD_SHIFTS:
        return {scene.mood: 1.0}
    counts: dict[str, float] = {}
    for beat in scene.beats:
        if isinstance(beat, SpeechBeat) and beat.feeling in MOOD_SHIFTS:
            counts[beat.feeling] = counts.get(beat.feeling, 0.0) + 1.0
        elif isinstance(beat, ActionBeat):
            for feeling, said in _SAID.items():
                hits = len(said & set(re.findall(r"[a-z]+", beat.text.lower())))
                if hits:
                    counts[feeling] = counts.get(feeling, 0.0) + 0.6 * hits
    whole = max(5, sum(isinstance(beat, SpeechBeat) for beat in scene.beats))
    return {feeling: round(min(0.7, 1.8 * count / whole), 1) for feeling, count in sorted(counts.items()) if count / whole > 0.08}


def _share(shift: tuple[float, float, float, float], weight: float) -> tuple[float, float, float, float]:
    """A part of a shift."""
    rich, hard, warm, bright = shift
    return (1 + (rich - 1) * weight, 1 + (hard - 1) * weight, warm * weight, bright * weight)
