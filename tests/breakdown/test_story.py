"""Whole breakdowns: the two films against their golden sheets, messy scenes, and scripts that break the rules."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from multiplane.breakdown import break_down, check_story, report, share_understood
from multiplane.breakdown.report import describe_deed
from multiplane.core.codec import decode, encode
from multiplane.core.story import ActionBeat, CueBeat, SpeechBeat, Story
from multiplane.script import parse_fountain, read_script

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
SCRIPTS = {
    "lighthouse": EXAMPLES / "lighthouse/script.fountain",
    "borrowed_hour": EXAMPLES / "borrowed_hour/script.fountain",
    "messy": HERE / "messy.fountain",
}


def story_of(text: str) -> Story:
    return break_down(parse_fountain(text))


def sheet(story: Story) -> str:
    """Everything that a person would check, as text."""
    lines = [report(story)]
    for scene in story.scenes:
        lines.append(scene.id)
        for beat in scene.beats:
            match beat:
                case ActionBeat():
                    lines += [f"  {beat.line}: {describe_deed(deed)}" for deed in beat.deeds]
                case SpeechBeat():
                    how = "/".join(
                        x
                        for x in (beat.feeling, beat.manner, beat.channel, "+".join(beat.to))
                        if x not in ("neutral", "normal", "")
                    )
                    lines.append(f"  {beat.line}: {beat.role}: {beat.text[:30]}{f'  [{how}]' if how else ''}")
                case CueBeat():
                    lines.append(f"  {beat.line}: ({beat.kind}) {beat.text}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", SCRIPTS)
def test_films_break_down_as_agreed(name):
    """UPDATE_GOLDEN=1 writes the sheets anew; read the difference before you commit it."""
    golden = HERE / f"golden/{name}.txt"
    found = sheet(break_down(read_script(SCRIPTS[name])))
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_line_belongs_to_one_beat(name):
    screenplay = read_script(SCRIPTS[name])
    assert check_story(break_down(screenplay), screenplay) == []


def test_check_finds_a_lost_line_and_an_unknown_role():
    screenplay = parse_fountain("INT. ROOM - DAY\n\nMARA\nHello.\n\nMara waves.\n")
    story = break_down(screenplay)
    from msgspec.structs import replace

    lost = replace(story, scenes=(replace(story.scenes[0], beats=story.scenes[0].beats[:1]),))
    assert any("belongs to no beat" in problem for problem in check_story(lost, screenplay))
    nobody = replace(story, roles=())
    assert any("no role of this film" in problem for problem in check_story(nobody, screenplay))


def test_verbs_of_varied_prose_are_understood():
    assert share_understood(break_down(read_script(SCRIPTS["messy"]))) > 0.95


def test_story_travels_as_json():
    story = break_down(read_script(SCRIPTS["borrowed_hour"]))
    assert decode(encode(story), Story) == story


# -- roles ------------------------------------------------------------------------------------------------

CUES = """INT. HALL - DAY

MR. WREN, 60s, waits. MAYOR BLOOM, a woman, enters.

WREN
Hello.

