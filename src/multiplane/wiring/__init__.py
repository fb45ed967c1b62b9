"""How the departments hang together: for each, the artifacts that it makes and what they need.

Voices, staging, boards and shots stand here, sound in `of_sound`, delivery in `of_delivery`.

Steps name their inputs; this module says which artifact is which input. Parameters hold only what may change
the artifact: a shot's bible is cut down to what the shot uses, source line numbers stay out.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from multiplane.core import codec
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
    from multiplane.roster import Hired
    from multiplane.run.step import Step

# Expected seconds of work, for order and progress; the record's own averages replace them once there are any.
STAND_IN = "kokoro"
VOICE_PER_CHARACTER, SHOT_PER_SECOND = 0.06, 1.0


def lines_of(shot: Shot) -> list[Speaks]:
    """The spoken lines of a shot."""
    return [event for event in shot.events if isinstance(event, Speaks)]


def bare(shot: Shot) -> Shot:
    """A shot without what does not show: its name and notes. Two equal bare shots look the same."""
    return replace(shot, id="", note="", covers=(), engine="")


# voices -----------------------------------------------------------------------------------------------------


def voices(film: Film) -> Iterator[Node]:
    """Every line, spoken by its role's voice, or a person's recording of it."""
    from multiplane.sound import ADOPT_LINE, SPEAK_HIRED

    hired = hired_voice(film.production)
    engine = voice_of(film.production, film.story)
    language = language_of(film.production, film.story)
    if any(lines_of(shot) for shot in film.shots) and (missing := engine.missing(language)):
        raise BadInput(missing, film.production.root / "multiplane.toml")
    identity, speak = engine.identity(language), _speak_with(engine)
    by_hand = f"{hired.engine.identity('voice')} else {identity}" if hired else ""
    designs = {design.id: design for design in film.bible.cast}
    for shot in film.shots:
        for line in lines_of(shot):
            recording = _recording_of(film, shot, line)
            step, files = (ADOPT_LINE, {"recording": adopt(film, recording)}) if recording else (SPEAK_HIRED if hired else speak, {})
            speaks = {"engine": _hired_for(hired, line.role), "stand_in": engine.name} if step is SPEAK_HIRED else {"engine": engine.name}
            yield Node(
                f"voices/{shot.id}/{line.line}",
                step,
                {"request": request_of(film, line, designs.get(line.role)), **speaks},
                files=files,
                engine=by_hand if step is SPEAK_HIRED else identity,
                weight=0.3 + len(line.text) * VOICE_PER_CHARACTER,
                label=f"{line.role}: “{line.text[:40]}”",
                person=relative(film, recording),
            )


def _speak_with(engine: VoiceEngine) -> Step:
    """The step that speaks a line, knowing what `engine` loads."""
    from multiplane.sound import SPEAK

    return dataclasses.replace(SPEAK, warm=getattr(engine, "warm", ""))


def speak_with(production: Production) -> Step:
    """The step that speaks the lines of a production, before its language is known. Raises BadInput for an unknown engine."""
    from multiplane.engines import voice_engine

    if hired_voice(production):
        return _speak_with(voice_engine("silent"))
    return _speak_with(voice_engine(embedded_voice(production)))


def _recording_of(film: Film, shot: Shot, line: Speaks) -> Path | None:
    try:
        return film.art.recording(shot.id, line.line, line.take)
    except BadInput as error:
        raise BadInput(error.what, film.production.shots / f"{shot.id}.toml") from error


def hired_voice(production: Production) -> Hired | None:
    """The voice from outside that the settings name, if they name one. Raises BadInput for an engine that does not speak."""
    from multiplane.roster import hire

    name = production.config.engines.voice
    if name not in production.config.engine:
        return None
    hired = hire(production, name)
    if "voice" not in hired.engine.abilities:
        raise BadInput(f"[engine.{name}] does not speak; name another voice under [engines]", production.root / "multiplane.toml")
    return hired


def _hired_for(hired: Hired, role: str) -> dict[str, str]:
    voices = hired.contract.voices
    return {"name": hired.engine.name, "voice": voices.get(role, voices.get("*", "")), "words": hired.contract.words}


def embedded_voice(production: Production) -> str:
    """The name of the embedded voice: that of the settings, or where they hire one, the one that stands in for it."""
    return STAND_IN if production.config.engines.voice in production.config.engine else production.config.engines.voice


def voice_of(production: Production, story: Story) -> VoiceEngine:
    """The embedded voice engine; the silent one, where it does not speak the film's language, or cannot stand in."""
    from multiplane.engines import voice_engine

    language = language_of(production, story)
    try:
        engine = voice_engine(embedded_voice(production))
    except BadInput as error:
        raise BadInput(error.what, production.root / "multiplane.toml") from error
    standing_in = production.config.engines.voice in production.config.engine
    return engine if engine.speaks(language) and not (standing_in and engine.missing(language)) else voice_engine("silent")


