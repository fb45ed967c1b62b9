"""Screenplays out: as Fountain text and as Final Draft XML."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from multiplane.core.screenplay import Element, Screenplay

from .cues import see_cue
from .fountain import parse_fountain
from .heading import looks_like_heading
from .marks import write_emphasis

_FDX_TYPES = {
    "scene": "Scene Heading", "action": "Action", "character": "Character", "parenthetical": "Parenthetical",
    "dialogue": "Dialogue", "transition": "Transition", "lyric": "Lyrics", "centered": "Action",
    "synopsis": "Outline Body",
}
_IN_SPEECH = ("parenthetical", "dialogue", "lyric")


def write_fountain(screenplay: Screenplay) -> str:
    """The screenplay as Fountain: exactly its source if it came from Fountain, else written anew."""
    if screenplay.format == "fountain":
        return "".join(element.raw for element in screenplay.elements)
    return compose_fountain(screenplay)


def compose_fountain(screenplay: Screenplay) -> str:
    """Fountain text with the same elements, whatever the source was; marks force what would be misread."""
    parts = [_write_title_page(screenplay)] if screenplay.title_page else []
    before = ""
    for element in screenplay.elements:
        if element.kind in ("blank", "title_page"):
            before = "" if before not in ("character", *_IN_SPEECH) else before
            continue
        speech = before == "character" or before in _IN_SPEECH
        joined = element.kind in _IN_SPEECH and speech
        parts.append(("\n" if joined or not parts else "\n\n") + _write_element(element))
        before = element.kind
    return "".join(parts).lstrip("\n") + "\n"


def _write_title_page(screenplay: Screenplay) -> str:
    lines = []
    for key, values in screenplay.title_page:
        if len(values) == 1:
            lines.append(f"{key}: {_escape(values[0])}")
        else:
            lines += [f"{key}:", *(f"    {_escape(value)}" for value in values)]
    return "\n".join(lines)


def _escape(text: str) -> str:
    return write_emphasis(text, ())


def _write_element(element: Element) -> str:
    text = write_emphasis(element.text, element.emphasis)
    match element.kind:
        case "scene":
            plain = looks_like_heading(element.text)
            return ("" if plain else ".") + text + (f" #{element.number}#" if element.number else "")
        case "character":
            return _write_cue(element, text)
        case "parenthetical":
            return f"({text})"
        case "dialogue":
            return "\n".join(line or "  " for line in text.split("\n"))
        case "lyric":
            return "\n".join(f"~{line}" for line in text.split("\n"))
        case "transition":
            return text if _reads_as(text, "transition") else f"> {text}"
        case "centered":
            return f"> {text} <"
        case "section":
            return "#" * max(1, element.depth) + f" {text}"
        case "synopsis":
            return f"= {text}"
        case "note":
            return f"[[{element.text}]]"
        case "boneyard":
            return f"/*{element.text}*/"
        case "page_break":
            return "==="
        case _:
            return text if _reads_as(text, "action") else f"!{text}"


def _write_cue(element: Element, text: str) -> str:
    seen = see_cue(element.text)
    line = text if seen and seen.name == element.text else f"@{text}"
    line += "".join(f" ({part})" for part in element.extension.split(", ") if part)
    return line + (" ^" if element.dual else "")


def _reads_as(text: str, kind: str) -> bool:
    """Whether `text`, on its own between empty lines, is read as one element of this kind."""
    found = [e for e in parse_fountain(f"\n\n{text}\n").elements if e.kind != "blank"]
    return len(found) == 1 and found[0].kind == kind


def write_fdx(screenplay: Screenplay) -> bytes:
    """The screenplay as Final Draft XML (UTF-8). Blank lines are not kept; notes and boneyard become script notes."""
    body: list[str] = []
    elements = [e for e in screenplay.elements if e.kind not in ("blank", "title_page")]
    at, new_page = 0, False
    while at < len(elements):
        end = _end_of_pair(elements, at)
        if elements[at].kind == "page_break":
            new_page = True
        elif end > at:
            inner = "".join(_paragraph(e) for e in elements[at:end])
            body.append(f"    <Paragraph>\n      <DualDialogue>\n{inner}      </DualDialogue>\n    </Paragraph>\n")
        else:
            body.append(_paragraph(elements[at], new_page))
            new_page = False
        at = max(end, at + 1)
    content = "".join(body)
    return ('<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'
            '<FinalDraft DocumentType="Script" Template="No" Version="5">\n'
            f"  <Content>\n{content}  </Content>\n{_title_xml(screenplay)}</FinalDraft>\n").encode()


def _end_of_pair(elements: list[Element], at: int) -> int:
    """The index after a dual dialogue that begins at `at`, or `at` where none does."""
    first = _end_of_speech(elements, at)
    if first > at and first < len(elements) and elements[first].kind == "character" and elements[first].dual:
        return _end_of_speech(elements, first)
    return at


def _end_of_speech(elements: list[Element], at: int) -> int:
    if elements[at].kind != "character":
        return at
    end = at + 1
    while end < len(elements) and elements[end].kind in _IN_SPEECH:
        end += 1
    return end


def _paragraph(element: Element, new_page: bool = False) -> str:
    page = ' StartsNewPage="Yes"' if new_page else ""
    if element.kind in ("note", "boneyard"):
        name = ' Name="boneyard"' if element.kind == "boneyard" else ""
        note = f"<ScriptNote{name}><Paragraph><Text>{_clean(element.text)}</Text></Paragraph></ScriptNote>"
        return f'    <Paragraph Type="Action"{page}>{note}</Paragraph>\n'
    kind = f"Outline {element.depth or 1}" if element.kind == "section" else _FDX_TYPES[element.kind]
    facts = f' Type="{kind}"{page}'
    facts += f" Number={quoteattr(element.number)}" if element.number else ""
    facts += ' Alignment="Center"' if element.kind == "centered" else ""
    return f"    <Paragraph{facts}>{_runs(element)}</Paragraph>\n"


def _runs(element: Element) -> str:
    text, spans = element.text, element.emphasis
    if element.kind == "character":
        text += "".join(f" ({part})" for part in element.extension.split(", ") if part)
    if element.kind == "parenthetical":
        text, spans = f"({text})", tuple((a + 1, b + 1, s) for a, b, s in spans)
    edges = sorted({0, len(text), *(a for a, _, _ in spans), *(b for _, b, _ in spans)})
    return "".join(_run(text[a:b], [s for x, y, s in spans if x <= a and b <= y])
                   for a, b in zip(edges, edges[1:], strict=False)) or "<Text></Text>"


def _run(text: str, styles: list[str]) -> str:
    style = f' Style="{"+".join(s.capitalize() for s in sorted(styles))}"' if styles else ""
    return f"<Text{style}>{_clean(text)}</Text>"


def _clean(text: str) -> str:
    """Escaped, without the control characters that XML cannot hold."""
    return escape("".join(c for c in text if c >= " " or c in "\t\n"))


def _title_xml(screenplay: Screenplay) -> str:
    if not screenplay.title_page:
        return ""
    lines = [screenplay.field("Title"), screenplay.field("Credit"), screenplay.field("Author") or screenplay.field("Authors")]
    taken = {"title", "credit", "author", "authors"}
    lines += [value for key, values in screenplay.title_page if key.casefold() not in taken for value in values]
    rows = "".join(f'      <Paragraph Alignment="Center"><Text>{_clean(line)}</Text></Paragraph>\n' for line in lines if line)
    return f"  <TitlePage>\n    <Content>\n{rows}    </Content>\n  </TitlePage>\n"
