"""Automatic QC of the breakdown: no script line lost, none read twice, every id known."""

from __future__ import annotations

from collections import Counter

from ..core.screenplay import Element, Screenplay
from ..core.story import ActionBeat, AnyBeat, Scene, SpeechBeat, Story
from .manuscript import SILENT


def check_story(story: Story, screenplay: Screenplay) -> list[str]:
    """Everything that is wrong with `story` as one sentence each; an empty list is a pass."""
    return [*_check_lines(story, screenplay), *_check_ids(story), *_check_ways(story), *_check_unknown(story)]


def _check_lines(story: Story, screenplay: Screenplay):
    """Every element with content belongs to exactly one beat, or to the parts of one paragraph."""
    beats = [beat for scene in story.scenes for beat in scene.beats]
    by_line: dict[int, list[AnyBeat]] = {}
    for beat in beats:
        for line in range(beat.line, beat.end_line + 1):
            by_line.setdefault(line, []).append(beat)
    paragraph_lines = {
        line for e in screenplay.elements if e.kind == "action" for line in range(e.line, e.end_line + 1)
    }
    for element in screenplay.elements:
        if element.kind == "scene" or element.kind in SILENT or not _has_content(element):
            continue
        for line in range(element.line, element.end_line + 1):
            found = by_line.get(line, [])
            if not found:
                if line in (element.line, element.end_line):
                    yield f"Line {line} ({element.kind}) belongs to no beat: {element.text[:60]!r}."
            elif len(found) > 1 and line not in paragraph_lines and not _spoken_together(found):
                yield f"Line {line} ({element.kind}) belongs to {len(found)} beats: {element.text[:60]!r}."
    yield from _check_words(beats, screenplay)


def _check_words(beats: list[AnyBeat], screenplay: Screenplay):
    """No word of a paragraph is read twice: the beats of its lines hold its text once, in order."""
    for element in screenplay.elements:
        if element.kind != "action":
            continue
        own = [b for b in beats if isinstance(b, ActionBeat) and element.line <= b.line <= element.end_line]
        read = sum(len("".join(b.text.split())) for b in own)
        if read > len("".join(element.text.split())):
            yield f"Line {element.line}: its words are read twice."


def _has_content(element: Element) -> bool:
    return bool(element.text.strip()) or element.kind == "character"


def _spoken_together(beats: list[AnyBeat]) -> bool:
    """MARA AND FINN share one cue: their beats share its lines."""
    return all(isinstance(b, SpeechBeat) for b in beats) and any(
        b.dual for b in beats if isinstance(b, SpeechBeat)
    )


def _check_ids(story: Story):
    for what, ids in (
        ("beat", [b.id for s in story.scenes for b in s.beats]),
        ("role", [r.id for r in story.roles]),
        ("place", [p.id for p in story.places]),
        ("prop", [p.id for p in story.props]),
        ("scene", [s.id for s in story.scenes]),
    ):
        yield from (f"The {what} id {id_} is used {n} times." for id_, n in Counter(ids).items() if n > 1)
    roles, places, props = (
        {r.id for r in story.roles},
        {p.id for p in story.places},
        {p.id for p in story.props},
    )
    for scene in story.scenes:
        if scene.place not in places:
            yield f"{scene.id} plays at {scene.place!r}, which is no place of this film."
        for id_ in sorted({*scene.cast, *_roles_of(scene)} - roles):
            yield f"{scene.id} needs {id_!r}, who is no role of this film."
        yield from (
            f"{scene.id} needs the prop {id_!r}, which nobody knows."
            for id_ in sorted(set(scene.props) - props)
        )


def _roles_of(scene: Scene) -> set[str]:
    found: set[str] = set()
    for beat in scene.beats:
        if isinstance(beat, SpeechBeat):
            found |= {beat.role, *beat.to} - {""}
        elif isinstance(beat, ActionBeat):
            for deed in beat.deeds:
                found |= {*deed.who, *deed.whom}
    return found


def _check_ways(story: Story):
    """Nobody enters who is on stage."""
    for scene in story.scenes:
        present: set[str] = set()
        for beat in scene.beats:
            if isinstance(beat, SpeechBeat) and beat.channel in ("", "phone"):
                present.add(beat.role)
            for deed in beat.deeds if isinstance(beat, ActionBeat) else ():
                if deed.enters and present & set(deed.who):
                    yield f"{scene.id}: {', '.join(present & set(deed.who))} enters but is there already ({deed.words!r})."
                present |= {*deed.who, *deed.whom}
                present -= set(deed.who) if deed.exits else set()


def _check_unknown(story: Story):
    """Every verb that nobody understood is reported."""
    reported = Counter(verb for verb, _ in story.unknown_verbs)
    found = Counter(
        d.verb
        for s in story.scenes
        for b in s.beats
        if isinstance(b, ActionBeat)
        for d in b.deeds
        if not d.known
    )
    yield from (
        f"The verb {verb!r} was not understood and not reported."
        for verb in found
        if found[verb] != reported[verb]
    )
