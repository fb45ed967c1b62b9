"""Fountain 1.1, and the scripts that break its rules."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from multiplane.script import check_screenplay, parse_fountain, parse_heading, write_fountain


def kinds(text: str) -> list[tuple[str, str]]:
    return [(e.kind, e.text) for e in parse_fountain(text).elements if e.kind != "blank"]


def warned(text: str) -> list[int]:
    return [w.line for w in parse_fountain(text).warnings]


def test_title_page_keeps_order_and_indented_values():
    play = parse_fountain("Title:\n\t_**BRICK & STEEL**_\n\t_**FULL RETIRED**_\nCredit: Written by\nAuthor: Stu\n\nINT. X - DAY\n")
    assert play.title_page == (("Title", ("BRICK & STEEL", "FULL RETIRED")), ("Credit", ("Written by",)), ("Author", ("Stu",)))
    assert play.field("title") == "BRICK & STEEL FULL RETIRED"
    assert play.elements[0].kind == "title_page" and play.elements[0].end_line == 5


def test_a_first_line_with_a_colon_is_not_always_a_title_page():
    assert kinds("FADE IN:\n\nINT. X - DAY\n")[0] == ("transition", "FADE IN:")
    assert kinds("Ext: Garten\n\nEin Baum.")[0] == ("scene", "Ext: Garten")
    assert kinds("Mara says: no.\n\nShe goes.")[0][0] == "action"


def test_full_width_colon_in_title_page():
    play = parse_fountain("Title：光\nAuthor: 作\n\nINT. 部屋 - 夜\n")
    assert play.field("Title") == "光" and [w.line for w in play.warnings] == [1]


FORCED = """.SNIPER SCOPE POV

!SCANNING THE AISLES...
Where is he?

@McCLANE (V.O.)
Yippie.

> Burn to White.

> THE END <

~Sing a song
~of sixpence

# Act
### Small one
= What happens.

===

