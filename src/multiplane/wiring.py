"""How the departments hang together: for each, the artifacts that it makes and what they need.

Steps name their inputs; this module says which artifact is which input. Parameters hold only what may change
the artifact: a shot's bible is cut down to what the shot uses, source line numbers stay out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from multiplane.core import codec
from multiplane.core.cut import name_parts
from multiplane.core.design import CastDesign
from multiplane.core.errors import BadInput
from multiplane.core.shot import Shot, Speaks
from multiplane.production.bible import bible_of
from multiplane.run.graph import Files, Node

if TYPE_CHECKING:
    from multiplane.core.story import Story
    from multiplane.engines.base import VoiceEngine
    from multiplane.line import Film
    from multiplane.production.folder import Production

# Expected seconds of work, for order and progress; the record's own averages replace them once there are any.
VOICE_PER_CHARACTER, SHOT_PER_SECOND, DELIVERY = 0.06, 1.0, 3.0


def lines_of(shot: Shot) -> list[Speaks]:
    """The spoken lines of a shot."""
    return [event for event in shot.events if isinstance(event, Speaks)]


def bare(shot: Shot) -> Shot:
    """A shot without what does not show: its name and notes. Two equal bare shots look the same."""
    return replace(shot, id="", note="", covers=(), engine="")


# voices -----------------------------------------------------------------------------------------------------


def voices(film: Film) -> Iterator[Node]:
    """Every line, spoken by its role's voice, or a person's recording of it."""
    from multiplane.sound import ADOPT_LINE, SPEAK

    engine = voice_of(film.production, film.story)
    language = language_of(film.production, film.story)
    if any(lines_of(shot) for shot in film.shots) and (missing := engine.missing(language)):
        raise BadInput(missing, film.production.root / "multiplane.toml")
    identity = engine.identity(language)
    designs = {design.id: design for design in film.bible.cast}
    for shot in film.shots:
        for line in lines_of(shot):
            recording = film.art.find(shot.id, line.line)
            step, files = (ADOPT_LINE, {"recording": _adopt(film, recording)}) if recording else (SPEAK, {})
            yield Node(
                f"voices/{shot.id}/{line.line}",
                step,
                {"request": _request(film, line, designs.get(line.role)), "engine": engine.name},
                files=files,
                engine=identity,
                weight=0.3 + len(line.text) * VOICE_PER_CHARACTER,
                label=f"{line.role}: “{line.text[:40]}”",
                person=_relative(film, recording),
            )


def voice_of(production: Production, story: Story) -> VoiceEngine:
    """The voice engine of the settings; the silent one, where that one does not speak the film's language."""
    from multiplane.engines import voice_engine

    try:
        engine = voice_engine(production.config.engines.voice)
    except BadInput as error:
        raise BadInput(error.what, production.root / "multiplane.toml") from error
    return engine if engine.speaks(language_of(production, story)) else voice_engine("silent")


def language_of(production: Production, story: Story) -> str:
    """The language of the film: as the settings say, or as the script is written."""
    return production.config.language or story.language


def _request(film: Film, line: Speaks, design: CastDesign | None) -> dict[str, Any]:
    voice = design.voice if design else CastDesign("", "").voice
    return {
        "text": line.text,
        "voice": codec.to_plain(voice),
        "manner": line.manner,
        "feeling": line.feeling,
        "language": language_of(film.production, film.story),
        "cut_off": line.cut_off,
        "seed": film.production.config.seed,
        "pronounce": [[word, how] for word, how in film.production.config.pronounce.items() if word.casefold() in line.text.casefold()],
    }


def _takes(shot: Shot) -> dict[str, str]:
    return {f"take/{line.line}": f"voices/{shot.id}/{line.line}" for line in lines_of(shot)}


# staging and cut --------------------------------------------------------------------------------------------


def staging(film: Film) -> Iterator[Node]:
    """When everything happens in each shot, and the cut of the whole film."""
    from multiplane.shots.cutting import CUT
    from multiplane.shots.staging import STAGE

    for shot in film.shots:
        params = {**_shot_params(film, shot), "fps": str(film.format.fps)}
        del params["format"]
        params["shot"] = codec.to_plain(replace(shot, note=""))
        yield Node(f"staging/{shot.id}", STAGE, params, _takes(shot), weight=0.2, label=f"staging of {shot.id}")
    order = [shot.id for shot in film.shots]
    yield Node("staging/cut", CUT, {"shots": order, "fps": str(film.format.fps)}, _timed(film), weight=0.1, label="the cut")


