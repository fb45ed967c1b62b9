"""From a place in the script to its design: kind, features, palette, spots, sound."""

from __future__ import annotations

import random
import re

from msgspec.structs import replace

from ..core.design import PlaceDesign
from ..core.story import Place, Story
from ..toon.place import KINDS, Kind, features_obeyed, kind_of, spots_of
from ..toon.place.colours import shift_hue
from ..toon.place.words import FEATURE_WORDS, LOOSE_WORDS

# kinds that the breakdown's words do not know: their own words in a name win
SPECIAL = frozenset(("courtroom", "prison", "museum", "restaurant", "cellar", "subway_station", "jungle", "snowfield", "battlefield", "fairground"))

_CLAUSES = re.compile(r"[.;:,!?]|\bwith\b|\band\b|\bwhere\b|\bwhich\b", re.IGNORECASE)


def design_place(place: Place, *, seed: int) -> PlaceDesign:
    """How a place looks. The same place and seed always give the same design; two seeds differ in palette,
    furniture and arrangement."""
    kind = choose_kind(place)
    rng = random.Random(f"{seed}:{place.id}:place")
    features, heard, missed = read_features(place)
    design = PlaceDesign(
        id=place.id, name=place.name, kind=kind.name, interior=kind.interior, features=features,
        palette=choose_palette(kind, rng), width=kind.width, seed=rng.randrange(1_000_000),
        sound=kind.sound, reverb=kind.reverb,
    )
    obeyed = features_obeyed(design)
    kept = tuple(phrase for phrase in features if any(word in phrase.lower() for word in obeyed))
    lost = tuple(phrase for phrase in features if phrase not in kept)
    return replace(design, spots=spots_of(design), from_text=tuple(p for p in heard if p not in lost), not_obeyed=missed + lost)


def design_places(story: Story, *, seed: int) -> tuple[PlaceDesign, ...]:
    """The designs of all places of a film. Where snow falls in one scene it lies in every scene there."""
    snowed = {scene.place for scene in story.scenes if scene.weather == "snow" and not scene.interior}
    designs = (design_place(place, seed=seed) for place in story.places)
    return tuple(replace(d, features=(*d.features, "snow")) if d.id in snowed and not d.interior else d for d in designs)


def choose_kind(place: Place) -> Kind:
    """The kind whose words stand in the name; else the one that the breakdown named; else the general one.

    The longest words win, and of two equally long the one that the breakdown named: "PRISON CELL" is a prison, also
    where the breakdown knows only rooms.
    """
    text = f" {place.name} ".lower().replace("_", " ")
    best: tuple[int, int, int, str] = (0, 0, 0, "")
    for name, kind in KINDS.items():
        if kind.interior != place.interior:
            continue
        for word in (name.replace("_", " "), *kind.words):
            rank = (len(word), int(name in SPECIAL), int(name == place.kind), name)
            if rank > best and re.search(rf"\b{re.escape(word)}s?\b", text):
                best = rank
    named = KINDS.get(place.kind)
    if named and best[3] not in SPECIAL and (named.name not in ("room", "outdoors") or not best[3]):
        return named
    return kind_of(best[3] or place.kind, place.interior)


def choose_palette(kind: Kind, rng: random.Random) -> tuple[str, ...]:
    """One of the kind's palettes, its hues turned a little, so that no two kitchens are painted alike."""
    turn = rng.uniform(-0.018, 0.018)
    return tuple(shift_hue(colour, turn) for colour in rng.choice(kind.palettes))


def read_features(place: Place) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """(features, words heard, words that nothing answers to) of the description."""
    features: list[str] = []
    missed: list[str] = []
    for clause in _CLAUSES.split(place.description):
        words = clause.strip().lower()
        if not words:
            continue
        known = [word for word in FEATURE_WORDS if re.search(rf"\b{re.escape(word)}(s|es)?\b", words)]
        if known and len(words.split()) <= 9:
            features.append(words)
        elif len(words.split()) <= 6 and not _loose(words):
            missed.append(words)
    return tuple(dict.fromkeys(features)), tuple(dict.fromkeys(features)), tuple(dict.fromkeys(missed))


def _loose(words: str) -> bool:
    """Whether the clause speaks of weather, time or light, which are not the place's own."""
    return any(word in words.split() for word in LOOSE_WORDS)
