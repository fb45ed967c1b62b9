"""Delivery: what hands the film over, and what looks at it first. Whatever can be made or checked beside the pictures is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from multiplane.run.graph import Node

from . import language_of, role_names, timed_of, voice_of
from .of_sound import parts_of

if TYPE_CHECKING:
    from multiplane.line import Film

CUT = {"cut": "staging/cut"}
TRACKS = {"track": "sound/mix", "surround": "sound/surround"}  # sound track of the film -> its mix


def delivery(film: Film) -> Iterator[Node]:
    """Subtitles, the film, its timeline, poster and contact sheet, and the report of its checks."""
    tracks = [name for name in TRACKS if name == "track" or film.production.config.sound.layout == "5.1"]
    timed, only = timed_of(film), dict.fromkeys(timed_of(film), ("timed.json",))
    yield from _words(film, timed, only)
    yield from _sound(film, tracks, timed, only)
    yield from _film(film, tracks)
    yield from _sheets(film)
    yield from _checks(film, tracks, timed, only)


def _words(film: Film, timed: dict[str, str], only: dict[str, tuple[str, ...]]) -> Iterator[Node]:
    from multiplane.delivery import SUBTITLES, TIMELINE

    language, fps = language_of(film.production, film.story), str(film.format.fps)
    subtitles = {"language": language, "roles": role_names(film), "fps": fps}
    yield Node("delivery/subtitles", SUBTITLES, subtitles, {**CUT, **timed}, weight=0.3, label="subtitles", only=only)
    timeline = {"media": "media", "start": "01:00:00:00", "fps": fps, "title": film.story.title, "scenes": _chapters(film), "mix": "sound/mix.wav"}
    yield Node("delivery/timeline", TIMELINE, timeline, {**CUT, **timed}, weight=0.3, label="timeline", only=only)


def _sound(film: Film, tracks: list[str], timed: dict[str, str], only: dict[str, tuple[str, ...]]) -> Iterator[Node]:
    """The sound as the film carries it, and what is measured and heard of it."""
    from multiplane.delivery import LISTEN, MEASURE, TRACK

    silent = voice_of(film.production, film.story).name == "silent"
    scenes = {f"scene/{part}": f"sound/scene/{part}" for part in parts_of(film)}
    whole = {"mix": ("mix.wav", "loudness.json")}
    only = {**only, **whole, **dict.fromkeys(scenes, ("dialogue.wav",))}
    for name in tracks:
        mix = {"mix": TRACKS[name]}
        yield Node(f"delivery/{name}", TRACK, {}, {**CUT, **mix}, weight=3.0, label="sound track", only={"mix": ("mix.wav",)})
        needs = {**CUT, **mix, **({**timed, **scenes} if name == "track" else {})}
        yield Node(f"delivery/measured_{name}", MEASURE, {"silent": silent}, needs, weight=0.6, label="measures of the mix",
                   only={key: only[key] for key in needs if key in only})
        needs = {**mix, "track": f"delivery/{name}", "measured": f"delivery/measured_{name}"}
        yield Node(f"delivery/heard_{name}", LISTEN, {"profile": film.production.config.sound.profile}, needs, weight=0.8, label="checks of the sound", only=whole)


def _film(film: Film, tracks: list[str]) -> Iterator[Node]:
    from multiplane.delivery import FILM

    params = {"title": film.story.title, "language": language_of(film.production, film.story), "chapters": _chapters(film)}
    params |= {"width": film.format.width, "height": film.format.height, "fps": str(film.format.fps)}
    pictures = {f"shot/{shot.id}": f"shots/{shot.id}" for shot in film.shots}
    needs = {**CUT, **pictures, **{name: f"delivery/{name}" for name in tracks}, "subtitles": "delivery/subtitles"}
    yield Node("delivery/film", FILM, params, needs, weight=1.5, label="the film",
               only={**dict.fromkeys(pictures, ("picture.mp4",)), "subtitles": ("film.json",)})


def _sheets(film: Film) -> Iterator[Node]:
    from multiplane.delivery import POSTER, SHEET

    title, hero = film.story.title, _hero(film)
    shots = [{"id": shot.id, "caption": shot.note or shot.purpose.replace("_", " ")} for shot in film.shots]
    stills = {f"shot/{shot.id}": f"shots/{shot.id}" for shot in film.shots}
    yield Node("delivery/sheet", SHEET, {"shots": shots, "title": title}, stills, weight=1.0, label="contact sheet", only=dict.fromkeys(stills, ("thumb.jpg",)))
    needs = {"hero": f"shots/{hero}"} if hero else {}
    yield Node("delivery/poster", POSTER, {"title": title, "author": film.story.author}, needs, weight=1.0, label="poster",
               only=dict.fromkeys(needs, ("panel.png",)))


def _checks(film: Film, tracks: list[str], timed: dict[str, str], only: dict[str, tuple[str, ...]]) -> Iterator[Node]:
    from multiplane.delivery import LOOK, QC

    for shot in film.shots:
        yield Node(f"delivery/look/{shot.id}", LOOK, {}, {"shot": f"shots/{shot.id}"}, weight=0.1, label=f"look at {shot.id}", only={"shot": ("picture.mp4",)})
    language = language_of(film.production, film.story)
    params = {"profile": film.production.config.sound.profile, "language": language, "silent": voice_of(film.production, film.story).name == "silent"}
    stills = {f"shot/{shot.id}": f"shots/{shot.id}" for shot in film.shots}
    heard = {"heard" if name == "track" else f"heard_{name}": f"delivery/heard_{name}" for name in tracks}
    looks = {f"look/{shot.id}": f"delivery/look/{shot.id}" for shot in film.shots}
    needs = {**CUT, "film": "delivery/film", "mix": "sound/mix", "subtitles": "delivery/subtitles", **timed, **stills, **looks, **heard}
    picked = {**only, **dict.fromkeys(stills, ("stats.json",)), "mix": ("mix.wav", "loudness.json"), "subtitles": ("film.json",)}
    yield Node("delivery/qc", QC, params, needs, weight=0.7, label="checks", only=picked)


def _chapters(film: Film) -> list[dict[str, Any]]:
    """A chapter for every scene: where it starts is read from the cut, by the scene's first shot."""
    first: dict[str, str] = {}
    for shot in film.shots:
        first.setdefault(shot.scene, shot.id)
    names = {scene.id: scene.heading.text for scene in film.story.scenes}
    return [{"scene": scene, "title": names.get(scene, scene), "shot": shot} for scene, shot in first.items()]


def _hero(film: Film) -> str:
    """The shot for the poster: the establishing shot with the most in it, else the first."""
    wide = [shot for shot in film.shots if shot.purpose in ("establishing", "master", "crowd", "two_shot")] or list(film.shots)
    return max(wide, key=lambda shot: len(shot.marks)).id if wide else ""
