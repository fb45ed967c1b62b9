"""Names of languages: from the tags that people write (BCP 47) to the three letters that MP4 files hold (ISO 639-2/T)."""

from __future__ import annotations

_PAIRS = (
    "en:eng fr:fra de:deu es:spa pt:por it:ita nl:nld sv:swe da:dan no:nor nb:nob nn:nno fi:fin is:isl pl:pol cs:ces sk:slk "
    "hu:hun ro:ron bg:bul hr:hrv sr:srp sl:slv el:ell tr:tur ru:rus uk:ukr be:bel et:est lv:lav lt:lit ga:gle cy:cym eu:eus "
    "ca:cat gl:glg ar:ara he:heb fa:fas ur:urd hi:hin bn:ben ta:tam te:tel mr:mar gu:guj pa:pan ml:mal kn:kan si:sin ne:nep "
    "th:tha lo:lao my:mya km:khm vi:vie id:ind ms:msa tl:tgl fil:fil zh:zho yue:yue ja:jpn ko:kor mn:mon ka:kat hy:hye "
    "az:aze kk:kaz uz:uzb sw:swa am:amh zu:zul af:afr sq:sqi mk:mkd mt:mlt la:lat eo:epo")
_THREE = dict(pair.split(":") for pair in _PAIRS.split())


def three_letters(tag: str) -> str:
    """The ISO 639-2 code of a language tag ("de-AT" gives "deu"); "und" for what is not known."""
    first = tag.replace("_", "-").split("-")[0].lower()
    return _THREE.get(first, first if first in _THREE.values() else "und")
