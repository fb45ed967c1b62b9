"""The production line. Read this first.

A screenplay becomes a film in two movements. `prepare` is quick and happens anew in every run: it reads the
script, breaks it down, designs what is in it, and plans the shots; what people have edited in the production
folder wins at each step. `lay_out` then declares everything that takes time as a graph of artifacts, and
`run.build` makes those that are missing.

To follow one line of dialogue: `script` finds it in the file, `breakdown` says who speaks and how, `boards` puts it
into a shot, `voices` records it, `staging` gives it its frames, `shots` draws its mouth, `sound` mixes it, and
`delivery` puts it into the film and its subtitles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from multiplane import wiring
from multiplane.core.design import Bible, CastDesign, PlaceDesign, PropDesign
from multiplane.core.errors import BadInput
from multiplane.core.formats import Format
from multiplane.core.screenplay import Screenplay
from multiplane.core.shot import Shot, Speaks
from multiplane.core.story import Scene, SpeechBeat, Story
from multiplane.production.art import Art, find_art
from multiplane.production.bible import settle_bible, settle_colours
from multiplane.production.config import FILE_NAME, picture_format
from multiplane.production.folder import Production
from multiplane.production.memory import remember
from multiplane.production.shotfiles import settle_shots
from multiplane.production.textfile import Settled
from multiplane.production.words import strange_words
from multiplane.run.graph import Graph, Node, graph_of

DEPARTMENTS = ("script", "breakdown", "design", "voices", "boards", "shots", "sound", "delivery")


@dataclass(frozen=True)
class Film:
    """A production, planned: what the line knows before anything is drawn or spoken."""

    production: Production
    screenplay: Screenplay
    story: Story
    bible: Bible
    shots: tuple[Shot, ...]
    art: Art
    format: Format
    settled: tuple[Settled, ...]  # the state of every text file in bible/ and shots/
    warnings: tuple[str, ...]

    @property
    def edited(self) -> list[Settled]:
        """Text files that are a person's."""
        return [one for one in self.settled if one.edited]


def prepare(production: Production, *, draft: bool = False, write: bool = True) -> Film:
    """Script, breakdown, design, boards: everything that is quick. With `write` the folder is brought up to date."""
    from multiplane import boards, script
    from multiplane.design.colour import colour_script

    screenplay = script.read_script(production.script)
    story = break_down_as(production, screenplay)
    bible, designs = settle_bible(production.bible, design(story, production), production.database, write=write)
    check_style(production, bible)
    picture = picture_format(production.config, draft=draft)
    planned = boards.plan(
        story, bible, fps=picture.fps, seed=production.config.seed, credits=credits(production), aspect=picture.width / picture.height
    )
    files = settle_shots(production.shots, planned, boards.assign_ids, production.database, write=write)
    story = boards.rename_scenes(story, files.shots)
    colours, coloured = settle_colours(production.bible, colour_script(story), production.database, write=write)
    bible, designs = replace(bible, colours=colours), [*designs, coloured]
    art = find_art(production.art, {shot.id: _line_ids(shot) for shot in files.shots})
    warnings = _warnings(production, screenplay, story, (*designs, *files.settled), files.orphans, art)
    warnings += tuple(
        f"{one.path.relative_to(production.root)}: {sentence}"
        for one in files.settled if one.edited for sentence in strange_words(one.value, one.generated, bible)
    )
    warnings += boards.check(story, files.shots, bible, aspect=picture.width / picture.height)
    return Film(production, screenplay, story, bible, files.shots, art, picture, (*designs, *files.settled), warnings)


def check_style(production: Production, bible: Bible) -> None:
    """Raises BadInput where the style asks for a painter that there is not, naming the file that does."""
    from multiplane.toon.painters import check_painter

    for style, path in ((production.config.style, production.root / FILE_NAME), (bible.style, production.bible / "style.toml")):
        try:
            check_painter(style.painter)
        except BadInput as error:
            raise BadInput(error.what, path) from error


def break_down_as(production: Production, screenplay: Screenplay) -> Story:
    """The breakdown, under the title and author that the production's settings give, if they give any."""
    from multiplane.breakdown import break_down, teach_verbs

    config = production.config
    story = teach_verbs(break_down(screenplay, language=config.language), config.verbs, production.root / FILE_NAME)
    fallback = production.name.replace("_", " ").title()
    title = config.title or screenplay.field("Title") or fallback
    return replace(story, title=title, author=config.author or story.author)


def credits(production: Production) -> str:
    """The lines of the closing credits that say what made pictures and voices."""
    engines = production.config.engines
    return f"Pictures: {', '.join(engines.pictures)}\nSynthetic voices: {engines.voice}"


