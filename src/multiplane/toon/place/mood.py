"""The colour script of a place: what time of day and weather do to every colour in it, and the light.

Places are painted in the colours things have. A Mood then grades them: lightness into a range, chroma by a
factor, shadows and highlights toward different hues, and distance into haze. Night is not black here: it is
blue-teal, and lamps are warm.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...core.design import Style
from ...core.story import TimeOfDay, Weather
from ..stage import Light
from .colours import from_lab, mix, saturate, to_lab


@dataclass(frozen=True)
class Mood:
    """`low`…`high` is the range that lightness 0…1 is graded to. `shadow` and `bright` are OKLab (a, b) added
    to dark and light colours. `sky` runs from the top to the horizon. Haze is half at `haze_metres`."""

    low: float
    high: float
    chroma: float
    shadow: tuple[float, float]
    bright: tuple[float, float]
    sky: tuple[str, str, str]
    haze: str
    haze_metres: float
    light: Light
    lamps: bool = False
    sun: str = ""  # sun, low_sun, moon, or nothing in the sky
    stars: bool = False
    cloud: str = "#ffffff"

    def grade(self, colour: str, depth: float = 0.0) -> str:
        """A colour as seen in this mood, `depth` metres away."""
        lightness, a, b = to_lab(colour)
        level = self.low + (self.high - self.low) * lightness
        da = self.shadow[0] + (self.bright[0] - self.shadow[0]) * lightness
        db = self.shadow[1] + (self.bright[1] - self.shadow[1]) * lightness
        graded = from_lab((level, a * self.chroma + da, b * self.chroma + db))
        if depth <= 0 or self.haze_metres <= 0:
            return graded
        return mix(graded, self.haze, min(0.93, 1 - 2 ** (-depth / self.haze_metres)))


_DAY_LIGHT = Light((1.0, 0.99, 0.96), 0.22, True, "#fff4d8", 0.35, 0.34)
_NIGHT_LIGHT = Light((0.68, 0.76, 0.94), 0.36, False, "#a9d3ee", 0.55, 0.42)

OUTSIDE: dict[str, Mood] = {
    "day": Mood(0.06, 0.985, 1.0, (-0.004, -0.02), (0.0, 0.012), ("#4a9cc4", "#8fcbd8", "#e3eedd"), "#c3dfdf", 42,
                _DAY_LIGHT, sun="sun", cloud="#fdfaf0"),
    "morning": Mood(0.07, 0.97, 0.98, (0.0, -0.02), (0.006, 0.03), ("#67b0cd", "#b9dbd4", "#fbe9c6"), "#e4e2cb", 36,
                    Light((1.0, 0.97, 0.90), 0.25, True, "#ffe6b0", 0.5, 0.32), sun="sun", cloud="#fff6e4"),
    "dawn": Mood(0.09, 0.88, 0.9, (0.012, -0.05), (0.03, 0.045), ("#5a6aa3", "#dd9a97", "#ffdca3"), "#eab9a0", 34,
                 Light((1.0, 0.90, 0.84), 0.30, True, "#ffd7a0", 0.75, 0.32), sun="low_sun", cloud="#f7b9a4"),
    "evening": Mood(0.08, 0.90, 0.98, (0.012, -0.045), (0.03, 0.055), ("#3f6f9f", "#e3a47e", "#ffd488"), "#e2b091", 34,
                    Light((1.0, 0.89, 0.76), 0.32, False, "#ffcf85", 0.8, 0.38), sun="low_sun", cloud="#f4a987"),
    "dusk": Mood(0.07, 0.66, 0.82, (0.012, -0.06), (0.035, 0.012), ("#2a2f66", "#86507f", "#ef8a63"), "#7f567c", 30,
                 Light((0.86, 0.74, 0.80), 0.36, False, "#ff9f74", 0.7, 0.38), lamps=True, sun="low_sun", stars=True,
                 cloud="#b0647e"),
    "night": Mood(0.09, 0.56, 0.62, (-0.010, -0.045), (-0.020, -0.030), ("#0a1a35", "#143350", "#2c5a6f"), "#1f4459", 32,
                  _NIGHT_LIGHT, lamps=True, sun="moon", stars=True, cloud="#27506a"),
}

# Interiors: by daylight through windows, by lamplight, or dark ("unlit": the only light is what people carry).
INSIDE: dict[str, Mood] = {
    "day": Mood(0.07, 0.93, 0.96, (0.004, -0.012), (0.006, 0.022), OUTSIDE["day"].sky, "#c3dfdf", 42,
                Light((1.0, 0.97, 0.92), 0.26, True, "#fff0cf", 0.4, 0.36), sun="sun"),
    "lamplit": Mood(0.08, 0.75, 0.86, (-0.002, -0.046), (0.024, 0.052), OUTSIDE["night"].sky, "#1f4459", 32,
                    Light((0.97, 0.84, 0.68), 0.34, True, "#ffc670", 0.6, 0.42), lamps=True, sun="moon", stars=True),
    "unlit": Mood(0.12, 0.60, 0.62, (-0.008, -0.045), (-0.016, -0.022), OUTSIDE["night"].sky, "#1f4459", 32,
                  Light((0.74, 0.80, 0.92), 0.38, False, "#9fd0e6", 0.6, 0.42), sun="moon", stars=True),
}

_OVERCAST: dict[str, tuple[float, str, str]] = {  # amount, grey of day, grey of night
    "cloudy": (0.42, "#b3bfc2", "#22384a"), "rain": (0.66, "#8d9fa6", "#1c3242"), "storm": (0.88, "#465a68", "#0f202e"),
    "snow": (0.62, "#cfd6dd", "#2f4a66"), "fog": (0.86, "#cdd4d0", "#35505c"), "wind": (0.16, "#b7c7c8", "#20384a"),
}


def outside_mood(time: TimeOfDay, weather: Weather) -> Mood:
    """The mood in the open air."""
    mood = OUTSIDE.get(time, OUTSIDE["day"])
    if weather not in _OVERCAST:
        return mood
    amount, day_grey, night_grey = _OVERCAST[weather]
    dark = time in ("night", "dusk")
    grey = night_grey if dark else day_grey
    lifted = mix(grey, mood.sky[2], 0.38)
    sky = tuple(mix(c, g, amount) for c, g in zip(mood.sky, (mix(grey, mood.sky[0], 0.3), grey, lifted), strict=True))
    metres = {"fog": 7.0, "snow": 22.0, "rain": 20.0, "storm": 18.0}.get(weather, mood.haze_metres)
    light = replace(mood.light, rim_strength=mood.light.rim_strength * (1 - amount * 0.6), shade=mood.light.shade * (1 - amount * 0.3),
                    tint=_toward(mood.light.tint, _grey_of(mood.light.tint), amount * 0.6), contact=mood.light.contact * (1 - amount * 0.35))
    return replace(mood, sky=sky, haze=mix(mood.haze, lifted, amount), haze_metres=metres, light=light,
                   chroma=mood.chroma * (1 - amount * 0.34), high=mood.high - ((0.24 if weather == "storm" else 0.10) * amount if not dark and weather != "snow" else 0),
                   sun=mood.sun if weather == "wind" else "", stars=mood.stars and weather == "wind",
                   bright=_toward(mood.bright, (0.0, 0.0), amount * 0.7), cloud=mix(mood.cloud, grey, amount * 0.8))


def inside_mood(time: TimeOfDay, weather: Weather, lamplit: bool) -> Mood:
    """The mood under a roof; the sky, haze and weather outside the window are those of `outside_mood`."""
    out = outside_mood(time, weather)
    if time in ("night", "dusk"):
        mood = INSIDE["lamplit" if lamplit else "unlit"]
        return replace(mood, sky=out.sky, haze=out.haze, haze_metres=out.haze_metres, cloud=out.cloud, sun=out.sun, stars=out.stars)
    mood = INSIDE["day"]
    warm = {"dawn": (0.014, 0.03), "evening": (0.018, 0.04), "morning": (0.006, 0.02)}.get(time, (0.0, 0.0))
    dim = 0.07 if weather in _OVERCAST and weather != "wind" else 0.0
    tint = _toward(mood.light.tint, out.light.tint, 0.6)
    return replace(mood, sky=out.sky, haze=out.haze, haze_metres=out.haze_metres, cloud=out.cloud, sun=out.sun,
                   bright=(mood.bright[0] + warm[0], mood.bright[1] + warm[1] - dim * 0.3), high=mood.high - dim,
                   light=replace(mood.light, tint=tint, from_left=out.light.from_left, rim=out.light.rim))


def styled(mood: Mood, style: Style) -> Mood:
    """The mood under the film's style: saturation and contrast. What else a style does to colour, its painter does."""
    keep = style.saturation
    middle = (mood.low + mood.high) / 2
    half = (mood.high - mood.low) / 2 * style.contrast
    mood, middle = _leaning(mood, style.warmth * keep), middle + style.light
    return replace(
        mood, low=max(0.0, middle - half), high=min(1.0, middle + half), chroma=mood.chroma * keep,
        shadow=_times(mood.shadow, keep), bright=_times(mood.bright, keep), haze=saturate(mood.haze, keep),
        sky=tuple(saturate(c, keep) for c in mood.sky), cloud=saturate(mood.cloud, keep),
    )


