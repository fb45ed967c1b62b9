"""Composing: from scenes with their moods, their speech and their feeling to a written score.

A film has a theme, each of its leading roles has one, and places that come back have one; a cue plays the theme of
whom its scene is about. The scene's mood gives mode, tempo and chords, the genre the band; what is felt gives loudness
and fullness. Cues begin and end on cuts (`cueing`), close or stay open as their mood asks, and the film ends at home.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .bars import Bar, plan_bars
from .cueing import Stretch, spot_music
from .genres import GENRES
from .harmony import MOODS, Key
from .noise import seeded
from .notes import MusicCue, Score
from .parts import Hand
from .themes import Theme, write_theme

TONICS = (48, 50, 51, 53, 55, 57)
TITLES = {"plain": "Passing", "bright": "Light of Foot", "gentle": "Close By", "bold": "Setting Out", "sad": "What Is Missing", "tense": "In the Dark", "dark": "Against"}


def compose(
    scenes: Sequence[Mapping[str, Any]], seed: int = 0, title: str = "", genre: str = "orchestral", roles: Mapping[str, tuple[str, str]] | None = None
) -> Score:
    """The score of a film. Each scene: {"id", "start_s", "end_s", "mood", "time", "weather", "speech": [(start, end), …],
    "cuts": [seconds of the cuts in it], "curve": Curve, "lead": role id, "place": place id}; `roles` maps a leading role's
    id to its name and character (`themes.CHARACTERS`). The same arguments give the same notes. Times may count from the
    film's first moment or each scene's own: notes come in the same count."""
    score = Score(parts=[None] * len(scenes))
    themes = write_themes(scenes, seed, title, roles or {})
    tonic = int(seeded("tonic", title, seed).choice(TONICS))
    for stretch in spot_music(scenes):
        score.parts[stretch.number] = len(score.cues)
        _write_cue(score, stretch, len(scenes), tonic, themes, (seed, title, genre))
    return score


def write_themes(scenes: Sequence[Mapping[str, Any]], seed: int, title: str, roles: Mapping[str, tuple[str, str]]) -> dict[str, Theme]:
    """By owner: "" is the film's own; leading roles; places that are met more than once."""
    themes = {"": write_theme("", title, seed)}
    themes |= {role: write_theme(role, name, seed, character) for role, (name, character) in roles.items()}
    places = [str(scene.get("place", "")) for scene in scenes]
    return themes | {f"place/{place}": write_theme(place, place, seed, "place") for place in dict.fromkeys(places) if place and places.count(place) > 1}


def _write_cue(
    score: Score, stretch: Stretch, of: int, tonic: int, themes: Mapping[str, Theme], who: tuple[int, str, str]
) -> None:
    seed, title, genre_name = who
    genre, scene, curve, number = GENRES[genre_name], stretch.scene, stretch.curve, stretch.number
    name = str(scene.get("mood", "neutral"))
    mood = MOODS.get(name, MOODS["neutral"])
    # Minor moods stand on the relative minor, so that scenes of different mood share their notes; late and strong cues lie a tone higher.
    lifted = 2 if not stretch.last and number >= 0.6 * of and curve.mean(stretch.start, stretch.stop) > 0.5 else 0
    key = Key(tonic + lifted - (3 if mood.mode in ("minor", "harmonic", "phrygian") else 0), mood.mode)
    theme = _theme_of(scene, number, stretch.last, themes)
    random = seeded("cue", title, seed, scene["id"], stretch.turn)
    bars = plan_bars(stretch, mood, genre, key, theme, random)
    hand = Hand(score.notes, len(score.cues), genre, mood, key, random, theme)
    for bar in bars:
        hand.write(bar, after=bars[bar.number + 1] if not bar.last else None, opens=number == 0, last=stretch.last, followed=stretch.followed)
    if place := themes.get(f"place/{scene.get('place', '')}"):
        hand.greet(bars[0], place)
    hand.glitter(bars, str(scene.get("weather", "")), str(scene.get("time", "")))
    score.cues.append(_cue(stretch, bars, mood.beats, key, name, theme, genre.name, number, mood.group))


def _theme_of(scene: Mapping[str, Any], number: int, last: bool, themes: Mapping[str, Theme]) -> Theme:
    """The film's theme opens and closes it; between, whoever leads the scene has theirs, else its place."""
    if number == 0 or last:
        return themes[""]
    return themes.get(str(scene.get("lead", ""))) or themes.get(f"place/{scene.get('place', '')}") or themes[""]


def _cue(stretch: Stretch, bars: Sequence[Bar], beats: int, key: Key, mood: str, theme: Theme, genre: str, number: int, group: str) -> MusicCue:
    scene = str(stretch.scene["id"])
    owner = theme.name.title() if theme.owner else "Main Title" if number == 0 else "Theme"
    title = "Main Title" if number == 0 else "End Title" if stretch.last else f"{owner}: {TITLES[group]}"
    return MusicCue(scene, scene, stretch.start, stretch.stop, key.name, mood, round(beats * 60 / bars[0].seconds, 2), len(bars), beats, key.fifths,
                    theme.owner or "film", title, genre)