def design(story: Story, production: Production) -> Bible:
    """A design for every role, place and prop, and the style: what is generated where no artist has been."""
    seed, engine = production.config.seed, wiring.embedded_voice(production)
    language = wiring.language_of(production, story)

    def design_cast() -> tuple[CastDesign, ...]:
        from multiplane.design.cast import design_cast
        from multiplane.sound.casting import cast_voices

        voices = cast_voices(story.roles, engine=engine, seed=seed, language=language, together=meetings)
        return tuple(replace(one, voice=voices.get(one.id, one.voice)) for one in design_cast(story.roles, seed=seed))

    def design_places() -> tuple[PlaceDesign, ...]:
        from multiplane.design.places import design_places

        return design_places(story, seed=seed)

    def design_props() -> tuple[PropDesign, ...]:
        from multiplane.design.props import design_prop

        return tuple(design_prop(prop, seed=seed) for prop in story.props)

    from multiplane.design.style import default_style

    roles = [replace(role, first_line=0) for role in story.roles]  # a line that moves changes no design
    meetings = list(dict.fromkeys(scene_voices(scene) for scene in story.scenes))
    weather = [(scene.place, scene.weather, scene.interior) for scene in story.scenes]
    cast_code = ("core", "design", "toon.figure", "sound.casting", "engines")
    return Bible(
        remember(production, "design/cast", cast_code, (roles, meetings, engine, seed, language), tuple[CastDesign, ...], design_cast),
        remember(production, "design/sets", ("core", "design", "toon"), (story.places, weather, seed), tuple[PlaceDesign, ...], design_places),
        remember(production, "design/props", ("core", "design", "toon.props"), (story.props, seed), tuple[PropDesign, ...], design_props),
        default_style(seed, production.config.style),
    )


def scene_voices(scene: Scene) -> tuple[str, ...]:
    """The role ids that are heard in a scene, in order."""
    return tuple(sorted({beat.role for beat in scene.beats if isinstance(beat, SpeechBeat)}))


def lay_out(film: Film) -> Graph:
    """Everything that takes time, as artifacts and what they need."""
    return graph_of(_artifacts(film))


def _artifacts(film: Film) -> Iterator[Node]:
    yield from wiring.design(film)
    yield from wiring.voices(film)
    yield from wiring.staging(film)
    yield from wiring.boards(film)
    yield from wiring.shots(film)
    yield from wiring.sound(film)
    yield from wiring.delivery(film)


def targets(graph: Graph, *, to: str = "delivery", shots: tuple[str, ...] = ()) -> list[str]:
    """The artifacts that a run wants: those of the department `to`, or of some shots alone."""
    departments = {to if not shots or to in ("voices", "boards") else "shots"}
    if departments & {"shots", "sound", "delivery"}:
        departments.add("handoff")
    return [node.id for node in graph if node.department in departments and (not shots or shots_of(node.id) & set(shots))]


def shots_of(node: str) -> set[str]:
    """The shot ids in a node's name."""
    return {word for word in node.split("/") if "_sh" in word}


def _line_ids(shot: Shot) -> set[str]:
    return {event.line for event in shot.events if isinstance(event, Speaks)}


def _say_genre(production: Production) -> list[str]:
    """A word about a genre that nobody knows."""
    from multiplane.sound.genres import GENRES, nearest_genre

    named = production.config.sound.genre
    taken, known = nearest_genre(named)
    return [f'multiplane.toml: sound.genre is "{named}", which nobody here plays; the score is {taken} (there are {", ".join(GENRES)})'] if named and not known else []


def _warnings(
    production: Production, screenplay: Screenplay, story: Story, settled: tuple[Settled, ...], orphans: tuple[Path, ...], art: Art
) -> tuple[str, ...]:
    name = production.config.script
    found = [f"{name}:{w.line}: {w.text}" for w in (*screenplay.warnings, *story.warnings)]
    found += [f"{name}:{line}: nobody here knows how to act “{verb}”; the figures stay as they are" for verb, line in story.unknown_verbs]
    found += _say_genre(production)
    voice, language = wiring.voice_of(production, story), wiring.language_of(production, story)
    if voice.name == "silent" and production.config.engines.voice != "silent" and not wiring.hired_voice(production):
        found.append(
            f"{production.config.engines.voice} does not speak the language of the script ({language}): its lines are silent, with moving "
            "mouths and subtitles; name an engine that speaks it in multiplane.toml, or put recordings into art/"
        )
    for one in settled:
        if one.edited and one.changed:
            path = one.path.relative_to(production.root)
            found.append(f"{path}: you edited this file, and what it was made from has changed since; `multiplane accept {path}` when it is right")
    found += [f"{path.relative_to(production.root)}: your file is kept, but the film has no such shot now" for path in orphans]
    return (*found, *art.strays)
