"""The whole breakdown, top to bottom: scenes, names, roles, places, then every scene's beats."""

from __future__ import annotations

from ..core.screenplay import Screenplay
from ..core.story import ActionBeat, CueBeat, Role, Scene, SpeechBeat, Story
from .aliases import Names
from .beats import BeatIds
from .introductions import find_introductions
from .language import detect_language
from .manuscript import Mark, Paragraph, Part, Speech, cut_into_scenes
from .places import find_places, is_interior, read_time
from .speech import is_cut_off, is_trailing_off, read_delivery


def break_down(screenplay: Screenplay, *, language: str = "") -> Story:
    """The story of `screenplay`. `language` (ISO 639-1) is detected where it is "". Pure; raises nothing."""
    parts = cut_into_scenes(screenplay)
    names = _collect_names(parts)
    places, place_ids = find_places(part.heading for part in parts)
    ids = BeatIds()
    scenes, time = [], "day"
    for number, (part, place) in enumerate(zip(parts, place_ids, strict=True), start=1):
        time = read_time(part.heading.time) or time
        beats = [beat for item in part.items for beat in _beats(item, part, names, ids)]
        cast = dict.fromkeys(b.role for b in beats if isinstance(b, SpeechBeat) and b.channel != "voice_over")
        scenes.append(Scene(id=f"sq{number * 10:03d}", heading=part.heading, place=place, interior=is_interior(part.heading),
                            time=time, number=part.number, line=part.line, cast=tuple(cast), beats=tuple(beats)))
    roles = tuple(Role(id_, name) for id_, name in names.display.items())
    texts = [b.text for scene in scenes for b in scene.beats]
    return Story(title=screenplay.field("Title"), roles=roles, places=tuple(places), props=(), scenes=tuple(scenes),
                 author=screenplay.field("Author"), language=language or detect_language(texts))


def _collect_names(parts: list[Part]) -> Names:
    names = Names()
    for part in parts:
        for item in part.items:
            if isinstance(item, Speech):
                for name in item.cue.names:
                    names.add(name)
    known = set(names.spellings)
    for part in parts:
        for item in part.items:
            if isinstance(item, Paragraph):
                for tokens in item.tokens:
                    for name in find_introductions(list(tokens), known):
                        names.add(name)
    names.settle()
    return names


def _beats(item, part, names, ids):
    heading = part.heading.text
    if isinstance(item, Mark):
        yield CueBeat(ids.next(heading, item.kind, item.text), item.line, item.end_line, item.kind, item.text)
    elif isinstance(item, Paragraph):
        yield ActionBeat(ids.next(heading, "action", item.text), item.line, item.end_line, item.text)
    else:
        for spoken in item.parts:
            d = read_delivery(spoken.text, spoken.asides, item.cue.note)
            role = names.find(item.cue.names[0]) if item.cue.names else ""
            yield SpeechBeat(ids.next(heading, "speech", role + spoken.text), spoken.line, spoken.end_line, role, spoken.text,
                             spoken.asides, d.feeling, d.manner, item.cue.channel or d.channel,
                             cut_off=is_cut_off(spoken.text), trails_off=is_trailing_off(spoken.text))
