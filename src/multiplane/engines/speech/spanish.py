"""Spanish from its spelling, which tells all: sounds and stress. Castilian, as the voice was taught it."""

from __future__ import annotations

from .spelling import STRESS, apply, normal, nuclei_of, replace_all, rules, stress_at

_PLAIN = str.maketrans("áéíóú", "aeiou")
_LETTERS = rules(
    ("ch", "ʧ"), ("ll", "ʎ"), ("rr", "R"), ("ñ", "ɲ"), ("ph", "f"), ("sh", "ʃ"), ("tz", "ʦ"),
    ("qu(?=[eiéí])", "k"), ("q", "k"), ("gu(?=[eiéí])", "g"), ("gü", "gw"),
    ("g(?=[eiéí])", "x"), ("c(?=[eiéí])", "θ"), ("z", "θ"), ("c", "k"), ("ç", "s"), ("j", "x"), ("h", ""), ("v", "b"),
    ("^ps", "s"), ("^x", "s"), ("x", "ks"), ("^r", "R"), ("(?<=[nls])r", "R"), ("r", "ɾ"), ("w", "gw"),
    ("y$", "i"), ("^y(?=[aeiouáéíóú])", "ʝ"), ("(?<=[aeiouáéíóú])y(?=[aeiouáéíóú])", "ʝ"), ("y(?=[aeiouáéíóú])", "ʝ"), ("y", "i"),
    ("ü", "u"),
)
_OLD_X = ("méxic", "mexic", "oaxac", "texas", "texan")
_V = "aeiouáéíóú"


def sound(word: str) -> str:
    """The sounds of a word, with its stress."""
    written = normal(word)
    if written.startswith(_OLD_X):
        written = written.replace("x", "j")
    said = replace_all(apply(written, _LETTERS), (rf"^i(?=[{_V}])", "ʝ"), (rf"^u(?=[{_V}])", "w"),
                       (rf"i(?=[{_V}])", "j"), (rf"u(?=[{_V}])", "w"), ("(?<=[aeoáéó])i", "ɪ"), ("(?<=[aeoáéó])u", "ʊ"))
    accents = nuclei_of(said, "áéíóú")
    nuclei = nuclei_of(said, _V)
    said = said.translate(_PLAIN)
    last = -1 if written[-1:] not in (*"aeiouns",) else -2
    said = said[: accents[0]] + STRESS + said[accents[0] :] if accents else stress_at(said, nuclei, last if len(nuclei) > 1 else -1)
    return _as_spoken(said)


def _as_spoken(said: str) -> str:
    """Soft b d g between open sounds, n before k and g; the voice says nj more clearly than ɲ."""
    return replace_all(
        said, (r"(?<=[aeiouɪʊɾsjw])b|(?<=l)b", "β"), (r"(?<=[aeiouɪʊɾsjw])d(?!$)", "ð"), (r"(?<=[aeiouɪʊɾsljw])g", "ɣ"),
        (r"(?<=[aeiouɪʊɾsjw])ˈb", "ˈβ"), ("g", "ɡ"), (r"n(?=[kɡɣx])", "ŋ"), (r"n(?=[pb])", "m"), ("R", "r"), ("ɲ", "nj"))
