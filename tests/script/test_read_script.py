"""Files that are scripts, and files that are not."""

from __future__ import annotations

import time

import pytest

from multiplane.core.errors import BadInput
from multiplane.script import parse_fdx, parse_fountain, read_script, write_fdx, write_fountain
from multiplane.script.read import LARGEST

SCRIPT = "Title: Tea\nAuthor: Us\n\nINT. KITCHEN - DAY #1#\n\nADA (V.O.)\n(smiling)\nThere *is* tea.\n\nBEN ^\nNo **tea** & <milk>.\n"


def bad(path) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read_script(path)
    assert caught.value.file == str(path)
    return caught.value


def write(tmp_path, data: bytes, name="a script.fountain"):
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


def test_reads_and_writes_back_the_same_text(tmp_path):
    text = "\ufeff" + SCRIPT.replace("\n", "\r\n")
    assert write_fountain(read_script(write(tmp_path, text.encode()))) == text


def test_reads_utf16(tmp_path):
    assert read_script(write(tmp_path, SCRIPT.encode("utf-16"))).field("title") == "Tea"


def test_files_that_are_no_script(tmp_path):
    assert "no such file" in bad(tmp_path / "none.fountain").what
    assert "folder" in bad(tmp_path).what
    assert "empty" in bad(write(tmp_path, b"")).what
    assert "empty" in bad(write(tmp_path, b"\xef\xbb\xbf \r\n\n")).what
    assert "binary" in bad(write(tmp_path, bytes(range(256)) * 40)).what
    assert "PDF" in bad(write(tmp_path, b"%PDF-1.7\n\x93\x00")).what
    assert "zipped" in bad(write(tmp_path, b"PK\x03\x04....")).what
    assert "binary" in bad(write(tmp_path, "no mark".encode("utf-16-le"))).what


def test_wrong_encoding_names_the_byte_and_the_line(tmp_path):
    error = bad(write(tmp_path, b"INT. CAF\xc9 - JOUR\n".replace(b"INT", b"\n\nINT")))
    assert error.line == 3 and "0xc9 at offset 10" in error.what and "UTF-8" in error.what


def test_fifty_megabytes_are_refused_at_once(tmp_path):
    path = tmp_path / "big.fountain"
    with open(path, "wb") as file:
        file.truncate(50_000_000)
    start = time.perf_counter()
    assert "50 MB" in bad(path).what and time.perf_counter() - start < 0.2
    assert LARGEST == 20_000_000


def same(one, two):
    keep = [(e.kind, e.text, e.number, e.depth, e.dual, e.extension, e.emphasis)
            for e in one.elements if e.kind not in ("blank", "title_page")]
    assert keep == [(e.kind, e.text, e.number, e.depth, e.dual, e.extension, e.emphasis)
                    for e in two.elements if e.kind not in ("blank", "title_page")]


WHOLE = SCRIPT + """
# Act one

= She waits.

A door. **Bold _and_ *more***.

[[remember]]

/*old*/

> THE END <

===

~La la

CUT TO:

.SOMEWHERE

@Mixed Case
Hm.
  
Yes.

!NOT A CUE
really
"""


def test_final_draft_round_trip(tmp_path):
    play = parse_fountain(WHOLE)
    data = write_fdx(play)
    again = read_script(write(tmp_path, data, "script.fdx"))
    same(play, again)
    assert again.format == "fdx" and again.field("Title") == "Tea" and again.field("Author") == "Us"
    assert "".join(e.raw for e in again.elements).encode() == data
    assert write_fdx(again) == data


def test_final_draft_becomes_proper_fountain():
    play = parse_fdx(write_fdx(parse_fountain(WHOLE)))
    text = write_fountain(play)
    same(play, parse_fountain(text))
    assert text.startswith("Title: Tea\n") and "INT. KITCHEN - DAY #1#" in text and "@Mixed Case" in text


FDX = b"""<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="4">
  <Content>
    <Paragraph Number="3" Type="Scene Heading">
      <SceneProperties Length="1/8" Page="1" Title=""/>
      <Text>INT. HOUSE - DAY</Text>
    </Paragraph>
    <Paragraph Type="Action"><Text>A </Text><Text Style="Bold+Italic">big</Text><Text> door.</Text></Paragraph>
    <Paragraph><DualDialogue>
      <Paragraph Type="Character"><Text>MARA (O.S.)</Text></Paragraph>
      <Paragraph Type="Parenthetical"><Text>(low)</Text></Paragraph>
      <Paragraph Type="Dialogue"><Text>One.</Text></Paragraph>
      <Paragraph Type="Character"><Text>FINN</Text></Paragraph>
      <Paragraph Type="Dialogue"><Text>Two.</Text></Paragraph>
    </DualDialogue></Paragraph>
    <Paragraph Type="Smell"><Text>Roses.</Text></Paragraph>
  </Content>
</FinalDraft>
"""


def test_final_draft_elements_have_their_lines():
    play = parse_fdx(FDX, "x.fdx")
    assert [(e.kind, e.text, e.line) for e in play.elements] == [
        ("scene", "INT. HOUSE - DAY", 4), ("action", "A big door.", 8), ("character", "MARA", 10), ("parenthetical", "low", 11),
        ("dialogue", "One.", 12), ("character", "FINN", 13), ("dialogue", "Two.", 14), ("action", "Roses.", 16)]
    assert play.elements[0].number == "3" and play.elements[2].extension == "O.S."
    assert [e.dual for e in play.elements if e.kind == "character"] == [False, True]
    assert play.elements[1].emphasis == ((2, 5, "bold"), (2, 5, "italic"))
    assert [w.line for w in play.warnings] == [16]
    assert "".join(e.raw for e in play.elements).encode() == FDX


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "latin-1"])
def test_final_draft_in_other_encodings(encoding):
    text = FDX.decode().replace("UTF-8", "ISO-8859-1" if encoding == "latin-1" else encoding.upper().replace("-SIG", ""))
    play = parse_fdx(text.replace("door", "d\xf6\xf6r").encode(encoding))
    assert play.elements[1].text == "A big d\xf6\xf6r."


def test_broken_final_draft_names_the_line(tmp_path):
    assert bad(write(tmp_path, FDX.replace(b"<Text>Two.</Text>", b"<Text>Two.</Txt>"), "x.fdx")).line == 14
    assert "Final Draft" in bad(write(tmp_path, b"<html></html>", "x.fdx")).what
    assert bad(write(tmp_path, b"not xml", "x.fdx")).line == 1
    assert "empty" in bad(write(tmp_path, b"", "x.fdx")).what
    assert bad(write(tmp_path, FDX.replace(b"UTF-8", b"KLINGON"), "x.fdx")).line == 1
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    assert "entities" in bad(write(tmp_path, FDX.replace(b"<FinalDraft", bomb + b"<FinalDraft"), "x.fdx")).what
