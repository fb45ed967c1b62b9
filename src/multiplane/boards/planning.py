"""The director's pass: a Story and a Bible become the list of shots. Pure, and quick.

    scene -> items (smallest pieces) -> groups (one a shot) -> ideas (what kind of picture) -> shots
"""

from __future__ import annotations

import zlib
from fractions import Fraction
from random import Random

from msgspec.structs import replace

from multiplane.core.costume import dress_roles
from multiplane.core.design import Bible, PlaceDesign
from multiplane.core.dressing import dress_shots
from multiplane.core.shot import Camera, Shot, Shows
from multiplane.core.story import Scene, SpeechBeat, Story

from .blocking import Blocking, bring_on, open_scene, toward
from .choosing import Around, Idea, choose, partner_of, speakers, unseen
from .compose import Setup, make_shot
from .cutting import cut
from .directions import direct, in_montage, is_directed, match_cut, montage
from .events import head_seconds, play_group, tail_seconds
from .framing import Lens, shift, wide
from .items import Item, itemise, travels
from .split import split_shot, splits

FEELING_LASTS_SHOTS = 3
TITLE_SECONDS, CREDITS_SECONDS = 2.8, 2.0
TITLE_OVERLAP_SECONDS = 1.8  # the first action begins while the title still stands
_ANSWERS = {"angry": "worried", "afraid": "worried", "sad": "tender", "pained": "worried", "surprised": "surprised",
            "happy": "happy", "amused": "amused", "tender": "tender", "disgusted": "surprised", "worried": "worried"}


def plan(
    story: Story, bible: Bible, *, fps: Fraction | int = 24, seed: int = 0, credits: str = "", aspect: float = 16 / 9
) -> tuple[Shot, ...]:
    """The shots of the film in order, with ids `sq010_sh0010` in steps of ten.

    `credits` is what the last card says besides title and author (voices, engines). `aspect` is width over
    height of the picture. Lengths are seconds; `fps` is recorded by the caller and changes no plan.
    """
    designs = {place.id: place for place in bible.places}
    shots: list[Shot] = []
    scenes = [scene for scene in story.scenes if scene.beats or len(story.scenes) == 1]
    for number, scene in enumerate(scenes):
        place = designs.get(scene.place) or PlaceDesign(scene.place, scene.place, interior=scene.interior)
        made = plan_scene(scene, story, bible, Lens(place, aspect), seed)
        before = scenes[number - 1].transition_out if number else "fade"
        if before == "match":
            made = [match_cut(shots[-1], made[0], Lens(place, aspect)), *made[1:]] if made and shots else made
            before = "cut"
        shots += [replace(made[0], transition_in=before), *made[1:]] if made else []
    return number_shots(dress_roles(dress_shots([*_title(story, shots, designs, aspect), *_credits(story, shots, designs, credits, aspect)])))


def plan_scene(scene: Scene, story: Story, bible: Bible, lens: Lens, seed: int) -> list[Shot]:
    """The shots of one scene, not yet numbered. Nothing outside the scene changes them."""
    crowds = frozenset(role.id for role in story.roles if role.kind == "crowd")
    voices = frozenset(role.id for role in story.roles if role.kind == "voice")
    groups = cut(itemise(scene, lens.place, crowds, voices))
    blocking = open_scene(scene, story, bible, lens.place, seed)
    shots: list[Shot] = []
    spoken, montages, halves = False, in_montage(groups), splits(groups, scene, story)
    for number, group in enumerate(groups):
        around = Around(
            scene.heading.text, groups[number - 1] if number else (), groups[number + 1] if number + 1 < len(groups) else (),
            opens=number == 0, closes=number == len(groups) - 1, ends=scene.transition_out == "fade", exterior=not scene.interior, seed=seed,
        )
        opening = blocking.snapshot() if is_directed(group) else None
        shot = _plan_shot(scene, group, around, blocking, lens, settled=not spoken)
        shot = direct(shot, group, opening, lens) if opening else shot
        shot = split_shot(shot, halves[number], bible, lens.aspect) if halves[number] else shot
        shots.append(montage(shot, first=not number or not montages[number - 1]) if montages[number] else shot)
        spoken = spoken or any(item.kind == "speech" for item in group)
    return shots


def _plan_shot(scene: Scene, group: tuple[Item, ...], around: Around, blocking: Blocking, lens: Lens, *, settled: bool) -> Shot:
    _let_in(group, blocking)
    partner = partner_of(group, around, blocking)
    _turn_to_talk(group, blocking, partner)
    _feel(group, blocking, partner)
    _look_away_first(group, blocking)
    idea = choose(group, around, blocking)
    covers = tuple(dict.fromkeys(item.beat.id for item in group if item.carries))
    name = ",".join(f"{item.beat.id}/{item.text if not item.carries else ''}" for item in group)
    seed = zlib.crc32(f"{around.seed}:{scene.heading.text}:{name}".encode())
    rng = Random(seed)
    start = blocking.snapshot()
    events = play_group(group, blocking, partner, rng, settled=settled)
    seconds = sum(item.seconds for item in group) + 0.6
    setup = Setup(scene, idea, start, blocking.snapshot(), events, seconds, lens, around.closes and around.ends)
    head = head_seconds(group, around.before, rng, opens=around.opens)
    tail = tail_seconds(group, around.after, rng, closes=around.closes)
    return make_shot(setup, covers, head, tail, seed)