def _shot_params(film: Film, shot: Shot) -> dict[str, Any]:
    return {
        "shot": codec.to_plain(bare(shot)),
        "bible": codec.to_plain(bible_of(shot, film.bible)),
        "format": codec.to_plain(film.format),
    }


def _timed(film: Film) -> dict[str, str]:
    return {f"timed/{shot.id}": f"staging/{shot.id}" for shot in film.shots}


# boards -----------------------------------------------------------------------------------------------------


def boards(film: Film) -> Iterator[Node]:
    """A panel for every shot, the sheets and the animatic."""
    from multiplane.boards import ANIMATIC, PANEL, SHEET

    for shot in film.shots:
        params = _shot_params(film, shot)
        yield Node(f"boards/panel/{shot.id}", PANEL, params, _takes(shot), weight=0.5, label=f"panel of {shot.id}")
    panels = {f"panel/{shot.id}": f"boards/panel/{shot.id}" for shot in film.shots}
    listed = [codec.to_plain(shot) for shot in film.shots]
    sheet = {"shots": listed, "title": film.story.title, "roles": _role_names(film), "fps": str(film.format.fps)}
    yield Node("boards/sheet", SHEET, sheet, {**panels, **_timed(film)}, weight=2.0, label="storyboard")
    needs = {**panels, **_timed(film), **_all_takes(film)}
    params = {"shots": [shot.id for shot in film.shots], "fps": str(film.format.fps)}
    yield Node("boards/animatic", ANIMATIC, params, needs, weight=5.0, label="animatic")


def _role_names(film: Film) -> dict[str, str]:
    return {role.id: role.name for role in film.story.roles}


def _all_takes(film: Film) -> dict[str, str]:
    return {f"take/{shot.id}/{line.line}": f"voices/{shot.id}/{line.line}" for shot in film.shots for line in lines_of(shot)}


# shots ------------------------------------------------------------------------------------------------------


def shots(film: Film) -> Iterator[Node]:
    """The picture of every shot: drawn or painted by its engines, or a person's file conformed to it."""
    from multiplane.commissions import commission
    from multiplane.engines import picture_engine
    from multiplane.roster import paint_order
    from multiplane.shots import ADOPT, RENDER

    for shot in film.shots:
        order = paint_order(film.production, shot)
        engine = picture_engine(order[-1])
        picture, plate = film.art.find(shot.id, "picture"), film.art.find(shot.id, "plate")
        files = {name: _adopt(film, path) for name, path in (("picture", picture), ("plate", plate)) if path and not (picture and name == "plate")}
        drawn = Node(
            f"shots/{shot.id}",
            ADOPT if picture else RENDER,
            _shot_params(film, shot) | ({} if picture else {"engine": engine.name}),
            _takes(shot),
            files,
            engine="" if picture else engine.identity(),
            weight=_expected_seconds(shot) * SHOT_PER_SECOND,
            label=f"{shot.id} {shot.purpose.replace('_', ' ')}",
            person=_relative(film, picture or plate),
        )
        if picture or order == order[-1:]:
            yield drawn
        else:
            yield from commission(film, shot, drawn, order)


def _expected_seconds(shot: Shot) -> float:
    from multiplane.core.timing import event_seconds

    return max(shot.hold, shot.head + shot.tail + sum(event_seconds(event, {}) + max(0.0, event.gap) for event in shot.events))


# sound ------------------------------------------------------------------------------------------------------


