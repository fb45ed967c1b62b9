"""Script files in: what kind of file it is, what text it holds, and what to say when it is neither."""

from __future__ import annotations

import codecs
from pathlib import Path

from multiplane.core.errors import BadInput
from multiplane.core.screenplay import Screenplay

from .fdx import parse_fdx
from .fountain import parse_fountain

LARGEST = 20_000_000  # bytes: fifty feature scripts. More is a wrong file, and is refused before it is read.
LONGEST_LINE = 200_000  # characters: more than a whole feature. One line of that is another kind of file.
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OTHERS = {b"%PDF": "a PDF", b"PK\x03\x04": "a zipped document (Word, Highland or Fade In)", b"{\\rtf": "an RTF document",
           b"\xd0\xcf\x11\xe0": "an old Word document"}


def read_script(path: str | Path) -> Screenplay:
    """The screenplay in the file `path`, Fountain or Final Draft. Raises BadInput with a sentence that helps."""
    path = Path(path)
    data = _read_bytes(path)
    if path.suffix.lower() == ".fdx" or _is_final_draft(data):
        return parse_fdx(data, str(path))
    text = decode_text(data, path)
    if not text.strip("\ufeff \t\r\n\f\u3000"):
        raise BadInput("The script is empty. Write at least one scene, for example: INT. KITCHEN - DAY.", path)
    _refuse_endless_line(text, path)
    return parse_fountain(text, str(path))


def _refuse_endless_line(text: str, path: Path) -> None:
    if len(text) <= LONGEST_LINE:
        return
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise BadInput(f"This line has {len(line) / 1e6:.1f} million characters; a whole script has fewer. "
                           "Is it the right file? If it is, break the line into paragraphs.", path, number)


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise BadInput("This is a folder; name the script in it (a .fountain or .fdx file).", path)
        size = path.stat().st_size
        if size > LARGEST:
            raise BadInput(f"The file has {size / 1e6:.0f} MB; a script has less than {LARGEST / 1e6:.0f} MB. "
                           "Is it the right file?", path)
        return path.read_bytes()
    except FileNotFoundError:
        raise BadInput("There is no such file. Check its name and folder.", path) from None
    except PermissionError:
        raise BadInput("The file may not be read. Give yourself the right to read it.", path) from None
    except (OSError, ValueError) as error:
        raise BadInput(f"The file cannot be read: {getattr(error, 'strerror', None) or error}.", path) from None


def _is_final_draft(data: bytes) -> bool:
    head = data[:2000].replace(b"\0", b"")
    return b"<FinalDraft" in head


def decode_text(data: bytes, path: str | Path | None = None) -> str:
    """`data` as text: UTF-8, or UTF-16 with its mark. A byte order mark of UTF-8 stays in the text."""
    for start, kind in _OTHERS.items():
        if data.startswith(start):
            raise BadInput(f"This is {kind}, not a script in plain text. Export it as Fountain (or Final Draft .fdx).", path)
    if data[:2] in _UTF16:
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise BadInput(f"The UTF-16 text is broken at byte {error.start}. Save it again as UTF-8.", path) from None
    if b"\0" in data:
        raise BadInput("This is a binary file, not a script. Give a Fountain (.fountain, .txt) or Final Draft (.fdx) file.", path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error, path) from None


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str | Path | None) -> BadInput:
    before = data[: error.start]
    line = before.count(b"\n") + 1
    if sum(byte < 9 or 13 < byte < 32 for byte in data[:4000]) > len(data[:4000]) // 50:
        return BadInput("This is a binary file, not a script. Give a Fountain (.fountain, .txt) or Final Draft (.fdx) file.", path)
    return BadInput(f"The text is not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}. "
                    "Save the script with the encoding UTF-8.", path, line)
