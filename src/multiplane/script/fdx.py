"""Final Draft in: `.fdx` XML to a Screenplay.

An element's `raw` is its stretch of the XML, from its own start to the start of the next, so that
`"".join(e.raw)` is the document here too. `line` and `end_line` are lines of the XML.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple
from xml.etree.ElementTree import Element as Node

from multiplane.core.errors import BadInput
from multiplane.core.screenplay import Element, Screenplay, Warning

from .cues import read_cue

KINDS = {
    "scene heading": "scene", "action": "action", "character": "character", "parenthetical": "parenthetical",
    "dialogue": "dialogue", "transition": "transition", "lyrics": "lyric", "lyric": "lyric", "singing": "lyric",
    "outline body": "synopsis", "synopsis": "synopsis", "shot": "action", "general": "action", "cast list": "action",
    "new act": "centered", "end of act": "centered", "teaser/act one": "centered", "show/ep. title": "centered",
}
_STYLES = {"bold": "bold", "italic": "italic", "underline": "underline"}
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.\-]{1,40})[\"']")


class _Paragraph(NamedTuple):
    """A paragraph with its place in the document: `start` in bytes of UTF-8, `line` 1-based."""

    node: Node
    start: int
    line: int
    dual: bool  # the second speech of a dual dialogue


def parse_fdx(data: bytes, name: str = "") -> Screenplay:
    """Read the bytes of an `.fdx` file. Raises BadInput, with the line, where it is not XML of Final Draft."""
    text = _decode(data, name)
    source = text.encode()
    root, places = _parse(source, name)
    content = root.find("Content")
    if root.tag != "FinalDraft" or content is None:
        raise BadInput("This XML is not a Final Draft script: it has no <FinalDraft> with a <Content>.", name or None, 1)
    paragraphs = [_Paragraph(node, *places[node], dual) for node, dual in _walk(content)]
    elements, warnings = _read_paragraphs(paragraphs, source)
    return Screenplay(tuple(elements), _read_title_page(root), tuple(warnings), "fdx", name)


def _decode(data: bytes, name: str) -> str:
    if not data.strip():
        raise BadInput("The script is empty.", name or None)
    declared = _DECLARED.search(data[:400])
    encoding = declared.group(1).decode() if declared else "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return data.decode(encoding)
    except LookupError:
        raise BadInput(f'The encoding "{encoding}" is not known. Save the script as UTF-8.', name or None, 1) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(f"The text is not {encoding.upper()}: byte 0x{data[error.start]:02x} at offset {error.start}. "
                       "Save the script as UTF-8.", name or None, line) from None


def _parse(source: bytes, name: str) -> tuple[Node, dict[Node, tuple[int, int]]]:
    """The root, and for each paragraph its byte offset and line. Entities and outside references are refused."""
    from xml.etree.ElementTree import TreeBuilder

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser, ParseError

    places: dict[Node, tuple[int, int]] = {}

    class Builder(TreeBuilder):
        def start(self, tag, attrs):
            node = super().start(tag, attrs)
            if tag == "Paragraph":
                places[node] = (parser.parser.CurrentByteIndex, parser.parser.CurrentLineNumber)
            return node

    parser = DefusedXMLParser(target=Builder(), encoding="utf-8", forbid_dtd=False)
    try:
        parser.feed(source)
        return parser.close(), places
    except ParseError as error:
        line, column = error.position
        reason = str(error).split(":")[0]
        raise BadInput(f"The XML is malformed at column {column + 1}: {reason}. Open it in Final Draft and save it again.",
                       name or None, line) from None
    except DefusedXmlException:
        raise BadInput("The XML declares entities; a script needs none, and they are refused.", name or None,
                       parser.parser.CurrentLineNumber) from None


def _walk(content: Node):
    """The paragraphs of the text in their order, those inside a dual dialogue in place of the pair."""
    for node in content.findall("Paragraph"):
        pair = node.find("DualDialogue")
        if pair is None:
            yield node, False
            continue
        speakers = 0
        for inner in pair.findall("Paragraph"):
            speakers += _type_of(inner) == "character"
            yield inner, speakers > 1 and _type_of(inner) == "character"


def _type_of(node: Node) -> str:
    return (node.get("Type") or "").strip().casefold()


def _read_paragraphs(paragraphs: list[_Paragraph], source: bytes) -> tuple[list[Element], list[Warning]]:
    elements: list[Element] = []
    warnings: list[Warning] = []
    for index, paragraph in enumerate(paragraphs):
        start = 0 if index == 0 else paragraph.start
        end = paragraphs[index + 1].start if index + 1 < len(paragraphs) else len(source)
        raw = source[start:end].decode()
        last = paragraph.line + source[paragraph.start:end].rstrip().count(b"\n")
        elements += _elements_of(paragraph, raw, last)
        if _type_of(paragraph.node) not in KINDS and not _type_of(paragraph.node).startswith("outline"):
            kind = paragraph.node.get("Type") or "no type"
            warnings.append(Warning(paragraph.line, f'A paragraph of type "{kind}" is not known; read as action.'))
    return elements, warnings


def _elements_of(paragraph: _Paragraph, raw: str, last: int) -> list[Element]:
    """The element of a paragraph, after a page break and followed by its notes. The first carries the source."""
    node, first = paragraph.node, paragraph.line
    found: list[Element] = []
    if (node.get("StartsNewPage") or "").casefold() == "yes":
        found.append(Element("page_break", "", "", first, last))
    text, spans = _read_text(node)
    if text.strip():
        found.append(_element(paragraph, text, spans, last))
    for note in node.iter("ScriptNote"):
        kind = "boneyard" if note.get("Name") == "boneyard" else "note"
        words = "\n".join(_read_text(inner)[0] for inner in note.iter("Paragraph")) or _read_text(note)[0]
        found.append(Element(kind, words, "", first, last))
    if not found:
        found.append(Element("blank", "", "", first, last))
    head = found[0]
    found[0] = Element(head.kind, head.text, raw, head.line, head.end_line, head.number, head.depth, head.dual,
                       head.extension, head.emphasis)
    return found


def _element(paragraph: _Paragraph, text: str, spans: list[tuple[int, int, str]], last: int) -> Element:
    node, first, kind = paragraph.node, paragraph.line, _type_of(paragraph.node)
    facts: dict = {"emphasis": tuple(spans)}
    name = KINDS.get(kind, "action")
    outline = re.fullmatch(r"outline (\d)", kind)
    if outline:
        name, facts["depth"] = "section", int(outline.group(1))
    elif name == "action" and (node.get("Alignment") or "").casefold() == "center":
        name = "centered"
    elif name == "scene":
        facts["number"] = node.get("Number") or ""
    elif name == "character":
        cue = read_cue(text)
        text, facts = cue.name, {"extension": cue.extension, "dual": paragraph.dual or cue.dual}
    elif name == "parenthetical":
        stripped = text.strip().removeprefix("(").removesuffix(")").strip()
        shift = text.find(stripped)
        facts["emphasis"] = tuple((max(0, a - shift), min(len(stripped), b - shift), s) for a, b, s in spans)
        text = stripped
    return Element(name, text, "", first, last, **facts)


def _read_text(node: Node) -> tuple[str, list[tuple[int, int, str]]]:
    """The words of a paragraph's <Text> runs, and the spans of their styles; neighbours are joined."""
    out, spans, length = [], [], 0
    for run in node.findall("Text"):
        words = (run.text or "").replace("\u2028", "\n")
        for style in sorted(_STYLES[s] for s in (run.get("Style") or "").casefold().split("+") if s in _STYLES):
            _add_span(spans, length, length + len(words), style)
        out.append(words)
        length += len(words)
    text = "".join(out)
    return text.rstrip(), [(a, min(b, len(text.rstrip())), s) for a, b, s in sorted(spans) if a < len(text.rstrip())]


def _add_span(spans: list[tuple[int, int, str]], start: int, end: int, style: str) -> None:
    for index, (a, b, other) in enumerate(spans):
        if other == style and b == start:
            spans[index] = (a, end, style)
            return
    if end > start:
        spans.append((start, end, style))


def _read_title_page(root: Node) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The title page has no keys in Final Draft: the first line is the title, then credit, author, the rest."""
    content = root.find("TitlePage/Content")
    lines = [] if content is None else [_read_text(node)[0].strip() for node in content.findall("Paragraph")]
    lines = [line for line in lines if line]
    if not lines:
        return ()
    fields: list[tuple[str, tuple[str, ...]]] = [("Title", (lines[0],))]
    rest = lines[1:]
    if len(rest) > 1:
        fields.append(("Credit", (rest.pop(0),)))
    if rest:
        fields.append(("Author", (rest.pop(0),)))
    if rest:
        fields.append(("Contact", tuple(rest)))
    return tuple(fields)
