"""Fountain 1.1 in: text to a Screenplay that keeps every character of its source.

The reader looks at one line at a time and never goes back, so that it reads any text in linear time. Where
a script breaks the rules in a way that a person would not even notice, it reads what the person would, and
leaves a warning.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from multiplane.core.screenplay import Element, Screenplay, Warning

from . import cues, marks, words
from .heading import LONGEST, looks_like_heading, take_number
from .lines import Line, split_lines
from .titlepage import read_title_page

_SECTION = re.compile(r"(#{1,6})(?!#)\s*(.*)$", re.DOTALL)
_HIDDEN_TEXT = re.compile(r"/\*(.*?)\*/|\[\[(.*?)\]\]", re.DOTALL)
_TRANSITION_TO = re.compile(r"[^a-z]{0,60}\bTO:$")


def parse_fountain(text: str, name: str = "") -> Screenplay:
    """Read Fountain `text`. Never raises: what it cannot place is action. `name` is the file's, for messages.

    `"".join(e.raw for e in result.elements) == text` always holds.
    """
    hidden, unclosed = marks.find_hidden(text)
    reader = _Reader(split_lines(text, hidden))
    reader.warn_unclosed(text, unclosed)
    reader.read()
    reader.warn_no_speech()
    warnings = tuple(sorted(reader.warnings, key=lambda w: w.line))
    return Screenplay(tuple(reader.elements), reader.title_page, warnings, "fountain", name)


class _Reader:
    """Where the reading stands: `at` is the next line."""

    def __init__(self, lines: list[Line]):
        self.lines, self.at = lines, 0
        self.elements: list[Element] = []
        self.warnings: list[Warning] = []
        self.title_page: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self.names = cues.find_names(lines)

    # -- lines ---------------------------------------------------------------------------------------

    @property
    def line(self) -> Line:
        return self.lines[self.at]

    @property
    def more(self) -> bool:
        return self.at < len(self.lines)

    def alone_above(self) -> bool:
        """An empty line, a note or the beginning stands before this line, or an element of one line."""
        if self.at == 0 or self.lines[self.at - 1].blank or self.lines[self.at - 1].hidden:
            return True
        return bool(self.elements) and self.elements[-1].kind in ("section", "synopsis", "page_break", "title_page")

    def alone_below(self) -> bool:
        return self.at + 1 >= len(self.lines) or self.lines[self.at + 1].blank

    def speech_below(self) -> bool:
        """Whether a line to speak follows; notes between are looked through."""
        for index in range(self.at + 1, min(self.at + 40, len(self.lines))):
            if not self.lines[index].hidden:
                return not self.lines[index].blank
        return False

    def warn(self, text: str) -> None:
        self.warnings.append(Warning(self.line.number, text))

    def warn_unclosed(self, source: str, positions: list[int]) -> None:
        """One warning for each mark that never closes; at most twenty."""
        for position in positions[:20]:
            line = len(re.findall(r"\r\n|\r|\n", source[:position])) + 1
            mark = source[position: position + 2]
            self.warnings.append(Warning(line, f'"{mark}" is never closed; read as text.'))

    def warn_no_speech(self) -> None:
        """A script whose cues all stand apart from their lines has no dialogue: say so once."""
        if any(element.kind == "character" for element in self.elements):
            return
        apart = [e for e in self.elements if e.kind == "action" and cues.see_cue(e.text)]
        if len(apart) >= 2:
            self.warnings.append(Warning(apart[0].line, f'Nobody speaks in this script. If "{apart[0].text}" is a character '
                                                        "cue, put its lines right under it, without an empty line."))

    def take(self, kind: str, text: str, count: int = 1, **facts) -> None:
        """Make the next `count` lines an element, and go on after them."""
        taken = self.lines[self.at: self.at + count]
        raw = "".join(line.raw for line in taken)
        self.elements.append(Element(kind, text, raw, taken[0].number, taken[-1].number, **facts))
        self.at += count

    # -- elements ------------------------------------------------------------------------------------

    def read(self) -> None:
        self.read_title()
        while self.more:
            if not (self.read_unseen() or self.read_marked() or self.read_plain()):
                self.read_action()

    def read_title(self) -> None:
        while self.more and (self.line.blank or self.line.hidden):
            self.read_unseen()
        if not self.more:
            return
        self.title_page, end, warnings = read_title_page(self.lines, self.at)
        self.warnings += warnings
        if end > self.at:
            text = "\n".join(line.seen for line in self.lines[self.at: end])
            self.take("title_page", text, end - self.at)

    def read_unseen(self) -> bool:
        """Blank lines, notes and boneyard."""
        line = self.line
        if line.blank:
            self.take("blank", "", self.run_of(lambda other: other.blank))
        elif line.hidden:
            count = 1 + self.run_of(lambda other: bool(other.hidden) and other.goes_on, 1)
            raw = "".join(other.raw for other in self.lines[self.at: self.at + count])
            found = [(a or b).strip() for a, b in _HIDDEN_TEXT.findall(raw)]
            self.take(line.hidden, "\n".join(found), count)
        else:
            return False
        return True

    def run_of(self, fits: Callable[[Line], bool], skip: int = 0) -> int:
        """How many lines after the first `skip` fit."""
        end = start = self.at + skip
        while end < len(self.lines) and fits(self.lines[end]):
            end += 1
        return end - start

    def read_marked(self) -> bool:
        """Elements that open with a mark of their own."""
        text = self.line.text
        match text[0]:
            case "=" if len(text) >= 3 and not text.strip("="):
                self.take("page_break", "")
            case "=" if not text.startswith("=="):
                self.take_styled("synopsis", text[1:].strip())
            case "#" if found := _SECTION.match(text):
                self.take_styled("section", found.group(2).strip(), depth=len(found.group(1)))
            case "~":
                self.read_lyric()
            case ">" if text.endswith("<") and len(text) > 1:
                self.take_styled("centered", text[1:-1].strip())
            case ">":
                self.take_styled("transition", text[1:].strip())
            case "@" if len(text) > 1 and (self.alone_above() or self.speech_below()):
                self.read_speech(cues.read_cue(text))
            case "." if self.alone_above() and text[1:2] and (text[1].isalnum() or text[1] in "*_"):
                self.take_heading(text[1:].strip())
            case "!":
                self.read_action()
            case _:
                return False
        return True

    def read_plain(self) -> bool:
        """Elements that are told by their words: headings, transitions and cues."""
        text, alone = self.line.text, self.alone_above()
        if looks_like_heading(text, alone):
            if not alone:
                self.warn(f'"{text[:60]}" has no empty line before it; read as a scene heading.')
            self.take_heading(text)
        elif alone and _is_transition(text):
            if not self.alone_below():
                self.warn(f'"{text}" has no empty line after it; read as a transition.')
            self.take("transition", text)
        elif cue := self.see_cue(text, alone):
            self.read_speech(cue)
        else:
            return False
        return True

    def take_heading(self, text: str) -> None:
        if not self.alone_below() and not self.lines[self.at + 1].hidden:
            self.warn(f'"{text[:60]}" has no empty line after it; read as a scene heading.')
        text, number = take_number(text)
        self.take_styled("scene", text, number=number)

    def take_styled(self, kind: str, text: str, **facts) -> None:
        text, spans = marks.read_emphasis(text)
        self.take(kind, text, emphasis=spans, **facts)

    # -- speech --------------------------------------------------------------------------------------

    def see_cue(self, text: str, alone: bool) -> cues.Cue | None:
        """The cue on this line, if it is one. Warns of what is odd about it."""
        if not self.speech_below():
            if alone and text in self.names and self.alone_below():
                self.warn(f'"{text}" stands alone; a speech follows its cue without an empty line. Read as action.')
            return None
        cue = cues.see_cue(text)
        if cue and not alone:
            after_heading = self.elements and self.elements[-1].kind in ("scene", "transition", "centered")
            if cue.name not in self.names and not after_heading:
                return None
            cue = cue._replace(odd=f'"{text}" has no empty line before it; read as a character cue.')
        if not cue and alone:
            cue = cues.see_caseless_cue(text)
            if not cue and cues.looks_like_mixed_cue(text):
                self.warn(f'"{text}" is not in capitals, so it is action; write "@{text}" if it is a character cue.')
        if cue and cue.odd:
            self.warn(cue.odd)
        return cue

    def read_speech(self, cue: cues.Cue) -> None:
        """A cue and everything said under it."""
        name, spans = marks.read_emphasis(cue.name)
        self.take("character", name, extension=cue.extension, dual=cue.dual, emphasis=spans)
        spoken = False
        while self.more and not self.speech_ends(spoken):
            line = self.line
            if line.hidden:
                self.read_unseen()
            elif line.text.startswith(("(", "（")) and (count := self.lines_of_parenthetical()):
                inner = " ".join(other.text for other in self.lines[self.at: self.at + count])[1:-1].strip()
                text, spans = marks.read_emphasis(inner)
                self.take("parenthetical", text, count, emphasis=spans)
            elif line.text.startswith("~"):
                self.read_lyric()
            else:
                self.read_dialogue()
            spoken = spoken or not line.hidden

    def speech_ends(self, spoken: bool) -> bool:
        line = self.line
        if line.hidden:
            return not self.speech_below()
        if line.blank:
            return not self.keeps_blank()
        return self.breaks_speech(line, spoken)

    def keeps_blank(self) -> bool:
        """A line of two blanks or more inside a speech, with more of the speech below it."""
        return len(self.line.seen) >= 2 and self.at + 1 < len(self.lines) and self.speech_below()

    def breaks_speech(self, line: Line, spoken: bool) -> bool:
        """Whether another element begins here although no empty line stands between."""
        text = line.text
        if text[0] in "!@" and len(text) > 1:
            return text[0] == "!" or self.speech_below()
        if text[0] == ">" or (text[0] == "#" and spoken) or (len(text) >= 3 and not text.strip("=")):
            return True
        if not spoken:
            return looks_like_heading(text, False) and not text.endswith((".", "!", "?"))
        cue = cues.see_cue(text)
        known = cue and cue.name in self.names and self.speech_below() and text != self.lines[self.at - 1].text
        return bool(known) or looks_like_heading(text, False)

    def lines_of_parenthetical(self) -> int:
        """How many lines from here make one bracket, or 0."""
        for count in range(1, 5):
            index = self.at + count - 1
            if index >= len(self.lines) or self.lines[index].blank or self.lines[index].hidden:
                return 0
            if self.lines[index].text.endswith((")", "）")):
                return count
            if ")" in self.lines[index].text or (count > 1 and self.lines[index].text.startswith("(")):
                return 0
        return 0

    def read_dialogue(self) -> None:
        start = self.at
        self.at += 1
        while self.more and not self.speech_ends(True) and not self.line.hidden and self.line.text[:1] not in ("~",):
            if self.line.text.startswith(("(", "（")) and self.lines_of_parenthetical():
                break
            self.at += 1
        count, self.at = self.at - start, start
        self.take_paragraph("dialogue", [line.text for line in self.lines[start: start + count]])

    def read_lyric(self) -> None:
        count = self.run_of(lambda line: line.text.startswith("~"))
        self.take_paragraph("lyric", [line.text[1:].strip() for line in self.lines[self.at: self.at + count]])

    # -- action --------------------------------------------------------------------------------------

    def read_action(self) -> None:
        """A paragraph of action: up to an empty line, or to a line that is plainly something else."""
        start = self.at
        self.at += 1
        while self.more and not (self.line.blank or self.line.hidden or self.breaks_action()):
            self.at += 1
        count, self.at = self.at - start, start
        texts = [line.seen.rstrip() for line in self.lines[start: start + count]]
        if texts[0].lstrip().startswith("!"):
            texts[0] = texts[0].lstrip()[1:]
        self.take_paragraph("action", texts)

    def breaks_action(self) -> bool:
        text = self.line.text
        if text[0] in "!@>~" or (text[0] == "#" and _SECTION.match(text)) or (len(text) >= 3 and not text.strip("=")):
            return text[0] != "@" or (len(text) > 1 and self.speech_below())
        if text[0] == "=" and not text.startswith("=="):
            return True
        cue = cues.see_cue(text)
        known = bool(cue) and cue.name in self.names and self.speech_below()
        return known or looks_like_heading(text, False)

    def take_paragraph(self, kind: str, texts: list[str]) -> None:
        """Lines as one element, line breaks kept. Emphasis never crosses a line."""
        out, spans, length = [], [], 0
        for text in texts:
            plain, found = marks.read_emphasis(text)
            spans += [(a + length, b + length, style) for a, b, style in found]
            out.append(plain)
            length += len(plain) + 1
        self.take(kind, "\n".join(out), len(texts), emphasis=tuple(spans))


def _is_transition(text: str) -> bool:
    if len(text) > LONGEST:
        return False
    if text.isupper() and _TRANSITION_TO.match(text):
        return True
    return text == text.upper() and words.fold(text.rstrip(" .:…").rstrip()) in words.TRANSITIONS
