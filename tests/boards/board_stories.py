"""Stories and bibles made by hand, so that the boards are tested on their own. A beat's id is its words."""

from __future__ import annotations

import zlib

from multiplane.core.design import Bible, CastDesign, PlaceDesign, PropDesign, Spot
from multiplane.core.screenplay import Heading
from multiplane.core.story import ActionBeat, CueBeat, Deed, Place, Prop, Role, Scene, SpeechBeat, Story


def beat_id(words: str) -> str:
    return f"b{zlib.crc32(words.encode()):08x}"


def action(text: str, *deeds: Deed) -> ActionBeat:
    return ActionBeat(beat_id(text), 1, 1, text, deeds)


def does(verb: str, who: str = "", what: str = "", where: str = "", whom: str = "", **more) -> Deed:
    return Deed(verb, tuple(who.split()), tuple(whom.split()), what, where, words=f"{who} {verb} {what}".strip(), **more)


def says(role: str, text: str, **more) -> SpeechBeat:
    return SpeechBeat(beat_id(role + text), 1, 1, role, text, **more)


def hears(text: str) -> CueBeat:
    return CueBeat(beat_id(text), 1, 1, "sound", text)


def reads(text: str) -> CueBeat:
    return CueBeat(beat_id(text), 1, 1, "screen_text", text)


def scene(number: int, place: str, cast: str, *beats, interior: bool = True, time: str = "night", heading: str = "", **more) -> Scene:
    text = heading or f"{'INT' if interior else 'EXT'}. {place.upper()} - {time.upper()}"
    return Scene(f"sq{number:03d}", Heading(text), place, interior, time, cast=tuple(cast.split()), beats=beats, **more)


def gull_rock() -> Story:
    roles = (
        Role("mara", "Mara", age="elder", gender="female"),
        Role("finn", "Finn", age="child", gender="male"),
    )
    places = (Place("gull_rock", "Gull Rock Lighthouse", False, "lighthouse"), Place("lamp_room", "Lamp Room", True, "lamp_room"))
    props = (Prop("lantern", "lantern"), Prop("cap", "captain's cap"))
    return Story("Gull Rock", roles, places, props, _gull_rock_scenes(), author="The Multiplane Authors")


def _gull_rock_scenes() -> tuple[Scene, ...]:
    return (
        scene(10, "gull_rock", "", CueBeat(beat_id("FADE IN:"), 1, 1, "transition", "FADE IN:"),
              action("Rain. Waves crash against the rocks. At the top of the tower, the lamp flickers and goes out.",
                     does("crash", what="waves", where="against the rocks"), does("flicker", what="the lamp", where="tower"),
                     does("go_out", what="the lamp")), interior=False, weather="storm"),
        scene(20, "lamp_room", "mara finn",
              action("Mara stares at the dead lamp. Finn holds a lantern.", does("stare", "mara", "lamp"), does("hold", "finn", "lantern")),
              says("finn", "It's never gone out before."),
              says("mara", "It's never been this old before. Neither have I."),
              action("Finn walks to the window. He points out at the dark.", does("walk", "finn", where="to the window"), does("point", "finn", what="the dark")),
              says("finn", "Grandma? There's a boat out there.", feeling="worried"),
              says("mara", "There can't be. Nobody sails in this."),
              says("finn", "I can see its lights. Red, white, red."),
              action("Mara turns, slowly.", does("turn", "mara", manner="slowly")),
              says("mara", "Say that again.", manner="quiet"),
              says("finn", "Red... white... red."),
              hears("Thunder."),
              says("mara", "That was your grandfather's signal. Forty years ago. The night he didn't come home.", feeling="sad"),
              hears("A SHIP'S HORN."),
              says("finn", "What do we do?", manner="whisper"),
              action("Mara takes the lantern from Finn. She lifts it up to the glass.",
                     does("take", "mara", "lantern", whom="finn"), does("lift", "mara", "lantern", "up to the glass")),
              says("mara", "What I promised him. We keep the light.", feeling="determined"), mood="worried"),
        scene(30, "gull_rock", "",
              action("The lantern glows in the tower. Three lights answer. Then the sea is empty.",
                     does("glow", what="lantern", where="in the tower"), does("answer", what="three lights"), does("be", what="the sea")),
              interior=False, transition_out="dissolve", weather="storm"),
        scene(40, "gull_rock", "mara finn",
              action("Mara and Finn stand on the rocks. At the water's edge lies an old captain's cap. Mara picks up the cap.",
                     does("stand", "mara finn", where="on the rocks"), does("lie_there", what="cap", where="at the water's edge"),
                     does("pick_up", "mara", "cap")),
              says("finn", "Is it his?"),
              says("mara", "Forty years late. He never could tell the time.", feeling="happy"),
              CueBeat(beat_id("FADE OUT."), 1, 1, "transition", "FADE OUT."), interior=False, time="dawn", transition_out="fade"),
    )


def gull_rock_bible() -> Bible:
    return Bible(
        (CastDesign("mara", "Mara", age="elder", height=1.62), CastDesign("finn", "Finn", age="child", height=1.28)),
        (
            PlaceDesign("gull_rock", "Gull Rock Lighthouse", "lighthouse", False, width=22.0,
                        spots=(Spot("rocks", 0.5), Spot("lamp", 3.2, 6.0, y=8.5), Spot("edge", 2.4))),
            PlaceDesign("lamp_room", "Lamp Room", "lamp_room", width=10.0,
                        spots=(Spot("window", 2.6, facing="right"), Spot("lamp", 0.0, 1.0, y=1.6), Spot("door", -4.0))),
        ),
        (PropDesign("lantern", "lantern", "lantern"), PropDesign("cap", "cap", "cap")),
    )


def talk(*lines: tuple[str, str], cast: str = "ann bob", heading: str = "INT. ROOM - DAY") -> Story:
    """A scene of speeches alone."""
    roles = tuple(Role(id, id.title()) for id in cast.split())
    spoken = tuple(says(role, text) for role, text in lines)
    return Story("Talk", roles, (Place("room", "Room"),), (), (scene(10, "room", cast, *spoken, heading=heading),))


def plain_bible(story: Story) -> Bible:
    return Bible(
        tuple(CastDesign(role.id, role.name) for role in story.roles),
        tuple(PlaceDesign(place.id, place.name, interior=place.interior) for place in story.places), (),
    )
