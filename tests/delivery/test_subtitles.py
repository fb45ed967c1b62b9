"""Subtitles keep the rules of timed text, whatever is said and how fast."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from film_parts import FPS, make_shot, make_take
from hypothesis import given, settings
from hypothesis import strategies as st

from multiplane.core.cut import Clip, Cut, assemble
from multiplane.core.shot import Speaks
from multiplane.core.timing import time_shot
from multiplane.delivery.breaking import break_lines, split_speech
from multiplane.delivery.caption_checks import check_cues
from multiplane.delivery.captions import Cue, plan_cues, settle
from multiplane.delivery.rules import rules_for
from multiplane.delivery.subtitle_files import write_srt, write_vtt

EN = rules_for("en")


def say(text, role="ada", line="line_001", **facts):
    return Speaks("b", role=role, text=text, line=line, **facts)


def cues_of(*shots, language="en", roles=None):
    cut = assemble(shots, FPS)
    return plan_cues(cut, {s.shot.id: s for s in shots}, language, roles or {}), cut


def test_a_line_that_fits_stays_one_line():
    cues, _ = cues_of(make_shot("sq010_sh0010", say("The whole town is stuck at eleven o'clock!")))
    assert [c.lines for c in cues] == [("The whole town is stuck at eleven o'clock!",)]


@pytest.mark.parametrize("text, lines", [
    ("No midnight means no new year. We shall all be stuck in this one!",
     ("No midnight means no new year.", "We shall all be stuck in this one!")),
    ("I promised myself that I would wait for my daughter until midnight.",
     ("I promised myself that I would wait", "for my daughter until midnight.")),
    ("We met the old lighthouse keeper and his very strange grandson.",
     ("We met the old lighthouse keeper", "and his very strange grandson.")),
    ("Nobody in this town had ever seen Tobias Clockmaker laughing.",
     ("Nobody in this town", "had ever seen Tobias Clockmaker laughing.")),
])
def test_lines_break_where_one_pauses(text, lines):
    assert break_lines(text.split(), EN) == lines


def test_a_long_speech_is_cut_at_word_times():
    text = ("It is wound, it is oiled, and every tooth is in its place. No. Somebody has borrowed an hour, and I mean "
            "to find out who it was before the clock strikes.")
    shot = make_shot("sq010_sh0010", say(text))
    cues, cut = cues_of(shot)
    take = make_take(text)
    spoken = dict(zip(range(len(take.words)), take.words, strict=True))
    at = 0
    for cue in cues:
        start = shot.events[0].frame_in + spoken[at].start * 24
        assert abs(cue.start - start) <= 1
        at += sum(len(line.split()) for line in cue.lines)
    assert len(cues) >= 2 and " ".join(" ".join(c.lines) for c in cues) == text and check_cues(cues, cut, "en") == []


def test_another_subtitle_is_better_than_a_bad_break():
    cues, _ = cues_of(make_shot("sq010_sh0010", say("That was your grandfather's signal. Forty years ago. The night he didn't come home.")))
    assert [c.lines for c in cues] == [("That was your grandfather's signal.",), ("Forty years ago.", "The night he didn't come home.")]


def test_voice_over_is_italic_and_songs_are_marked():
    cues, _ = cues_of(make_shot("sq010_sh0010", say("I was twelve.", channel="voice_over"), say("La la.", line="line_002", manner="singing")))
    assert [c.italic for c in cues] == [True, False] and cues[1].lines == ("♪ La la. ♪",)


def test_dual_dialogue_has_dashes():
    cues, cut = cues_of(make_shot("sq010_sh0010", say("Stop!", "ada"), say("Run!", "ben", "line_002", together=True)), roles={"ada": "ADA", "ben": "BEN"})
    assert [(c.lines, c.speakers) for c in cues] == [(("-Stop!", "-Run!"), ("ADA", "BEN"))]
    long = "I will not let you take that watch away from me again, do you hear?"
    cues, cut = cues_of(make_shot("sq010_sh0010", say(long), say(long.upper(), "ben", "line_002", together=True)))
    assert all(len(line) <= 42 for c in cues for line in c.lines)
    assert {severity for severity, _, _ in check_cues(cues, cut, "en")} <= {"note"}


def test_flashing_lines_are_joined():
    shot = make_shot("sq010_sh0010", say("No."), say("Yes.", "ben", "line_002", ), say("Why not, Ada?", "ben", "line_003"))
    from msgspec.structs import replace
    quick = replace(shot.shot, events=tuple(replace(e, gap=0.0) for e in shot.shot.events))
    shot = time_shot(quick, {k: replace(v, seconds=0.35) if k != "line_003" else v for k, v in shot.takes.items()}, FPS)
    cues, cut = cues_of(shot)
    assert cues[0].lines == ("-No.", "-Yes.") and len(cues) == 2
    assert check_cues(cues, cut, "en") == []


def frames(*starts_and_ends):
    return [Cue(a, b, ("Hello there.",), ("A",), spoken_until=b) for a, b in starts_and_ends]


CUT = Cut(FPS, (Clip("a", "s", 0, 100), Clip("b", "s", 100, 200)))


@pytest.mark.parametrize("start, moved", [(87, 87), (88, 88), (89, 88), (92, 88), (93, 100), (99, 100), (100, 100)])
def test_in_times_near_a_cut(start, moved):
    assert settle(frames((start, start + 60)), CUT, EN)[0].start == moved


def test_small_gaps_close_to_two_frames_and_large_ones_stay():
    near = settle(frames((110, 150), (150 + 12 + 8, 230)), CUT, EN)
    assert near[1].start - near[0].end == 2
    far = settle(frames((110, 150), (190, 230)), CUT, EN)
    assert far[0].end == 162


def test_a_subtitle_leaves_before_the_cut_when_its_voice_has():
    assert settle(frames((40, 94), (130, 160)), CUT, EN)[0].end == 98


def test_languages_have_their_own_lines():
    cues, cut = cues_of(make_shot("sq010_sh0010", say("時計は十一時で止まったままです。誰かが一時間を借りたのです。")), language="ja")
    assert all(len(line) <= 13 for c in cues for line in c.lines) and not any(line[0] in "。、" for c in cues for line in c.lines)
    cues, cut = cues_of(make_shot("sq010_sh0010", say("توقفت الساعة الكبيرة عند الحادية عشرة، والليلة رأس السنة الجديدة.")), language="ar")
    assert not [f for f in check_cues(cues, cut, "ar") if f[0] == "fail"]


words = st.lists(st.text("abcdefghij,.!?'é中م🙂", min_size=1, max_size=60), min_size=1, max_size=60).map(" ".join)


@settings(max_examples=70, deadline=None)
@given(st.lists(st.tuples(words, st.sampled_from(["ada", "ben"]), st.booleans(), st.floats(-0.4, 2)), min_size=1, max_size=6),
       st.sampled_from([0.01, 0.06, 0.2]), st.sampled_from(["en", "ja", "xx"]))
def test_any_dialogue_keeps_the_hard_rules(lines, letter, language):
    shots = []
    for number, (text, role, together, gap) in enumerate(lines):
        first = say(text, role, "line_001", gap=gap)
        second = say("Yes, " + text[:50], "cid", "line_002", together=together)
        shots.append(make_shot(f"sq010_sh{number:04}", first, second, letter=letter, head=0.0, tail=0.0))
    cues, cut = cues_of(*shots, language=language)
    assert not [f for f in check_cues(cues, cut, language) if f[0] == "fail"]
    assert all(cue.start < cue.end for cue in cues)
    said = sum(len(re.sub(r"\s", "", text)) * 1 for text, *_ in lines)
    assert sum(len("".join(c.lines)) for c in cues) >= said


def test_a_speech_of_ten_minutes_is_quick():
    import time
    text = " ".join(f"This is sentence {n} of a very long speech." for n in range(200))
    start = time.process_time()
    cues, cut = cues_of(make_shot("sq010_sh0010", say(text)))
    assert time.process_time() - start < 5 and " ".join(" ".join(c.lines) for c in cues) == text
    assert check_cues(cues, cut, "en") == []


def test_split_speech_prefers_sentences():
    text = "I know. I am so sorry. The train was late, you see, and midnight was coming. So I held the door for it."
    parts = split_speech(text.split(), EN, 2)
    assert parts[0][-1].endswith((".", ","))


def test_files():
    cues = (Cue(0, 36, ("Hello <you>",), ("ADA",), italic=True), Cue(48, 86_400, ("-A & B", "-C"), ("ADA", "BEN")))
    assert write_srt(cues, FPS) == (
        "1\n00:00:00,000 --> 00:00:01,500\n<i>Hello <you></i>\n\n2\n00:00:02,000 --> 01:00:00,000\n-A & B\n-C\n")
    assert write_vtt(cues, FPS, "en") == (
        "WEBVTT\nLanguage: en\n\n1\n00:00:00.000 --> 00:00:01.500\n<v ADA><i>Hello &lt;you&gt;</i></v>\n\n"
        "2\n00:00:02.000 --> 01:00:00.000\n<v ADA>-A &amp; B</v>\n<v BEN>-C</v>\n")
    assert "00:00:01,502" in write_srt((Cue(36, 48, ("x",)),), Fraction(24000, 1001))


def test_checks_see_what_is_wrong():
    bad = (Cue(0, 30, ("x" * 50, "b", "c")), Cue(20, 400, ("ok",)), Cue(401, 405, ("too fast to be read by anyone",)))
    found = {(s, t.split(" ", 2)[2][:12]) for s, _, t in check_cues(bad, CUT, "en")}
    assert {("fail", "has 3 lines;"), ("fail", "has a line o"), ("fail", "is still on "), ("warn", "stays for 15"), ("warn", "stays for on"),
            ("fail", "stands outsi")} <= found
