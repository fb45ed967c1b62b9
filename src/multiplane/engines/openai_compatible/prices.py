"""What a service costs: before from the request, after from the usage that it reports. Prices are the settings'."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from multiplane.core import codec

from ..requests import (
    EditRequest,
    ImageRequest,
    Request,
    SpeechRequest,
    TextRequest,
    TranslationRequest,
    VideoRequest,
)

BYTES_A_TOKEN = 2.5  # few enough for any script: an estimate that is too low would pass the cap
MESSAGE_TOKENS = 200  # our own words around a request
MILLION = 1_000_000


class Prices(Struct, frozen=True, omit_defaults=True):
    """In the production's currency: `input` and `output` for a million tokens, `speech` for a million characters, `image` for one,
    `second` for a second of film, `job` on top of each of them."""

    input: float = 0.0
    output: float = 0.0
    image: float = 0.0
    second: float = 0.0
    speech: float = 0.0
    job: float = 0.0

    def tokens(self, asked: float, answered: float) -> float:
        return self.job + (asked * self.input + answered * self.output) / MILLION

    def usage(self, told: Any, asked: float, answered: float) -> float:
        """The cost by the usage that an answer reports, or by the estimated numbers where it reports none."""
        told = told if isinstance(told, dict) else {}
        count = lambda *names: next((float(told[name]) for name in names if isinstance(told.get(name), int | float)), None)  # noqa: E731
        given, made = count("prompt_tokens", "input_tokens"), count("completion_tokens", "output_tokens")
        return self.tokens(asked if given is None else given, answered if made is None else made)


def tokens_of(text: str) -> float:
    """About how many tokens a text has, rather too many."""
    return len(text.encode()) / BYTES_A_TOKEN


def estimate(prices: Prices, request: Request) -> float:
    """What a request will cost at most, when it is answered at once."""
    if isinstance(request, TextRequest):
        words = request.prompt + request.instructions + "".join(one.prompt + one.answer for one in request.examples)
        return prices.tokens(tokens_of(words) + tokens_of(codec.encode(request.schema).decode()) + MESSAGE_TOKENS, request.longest)
    if isinstance(request, TranslationRequest):
        words = tokens_of("".join(request.lines)) + 8 * len(request.lines)
        return prices.tokens(words + tokens_of(request.context + "".join(request.glossary)) + 2 * MESSAGE_TOKENS, 3 * words + MESSAGE_TOKENS)
    if isinstance(request, ImageRequest | EditRequest):
        return prices.job + prices.image
    if isinstance(request, SpeechRequest):
        return prices.job + len(request.text + request.direction) * prices.speech / MILLION
    if isinstance(request, VideoRequest):
        return prices.job + float(request.frames / request.fps) * prices.second
    return prices.job