def language_of(production: Production, story: Story) -> str:
    """The language of the film: as the settings say, or as the script is written."""
    return production.config.language or story.language


def request_of(film: Film, line: Speaks, design: CastDesign | None) -> dict[str, Any]:
    """What the step that speaks is asked for: the plain form of a `VoiceRequest`."""
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
        **({"stress": [list(span) for span in line.stress]} if line.stress else {}),
    }


def takes_of(shot: Shot) -> dict[str, str]:
    """The takes of a shot's lines, as inputs."""
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
        yield Node(f"staging/{shot.id}", STAGE, params, takes_of(shot), weight=0.2, label=f"staging of {shot.id}")
    order = [shot.id for shot in film.shots]
    yield Node("staging/cut", CUT, {"shots": order, "fps": str(film.format.fps)}, timed_of(film), weight=0.1, label="the cut")


def _shot_params(film: Film, shot: Shot) -> dict[str, Any]:
    return {
        "shot": codec.to_plain(bare(shot)),
        "bible": codec.to_plain(bible_of(shot, film.bible)),
        "format": codec.to_plain(film.format),
        **_painter_params(film),
    }


def _painter_params(film: Film) -> dict[str, str]:
    """The version of a painter from a package; the house's own are in the code version of the steps."""
    from multiplane.toon.painters import painter_identity

    identity = painter_identity(film.bible.style.painter)
    return {"painter": identity} if identity else {}


def timed_of(film: Film) -> dict[str, str]:
    """The timed shots of the film, as inputs."""
    return {f"timed/{shot.id}": f"staging/{shot.id}" for shot in film.shots}


# design -----------------------------------------------------------------------------------------------------


def design(film: Film) -> Iterator[Node]:
    """The sheets of the art department: roles, line-up, sets, and the colour script with a still of each scene."""
    from multiplane.design import CAST_SHEET, COLOUR_SHEET, LINEUP, PLACE_SHEET, SCENE_STILL

    words = {role.id: role.description for role in film.story.roles}
    cast = [one for one in film.bible.cast if one.id not in _unseen(film)]
    for one in cast:
        params = {"design": codec.to_plain(one), "description": words.get(one.id, "")}
        yield Node(f"design/cast/{one.id}", CAST_SHEET, params, weight=1.0, label=f"sheet of {one.name}")
    yield Node("design/lineup", LINEUP, {"designs": [codec.to_plain(one) for one in cast], "title": film.story.title}, weight=1.0, label="line-up")
    for place in film.bible.places:
        params = {"design": codec.to_plain(place), "style": codec.to_plain(film.bible.style)}
        yield Node(f"design/place/{place.id}", PLACE_SHEET, params, weight=2.0, label=f"sheet of {place.name}")
    first = {shot.scene: shot for shot in reversed(film.shots) if shot.purpose != "title"}
    for scene, shot in first.items():
        params = {"shot": codec.to_plain(bare(shot)), "bible": codec.to_plain(bible_of(shot, film.bible))}
        yield Node(f"design/scene/{scene}", SCENE_STILL, params, weight=0.5, label=f"colours of {scene}")
    colours = {one.scene: one for one in film.bible.colours.scenes}
    scenes = [{"colour": codec.to_plain(colours[scene.id]), "heading": scene.heading.text, "mood": scene.mood} for scene in film.story.scenes if scene.id in colours]
    yield Node("design/colours", COLOUR_SHEET, {"title": film.story.title, "scenes": scenes}, {f"still/{scene}": f"design/scene/{scene}" for scene in first}, weight=0.5, label="colour script")


def _unseen(film: Film) -> set[str]:
    """Roles that are only heard."""
    return {role.id for role in film.story.roles if role.kind == "voice"}


# boards -----------------------------------------------------------------------------------------------------


def boards(film: Film) -> Iterator[Node]:
    """A panel for every shot, the sheets and the animatic."""
    from multiplane.boards import ANIMATIC, PANEL, SHEET

    for shot in film.shots:
        params = _shot_params(film, shot)
        yield Node(f"boards/panel/{shot.id}", PANEL, params, takes_of(shot), weight=0.5, label=f"panel of {shot.id}")
    panels = {f"panel/{shot.id}": f"boards/panel/{shot.id}" for shot in film.shots}
    listed = [codec.to_plain(shot) for shot in film.shots]
    sheet = {"shots": listed, "title": film.story.title, "roles": role_names(film), "fps": str(film.format.fps)}
    yield Node("boards/sheet", SHEET, sheet, {**panels, **timed_of(film)}, weight=2.0, label="storyboard")
    needs = {**panels, **timed_of(film), **all_takes(film)}
    params = {"shots": [shot.id for shot in film.shots], "fps": str(film.format.fps)}
    yield Node("boards/animatic", ANIMATIC, params, needs, weight=5.0, label="animatic")