def sound(film: Film) -> Iterator[Node]:
    """Music and ambience for the cut, and the mix of everything."""
    from multiplane.sound import AMBIENCE, MIX, PLAY, SCORE

    params = _sound_params(film)
    cut = {"cut": "staging/cut"}
    yield Node("sound/ambience", AMBIENCE, {"scenes": params["scenes"], "seed": params["seed"]}, cut, weight=2.0, label="ambience")
    score = {"scenes": params["scenes"], "seed": params["seed"], "title": params["title"]}
    yield Node("sound/score", SCORE, score, {**cut, **_timed(film)}, weight=3.0, label="score")
    music = film.art.music
    files = {"music": _adopt(film, music)} if music else {}
    parts = [] if music else name_parts(shot.scene for shot in film.shots)
    for part in parts:
        yield Node(f"sound/music/{part}", PLAY, {}, {"notes": "sound/score"}, only={"notes": (f"{part}.json",)}, weight=1.0, label=f"music of {part}")
    foley = {f"foley/{shot.id}": f"staging/{shot.id}" for shot in film.shots}
    needs = {**cut, **_timed(film), **_all_takes(film), **foley, "ambience": "sound/ambience", **{f"music/{part}": f"sound/music/{part}" for part in parts}}
    yield Node("sound/mix", MIX, params, needs, files, weight=6.0, label="mix", person=_relative(film, music))


def _sound_params(film: Film) -> dict[str, Any]:
    places = {design.id: design for design in film.bible.places}
    scenes = [
        {
            "id": scene.id, "place": scene.place, "sound": places[scene.place].sound, "reverb": places[scene.place].reverb,
            "kind": places[scene.place].kind, "interior": scene.interior, "time": scene.time, "weather": scene.weather, "mood": scene.mood,
        }
        for scene in film.story.scenes
    ]
    return {
        "scenes": scenes,
        "profile": film.production.config.sound.profile,
        "seed": film.production.config.seed,
        "title": film.story.title,
    }


# delivery ---------------------------------------------------------------------------------------------------


def delivery(film: Film) -> Iterator[Node]:
    """Subtitles, the film, its timeline, poster and contact sheet, and the report of its checks."""
    from multiplane.delivery import FILM, QC, SHEET, SUBTITLES, TIMELINE

    cut, pictures = {"cut": "staging/cut"}, {f"shot/{shot.id}": f"shots/{shot.id}" for shot in film.shots}
    language, fps = language_of(film.production, film.story), str(film.format.fps)
    subtitles = {"language": language, "roles": _role_names(film), "fps": fps}
    yield Node("delivery/subtitles", SUBTITLES, subtitles, {**cut, **_timed(film)}, weight=0.3, label="subtitles")
    params = {
        "title": film.story.title, "language": language, "chapters": _chapters(film),
        "width": film.format.width, "height": film.format.height, "fps": fps,
    }
    needs = {**cut, **pictures, "mix": "sound/mix", "subtitles": "delivery/subtitles"}
    yield Node("delivery/film", FILM, params, needs, weight=DELIVERY, label="the film")
    timeline = {"media": "media", "start": "01:00:00:00", "fps": fps, "title": film.story.title, "scenes": _chapters(film)}
    yield Node("delivery/timeline", TIMELINE, timeline, {**cut, **_timed(film)}, weight=0.3, label="timeline")
    sheet = {
        "shots": [{"id": shot.id, "caption": shot.note or shot.purpose.replace("_", " ")} for shot in film.shots],
        "title": film.story.title, "author": film.story.author, "hero": _hero(film),
    }
    yield Node("delivery/sheet", SHEET, sheet, pictures, weight=1.5, label="poster and contact sheet")
    qc = {"film": "delivery/film", "mix": "sound/mix", "subtitles": "delivery/subtitles"}
    silent = voice_of(film.production, film.story).name == "silent"
    checks = {"fps": fps, "profile": film.production.config.sound.profile, "language": language, "silent": silent}
    yield Node("delivery/qc", QC, checks, {**cut, **qc, **_timed(film), **pictures}, weight=DELIVERY, label="checks")


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


# a person's files ---------------------------------------------------------------------------------------------


def _adopt(film: Film, path: Path) -> Files:
    """A person's file, in the store: read again only when it has changed."""
    database, store = film.production.database, film.production.store
    try:
        digest = database.digest_of(path)
        if not store.path(digest).exists():
            store.copy_in(path)
    except OSError as error:
        raise BadInput(f"cannot read this file ({error.strerror})", path) from error
    return {path.name: digest}


def _relative(film: Film, path: Path | None) -> str:
    return str(path.relative_to(film.production.root)) if path else ""
