"""Sound: what each scene needs on its own, so that a changed line makes its own scene's again, and what the film needs as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from multiplane.core.cut import name_parts
from multiplane.core.shot import Shot
from multiplane.run.graph import Node

from . import adopt, lines_of, relative, timed_of

if TYPE_CHECKING:
    from multiplane.core.story import Story
    from multiplane.line import Film
    from multiplane.production.folder import Production


def sound(film: Film) -> Iterator[Node]:
    """Dialogue and effects of each scene, the beds of the places, the score and its cues; the mix, and its stems, which are delivered."""
    from multiplane.sound import MIX, SCORE, STEMS

    parts, about = parts_of(film), _scenes(film)
    seed, title, config = film.production.config.seed, film.story.title, film.production.config.sound
    beds = {part: _bed_of(about[shots[0].scene]) for part, shots in parts.items() if shots[0].scene in about}
    yield from _scene_nodes(film, parts, about)
    yield from _bed_nodes(film, beds)
    score = {"scenes": list(about.values()), "seed": seed, "title": title, "genre": genre_of(film.production, film.story), "roles": _leads(film),
             "own": {part: relative(film, path) for part, path in sorted(film.art.cues.items())}}
    yield Node("sound/score", SCORE, score, {"cut": "staging/cut", **timed_of(film)}, weight=0.5, label="score", only=_only_timed(film))
    yield from _cue_nodes(film, parts)
    params = {"beds": {part: name for part, (name, _) in beds.items()}, "seed": seed, "title": title, "layout": config.layout, "profile": config.profile}
    needs, files = _mix_needs(film, parts, beds)
    person = relative(film, film.art.music)
    if config.layout == "5.1":
        yield Node("sound/surround", MIX, params, needs, files, weight=6.0, label="5.1 mix", person=person)
    yield Node("sound/mix", MIX, {**params, "fold": config.layout == "5.1"}, needs, files, weight=5.0, label="mix", person=person)
    through = {"mix": "sound/surround" if config.layout == "5.1" else "sound/mix"}
    params = {name: value for name, value in params.items() if name != "profile"}
    yield Node("delivery/stems", STEMS, params, {**needs, **through}, files, weight=3.0, label="stems", person=person, only={"mix": ("gain.npy",)})


def parts_of(film: Film) -> dict[str, list[Shot]]:
    """The shots of each stretch of one scene, by the names of `core.cut.name_parts`."""
    groups = [list(shots) for _, shots in groupby(film.shots, lambda shot: shot.scene)]
    return dict(zip(name_parts(shot.scene for shot in film.shots), groups, strict=True))


def _scenes(film: Film) -> dict[str, dict[str, Any]]:
    """How each scene sounds."""
    places = {design.id: design for design in film.bible.places}
    return {
        scene.id: {
            "id": scene.id, "place": scene.place, "sound": places[scene.place].sound, "reverb": places[scene.place].reverb,
            "kind": places[scene.place].kind, "interior": scene.interior, "time": scene.time, "weather": scene.weather, "mood": scene.mood,
        }
        for scene in film.story.scenes
    }


def _scene_nodes(film: Film, parts: dict[str, list[Shot]], about: dict[str, dict[str, Any]]) -> Iterator[Node]:
    from multiplane.sound import SCENE

    for part, shots in parts.items():
        scene = {name: value for name, value in about.get(shots[0].scene, {"id": shots[0].scene}).items() if name not in ("place", "mood")}
        params = {"shots": [shot.id for shot in shots], "fps": str(film.format.fps), "scene": scene, "seed": film.production.config.seed,
                  "layout": film.production.config.sound.layout}
        needs = {f"timed/{shot.id}": f"staging/{shot.id}" for shot in shots} | {f"foley/{shot.id}": f"staging/{shot.id}" for shot in shots}
        only = {name: ("timed.json",) if name.startswith("timed/") else ("foley.json",) for name in needs}
        takes = {f"take/{shot.id}/{line.line}": f"voices/{shot.id}/{line.line}" for shot in shots for line in lines_of(shot)}
        yield Node(f"sound/scene/{part}", SCENE, params, {**needs, **takes}, weight=1.0, label=f"dialogue and effects of {part}",
                   only={**only, **dict.fromkeys(takes, ("voice.wav",))})


def _bed_of(scene: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The name of a scene's bed, and what it is made from."""
    bed = {"word": scene["sound"] or scene["kind"], "time": scene["time"], "weather": scene["weather"], "interior": scene["interior"]}
    words = (bed["word"], bed["time"], bed["weather"], "inside" if bed["interior"] else "outside")
    return "-".join(re.sub(r"\W+", "_", str(word)) for word in words), bed


def _bed_nodes(film: Film, beds: dict[str, tuple[str, dict[str, Any]]]) -> Iterator[Node]:
    from multiplane.sound import BED

    config = film.production.config
    for name, bed in dict(beds.values()).items():
        yield Node(f"sound/bed/{name}", BED, {"bed": bed, "seed": config.seed, "layout": config.sound.layout}, weight=0.5, label=f"sound of {bed['word']}")


def _cue_nodes(film: Film, parts: dict[str, list[Shot]]) -> Iterator[Node]:
    from multiplane.sound import PLAY

    for part in [] if film.art.music else parts:
        own = film.art.cues.get(part)
        files, params = ({"own": adopt(film, own)}, {"name": relative(film, own)}) if own else ({}, {})
        yield Node(f"sound/music/{part}", PLAY, params, {"notes": "sound/score"}, files, only={"notes": (f"{part}.json",)}, weight=1.5,
                   label=f"music of {part}", person=relative(film, own))


def genre_of(production: Production, story: Story) -> str:
    """The genre of the score: as the settings say (or what is spelled most like it), or as the story asks."""
    from multiplane.core.story import ActionBeat, SpeechBeat
    from multiplane.sound.genres import choose_genre, nearest_genre

    if production.config.sound.genre:
        return nearest_genre(production.config.sound.genre)[0]
    words = [scene.heading.text for scene in story.scenes]
    words += [beat.text for scene in story.scenes for beat in scene.beats if isinstance(beat, (ActionBeat, SpeechBeat))]
    return choose_genre(words, [scene.mood for scene in story.scenes])


def _leads(film: Film) -> list[list[str]]:
    """The roles that have a theme of their own: the four who say most, with what their themes are like."""
    ranked = sorted((role for role in film.story.roles if role.kind not in ("crowd", "voice")), key=lambda role: -role.lines)
    return [[role.id, role.name, role.kind if role.kind in ("animal", "ghost", "robot") else role.age if role.age in ("child", "elder") else ""]
            for role in ranked[:4]]


def _mix_needs(film: Film, parts: dict[str, list[Shot]], beds: dict[str, tuple[str, dict[str, Any]]]):
    """The inputs of the mix and its stems, and a composer's own file."""
    needs = {"cut": "staging/cut"}
    needs |= {f"scene/{part}": f"sound/scene/{part}" for part in parts}
    needs |= {f"music/{part}": f"sound/music/{part}" for part in parts if not film.art.music}
    needs |= {f"bed/{name}": f"sound/bed/{name}" for name, _ in beds.values()}
    return needs, {"music": adopt(film, film.art.music)} if film.art.music else {}


def _only_timed(film: Film) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(timed_of(film), ("timed.json",))
