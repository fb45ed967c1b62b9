"""The whole breakdown, top to bottom: scenes, names, roles, places, then every scene's beats."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from msgspec.structs import replace

from ..core.screenplay import Screenplay, Warning
from ..core.story import Place, Scene, SpeechBeat, Story, TimeOfDay
from .aliases import Names
from .beats import BeatIds
from .casting import Casting
from .introductions import find_introductions
from .language import detect_language
from .manuscript import LONGEST, Mark, Paragraph, Part, Speech, cut_into_scenes
from .mentions import ReadParagraph, describe_roles, read_paragraphs
from .places import find_places, is_interior, read_time
from .props import PropRoom
from .scene import SceneReader
from .weather import read_weather, settle_weather


def break_down(screenplay: Screenplay, *, language: str = "") -> Story:
    """The story of `screenplay`. `language` (ISO 639-1) is detected where it is "". Pure; raises nothing."""
    parts = cut_into_scenes(screenplay)
    language = language or detect_language(_texts(parts))
    names = collect_names(parts)
    casting = Casting(names)
    read = [read_paragraphs(part, casting, language) for part in parts]
    describe_roles(parts, read, casting)
    places, place_ids = find_places(part.heading for part in parts)
    settings = _settings(parts, places, place_ids)
    scenes, places, props, unknown = _read_scenes(parts, read, settings, places, casting, language)
    return Story(
        title=screenplay.field("Title") or screenplay.name.rsplit(".", 1)[0],
        roles=casting.roles(),
        places=tuple(places),
        props=props,
        scenes=tuple(scenes),
        author=screenplay.field("Author") or screenplay.field("Authors"),
        language=language,
        warnings=(*screenplay.warnings, *_warn(names, parts)),
        unknown_verbs=tuple(unknown),
    )


class Setting(NamedTuple):
    """Where and when a scene is."""

    place: str
    interior: bool
    time: TimeOfDay
    weather: str


def _texts(parts: list[Part]) -> list[str]:
    return [
        text
        for part in parts
        for item in part.items
        for text in ([item.text] if not isinstance(item, Speech) else [p.text for p in item.parts])
    ]


def collect_names(parts: list[Part]) -> Names:
    """All names in cues and introductions, in order of first mention."""
    names, known = Names(), Names()
    for part in parts:
        for item in part.items:
            if isinstance(item, Speech):
                for name in item.cue.names:
                    known.add(name)
    together = {key for key, spelled in known.spellings.items() if len(known.split_together(spelled)) > 1}
    cues = set(known.spellings) - together
    for part in parts:
        for item in part.items:
            if isinstance(item, Speech):
                for name in (n for cue in item.cue.names for n in known.split_together(cue)):
                    names.add(name)
            elif isinstance(item, Paragraph):
                for tokens in item.tokens:
                    for name in find_introductions(list(tokens), cues):
                        if name.isupper() or not _is_part_of(name, cues):
                            names.add(name)
    names.settle()
    return names


def _is_part_of(name: str, cues: set[str]) -> bool:
    """Whether a first name in the action is that of somebody who has a cue ("Sam" of SAM CROSS)."""
    return any(name.lower() in cue.split() for cue in cues)


def _settings(parts: list[Part], places: list[Place], place_ids: list[str]) -> list[Setting]:
    kinds = {place.id: place.kind for place in places}
    times = _times(parts)
    inside = [is_interior(part.heading) for part in parts]
    own = [_own_weather(part) for part in parts]
    weather = settle_weather(own, times, place_ids, inside, [kinds[id_] for id_ in place_ids])
    return [Setting(*row) for row in zip(place_ids, inside, times, weather, strict=True)]


def _times(parts: list[Part]) -> list[TimeOfDay]:
    """Headings say it; LATER and none at all go on from the scene before."""
    times: list[TimeOfDay] = []
    for part in parts:
        opening = (
            next((item.text for item in part.items if isinstance(item, Paragraph)), "")
            if not part.heading.time
            else ""
        )
        said = read_time(part.heading.time)
        if said is None and not times:
            said = read_time(
                " ".join(
                    w
                    for w in opening.split()[:12]
                    if w.lower().strip(".,")
                    in ("night", "dawn", "dusk", "morning", "evening", "sunset", "sunrise", "midnight")
                )
            )
        times.append(said or (times[-1] if times else "day"))
    return times


def _own_weather(part: Part):
    text = " ".join(item.text for item in part.items if isinstance(item, Paragraph))
    return read_weather(part.heading.text + " . " + text)


def _read_scenes(
    parts: list[Part],
    read: list[list[ReadParagraph]],
    settings: list[Setting],
    places: list[Place],
    casting: Casting,
    language: str,
):
    ids, props = BeatIds(), PropRoom({place.id for place in places} | set(casting.drafts))
    scenes: list[Scene] = []
    descriptions: dict[str, dict[str, None]] = {}
    unknown: list[tuple[str, int]] = []
    for number, (part, paragraphs, setting) in enumerate(zip(parts, read, settings, strict=True), start=1):
        reader = SceneReader(part, casting, props, ids, language)
        beats = reader.read(paragraphs)
        descriptions.setdefault(setting.place, {}).update(dict.fromkeys(reader.place_words))
        unknown += reader.unknown
        scenes.append(
            Scene(
                id=f"sq{number * 10:03d}",
                heading=part.heading,
                place=setting.place,
                interior=setting.interior,
                time=setting.time,
                weather=setting.weather,
                number=part.number,
                line=part.line,
                cast=reader.cast(),
                props=tuple(reader.deeds.scene_props),
                beats=tuple(beats),
                mood=_mood(beats),
                transition_out=_transition_out(part),
            )
        )
    described = [replace(p, description=" ".join(descriptions.get(p.id, ()))) for p in places]
    return scenes, described, props.props(), unknown


def _mood(beats) -> str:
    """The feeling that most lines of the scene share, if any stands out."""
    felt = Counter(b.feeling for b in beats if isinstance(b, SpeechBeat) and b.feeling != "neutral")
    spoken = sum(isinstance(b, SpeechBeat) for b in beats)
    if not felt:
        return "neutral"
    feeling, count = felt.most_common(1)[0]
    return feeling if count * 4 >= spoken else "neutral"


def _transition_out(part: Part) -> str:
    last = part.items[-1] if part.items else None
    text = last.text.casefold() if isinstance(last, Mark) and last.kind == "transition" else ""
    if any(
        word in text
        for word in (
            "dissolve",
            "überblend",
            "fondu ench",
            "disolv",
            "dissolvenza",
            "cross",
            "blend",
            "fundido encad",
        )
    ):
        return "dissolve"
    if "match" in text:
        return "match"
    return (
        "fade"
        if any(word in text for word in ("fade", "fondu", "abblende", "fundido", "iris", "black"))
        and "fade in" not in text
        else "cut"
    )


def _warn(names: Names, parts: list[Part]):
    for spelled, fits in names.ambiguous:
        line = next(
            (
                item.line
                for part in parts
                for item in part.items
                if isinstance(item, Speech) and spelled in item.cue.names
            ),
            1,
        )
        yield Warning(
            line, f"{spelled} could be {fits}: taken as a role of its own. Use the full name in the cue."
        )
    for part in parts:
        for item in part.items:
            if isinstance(item, Paragraph) and any(len(s.text) > LONGEST for s in item.sentences):
                yield Warning(
                    item.line, f"A sentence of more than {LONGEST} characters: its deeds were not read."
                )
            if isinstance(item, Speech) and not item.cue.names:
                yield Warning(item.line, "A cue without a name: its lines are spoken by nobody.")