MR. WREN (CONT'D)
Again.

BLOOM
Yes?

THE MAYOR
No.

MARA (V.O.)
Far away.

MARA'S VOICE
Near.

MARA
Here.

YOUNG MARA
Who are you?
"""


def test_aliases_are_one_role():
    story = story_of(CUES)
    assert [(role.id, role.lines) for role in story.roles] == [
        ("mr_wren", 2),
        ("mayor_bloom", 2),
        ("mara", 3),
        ("young_mara", 1),
    ]
    assert set(story.role("mayor_bloom").aliases) == {"MAYOR BLOOM", "BLOOM", "THE MAYOR"}
    assert story.role("young_mara").younger_self_of == "mara"
    channels = [beat.channel for beat in story.scenes[0].beats if isinstance(beat, SpeechBeat)]
    assert channels == ["", "", "", "", "voice_over", "off_screen", "", ""]


@pytest.mark.parametrize(
    ("intro", "expected"),
    [
        (
            "MARA, 70s, a keeper in a yellow raincoat, stares.",
            ("elder", "female", "person", "70s, a keeper in a yellow raincoat"),
        ),
        ("FINN (9, red scarf) waves.", ("child", "male", "person", "9, red scarf")),
        ("BASIL, a small brown dog, barks.", ("", "male", "animal", "a small brown dog")),
        ("X7, a rusty robot, waves.", ("", "", "robot", "a rusty robot")),
        ("QUILL, a tall woman of thirty, waves.", ("adult", "female", "person", "a tall woman of thirty")),
        ("TEO, sixteen, waves. He smiles.", ("teen", "male", "person", "sixteen")),
        ("BABY ROSE, eight months, cries.", ("baby", "female", "person", "eight months")),
    ],
)
def test_introductions_describe(intro, expected):
    role = story_of(f"INT. ROOM - DAY\n\n{intro}\n").roles[0]
    assert (role.age, role.gender, role.kind, role.description) == expected


def test_description_goes_on_in_later_sentences():
    story = story_of(
        "INT. ROOM - DAY\n\nTHORNE enters. He is a tall man with a scar. He wears a green coat.\n"
    )
    assert story.roles[0].description == "a tall man with a scar; wears a green coat"
    assert story.roles[0].gender == "male"


def test_loud_things_are_no_roles():
    story = story_of(
        "INT. ROOM - DAY\n\nMARA\nHi.\n\nA CLOCK ticks. The GUN lies on the table. A great BELL begins to strike. CLOSE ON the LETTER.\n"
    )
    assert [role.id for role in story.roles] == ["mara"]


def test_extras_act_without_a_name():
    story = story_of(
        "INT. BAR - DAY\n\nMARA\nHi.\n\nA waiter brings the soup. The waiter smiles. Two soldiers enter.\n"
    )
    assert {role.id for role in story.roles} == {"mara", "waiter", "soldiers"}
    assert story.role("soldiers").kind == "crowd"


def test_who_is_only_heard_is_a_voice():
    assert story_of("INT. ROOM - DAY\n\nOLD IDA (V.O.)\nOnce.\n\nIDA\nNow.\n").role("old_ida").kind == "voice"


def test_speakers_together_share_a_cue():
    screenplay = parse_fountain("INT. ROOM - DAY\n\nMARA\nOne.\n\nFINN\nTwo.\n\nMARA AND FINN\nThree!\n")
    story = break_down(screenplay)
    last, other = story.scenes[0].beats[-2:]
    assert (last.role, other.role, other.dual) == ("mara", "finn", last.id)
    assert len(story.roles) == 2 and check_story(story, screenplay) == []


# -- places, time, weather --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("INT. LAMP ROOM - NIGHT", ("lamp_room", True, "night")),
        ("INT. CLOCKMAKER'S WORKSHOP - DAY", ("workshop", True, "day")),
        ("EXT. GULL ROCK LIGHTHOUSE - DAWN", ("lighthouse", False, "dawn")),
        ("EXT. RAILWAY PLATFORM - NIGHT", ("railway_platform", False, "night")),
        ("INT. TRAIN CARRIAGE - DUSK", ("train_carriage", True, "dusk")),
        ("EXT. TOWN SQUARE - LATE AFTERNOON", ("square", False, "evening")),
        ("EXT. NARROW STREET - MIDNIGHT", ("street", False, "night")),
        ("INT.CABIN.DAY", ("cabin", True, "day")),
        ("INT. COZINHA / DIA #1#", ("kitchen", True, "day")),
        ("INT. KÜCHE - NACHT", ("kitchen", True, "night")),
        ("INT. CUISINE DU CHÂTEAU - NUIT", ("kitchen", True, "night")),
        ("EXT. Nuit.", ("outdoors", False, "night")),
        ("int. house - kitchen - morning", ("kitchen", True, "morning")),
        ("INT./EXT. CAR - DAY", ("car", True, "day")),
        (".EXT: Vor Finns Haus", ("village", False, "day")),
        (".THE DARK FOREST", ("forest", False, "day")),
        ("EXT. DORFSTRASSE - TAG", ("street", False, "day")),
        ("INT. FROBOZZ - 3:00 AM", ("room", True, "night")),
        ("EXT. PLAYA - ATARDECER", ("beach", False, "evening")),
        ("INT. CHIESA - SERA", ("church", True, "evening")),
    ],
)
def test_headings(heading, expected):
    story = story_of(f"{heading}\n\nMara waves.\n")
    scene = story.scenes[0]
    assert (story.place(scene.place).kind, scene.interior, scene.time) == expected


def test_one_place_under_several_headings():
    story = story_of(
        "INT. LAMP ROOM - NIGHT\n\nA.\n\nINT. THE LAMP ROOM - DAY\n\nB.\n\nEXT. LAMP ROOM - DAY\n\nC.\n\nINT. HOUSE - KITCHEN - DAY\n\nD.\n\nINT. KITCHEN - LATER\n\nE.\n"
    )
    assert [scene.place for scene in story.scenes] == [
        "lamp_room",
        "lamp_room",
        "lamp_room_outside",
        "house_kitchen",
        "house_kitchen",
    ]
    assert [scene.time for scene in story.scenes] == ["night", "day", "day", "day", "day"]


def test_rain_is_seen_from_inside_and_stays():
    story = story_of(
        "EXT. HOUSE - NIGHT\n\nRain.\n\nINT. ROOM - NIGHT\n\nShe storms out.\n\nEXT. HOUSE - CONTINUOUS\n\nMud.\n\nEXT. HOUSE - DAY\n\nBirds.\n"
    )
    assert [scene.weather for scene in story.scenes] == ["rain", "rain", "rain", "clear"]


def test_places_are_described_by_what_is_there():
    story = story_of(
        "INT. WORKSHOP - DAY\n\nClocks on every wall. Tobias sits. Dust hangs in the air.\n\nTOBIAS\nHm.\n"
    )
    assert story.places[0].description == "Clocks on every wall. Dust hangs in the air."


def test_transitions_end_the_scene_before():
    story = story_of(
        "FADE IN:\n\nINT. A - DAY\n\nX waves.\n\nDISSOLVE TO:\n\nINT. B - DAY\n\nY waves.\n\nFADE OUT.\n"
    )
    assert [scene.transition_out for scene in story.scenes] == ["dissolve", "fade"]
    assert [beat.text for beat in story.scenes[0].beats if isinstance(beat, CueBeat)] == [
        "FADE IN:",
        "DISSOLVE TO:",
    ]


# -- entrances, props, ids --------------------------------------------------------------------------------


def test_nobody_enters_twice_or_acts_after_leaving():
    story = story_of(
        "INT. ROOM - DAY\n\nMARA\nHi.\n\nMara enters. FINN, 9, runs in. Finn leaves. Finn laughs. Mara leaves.\n"
    )
    deeds = [d for b in story.scenes[0].beats if isinstance(b, ActionBeat) for d in b.deeds]
    assert [(d.who[0], d.enters, d.exits) for d in deeds] == [
        ("mara", False, False),
        ("finn", True, False),
        ("finn", False, False),
        ("finn", False, False),
        ("mara", False, True),
    ]


def test_props_are_one_thing_each():
    story = story_of(
        "INT. ROOM - DAY\n\nMARA\nHi.\n\nMara holds a brass gear. She puts down the gear. She takes a red cup. She takes a blue cup. She drinks from the red cup. She opens the door.\n"
    )
    assert [(prop.id, prop.name) for prop in story.props] == [
        ("brass_gear", "brass gear"),
        ("red_cup", "red cup"),
        ("blue_cup", "blue cup"),
    ]


def test_an_inserted_line_changes_no_other_beat_id():
    before = story_of("INT. ROOM - DAY\n\nMara waves.\n\nMARA\nHi.\n\nMARA\nHi.\n\nMara waves.\n")
    after = story_of(
        "INT. ROOM - DAY\n\nMara waves.\n\nFINN\nWhat?\n\nMARA\nHi.\n\nMARA\nHi.\n\nMara waves.\n"
    )
    old, new = [b.id for b in before.scenes[0].beats], [b.id for b in after.scenes[0].beats]
    assert len(set(old)) == 4 and [id_ for id_ in new if id_ in old] == old


# -- other scripts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "deeds"),
    [
        (
            "INT. CUISINE - NUIT\n\nMARIE entre et regarde la lampe. Elle prend une lettre dans la boîte.\n\nMARIE\nQui est là ? Ce n'est pas le vent.\n",
            "fr",
            [("marie", "enter"), ("marie", "look"), ("marie", "take")],
        ),
        (
            "INT. KÜCHE - NACHT\n\nANNA geht zum Fenster und lächelt. Sie nimmt den Brief.\n\nANNA\nWer ist da? Das ist nicht der Wind und ich bin es nicht.\n",
            "de",
            [("anna", "walk"), ("anna", "smile"), ("anna", "take")],
        ),
        (
            "INT. COCINA - NOCHE\n\nLUIS abre la puerta, mira el cielo y llora.\n\nLUIS\n¿Quién es? No es el viento y no lo sé.\n",
            "es",
            [("luis", "open"), ("luis", "look"), ("luis", "cry")],
        ),
        (
            "INT. COZINHA - NOITE\n\nANA corre para a janela e chora.\n\nANA\nNão é o vento, não sei o que é. Você não vem.\n",
            "pt",
            [("ana", "run"), ("ana", "cry")],
        ),
        (
            "INT. CUCINA - NOTTE\n\nLUCA apre la porta e ride.\n\nLUCA\nNon è il vento, non so che cosa è. Che ne dici?\n",
            "it",
            [("luca", "open"), ("luca", "laugh")],
        ),
    ],
)
def test_other_languages(text, language, deeds):
    story = story_of(text)
    found = [
        (d.who[0], d.verb)
        for b in story.scenes[0].beats
        if isinstance(b, ActionBeat)
        for d in b.deeds
        if d.who
    ]
    assert (story.language, found) == (language, deeds)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Only a line of text.\n",
        "INT. ROOM - DAY\n",
        "MARA\nNo scene at all.\n",
        "INT. ROOM - DAY\n\nMARA\n(beat)\n",
        "INT. ROOM - DAY\n\n@$RIGHT\nHi.\n\n$RIGHT smiles.\n",
        "INT. ROOM - DAY\n\n@😀\nHi 😀!\n\n😀😀 waves.\n",
        "INT. חדר - לילה\n\n@מרים\nשלום.\n\nמרים יושבת.\n",
        "INT. ROOM - DAY\n\n@李明\n你好。\n\n@王\n你好。\n",
        "= synopsis only\n\n# Section\n",
        "\ufeffINT. ROOM - DAY\r\n\r\nMara waves.\r\n",
        "INT. ROOM - DAY\n\n" + "\n\n".join(f"GUARD {i}\nHi." for i in range(400)),
        "INT. ROOM - DAY\n\n(((\n\n\"\n\n,,,,\n\n'S\n\n--\n",
        ">THE END<\n",
        "INT. A - DAY\n\nMARA ^\nHi.\n",
    ],
)
def test_strange_scripts_break_down(text):
    screenplay = parse_fountain(text)
    story = break_down(screenplay)
    assert check_story(story, screenplay) == []
    assert all(role.id.replace("_", "a").isalnum() and role.id.isascii() for role in story.roles)
    assert report(story)


def test_names_of_signs_act_too():
    story = story_of("INT. ROOM - DAY\n\n@$RIGHT\nHi.\n\n@😀\nYo.\n\n$RIGHT smiles at 😀.\n\n😀 waves.\n")
    deeds = [d for b in story.scenes[0].beats if isinstance(b, ActionBeat) for d in b.deeds]
    assert [(d.who, d.verb, d.whom) for d in deeds] == [
        (("right",), "smile", ("role_2",)),
        (("role_2",), "wave", ()),
    ]


def test_a_line_without_end_is_kept_and_warned_about():
    story = story_of("INT. ROOM - DAY\n\n" + "Mara walks to the door and " * 20_000)
    assert len(story.scenes[0].beats) == 1 and "deeds were not read" in story.warnings[-1].text


def test_long_scripts_are_read_to_their_end():
    scenes = (
        SCRIPTS["messy"].read_text(encoding="utf-8").split("\n\n", 1)[1]
        + "\n\n"
        + SCRIPTS["borrowed_hour"].read_text(encoding="utf-8").split("FADE IN:")[1]
    )
    once, often = break_down(parse_fountain(scenes)), break_down(parse_fountain(scenes * 20))  # about 120 pages
    assert len(often.scenes) == 20 * len(once.scenes) and {role.id for role in often.roles} >= {role.id for role in once.roles}