"""


def test_forced_elements():
    assert kinds(FORCED) == [
        ("scene", "SNIPER SCOPE POV"), ("action", "SCANNING THE AISLES...\nWhere is he?"), ("character", "McCLANE"),
        ("dialogue", "Yippie."), ("transition", "Burn to White."), ("centered", "THE END"),
        ("lyric", "Sing a song\nof sixpence"), ("section", "Act"), ("section", "Small one"), ("synopsis", "What happens."),
        ("page_break", "")]
    play = parse_fountain(FORCED)
    assert [e.depth for e in play.elements if e.kind == "section"] == [1, 3]
    assert next(e for e in play.elements if e.kind == "character").extension == "V.O."


def test_ellipsis_is_not_a_heading_and_numbers_are_taken_off():
    assert kinds("...and then\n") == [("action", "...and then")]
    scene = parse_fountain("INT. HOUSE - DAY #110-A.1#\n").elements[0]
    assert (scene.text, scene.number) == ("INT. HOUSE - DAY", "110-A.1")


def test_dual_dialogue_parentheticals_and_blank_lines_in_a_speech():
    play = parse_fountain("MARA\n(quietly)\nOne.\n  \nTwo.\n\nFINN (O.S.) (CONT'D) ^\nThree.\n")
    found = [(e.kind, e.text, e.extension, e.dual) for e in play.elements if e.kind != "blank"]
    assert found == [("character", "MARA", "", False), ("parenthetical", "quietly", "", False),
                     ("dialogue", "One.\n\nTwo.", "", False), ("character", "FINN", "O.S., CONT'D", True),
                     ("dialogue", "Three.", "", False)]


def test_parenthetical_over_two_lines_and_brackets_that_are_speech():
    assert kinds("MARA\n(slowly,\nto Finn)\nYes.\n")[1] == ("parenthetical", "slowly, to Finn")
    assert kinds("MARA\n(Well) I never.\n")[1] == ("dialogue", "(Well) I never.")


def test_notes_and_boneyard_are_not_read():
    text = "She [[who?]] waits.\n\n[[A note\n  \nof three lines]]\n\n/*\nINT. CUT - DAY\n\nMARA\nGone.\n*/\n\nMARA\n[[fix]]\nHere /* not */I am.\n"
    assert kinds(text) == [("action", "She  waits."), ("note", "A note\n  \nof three lines"),
                           ("boneyard", "INT. CUT - DAY\n\nMARA\nGone."), ("character", "MARA"), ("note", "fix"),
                           ("dialogue", "Here I am.")]


def test_a_note_ends_at_an_empty_line_and_what_never_closes_is_text():
    assert kinds("[[open\n\nclosed]]\n") == [("action", "[[open"), ("action", "closed]]")]
    assert warned("Text /* and\n\nmore\n") == [1]


def test_emphasis_becomes_spans():
    def spans(text):
        element = parse_fountain("!" + text).elements[0]
        return element.text, element.emphasis

    assert spans("a *b* **c** ***d*** _e_") == (
        "a b c d e", ((2, 3, "italic"), (4, 5, "bold"), (6, 7, "bold"), (6, 7, "italic"), (8, 9, "underline")))
    assert spans("_**both** one_") == ("both one", ((0, 4, "bold"), (0, 8, "underline")))
    assert spans("***a** b*") == ("a b", ((0, 1, "bold"), (0, 3, "italic")))
    assert spans(r"2 * 3 * 4 and \*no\* and file_name_here and *open") == (
        "2 * 3 * 4 and *no* and file_name_here and *open", ())
    assert spans("x *one\ntwo* y")[1] == ()


def test_transitions():
    assert kinds("CUT TO:\n\nFADE OUT.\n\nSCHNITT AUF:\n\nFundido a negro.\n") == [
        ("transition", "CUT TO:"), ("transition", "FADE OUT."), ("transition", "SCHNITT AUF:"), ("action", "Fundido a negro.")]
    assert kinds("CUT TO:\nINT. HOUSE - DAY\n") == [("transition", "CUT TO:"), ("scene", "INT. HOUSE - DAY")]


def test_insert_and_shouted_lines_are_action():
    assert kinds('INSERT: A SIGN\nIt says "NO".\n') == [("action", 'INSERT: A SIGN\nIt says "NO".')]
    assert kinds("BANG!\nThe door falls.\n")[0][0] == "action"
    assert kinds("THE END\n")[0][0] == "action"


def test_unusual_roles_are_cues():
    for name in ("$RIGHT", "R2D2", "MARA 🙂", "MR.", "O'NEIL JR.", "ÉLÉONORE", "GROSSVATER STRAßE", "ИВАН"):
        assert kinds(f"{name}\nHello.\n")[0] == ("character", name)
    assert kinds("23\nHello.\n")[0][0] == "action"


def test_scripts_without_capitals_have_cues_too():
    assert kinds("مريم\nمرحبا يا صديقي.\n")[0] == ("character", "مريم")
    assert kinds("小明\n你好。\n")[0] == ("character", "小明")
    assert warned("小明\n你好。\n") == [1]
    assert kinds("他走了。\n你好。\n")[0][0] == "action"


def test_mixed_case_cues_are_action_with_a_warning():
    assert kinds("Mara (V.O.)\nHello.\n") == [("action", "Mara (V.O.)\nHello.")]
    assert warned("Mara (V.O.)\nHello.\n") == [1]


def test_cue_without_an_empty_line_before_it():
    text = "MARA\nHi.\n\nFinn waves.\nMARA\nWho?\n"
    assert kinds(text)[-2:] == [("character", "MARA"), ("dialogue", "Who?")] and warned(text) == [5]
    assert kinds("INT. HOUSE - DAY\nMARA\nHi.\n")[1:] == [("character", "MARA"), ("dialogue", "Hi.")]
    assert kinds("He sees\nA BOMB\nticking.\n") == [("action", "He sees\nA BOMB\nticking.")]
    assert kinds("MARA\nHi.\nFINN\nHo.\nMARA\nHi.\nFINN\nHo.\n")[4] == ("character", "MARA")


@pytest.mark.parametrize("text, interior, exterior, place, time", [
    ("INT. LAMP ROOM - NIGHT", True, False, "LAMP ROOM", "NIGHT"),
    ("INT.CABIN.DAY", True, False, "CABIN", "DAY"),
    ("EXT. Nuit.", False, True, "", "Nuit"),
    (".EXT: Vor Finns Haus", False, True, "Vor Finns Haus", ""),
    ("INT. COZINHA / DIA #1#", True, False, "COZINHA", "DIA"),
    ("int. kitchen - day", True, False, "kitchen", "day"),
    ("INT./EXT. CAR – MOVING – DUSK", True, True, "CAR – MOVING", "DUSK"),
    ("I/E VAN - NIGHT", True, True, "VAN", "NIGHT"),
    ("EST. PARIS - DAWN", False, True, "PARIS", "DAWN"),
    ("INNEN. KÜCHE - TAG", True, False, "KÜCHE", "TAG"),
    ("AUSSEN/TAG - WALD", False, True, "WALD", "TAG"),
    ("INTÉRIEUR CUISINE - JOUR", True, False, "CUISINE", "JOUR"),
    ("EXTERIOR. PLAYA - NOCHE", False, True, "PLAYA", "NOCHE"),
    ("ESTERNO. PIAZZA - GIORNO", False, True, "PIAZZA", "GIORNO"),
    ("EXT. DR. WHO'S HOUSE - THREE DAYS LATER", False, True, "DR. WHO'S HOUSE", "THREE DAYS LATER"),
    ("INT. HOUSE - KITCHEN", True, False, "HOUSE - KITCHEN", ""),
    ("INT. HOUSE - KITCHEN - MOMENTS LATER", True, False, "HOUSE - KITCHEN", "MOMENTS LATER"),
    ("EXT. BEACH - NIGHT (FLASHBACK)", False, True, "BEACH", "NIGHT (FLASHBACK)"),
    ("EXT. BEACH (NIGHT)", False, True, "BEACH", "NIGHT"),
    ("INT. OFFICE - DAY - CONTINUOUS", True, False, "OFFICE", "DAY - CONTINUOUS"),
    ("EXT. ROAD, NIGHT", False, True, "ROAD", "NIGHT"),
    ("THE OLD MILL - NIGHT", None, None, "THE OLD MILL", "NIGHT"),
    ("EXT. MORNING STAR HOTEL - DAY", False, True, "MORNING STAR HOTEL", "DAY"),
    ("INT: KITCHEN: DAY", True, False, "KITCHEN", "DAY"),
    ("INT. SHIP (1890) - DAY", True, False, "SHIP (1890)", "DAY"),
    ("INT. ROOM 101 - 3 A.M.", True, False, "ROOM 101", "3 A.M."),
    ("INT. KITCHEN DAY", True, False, "KITCHEN", "DAY"),
    ("EXT. NIGHT MARKET", False, True, "NIGHT MARKET", ""),
    ("INT. HOUSE-DAY", True, False, "HOUSE", "DAY"),
    ("内景 客厅 日", True, False, "客厅", "日"),
    ("EXT. FIELD - LATER THAT NIGHT", False, True, "FIELD", "LATER THAT NIGHT"),
    ("INT. ROOM 5", True, False, "ROOM 5", ""),
])
def test_headings(text, interior, exterior, place, time):
    heading = parse_heading(text)
    assert (heading.interior, heading.exterior, heading.place, heading.time) == (interior, exterior, place, time)


def test_headings_in_running_text():
    for text in ("INT. X - DAY\nShe sits.\n", "int. x - day\n\nShe sits.\n", "INT.CABIN.DAY\n\nHi\n", ".EXT: Haus\n\nHi\n"):
        assert kinds(text)[0][0] == "scene"
    assert warned("INT. X - DAY\nShe sits.\n") == [1]
    assert kinds("She sits.\nINT. X - DAY\n\nShe stands.\n")[1] == ("scene", "INT. X - DAY")
    for text in ("Interior design is hard.\n", "Est il parti?\n", "Extra chairs.\n", "Into the wild.\n", "INTERVAL\n",
                 "A/C hums.\n", "I. Am. Here.\n"):
        assert kinds(text)[0][0] == "action", text
    assert kinds("MARA\nCall me at\next. 42\n")[1] == ("dialogue", "Call me at\next. 42")


def test_no_scenes_and_no_dialogue():
    assert kinds("A man walks.\n\nHe stops.\n") == [("action", "A man walks."), ("action", "He stops.")]


def test_cues_apart_from_their_lines_are_pointed_out():
    assert warned("INT. HOUSE - DAY\n\nMARA\n\nHello.\n\nFINN\n\nHi.\n") == [3]
    assert warned("A man walks.\n\nTHE END\n") == []


def test_four_hundred_roles():
    text = "INT. HALL - DAY\n\n" + "".join(f"ROLE {n}\nI am {n}.\n\n" for n in range(400))
    assert len({e.text for e in parse_fountain(text).elements if e.kind == "character"}) == 400


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_tabs_and_byte_order_marks(end):
    text = "\ufeffTitle: X\n\n\t\tINT. HOUSE - DAY\n\n\t\t\tMARA\n\t\tHi.\n\n\tAction.\n".replace("\n", end)
    assert kinds(text) == [("title_page", "Title: X"), ("scene", "INT. HOUSE - DAY"), ("character", "MARA"),
                           ("dialogue", "Hi."), ("action", "    Action.")]
    assert check_screenplay(parse_fountain(text), text) == []


nasty = st.lists(st.sampled_from([
    "INT. ", "EXT.", "est ", ".", "..", "!", "@", "~", ">", "<", "=", "===", "#", "# ", "#1A#", "[[", "]]", "/*", "*/", "*", "**",
    "***", "_", "\\", "^", "(", ")", ":", "：", "MARA", "FINN", "Mara", "CUT TO:", "FADE IN:", "Title: ", "Author:", " ", "  ", "\t",
    "\n", "\n\n", "\r\n", "\r", "\ufeff", "\u2028", "\x0b", "\x0c", "\u200f", "مريم", "小明", "🙂", "$RIGHT", "NIGHT", " - ", "hello",
    "\x00", "ß", "İ", "-", "I/E", "INSERT:", "(V.O.)", ","]), max_size=60).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(nasty, st.text(max_size=200)))
def test_nothing_is_lost_whatever_comes(text):
    play = parse_fountain(text)
    assert write_fountain(play) == text
    assert check_screenplay(play, text) == []


@pytest.mark.parametrize("piece", ["[[", "/*", "*a_", "#", "(", "A ", "INT. ", "- ", "(a", "@", "a:", "]]", "**a", "[[]]", "\\*", "A(B)", ".,"])
def test_one_line_of_five_megabytes_is_read_in_linear_time(piece):
    def seconds(size):
        text = piece * (size // len(piece))
        start = time.process_time()
        play = parse_fountain(text + "\nNext line.\n")
        assert len(play.elements) < 10
        return time.process_time() - start

    seconds(1000)
    assert seconds(5_000_000 if piece in ("A ", "(") else 600_000) < 8


def test_many_lines_are_read_in_linear_time():
    text = "INT. HOUSE - DAY\n\nMara sits. [[open\n\nMARA\n(softly)\nHello *there*.\n\n" * 5000
    start = time.process_time()
    assert check_screenplay(parse_fountain(text), text) == []
    assert time.process_time() - start < 10