def _leaning(mood: Mood, warmth: float) -> Mood:
    """The mood leaning to warm (positive) or cold: lights one way, shadows a little the other, the sky with them."""
    if not warmth:
        return mood
    w = max(-1.0, min(1.0, warmth))
    bright = (mood.bright[0] + 0.016 * w, mood.bright[1] + 0.040 * w)
    shadow = (mood.shadow[0] - 0.004 * w, mood.shadow[1] + (0.012 if w > 0 else 0.026) * w)
    toward, amount = ("#f2a860", 0.22 * w) if w > 0 else ("#5f86b4", -0.26 * w)
    r, g, b = mood.light.tint
    tint = (min(1.0, r * (1 + 0.07 * w)), min(1.0, g * (1 + 0.01 * w)), min(1.0, b * (1 - 0.12 * w)))
    light = replace(mood.light, tint=tint, rim=mix(mood.light.rim, toward, 0.5 * abs(w)))
    sky = (mix(mood.sky[0], toward, amount * 0.5), mix(mood.sky[1], toward, amount * 0.8), mix(mood.sky[2], toward, amount))
    return replace(mood, bright=bright, shadow=shadow, light=light, sky=sky, haze=mix(mood.haze, toward, amount), cloud=mix(mood.cloud, toward, amount * 0.7))


def _times(pair: tuple[float, float], factor: float) -> tuple[float, float]:
    return (pair[0] * factor, pair[1] * factor)


def _toward(value: tuple, target: tuple, amount: float) -> tuple:
    return tuple(p + (q - p) * amount for p, q in zip(value, target, strict=True))


def _grey_of(tint: tuple[float, float, float]) -> tuple[float, float, float]:
    level = sum(tint) / 3 * 0.98
    return (level, level, level)
