"""The second example by hand: a crowd, a dog, a voice from another time, a sign, comings and goings."""

from __future__ import annotations

from board_stories import action, hears, reads, says, scene

from multiplane.core.design import Bible, CastDesign, PlaceDesign, PropDesign, Spot
from multiplane.core.story import Deed, Place, Prop, Role, Story


def deed(words: str, verb: str, who: str = "", what: str = "", where: str = "", whom: str = "", **more) -> Deed:
    return Deed(verb, tuple(who.split()), tuple(whom.split()), what, where, words=words, **more)


def borrowed_hour() -> Story:
    roles = (
        Role("old_ida", "Old Ida", kind="voice"), Role("mayor", "Mayor Bloom"), Role("crowd", "Crowd", kind="crowd"),
        Role("basil", "Basil", kind="animal", species="dog"), Role("tobias", "Tobias", age="elder"), Role("ida", "Ida", age="child"),
        Role("wren", "Mr. Wren", age="elder"), Role("nell", "Nell"),
    )
    places = (
        Place("square", "Town Square", False, "square"), Place("workshop", "Workshop", True, "workshop"),
        Place("street", "Narrow Street", False, "street"), Place("platform", "Railway Platform", False, "railway_platform"),
        Place("carriage", "Train Carriage", True, "train_carriage"), Place("tower", "Clock Tower", True, "clock_tower"),
    )
    props = (Prop("gear", "brass gear"), Prop("lantern", "lantern"), Prop("watch", "golden watch"), Prop("suitcase", "suitcase"))
    scenes = (_square(), _workshop(), _street(), _platform(), _carriage(), _tower(), _reunion(), _midnight())
    return Story("The Borrowed Hour", roles, places, props, scenes, author="The Multiplane Authors")


def _square():
    return scene(
        10, "square", "mayor crowd basil",
        action("Snow falls on the square. A CROWD looks up at the clock tower. BASIL barks at it.",
               deed("Snow falls on the square", "fall_snow", what="snow"), deed("A CROWD looks up at the clock tower", "look_up", "crowd", "clock tower"),
               deed("BASIL barks at it", "bark", "basil")),
        says("old_ida", "The year I was twelve, midnight went missing.", channel="voice_over"),
        action("MAYOR BLOOM steps forward. She raises her hands.", deed("MAYOR BLOOM steps forward", "step_forward", "mayor"),
               deed("She raises her hands", "raise_hands", "mayor")),
        says("mayor", "Citizens! The great clock has stopped at eleven. And tonight is New Year's Eve!"),
        action("The crowd gasps.", deed("The crowd gasps", "gasp", "crowd")),
        says("mayor", "No midnight means no new year. We shall all be stuck in this one! Where is the clockmaker?", manner="shout"),
        interior=False, time="day", weather="snow", heading="EXT. TOWN SQUARE - DAY", mood="worried",
    )


def _workshop():
    return scene(
        20, "workshop", "tobias ida basil",
        action("Clocks on every wall. TOBIAS sits at the workbench. IDA holds a brass gear.",
               deed("TOBIAS sits at the workbench", "sit", "tobias", where="at the workbench"), deed("IDA holds a brass gear", "hold", "ida", "gear")),
        says("tobias", "It isn't broken."), says("ida", "It stopped, Tobias. Stopped is broken."),
        says("tobias", "It is wound, it is oiled, and every tooth is in its place. No. Somebody has borrowed an hour."),
        says("ida", "You can't borrow an hour!", feeling="surprised"),
        says("tobias", "You borrowed three this morning. You called it sleeping in."),
        action("Basil barks. Ida laughs.", deed("Basil barks", "bark", "basil"), deed("Ida laughs", "laugh", "ida")),
        says("ida", "But who would want one?"), says("tobias", "Someone who is waiting. Go and look where people wait."),
        action("Ida puts down the gear. She picks up a lantern. She runs out the door.", deed("Ida puts down the gear", "put_down", "ida", "gear"),
               deed("She picks up a lantern", "pick_up", "ida", "lantern"), deed("She runs out the door", "run", "ida", where="out the door", exits=True)),
        time="day",
    )


def _street():
    return scene(
        30, "street", "ida basil",
        action("Fog. Ida walks along the street with the lantern. Basil runs ahead of her. He stops and sniffs.",
               deed("Ida walks along the street with the lantern", "walk", "ida", where="along the street"), deed("Basil runs ahead of her", "run", "basil", whom="ida"),
               deed("He stops", "stop", "basil"), deed("sniffs", "sniff", "basil")),
        says("ida", "What is it, Basil?", manner="quiet", to=("basil",)), hears("A watch TICKS."), reads("TO THE TRAINS"), says("ida", "Where people wait."),
        interior=False, weather="fog",
    )