def role_names(film: Film) -> dict[str, str]:
    """What people call the roles."""
    return {role.id: role.name for role in film.story.roles}


def all_takes(film: Film) -> dict[str, str]:
    return {f"take/{shot.id}/{line.line}": f"voices/{shot.id}/{line.line}" for shot in film.shots for line in lines_of(shot)}


# shots ------------------------------------------------------------------------------------------------------


def shots(film: Film) -> Iterator[Node]:
    """The picture of every shot: drawn or painted by its engines, or a person's file conformed to it."""
    from multiplane.commissions import commission
    from multiplane.engines import picture_engine
    from multiplane.roster import LAYOUT, paint_order
    from multiplane.shots import ADOPT, EDGES, RENDER

    orders = {shot.id: paint_order(film.production, shot) for shot in film.shots}
    orders |= {shot.id: (LAYOUT,) for shot in film.shots if shot.beside}  # a split screen has no one layout to paint over
    edges = _dissolves(film, orders)
    for shot in film.shots:
        if any(shot.id in pair for pair in edges):
            plate = film.art.find(shot.id, "plate")
            files = {"plate": adopt(film, plate)} if plate else {}
            yield Node(f"edges/{shot.id}", EDGES, _shot_params(film, shot), takes_of(shot), files, weight=0.5, label=f"edges of {shot.id}")
    for shot in film.shots:
        order = orders[shot.id]
        engine = picture_engine(order[-1])
        picture, plate = film.art.find(shot.id, "picture"), film.art.find(shot.id, "plate")
        files = {name: adopt(film, path) for name, path in (("picture", picture), ("plate", plate)) if path and not (picture and name == "plate")}
        drawn = Node(
            f"shots/{shot.id}",
            ADOPT if picture else RENDER,
            _shot_params(film, shot) | ({} if picture else {"engine": engine.name}),
            takes_of(shot) | _neighbours(shot, edges),
            files,
            engine="" if picture else engine.identity(),
            weight=_expected_seconds(shot) * SHOT_PER_SECOND,
            label=f"{shot.id} {shot.purpose.replace('_', ' ')}",
            person=relative(film, picture or plate),
        )
        if picture or order == order[-1:]:
            yield drawn
        else:
            yield from commission(film, shot, drawn, order)


def _dissolves(film: Film, orders: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """Pairs of shots of which the first dissolves into the second: both drawn here, so that their ends are known."""
    own = {shot.id for shot in film.shots if len(orders[shot.id]) == 1 and not film.art.find(shot.id, "picture")}
    pairs = zip(film.shots, film.shots[1:], strict=False)
    return [(a.id, b.id) for a, b in pairs if b.transition_in == "dissolve" and a.id in own and b.id in own]


def _neighbours(shot: Shot, edges: list[tuple[str, str]]) -> dict[str, str]:
    """The inputs of a shot that dissolves: its neighbours' ends."""
    before = [("before", f"edges/{a}") for a, b in edges if b == shot.id]
    return dict(before + [("after", f"edges/{b}") for a, b in edges if a == shot.id])


def _expected_seconds(shot: Shot) -> float:
    from multiplane.core.timing import event_seconds

    return max(shot.hold, shot.head + shot.tail + sum(event_seconds(event, {}) + max(0.0, event.gap) for event in shot.events))


# a person's files ---------------------------------------------------------------------------------------------


def adopt(film: Film, path: Path) -> Files:
    """A person's file, in the store: read again only when it has changed."""
    database, store = film.production.database, film.production.store
    try:
        digest = database.digest_of(path)
        if not store.path(digest).exists():
            store.copy_in(path)
    except OSError as error:
        raise BadInput(f"cannot read this file ({error.strerror})", path) from error
    return {path.name: digest}


def relative(film: Film, path: Path | None) -> str:
    """A person's file as they name it; "" for none."""
    return str(path.relative_to(film.production.root)) if path else ""


from .of_delivery import delivery  # noqa: E402 - they use what stands above
from .of_sound import sound  # noqa: E402

__all__ = ["boards", "delivery", "language_of", "lines_of", "shots", "sound", "staging", "voice_of", "voices"]