def _let_in(group: tuple[Item, ...], blocking: Blocking) -> None:
    """Who acts or speaks here without having come in is there."""
    seen: set[str] = set()
    for item in group:
        for role in item.roles:
            presence = blocking.presences.get(role)
            comes = item.deeds and any(travels(deed) for deed in item.deeds if role in deed.who)
            if presence is not None and not presence.on and role not in seen and not comes and not unseen(item):
                bring_on(blocking, presence)
            if not unseen(item):
                seen.add(role)


def _turn_to_talk(group: tuple[Item, ...], blocking: Blocking, partner: str) -> None:
    """Who speaks first in a shot and whoever is spoken to look at each other; the cut hides the turn."""
    talking = speakers(group)
    if not talking or not isinstance(group[0].beat, SpeechBeat):
        return
    speaker, other = blocking.presences.get(talking[0]), blocking.presences.get(partner)
    if speaker is None or not speaker.on:
        return
    if other is not None and other.on:
        speaker.facing, speaker.looks_at = toward(speaker.x, other.x), other.role
        if not other.small:
            other.facing, other.looks_at = toward(other.x, speaker.x), speaker.role
    elif blocking.crowds:
        speaker.facing, speaker.looks_at = toward(speaker.x, 0.2), blocking.crowds[0]


def _look_away_first(group: tuple[Item, ...], blocking: Blocking) -> None:
    """Who is going to turn round looks the other way before."""
    for deed in (deed for item in group for deed in item.deeds if deed.verb == "turn"):
        for presence in (blocking.presences[role] for role in deed.who if role in blocking.presences):
            others = [other for other in blocking.others(presence.role) if not other.small]
            if others:
                nearest = min(others, key=lambda other: abs(other.x - presence.x))
                presence.facing, presence.looks_at = toward(nearest.x, presence.x), ""


def _feel(group: tuple[Item, ...], blocking: Blocking, partner: str) -> None:
    """Faces follow the lines of their shot: a changed word never changes a face in another. What deeds show
    ("she smiles") lasts a few shots."""
    for presence in blocking.presences.values():
        presence.felt_ago += 1
        presence.feeling = presence.shown if presence.felt_ago <= FEELING_LASTS_SHOTS else "neutral"
    for item in group:
        if item.kind != "speech" or not isinstance(item.beat, SpeechBeat):
            continue
        speaker, listener = blocking.presences.get(item.beat.role), blocking.presences.get(partner)
        if speaker is not None:
            speaker.feeling = item.beat.feeling
        if listener is not None and listener.felt_ago > FEELING_LASTS_SHOTS and item.beat.feeling in _ANSWERS:
            listener.feeling = _ANSWERS[item.beat.feeling]
        break


def _title(story: Story, shots: list[Shot], designs: dict[str, PlaceDesign], aspect: float) -> list[Shot]:
    """`shots` with the title over the first picture of a place alone, else over a picture made for it."""
    if not shots:
        return []
    first = shots[0]
    shows = Shows("title", 0.0, story.title or "Untitled", "title", TITLE_SECONDS)
    if first.purpose == "establishing":
        events = (shows, *(replace(event, gap=-TITLE_OVERLAP_SECONDS) if number == 0 else event for number, event in enumerate(first.events)))
        return [replace(first, events=events, head=0.7, note=f"the title; {first.note}"), *shots[1:]]
    lens = Lens(designs.get(first.place) or PlaceDesign(first.place, first.place), aspect)
    whole = wide(lens, exterior=not first.interior)
    start = replace(whole, y=round(whole.y + (0.22 if not first.interior else 0.08) * whole.height, 2), height=round(whole.height * 0.7, 2))
    card = Shot(
        "", first.scene, "title", first.place, Camera(start, shift(start, y=-0.06), "tilt"), first.time, first.weather, first.interior,
        events=(shows,), head=0.8, tail=0.5, transition_in="fade",
        seed=zlib.crc32(f"title:{story.title}".encode()), note="the title",
    )
    return [card, replace(first, transition_in="cut"), *shots[1:]]


def _credits(story: Story, shots: list[Shot], designs: dict[str, PlaceDesign], credits: str, aspect: float) -> list[Shot]:
    if not shots:
        return []
    last = shots[-1]
    framing = wide(Lens(designs.get(last.place) or PlaceDesign(last.place, last.place), aspect), exterior=not last.interior)
    lines = [story.title or "Untitled", story.author, credits, "Made with Multiplane"]
    text = "\n".join(line for line in lines if line)
    return [
        Shot("", last.scene, "title", last.place, Camera(framing, framing), last.time, last.weather, last.interior,
             events=(Shows("credits", 0.0, text, "credits", CREDITS_SECONDS + 0.35 * text.count("\n")),), head=0.6, tail=0.6,
             transition_in="fade", transition_out="fade", seed=zlib.crc32(f"credits:{text}".encode()), note="the credits")
    ]


def number_shots(shots: list[Shot]) -> tuple[Shot, ...]:
    """Fresh ids: within each scene in steps of ten."""
    counts: dict[str, int] = {}
    numbered = []
    for shot in shots:
        counts[shot.scene] = counts.get(shot.scene, 0) + 10
        numbered.append(replace(shot, id=f"{shot.scene}_sh{counts[shot.scene]:04d}"))
    return tuple(numbered)


__all__ = ["Idea", "plan", "plan_scene"]
