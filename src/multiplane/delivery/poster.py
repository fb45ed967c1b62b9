"""The poster: the film's best frame, carried out to a full sheet in its own colours, and the title set large.

The frame keeps its proportions across the whole width; above and below it the picture's own edge colours run on,
darkening to the ends, so that there is no border. The title stands where the frame is calm: above it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from multiplane.media.lettering import draw_text, measure, wrap

SIZE = (1400, 2100)
_FRAME_TOP = 0.38  # of the height: where the frame begins
_BLEND = 230  # pixels over which the frame melts into its surroundings
_CREAM = (247, 240, 226)


def draw_poster(hero: Path | None, title: str, author: str, credit: str = "a film by") -> Image.Image:
    """The poster as RGB, 1400 x 2100. `hero` is a still of any size; without one the sheet is plain."""
    sheet = _darken_ends(_lay_ground(hero))
    letters = Image.new("L", SIZE, 0)
    draw = ImageDraw.Draw(letters)
    baseline = _set_title(draw, title.strip() or "Untitled")
    _set_credit(draw, baseline, credit, author)
    _set_foot(draw)
    return _print(sheet, letters)


def _print(sheet: Image.Image, letters: Image.Image) -> Image.Image:
    """The letters in cream on the sheet, with a soft shade behind them."""
    shade = letters.filter(ImageFilter.GaussianBlur(22)).point(lambda value: min(150, round(value * 0.75)))
    sheet.paste(Image.new("RGB", SIZE, (8, 10, 20)), (0, 6), shade)
    sheet.paste(Image.new("RGB", SIZE, _CREAM), (0, 0), letters)
    return sheet


def _lay_ground(hero: Path | None) -> Image.Image:
    if hero is None:
        ramp = np.linspace(0, 1, SIZE[1])[:, None, None]
        plain = (1 - ramp) * np.array([38, 58, 92]) + ramp * np.array([16, 18, 30])
        return Image.fromarray(np.broadcast_to(plain, (SIZE[1], SIZE[0], 3)).astype(np.uint8))
    with Image.open(hero) as picture:
        frame = picture.convert("RGB")
    wide = round(frame.height * 1.4)  # not all of a wide frame, so that figures stay large
    if frame.width > wide:
        left = _find_interest(frame, wide)
        frame = frame.crop((left, 0, left + wide, frame.height))
    tall = round(SIZE[0] * frame.height / frame.width)
    frame = frame.resize((SIZE[0], tall), Image.Resampling.LANCZOS)
    top = round(SIZE[1] * _FRAME_TOP) if tall < SIZE[1] * 0.62 else SIZE[1] - tall
    return _carry_out(np.asarray(frame, np.float32), max(0, top))


def _find_interest(frame: Image.Image, wide: int) -> int:
    """The left edge of the window of `wide` columns with the most edges in it, drawn a little to the middle."""
    luma = np.asarray(frame.convert("L").filter(ImageFilter.GaussianBlur(3)), np.float32)
    edges = np.abs(np.diff(luma, axis=0))[:, :-1] + np.abs(np.diff(luma, axis=1))[:-1]
    sums = np.concatenate([[0.0], np.cumsum(edges[len(edges) // 5:].sum(0, dtype=np.float64))])
    starts = np.arange(0, len(sums) - wide) if len(sums) > wide else np.array([0])
    middle = (frame.width - wide) / 2
    held = (sums[starts + min(wide, len(sums) - 1)] - sums[starts]) * (1 - 0.15 * np.abs(starts - middle) / max(1.0, middle))
    return int(starts[int(np.argmax(held))])


def _carry_out(frame: np.ndarray, top: int) -> Image.Image:
    """The frame at `top`, its first and last rows running on, blurred, to the ends of the sheet."""
    sheet = np.empty((SIZE[1], SIZE[0], 3), np.float32)
    frame = frame[: SIZE[1] - top]
    bottom = top + len(frame)
    sheet[:top] = _edge_colours(frame[:12])
    sheet[top:bottom] = frame
    sheet[bottom:] = _edge_colours(frame[-12:])
    soft = np.asarray(Image.fromarray(sheet.astype(np.uint8)).filter(ImageFilter.GaussianBlur(60)), np.float32)
    rows = np.arange(SIZE[1], dtype=np.float32)
    below = (bottom - rows) / 1.6 if bottom < SIZE[1] else np.inf
    inside = np.clip(np.minimum(rows - top, below) / _BLEND, 0, 1)
    weight = (inside * inside * (3 - 2 * inside))[:, None, None]
    return Image.fromarray((sheet * weight + soft * (1 - weight)).round().astype(np.uint8))


def _edge_colours(rows: np.ndarray) -> np.ndarray:
    """The colours along an edge, smoothed so much that no shape is left."""
    edge = np.median(rows, axis=0)
    size = len(edge) // 3
    kernel = np.hanning(size) / np.hanning(size).sum()
    padded = np.pad(edge, ((size, size), (0, 0)), mode="edge")
    return np.stack([np.convolve(padded[:, c], kernel, "same")[size:-size] for c in range(3)], 1)[None]


def _darken_ends(sheet: Image.Image) -> Image.Image:
    """A shade at the top under the title, and one at the foot, for contrast on any picture."""
    pixels = np.asarray(sheet, np.float32)
    at = np.linspace(0, 1, SIZE[1], dtype=np.float32)
    luma = float(pixels[: SIZE[1] // 3].mean())
    shade = 0.35 + 0.35 * min(1.0, luma / 170)
    top = shade * np.clip(1 - at / 0.46, 0, 1) ** 0.8
    foot = 0.72 * np.clip((at - 0.78) / 0.22, 0, 1) ** 1.2
    keep = (1 - np.maximum(top, foot))[:, None, None]
    night = np.array([10, 12, 24], np.float32)
    return Image.fromarray((pixels * keep + night * (1 - keep)).round().astype(np.uint8))


def _set_title(draw: ImageDraw.ImageDraw, title: str) -> float:
    """The title in at most four lines, as large as fits. Gives the last baseline."""
    text = title.upper() if title.upper() != title and all(ord(c) < 0x530 for c in title) else title
    width, top, room = SIZE[0] * 0.8, 190, SIZE[1] * 0.29
    size, lines = 380, [text]
    while size > 44:
        lines = _balance(text, width, size)
        if len(lines) * size * 1.02 <= room and all(measure(word, size, 850, 84) <= width for word in text.split()):
            break
        size -= 8
    baseline = top + size * 0.74
    for line in lines:
        draw_text(draw, (SIZE[0] / 2, baseline), line, size, 255, 850, 84, "center")
        baseline += size * 1.02
    return baseline - size * 1.02


def _balance(text: str, width: float, size: int) -> list[str]:
    """As few lines as fit, then as even as possible."""
    lines = wrap(text, width, size, 850, 84)
    for narrower in range(95, 30, -5):
        tried = wrap(text, width * narrower / 100, size, 850, 84)
        if len(tried) > len(lines):
            break
        lines = tried if " ".join(tried).split() == text.split() else lines
    return lines


def _set_credit(draw: ImageDraw.ImageDraw, baseline: float, credit: str, author: str) -> None:
    y = baseline + 74
    draw.line((SIZE[0] / 2 - 60, y - 24, SIZE[0] / 2 + 60, y - 24), fill=190, width=3)
    if author.strip():
        text = f"{credit} {author}".upper() if all(ord(c) < 0x530 for c in author) else author
        size = 34
        while size > 16 and measure(text, size, 500, 100, size * 0.18) > SIZE[0] * 0.86:
            size -= 1
        draw_text(draw, (SIZE[0] / 2, y + 40), text, size, 235, 500, 100, "center", size * 0.18)


def _set_foot(draw: ImageDraw.ImageDraw) -> None:
    draw_text(draw, (SIZE[0] / 2, SIZE[1] - 70), "MADE WITH MULTIPLANE", 22, 150, 500, 100, "center", 5)
