"""Portuguese from its spelling, as it is spoken in Brazil, where the voices come from.

What the spelling does not tell, the openness of e and o without an accent and some x, follows the commoner case.
"""

from __future__ import annotations

import re
import unicodedata

from .spelling import STRESS, apply, normal, nuclei_of, replace_all, rules, stress_at

_V = "aeiouáéíóúâêôãõàü"
_SOFT = "(?=[eiéíê])"
_LETTERS = rules(
    ("ch", "ʃ"), ("lh", "ʎ"), ("nh", "ɲ"), ("ph", "f"), ("rr", "x"), ("ss", "s"), ("th", "t"), ("ç", "s"),
    (f"qu{_SOFT}", "k"), ("qu", "kw"), (f"gu{_SOFT}", "ɡ"), ("gu(?=[aoáóâôã])", "ɡw"), ("q", "k"),
    (f"s[cç]{_SOFT}", "s"), (f"xc{_SOFT}", "s"), (f"c{_SOFT}", "s"), ("c", "k"), (f"g{_SOFT}", "ʒ"), ("g", "ɡ"), ("j", "ʒ"), ("h", ""),
    (f"(?<=^e)x(?=[{_V}])", "z"), ("(?<=e)x(?=[ptcq])", "s"), ("x$", "ks"), ("x", "ʃ"),
    ("^r|(?<=[nls])r", "x"), ("r", "ɾ"),
    (f"(?<=[{_V}])s(?=[{_V}])", "z"), ("s(?=[bdgvmnlr])", "z"), ("z$", "s"),
    (f"l(?![{_V}h])", "U"), ("y", "i"), ("w", "v"), ("k", "k"),
    ("m$|ns$|n$", "N"), ("m(?=[pb])", "N"), (rf"n(?=[^{_V}nh])", "N"),
)
_OPEN = re.compile(r"(?<=[^aeiou])(e(?=Ua?$|la[s]?$|s[tk]a?[s]?$|ɾa[s]?$|ɾ[dt][aoe]s?$)|o(?=Us?$|la[s]?$|ɾa[s]?$|za[s]?$|va[s]?$|ɾ[tdk][aei]s?$|sa[s]?$))")
_FIXED = {"muito": "mˈuɪ̃tʊ", "muita": "mˈuɪ̃tɐ", "muitos": "mˈuɪ̃tʊs", "muitas": "mˈuɪ̃tɐs", "não": "nˈɐ̃ʊ̃", "e": "i", "o": "ʊ", "os": "ʊs",
          "que": "kɪ", "de": "ʤɪ", "se": "sɪ", "me": "mɪ", "te": "ʧɪ", "lhe": "ʎɪ", "do": "dʊ", "no": "nʊ", "dos": "dʊs", "nos": "nʊs",
          "ao": "aʊ", "por": "poɾ", "ela": "ˈɛlɐ", "ele": "ˈelɪ", "táxi": "tˈaksi", "próximo": "pɾˈɔsimʊ"}


def sound(word: str) -> str:
    """The sounds of a word, with its stress."""
    written = normal(word)
    if written in _FIXED:
        return _FIXED[written]
    letters = apply(written, _LETTERS)
    letters = replace_all(letters, ("ãoN?", "ã0"), ("ãe", "ã1"), ("õe", "õ1"), (r"aN$", "ã0"), (r"(?<=[aeoáéóâêô])i(?![Nɲ])", "1"),
                          (r"(?<=[aeoiáéóâêôí])u(?!N)", "0"), ("U", "0"))
    return _as_spoken(_stressed(letters, written))


def _stressed(letters: str, written: str) -> str:
    nuclei = nuclei_of(letters, _V)
    accents = nuclei_of(letters, "áéíóúâêô") or nuclei_of(letters, "ãõ")[-1:]
    which = -2 if written.endswith(("am", "em", "ens", "a", "e", "o", "as", "es", "os")) else -1
    if accents and not (letters[accents[0]] in "ã" and written.endswith("am")):
        return letters[: accents[0]] + STRESS + letters[accents[0] :]
    return stress_at(_OPEN.sub(lambda m: {"e": "é", "o": "ó"}[m[0]], letters) if which == -2 else letters, nuclei, which if len(nuclei) > 1 else -1)


def _as_spoken(said: str) -> str:
    """Weak final vowels, nasal vowels, t and d before i, off-glides; lj and nj, which the voice says more clearly
    than ʎ and ɲ."""
    return replace_all(
        said, (r"a(?=ɲ)|(?<=ˈ)a(?=[mn])|â(?=[mnɲN])", "ɐ̃"), (r"(?<!ˈ)e(?=s?$)", "y"), (r"(?<!ˈ)o(?=s?$)", "ʊ"), (r"(?<!ˈ)a(?=s?$)", "æ"),
        (r"t(?=ˈ?[iíy])", "ʧ"), (r"d(?=ˈ?[iíy])", "ʤ"),
        (r"[aâá]N", "ɐ̃"), (r"[eéê]N", "eɪŋ"), (r"[ií]N", "ĩ"), (r"[oóô]N$", "oŋ"), (r"[oóô]N", "õ"), (r"[uú]N", "ũ"), ("N", "n"),
        (r"ã0", "ɐ̃ʊ̃"), (r"ã1", "ɐ̃ɪ̃"), ("õ1", "õɪ̃"), ("ã", "ɐ̃"), ("õ", "õ"), ("0", "ʊ"), ("1", "ɪ"),
        ("[áàâ]", "a"), ("é", "ɛ"), ("ê", "e"), ("í", "i"), ("ó", "ɔ"), ("ô", "o"), ("[úü]", "u"),
        (r"[õĩũ]", lambda m: unicodedata.normalize("NFD", m[0])), (r"ɲ(?!ˈɐ̃)", "nj"), ("ʎ", "lj"))
