"""Emphasised words are set off in subtitles, wherever the lines break."""

from film_parts import FPS, make_shot

from multiplane.core.cut import assemble
from multiplane.core.shot import Speaks
from multiplane.delivery.captions import plan_cues
from multiplane.delivery.subtitle_files import write_srt, write_vtt


def say(text, *emphasised, role="ada", line="line_001", **facts):
    spans = tuple((text.index(words), text.index(words) + len(words)) for words in emphasised)
    return Speaks("b", role=role, text=text, line=line, stress=spans, **facts)


def shown(*lines, language="en"):
    shot = make_shot("sq010_sh0010", *lines)
    cues = plan_cues(assemble((shot,), FPS), {"sq010_sh0010": shot}, language, {})
    return cues, [line for block in write_srt(cues, FPS).split("\n\n") for line in block.strip().split("\n")[2:]]


def test_an_emphasised_word_is_in_italics():
    cues, lines = shown(say("I never said that.", "never"))
    assert lines == ["I <i>never</i> said that."] and cues[0].lines == ("I never said that.",)
    assert "I <i>never</i> said that." in write_vtt(cues, FPS)


def test_within_italics_it_stands_upright():
    assert shown(say("I never said that.", "never", channel="voice_over"))[1] == ["<i>I </i>never<i> said that.</i>"]


def test_capitals_are_set_off_already():
    assert shown(say("I NEVER said that.", "NEVER"))[1] == ["I NEVER said that."]


def test_it_is_found_again_behind_breaks_and_in_later_cues():
    text = ("It is wound, it is oiled, and every tooth is in its place. No. Somebody has borrowed an hour, and I mean "
            "to find out who it was before the clock strikes.")
    cues, lines = shown(say(text, "every tooth is in", "borrowed", "clock strikes"))
    marked = " ".join(lines).replace("</i> <i>", " ")
    assert len(cues) > 1 and "<i>every tooth is in</i>" in marked
    assert "<i>borrowed</i>" in marked and "<i>clock strikes</i>." in marked and marked.count("<i>") == 3


def test_each_of_two_speakers_has_their_own():
    lines = shown(say("Stop right there!", "right"), say("Run there!", "there", role="ben", line="line_002", together=True))[1]
    assert lines == ["-Stop <i>right</i> there!", "-Run <i>there</i>!"]