def _platform():
    return scene(
        40, "platform", "ida wren basil",
        action("Rain. MR. WREN sits on a bench. He holds a golden watch. Ida walks up to him.", deed("MR. WREN sits on a bench", "sit", "wren", where="on a bench"),
               deed("He holds a golden watch", "hold", "wren", "watch"), deed("Ida walks up to him", "walk", "ida", whom="wren")),
        says("ida", "That's ours."), says("wren", "I was going to bring it back."), says("ida", "The whole town is stuck at eleven o'clock!"),
        says("wren", "I know. I am so sorry. The train was late, you see, and midnight was coming. So I held the door."), says("ida", "For a train?"),
        says("wren", "For my daughter. I promised myself: if she isn't home by midnight, I will stop waiting.", feeling="sad"),
        action("Ida sits down beside him. Basil lies down.", deed("Ida sits down beside him", "sit", "ida", whom="wren", where="beside him"), deed("Basil lies down", "lie", "basil")),
        says("ida", "How many years have you waited?"), says("wren", "Eleven."), says("ida", "Eleven is a terrible place to stop. You should see our clock."),
        action("Wren smiles. He gives Ida the watch.", deed("Wren smiles", "smile", "wren"), deed("He gives Ida the watch", "give", "wren", "watch", whom="ida")),
        says("wren", "Take it. It was never mine."), interior=False, weather="rain",
    )


def _carriage():
    return scene(
        50, "carriage", "nell",
        action("NELL sits by the window. She looks at her watch. It has stopped at eleven.", deed("NELL sits by the window", "sit", "nell", where="by the window"),
               deed("She looks at her watch", "look", "nell", "watch"), deed("It has stopped at eleven", "stop", what="watch")),
        says("nell", "Still eleven? Then there's still time."),
    )


def _tower():
    return scene(
        60, "tower", "mayor tobias ida",
        action("Huge gears, all of them still. Mayor Bloom paces. Tobias stands by the great wheel. Ida runs in with the watch.", deed("Mayor Bloom paces", "pace", "mayor"),
               deed("Tobias stands by the great wheel", "stand", "tobias", where="by the great wheel"), deed("Ida runs in with the watch", "run", "ida", enters=True)),
        says("mayor", "You found it! Well? Put it back!"), says("ida", "Not yet, Mayor.", to=("mayor",)),
        says("mayor", "Not yet? Two thousand people are standing in the cold. They are waiting!", feeling="angry"), says("ida", "Good. Then they know how it feels."),
        action("Silence. Tobias laughs.", deed("Tobias laughs", "laugh", "tobias")), says("tobias", "An hour that everybody gives was never stolen, Mayor.", to=("mayor",)),
        action("Mayor Bloom looks at the gears. She sighs.", deed("Mayor Bloom looks at the gears", "look", "mayor", "gears"), deed("She sighs", "sigh", "mayor")),
        says("mayor", "One hour. Not a minute more."),
    )


def _reunion():
    return scene(
        70, "platform", "wren nell",
        action("Steam. A train WHISTLE. Nell steps onto the platform with a suitcase. Wren stands up.",
               deed("Nell steps onto the platform with a suitcase", "enter", "nell", "suitcase", "onto the platform", enters=True), deed("Wren stands up", "stand_up", "wren")),
        says("nell", "I thought I had missed it."), says("wren", "Missed what?"), says("nell", "You.", feeling="tender"),
        action("They hug. Far away, a great BELL begins to strike.", deed("They hug", "hug", "wren nell")), hears("A great BELL begins to strike."),
        interior=False, mood="tender",
    )


def _midnight():
    return scene(
        80, "square", "mayor tobias ida basil crowd wren nell",
        action("Fireworks. The crowd cheers. Mayor Bloom dances with Tobias. Basil jumps. Ida looks up at the clock and waves.", deed("The crowd cheers", "cheer", "crowd"),
               deed("Mayor Bloom dances with Tobias", "dance", "mayor", whom="tobias"), deed("Basil jumps", "jump", "basil"),
               deed("Ida looks up at the clock", "look_up", "ida", "clock"), deed("waves", "wave", "ida")),
        says("old_ida", "We still keep it, you know. Every New Year's Eve, between eleven and midnight, there is an hour with no number on it.", channel="voice_over"),
        action("Ida, Wren and Nell look up at the sky.", deed("Ida, Wren and Nell look up at the sky", "look_up", "ida wren nell", "sky")),
        says("old_ida", "You may spend it on anyone you like. As long as they are late.", channel="voice_over"),
        interior=False, mood="happy", transition_out="fade", heading="EXT. TOWN SQUARE - NIGHT",
    )


def borrowed_bible() -> Bible:
    heights = {"basil": 0.5, "ida": 1.35, "tobias": 1.62, "wren": 1.68}
    cast = tuple(CastDesign(r.id, r.name, species=r.species or "human", age=r.age or "adult", height=heights.get(r.id, 1.72)) for r in borrowed_hour().roles)
    places = (
        PlaceDesign("square", "Town Square", "square", False, width=16.0), PlaceDesign("street", "Narrow Street", "street", False, spots=(Spot("sign", 2.4, 1.6, y=2.2),)),
        PlaceDesign("workshop", "Workshop", "workshop", width=9.0, spots=(Spot("workbench", 0.8, 0.5, "sit", facing="left"), Spot("door", -3.8, 0.8))),
        PlaceDesign("platform", "Railway Platform", "railway_platform", False, spots=(Spot("bench", 1.2, 0.4, "sit"), Spot("train", -4.5, 1.5))),
        PlaceDesign("carriage", "Train Carriage", "train_carriage", width=8.0, spots=(Spot("window", 0.9, 0.3, "sit", 0.45, "left"),)),
        PlaceDesign("tower", "Clock Tower", "clock_tower", width=12.0, spots=(Spot("wheel", 1.8, 0.6), Spot("stairs", -4.6, 0.5))),
    )
    return Bible(cast, places, tuple(PropDesign(p.id, p.name) for p in borrowed_hour().props))
