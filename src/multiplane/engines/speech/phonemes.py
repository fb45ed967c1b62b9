"""From the words of a line to the sounds that a voice makes, each sound knowing its word.

English is read by hibari's grapheme-to-phoneme (Apache-2.0; misaki's lexicon and rules), Romance languages by
`abroad`, Japanese and Chinese by `unspaced`. Symbols are those of `sounds`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

from msgspec.structs import replace

from multiplane.core.errors import BadInput
from multiplane.core.stress import Spans, flags_of, squeeze

from . import abroad, unspaced
from .reading import Piece, read_aloud
from .sounds import PRIMARY, PUNCTUATION, SECONDARY, VOWELS, Breath, Phone, Reading
from .stress import MANY, lean_on, weigh

HESITATION = 0.3  # seconds, besides the air that each breath keeps
_LIGHT = frozenset(str.split("be am is are was were been being do does did have has had will would shall should can could may "
                   "might must there it i you he she we they me him her us them this that these those just so"))
_CONTENT_TAGS = ("NN", "VB", "JJ", "RB", "CD", "UH", "WP", "WRB")


Sounding = Callable[[str], Iterable]  # a text to its tokens, with the fields of `abroad.Token`


def can_read(language: str) -> bool:
    """Whether there is a grapheme-to-phoneme for `language`, installed here or not."""
    return _tongue(language) in ("en", *abroad.TONGUES, *unspaced.TONGUES)


def _tongue(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower() or "en"


def missing(language: str = "en") -> str:
    """Why a line of `language` cannot be turned into sounds here, with what to do; "" if it can."""
    tongue = _tongue(language)
    if tongue in abroad.TONGUES or tongue in unspaced.TONGUES:
        return abroad.missing(tongue)
    if tongue != "en":
        return (f'no grapheme-to-phoneme for "{language}" is built in: supply recordings of these lines, or install a '
                'voice engine for it (entry point group "multiplane.voice")')
    return "" if find_spec("hibari") else "English needs the package hibari-tts: pip install 'multiplane[voice]'"


def read(text: str, *, language: str = "en", british: bool = False, pronounce: tuple[tuple[str, str], ...] = (), stress: Spans = ()) -> Reading:
    """`text` as sounds. Raises BadInput when the language, or all of the text, cannot be read.

    `pronounce` maps words to respellings: plain ("shivawn") or, between slashes, phonemes ("/ʃəvˈɔːn/"). `stress`
    holds the emphasised characters of `text`.
    """
    if why := missing(language):
        raise BadInput(why)
    tongue = _tongue(language)
    reader = unspaced if tongue in unspaced.TONGUES else abroad
    english = partial(_english_tokens, british=british)
    sound = english if tongue == "en" else partial(reader.tokens, tongue=tongue, **({"latin": english} if reader is unspaced else {}))
    pieces = read_aloud(_lower(text, stress), () if tongue == "en" else reader.reading_rules(tongue))
    pieces = _respell(pieces, {word.casefold(): how for word, how in pronounce}, sound, "[A-Za-z0-9]" if reader is unspaced else r"\w")
    words, word_at = _number_words(_as_written(pieces, text) if stress else pieces, unspaced.clings if reader is unspaced else None)
    breaths = tuple(part for breath in _breaths(pieces, word_at, sound) for part in _hesitate(breath))
    if not any(_has_words(breath.phones) for breath in breaths) and re.search(r"\w", text):
        raise BadInput(f'the line "{_shorten(text)}" holds nothing that the {language} voice can read: '
                       "set the language of the film, or supply a recording of it")
    weights = weigh(text, stress, word_at, len(words), many=unspaced.MANY if reader is unspaced else MANY)
    return Reading(words, tuple(replace(breath, phones=lean_on(breath.phones, weights, marked=reader is abroad)) for breath in breaths) if weights else breaths, weights)


def _lower(text: str, stress: Spans) -> str:
    """Emphasised capitals in small letters, letter for letter: else "give it to US" is spelt out."""
    plain, flags = squeeze(text, flags_of(text, stress))
    small = (char.lower() if flag and len(char.lower()) == 1 else char for char, flag in zip(plain, flags, strict=True))
    return "".join(small) if stress else text


def _as_written(pieces: tuple[Piece, ...], text: str) -> tuple[Piece, ...]:
    """`pieces` with the letters of `text`, which they cover in order."""
    plain, at, written = " ".join(text.split()), 0, []
    for piece in pieces:
        written.append(replace(piece, written=plain[at : at + len(piece.written)]))
        at += len(piece.written)
    return tuple(written)


def _shorten(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"


def _respell(pieces: tuple[Piece, ...], how: dict[str, str], sound: Sounding, inside: str) -> tuple[Piece, ...]:
    """`inside` is what must not stand right before or behind a word, which would be a part of a longer one."""
    if not how:
        return pieces
    pattern = re.compile(f"(?<!{inside})(" + "|".join(re.escape(word) for word in sorted(how, key=len, reverse=True)) + f")('s)?(?!{inside})", re.I)
    return tuple(new for piece in pieces for new in _respell_piece(piece, pattern, how, sound))


def _respell_piece(piece: Piece, pattern: re.Pattern, how: dict[str, str], sound: Sounding) -> Iterator[Piece]:
    said = piece.said or ""
    if len(said) != len(piece.written):  # read in a particular way already
        yield piece
        return
    last = 0
    for match in pattern.finditer(said):
        if match.start() > last:
            yield Piece(piece.written[last : match.start()], said[last : match.start()])
        yield Piece(piece.written[match.start() : match.end()], _respelt(how[match[1].casefold()], match[0], bool(match[2]), sound))
        last = match.end()
    if last < len(said) or piece.pause:
        yield Piece(piece.written[last:], said[last:], piece.pause)


def _respelt(how: str, word: str, owns: bool, sound: Sounding) -> str:
    """A respelling as marked-up phonemes, with the "'s" of the word if it has one. Capitals carry the stress."""
    sounds = how.strip("/") if how.startswith("/") else _sound_respelling(how, sound)
    ending = "" if not owns else "ɪz" if sounds[-1:] in set("szʃʒʧʤ") else "s" if sounds[-1:] in set("ptkfθ") else "z"
    return f"[{word}](/{sounds}{ending}/)"


def _sound_respelling(how: str, sound: Sounding) -> str:
    """The sounds of "shi-VAWN": read as one word, the stress on the syllable in capitals where there is just one."""
    syllables = how.replace(" ", "-").split("-")
    said = "".join(token.phonemes or "" for token in sound("".join(syllables).lower()))
    loud = [place for place, syllable in enumerate(syllables) if len(syllable) > 1 and syllable.isupper()]
    plain = said.replace(PRIMARY, "").replace(SECONDARY, "")
    nuclei = [place for place, symbol in enumerate(plain) if symbol in VOWELS]
    if len(loud) != 1 or len(nuclei) != len(syllables):
        return said
    at = nuclei[loud[0]]
    return plain[:at] + PRIMARY + plain[at:]


def _number_words(pieces: tuple[Piece, ...], clings: Callable[[str, str], bool] | None = None) -> tuple[tuple[str, ...], list[int]]:
    """The written words, and for each written character the number of its word. A mark that stands alone
    belongs to the word before it; pauses belong to none. With `clings`, each character is a word but what clings to the one
    before."""
    words: list[str] = []
    word_at: list[int] = []
    inside = False
    for piece in pieces:
        for char in piece.written:
            if piece.pause or char.isspace():
                inside = inside and not char.isspace() and not piece.pause
                word_at.append(-1)
                continue
            if not inside or (clings and words and not clings(char, words[-1][-1])):
                words.append("")
                inside = True
            words[-1] += char
            word_at.append(len(words) - 1)
    return _join_marks(words, word_at)


def _join_marks(words: list[str], word_at: list[int]) -> tuple[tuple[str, ...], list[int]]:
    joined: list[str] = []
    place = []
    for word in words:
        if joined and not any(char.isalnum() for char in word):
            joined[-1] += " " + word
        else:
            joined.append(word)
        place.append(len(joined) - 1)
    return tuple(joined), [place[number] if number >= 0 else -1 for number in word_at]


def _breaths(pieces: tuple[Piece, ...], word_at: list[int], sound: Sounding) -> Iterator[Breath]:
    """Split at the written pauses, and sound out each stretch with the words that its characters belong to."""
    text, owner, start = "", [], 0
    for piece in pieces:
        end = start + len(piece.written)
        if piece.pause:
            yield Breath(tuple(_sound_out(text, owner, sound)), piece.pause)
            text, owner = "", []
        else:
            said = piece.said if piece.said is not None else piece.written
            text += said
            owner += _spread(word_at[start:end], len(said), same=len(said) == len(piece.written))
        start = end
    if text.strip():
        yield Breath(tuple(_sound_out(text, owner, sound)))


def _hesitate(breath: Breath) -> Iterator[Breath]:
    """An ellipsis between words is a silence, which the voice alone would run over."""
    said: list[Phone] = []
    for place, phone in enumerate(breath.phones):
        said.append(phone)
        rest = breath.phones[place + 1 :]
        if phone.symbol == "…" and _has_words(said) and _has_words(rest):
            yield Breath(tuple(said), HESITATION)
            said = []
    yield Breath(tuple(said), breath.pause)


def _has_words(phones: Iterable[Phone]) -> bool:
    return any(phone.word >= 0 for phone in phones)


def _spread(written: list[int], length: int, *, same: bool) -> list[int]:
    if same or not written:
        return written or [-1] * length
    return [written[place * len(written) // length] for place in range(length)]


def _sound_out(text: str, owner: list[int], sound: Sounding) -> Iterator[Phone]:
    known = alphabet()
    cursor = 0
    for token in sound(" ".join(text.split())):
        at = text.find(token.text, cursor)
        word = next((number for number in owner[at : at + len(token.text)] if number >= 0), -1) if at >= 0 else -1
        cursor = at + len(token.text) if at >= 0 else cursor
        weighty = token.tag.startswith(_CONTENT_TAGS) and token.text.lower() not in _LIGHT
        stressed = token.tag == "NN*"
        for symbol in token.phonemes or "":
            if symbol in known:
                stressed = stressed or symbol == PRIMARY
                marks = symbol in PUNCTUATION or symbol == " "
                yield Phone(symbol, -1 if marks else word, weighty and stressed and symbol in VOWELS)
                stressed = stressed and symbol not in VOWELS
        if token.whitespace:
            yield Phone(" ")


def _english_tokens(text: str, *, british: bool) -> list:
    from .dictionary import reader

    one = reader(british)
    return one.phonemize_tokens(one.tokenize(text))


@cache
def alphabet() -> dict[str, int]:
    """Kokoro's alphabet: each symbol and its number."""
    folder = Path(find_spec("hibari").origin).parent  # not imported: its own voice would come along
    return json.loads((folder / "assets/vocab.json").read_text("utf-8"))


def split_long(phones: tuple[Phone, ...], longest: int) -> list[tuple[Phone, ...]]:
    """Cut what is too long for one pass behind a sentence end, else a comma, else a space."""
    rest, parts = list(phones), []
    while len(rest) > longest:
        cut = next(filter(None, (_last_of(rest[:longest], marks) for marks in (".!?…", ",;:—", " "))), longest)
        parts.append(tuple(rest[:cut]))
        rest = rest[cut:]
    return [*parts, tuple(rest)]


def split_sentences(phones: tuple[Phone, ...], longest: int) -> list[tuple[Phone, ...]]:
    """Cut behind every sentence end, and what is still too long as `split_long` does."""
    sentences: list[list[Phone]] = [[]]
    for place, phone in enumerate(phones):
        sentences[-1].append(phone)
        ends = phone.symbol in ".!?…" and place + 1 < len(phones) and phones[place + 1].symbol == " "
        if ends and _has_words(sentences[-1]):
            sentences.append([])
    return [part for sentence in sentences if sentence for part in split_long(tuple(sentence), longest)]


def _last_of(phones: list[Phone], marks: str) -> int:
    return max((place + 1 for place, phone in enumerate(phones) if phone.symbol in marks), default=0)

