"""Numbers in words: Spanish, French, Italian and Portuguese, from 0 to 999 999."""

from __future__ import annotations

_SMALL = {
    "es": str.split("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
                    "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"),
    "fr": str.split("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"),
    "it": str.split("zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette "
                    "diciotto diciannove"),
    "pt": str.split("zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove"),
}
_TENS = {
    "es": str.split("- - veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
    "fr": str.split("- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt"),
    "it": str.split("- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta"),
    "pt": str.split("- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"),
}
_HUNDREDS = {
    "es": str.split("- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"),
    "pt": str.split("- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos"),
}
_THOUSAND = {"es": "mil", "fr": "mille", "it": "mila", "pt": "mil"}
LARGEST = 999_999


def cardinal(number: int, tongue: str) -> str:
    """`number` from 0 to LARGEST in words of `tongue`: 1204 in Spanish is "mil doscientos cuatro"."""
    if number < len(_SMALL[tongue]):
        return _SMALL[tongue][number]
    if number < 100:
        return _below_hundred(number, tongue)
    if number < 1000:
        return _below_thousand(number, tongue)
    head, rest = divmod(number, 1000)
    thousands = "mille" if tongue == "it" and head == 1 else _THOUSAND[tongue] if head == 1 else _many(head, tongue)
    if not rest:
        return thousands
    joint = " e " if tongue == "pt" and (rest < 100 or rest % 100 == 0) else "" if tongue == "it" else " "
    return thousands + joint + cardinal(rest, tongue)


def _many(head: int, tongue: str) -> str:
    words = cardinal(head, tongue)
    if tongue == "es" and words.endswith("uno"):
        words = words[:-3] + ("ún" if words.endswith("veintiuno") else "un")
    if tongue == "fr" and words.endswith(("vingts", "cents")):
        words = words[:-1]
    return words + ("" if tongue == "it" else " ") + _THOUSAND[tongue]


def _below_hundred(number: int, tongue: str) -> str:
    tens, ones = divmod(number, 10)
    word = _TENS[tongue][tens]
    if tongue == "fr":
        ones += 10 if tens in (7, 9) else 0
        joint = " et " if ones in (1, 11) and tens < 8 else "-"
        return word + (joint + _SMALL["fr"][ones] if ones else "s" if tens == 8 else "")
    if not ones:
        return word
    if tongue == "it":
        one = _SMALL["it"][ones]
        return (word[:-1] if one[0] in "uo" else word) + ("tré" if ones == 3 else one)
    return f"{word} {'y' if tongue == 'es' else 'e'} {_SMALL[tongue][ones]}"


def _below_thousand(number: int, tongue: str) -> str:
    hundreds, rest = divmod(number, 100)
    if tongue in ("es", "pt"):
        if number == 100:
            return "cien" if tongue == "es" else "cem"
        word = _HUNDREDS[tongue][hundreds]
        return word + ((" e " if tongue == "pt" else " ") + cardinal(rest, tongue) if rest else "")
    hundred = "cento" if tongue == "it" else "cent"
    head = "" if hundreds == 1 else _SMALL[tongue][hundreds] + ("" if tongue == "it" else " ")
    if not rest:
        return head + hundred + ("s" if tongue == "fr" and hundreds > 1 else "")
    return head + hundred + ("" if tongue == "it" else " ") + cardinal(rest, tongue)
