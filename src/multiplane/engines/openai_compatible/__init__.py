"""Services that speak like OpenAI, at any address: Ollama, vLLM, llama.cpp, SGLang, hosted ones.

    [engine.writer]
    kind = "openai"
    url = "http://127.0.0.1:11434/v1"
    models = { text = "qwen3:14b", translation = "qwen3:14b" }      # ability -> model
    key_env = "SERVICE_KEY"                                          # for services that want a key
    price = { input = 0.25, output = 2.0 }                           # for a million tokens; see `prices`
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

from blake3 import blake3
from msgspec import Struct
from msgspec.structs import replace as with_fields

from multiplane.core import codec
from multiplane.core.errors import BadInput
from multiplane.core.take import Provenance, Terms

from ..base import Call, Made
from ..errors import EngineError
from ..requests import (
    EditRequest,
    ImageRequest,
    Request,
    SpeechRequest,
    TextRequest,
    TranslationRequest,
    VideoRequest,
    ability_of,
)
from ..schema import check_schema
from ..web import Site, Web, what_is_missing
from .asking import Dialect
from .chat import WAYS, as_talk, converse, too_long
from .media import Asked, film, paint, speak
from .prices import Prices, estimate

CAN = ("text", "translation", "image", "edit", "voice", "video")
GLANCE_SECONDS = 5.0
SOUNDS = ("wav", "flac", "mp3", "opus")


class Settings(Struct, frozen=True, omit_defaults=True):
    """[engine.NAME] with kind = "openai". `fields` gives the service's names for what a request holds, by ability, as in
    fields = { video = { frames = "num_frames", seed = "seed" } }; `extra` holds more fields that are sent along, by ability."""

    url: str = ""
    models: dict[str, str] = {}
    key_env: str = ""
    version: str = "1"
    answers: str = "auto"  # how JSON is had under a schema: auto, native, tool, prompt
    sizes: dict[str, tuple[str, ...]] = {}  # ability -> the sizes that the model makes
    spoken: str = ""  # the voice, where the request names none
    sound: str = "wav"
    image_field: str = "image[]"
    wants: tuple[str, ...] = ("references", "control.line")  # what of a request for a picture is sent, where the service edits pictures
    fields: dict[str, dict[str, str]] = {}
    extra: dict[str, dict[str, Any]] = {}
    price: Prices = Prices()
    idempotent: bool = False  # whether the service buys a job once that is sent twice with one Idempotency-Key
    resend_below: float = 0.0  # a job in doubt of at most this price is bought again, and counted twice
    silence: float = 600.0  # seconds that it may say nothing
    allow_hosts: tuple[str, ...] = ()
    licence: str = ""
    terms: Terms = Terms()


class OpenAICompatible:
    """A `base.Engine`."""

    Settings = Settings
    asks_again = True  # an answer that does not fit its schema has been asked for again before it is given up

    def __init__(self, name: str, settings: Settings):
        self.name, self.settings = name, settings
        self.abilities, self.repeatable = tuple(settings.models), settings.idempotent
        self.resend_below = settings.resend_below
        self.site = Site(name, settings.url, settings.key_env, settings.allow_hosts, silence=settings.silence)
        self.dialects: dict[str, Dialect] = {}
        if strange := [ability for ability in settings.models if ability not in CAN]:
            raise BadInput(f"engine.{name}: services of this kind do no {strange[0]}; they do {', '.join(CAN)}")
        for what, value, known in (("answers", settings.answers, ("auto", *WAYS)), ("sound", settings.sound, SOUNDS)):
            if value not in known:
                raise BadInput(f'engine.{name}: {what} is "{value}"; give one of {", ".join(known)}')

    def missing(self, ability: str) -> str:
        if ability not in self.settings.models:
            return f'[engine.{self.name}] has no model for {ability}; name one, as in models = {{ {ability} = "MODEL" }}'
        if wrong := what_is_missing(self.site):
            return wrong
        until = time.monotonic() + GLANCE_SECONDS

        def in_time() -> None:
            if time.monotonic() > until:
                raise EngineError(f"it does not answer within {GLANCE_SECONDS:.0f} s; is it running, and is the address right?")

        try:
            with Web(self.site, in_time) as web:
                return self._not_listed(ability, web.ask("GET", "models").object())
        except EngineError as error:
            return "" if getattr(error, "status", 0) in (404, 405, 501) else error.what  # not every service lists its models

    def _not_listed(self, ability: str, told: dict[str, Any]) -> str:
        rows = [row for row in told.get("data") or () if isinstance(row, dict)] if isinstance(told.get("data"), list) else []
        names, model = [str(row.get("id")) for row in rows], self.settings.models[ability]
        anything = any(row.get("owned_by") in ("llamacpp", "me") for row in rows)  # servers of one model, whatever it is called
        if not names or anything or model in names or f"{model}:latest" in names:
            return ""
        return f"it has no model {model}; it has {', '.join(names[:8])}" + (" …" if len(names) > 8 else "")

    @property
    def wants(self) -> tuple[str, ...]:
        """The passes that are sent along with a picture."""
        return tuple(name.removeprefix("control.") for name in self.takes("edit") if name.startswith("control.")) if "edit" in self.settings.models else ()

    def takes(self, ability: str) -> tuple[str, ...]:
        """What of a request is sent: "references", "control.line", "first" …"""
        if ability == "video":
            return ("first", "last") if "last" in self.settings.fields.get("video", {}) else ("first",)
        return self.settings.wants if ability == "edit" or (ability == "image" and "edit" in self.settings.models) else ()

    def identity(self, ability: str) -> str:
        own = self.settings
        shaping = [own.answers if ability in ("text", "translation") else "", own.fields.get(ability), own.extra.get(ability), own.sizes.get(ability)]
        shaping += [own.spoken, own.sound] if ability == "voice" else [own.wants] if ability in ("image", "edit") else []
        return f"openai {own.version} {own.models.get(ability, '')} {blake3(codec.encode(shaping)).hexdigest()[:8]}"

    def terms(self) -> Terms:
        return self.settings.terms if self.settings.terms.where else with_fields(self.settings.terms, where=self.settings.url.partition("://")[2].partition("/")[0])

    def estimate(self, request: Request) -> float:
        return estimate(self.settings.price, request)

    def make(self, request: Request, call: Call) -> Made:
        ability = ability_of(request)
        if ability not in self.settings.models:
            raise EngineError(f"it has no model for {ability}", "refused")
        with Web(self.site, call.check) as web:
            if isinstance(request, TextRequest):
                check_schema(request.schema)
                return self._text(web, call, request, request)
            if isinstance(request, TranslationRequest):
                return self._text(web, call, request, as_talk(request))
            return self._media(web, call, request)

    def _dialect(self, ability: str) -> Dialect:
        return self.dialects.setdefault(ability, Dialect())

    def _text(self, web: Web, call: Call, request: TextRequest | TranslationRequest, question: TextRequest) -> Made:
        ability = ability_of(request)
        text, data, talk = converse(
            web, call, self.settings.models[ability], question, self.settings.answers, self.settings.price, self._dialect(ability), self.settings.extra.get(ability, {}),
        )  # fmt: skip
        facts: dict[str, Any] = {"answers": talk.answers}
        if isinstance(request, TranslationRequest) and (long := too_long(data["lines"], request)):
            facts["too_long"] = long
        return Made((), self._provenance(ability, talk.told_model, talk.number, talk.spent), text, data, facts)

    def _media(self, web: Web, call: Call, request: Request) -> Made:
        own, ability = self.settings, ability_of(request)
        asked, dialect, sizes = Asked(own.models[ability], own.fields.get(ability, {}), own.extra.get(ability, {})), self._dialect(ability), own.sizes.get(ability, ())
        cost, facts, told = estimate(own.price, request), {}, {}
        if isinstance(request, SpeechRequest):
            file = speak(web, call, request, asked, own.spoken, own.sound, dialect)
        elif isinstance(request, VideoRequest):
            file, told = film(web, call, request, asked, sizes, dialect, paid=cost > 0)
            facts = self._ignored(request)
        else:
            request, facts = self._trimmed(request)
            if request.references or request.controls:  # what is shown is edited, by the model for that
                asked = replace(asked, model=own.models.get("edit", asked.model))
            file, told, more = paint(web, call, request, asked, sizes, own.image_field, dialect)
            facts |= more
            if own.price.output and isinstance(told.get("usage"), dict):
                cost += own.price.usage(told["usage"], 0, 0) - own.price.job
        return Made((file,), self._provenance(ability, str(told.get("model") or "")[:200], str(told.get("id") or call.remote)[:200], cost), facts=facts)

    def _ignored(self, request: ImageRequest | EditRequest | VideoRequest) -> dict[str, Any]:
        """What of a request is not sent, as a fact."""
        takes, named = self.takes(ability_of(request)), self.settings.fields.get(ability_of(request), {})
        found = ["negative"] if request.negative and "negative" not in named else []
        found += [f"reference.{one.role}" for one in request.references if "references" not in takes]
        found += [f"control.{one.kind}" for one in request.controls if f"control.{one.kind}" not in takes]
        found += ["last"] if getattr(request, "last", "") and "last" not in takes else []
        found += [f"lora.{one.source}" for one in request.loras]
        return {"ignored": found} if found else {}

    def _trimmed(self, request: ImageRequest | EditRequest) -> tuple[ImageRequest | EditRequest, dict[str, Any]]:
        """A request with the pictures that the service takes; what is left out is a fact."""
        takes = self.takes(ability_of(request))
        controls = tuple(one for one in request.controls if f"control.{one.kind}" in takes)
        return with_fields(request, references=request.references if "references" in takes else (), controls=controls), self._ignored(request)

    def _provenance(self, ability: str, model: str, number: str, cost: float) -> Provenance:
        own = self.settings
        return Provenance(self.name, own.version, own.licence, model=model or own.models[ability], terms=self.terms(), request=number, cost=cost)
