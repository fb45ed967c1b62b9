"""Effects that people make without a word: steps, cloth, hands, crowds."""

from __future__ import annotations

import numpy as np

from .effects import effect
from .grains import breath, chatter, crowd, several, silence, strew, struck, throat, tick
from .noise import add_at, band_pass, burst, envelope, fall, high_pass, low_pass, ring, samples, swell, times

_HEEL_TO_TOE = 0.085  # seconds


def _step(heel: np.ndarray, toe: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Heel, then toe a little later and softer."""
    return several([heel, toe * np.float32(random.uniform(0.3, 0.5))], [_HEEL_TO_TOE * random.uniform(0.85, 1.2)])


def _sole(random: np.random.Generator, hertz: float, seconds: float = 0.05) -> np.ndarray:
    n = samples(0.16)
    return ring(n, (hertz, hertz * 1.7), (seconds * 2.2, seconds), (1.0, 0.5), (0.3, 1.0)) * np.minimum(times(n) / 0.002, 1)


@effect("footsteps_wood", 0.3, -15.0, "footsteps|footstep|steps|footsteps wood")
def footsteps_wood(seconds: float, random: np.random.Generator) -> np.ndarray:
    def part() -> np.ndarray:
        board = struck(samples(0.2), random, random.uniform(95, 130), (1.0, 1.6, 2.4, 3.9, 5.2), 0.12, 0.9)
        add_at(board, tick(random, 900, 3500, 0.012), 0, 0.6)
        return board

    return _step(part(), part(), random)


@effect("footsteps_stone", 0.3, -16.0, "footsteps stone|footsteps pavement|footsteps street")
def footsteps_stone(seconds: float, random: np.random.Generator) -> np.ndarray:
    def part() -> np.ndarray:
        out = _sole(random, random.uniform(110, 150)) * 0.5
        add_at(out, tick(random, 1400, 6500, 0.02), 0, 1.0)
        add_at(out, tick(random, 2500, 9000, 0.05), samples(0.006), 0.25)
        return out

    return _step(part(), part(), random)


@effect("footsteps_snow", 0.35, -15.0, "footsteps snow|crunch of snow|snow crunches")
def footsteps_snow(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Snow gives way in hundreds of small breaks, and squeaks."""
    press = np.sin(np.linspace(0, np.pi, 24)) ** 0.7
    crunch = strew(samples(0.24), random, press, 150, 1300, 6500, 0.006)
    body = low_pass(burst(len(crunch), random), 320) * np.interp(np.arange(len(crunch)), np.linspace(0, len(crunch), 24), press) * 0.25
    return crunch + body.astype(np.float32)


@effect("footsteps_gravel", 0.35, -15.0, "footsteps gravel|footsteps sand|shingle")
def footsteps_gravel(seconds: float, random: np.random.Generator) -> np.ndarray:
    shape = np.concatenate([np.exp(-np.linspace(0, 2.5, 12)), 0.6 * np.exp(-np.linspace(0, 3, 12))])
    return strew(samples(0.26), random, shape, 70, 700, 5200, 0.014)


@effect("footsteps_water", 0.5, -12.0, "footsteps water|wades|puddle")
def footsteps_water(seconds: float, random: np.random.Generator) -> np.ndarray:
    from .effects_nature import plinks

    n = samples(0.4)
    out = band_pass(burst(n, random), 300, 3500, 1) * envelope(n, 0.02, 0.03, 0.22) * 0.5
    for plink in plinks(random, 5):
        add_at(out, plink, samples(random.uniform(0.02, 0.25)), random.uniform(0.1, 0.35))
    return out


@effect("footsteps_metal", 0.5, -16.0, "footsteps metal|footsteps iron|iron stairs")
def footsteps_metal(seconds: float, random: np.random.Generator) -> np.ndarray:
    def part() -> np.ndarray:
        plate = struck(samples(0.45), random, random.uniform(210, 320), (1.0, 1.73, 2.66, 4.15, 6.2, 9.3), 0.3, 1.3)
        add_at(plate, tick(random, 1500, 7000, 0.012), 0, 0.6)
        return plate

    return _step(part(), part(), random)


@effect("footsteps_grass", 0.35, -18.0, "footsteps grass|footsteps leaves|rustle of grass")
def footsteps_grass(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.26)
    swish = band_pass(burst(n, random), 700, 5200, 1) * envelope(n, 0.08, 0.02, 0.14) * 0.5
    return swish + strew(n, random, np.hanning(12) + 0.05, 26, 1200, 6000, 0.008)[:n] * 0.6 + np.pad(_sole(random, 80), (0, n))[:n] * 0.5


@effect("paws", 0.12, -24.0, "paw steps|scamper|patter of paws")
def paws(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = np.pad(tick(random, 1800, 7000, 0.008), (0, samples(0.06)))
    return out + np.pad(_sole(random, 160, 0.02), (0, len(out)))[: len(out)] * 0.5


@effect("cloth_rustle", 0.6, -23.0, "cloth|rustle|rustles|fabric|coat|blanket")
def cloth_rustle(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    return band_pass(burst(n, random), 500, 6500, 1) * swell(n, random, 9, 0.05, 1.0) ** 2 * envelope(n, 0.1, seconds * 0.3, seconds * 0.5)


@effect("hug_cloth", 1.1, -18.0, "hug|hugs|embrace")
def hug_cloth(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Two coats meet: a soft thump, then cloth on cloth."""
    n = samples(seconds)
    rub = band_pass(burst(n, random), 350, 3800, 1) * swell(n, random, 5, 0.1, 1.0) ** 2 * envelope(n, 0.15, 0.4, 0.5)
    out = rub * 0.7
    add_at(out, ring(samples(0.3), (72, 118), (0.22, 0.12), (1.0, 0.5)), samples(0.12), 0.7)
    return out


@effect("pat", 0.25, -17.0, "pats|slap on the back|taps the shoulder|catch")
def pat(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    return low_pass(burst(n, random) * fall(n, 0.09), 900) + ring(n, (130, 210), (0.12, 0.08), (0.6, 0.3))


@effect("clap", 0.3, -8.0, "claps|hand clap")
def clap(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    noise = burst(n, random) * fall(n, random.uniform(0.07, 0.11), 0.0008)
    return band_pass(noise, random.uniform(700, 1000), random.uniform(2200, 3200), 1) + 0.2 * high_pass(noise, 3500)


@effect("applause", 4.0, -6.0, "applaud|applauds|audience claps|ovation", stretches=True)
def applause(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = np.zeros(samples(seconds + 0.4), np.float32)
    claps = [clap(0.2, random) for _ in range(14)]
    for _ in range(26):
        at, each, gain = random.uniform(0.0, 0.6), random.uniform(0.2, 0.32), random.uniform(0.15, 0.8)
        hand = claps[int(random.integers(len(claps)))]
        while at < seconds - 0.1:
            add_at(out, hand, samples(at), gain * random.uniform(0.6, 1.0))
            at += each * random.uniform(0.88, 1.12)
    return out * envelope(len(out), 0.5, seconds - 1.7, 1.5)


@effect("crowd_gasp", 1.1, -5.0, "crowd gasps|gasp crowd")
def crowd_gasp(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Many people draw in breath, nearly at once; a few with voice."""
    out = np.zeros(samples(1.3), np.float32)
    for _ in range(22):
        add_at(out, breath(random.uniform(0.35, 0.6), random, random.uniform(500, 900), random.uniform(1300, 2100), 0.75), samples(abs(random.normal(0.05, 0.08))), random.uniform(0.3, 1.0))
    for _ in range(7):
        length = random.uniform(0.25, 0.4)
        n = samples(length)
        pitch = random.uniform(190, 420) * (1 + 0.25 * times(n) / length)
        add_at(out, throat(pitch, ((750, 4, 1.0), (1300, 5, 0.5)), 0.15, random) * envelope(n, 0.1, 0.05, length - 0.15), samples(random.uniform(0.05, 0.25)), random.uniform(0.2, 0.5))
    return out


@effect("crowd_cheer", 3.5, -2.0, "cheer|cheers|crowd cheers|hurrah|hooray|crowd roars", stretches=True)
def crowd_cheer(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Long open vowels at every height, whistles, and hands."""
    n = samples(seconds)
    out = np.zeros(n + samples(0.5), np.float32)
    for _ in range(26):
        length = seconds * random.uniform(0.35, 0.8)
        m = samples(length)
        t = times(m) / np.float32(length)
        base = random.uniform(150, 260) if random.random() < 0.5 else random.uniform(280, 520)
        pitch = base * (0.85 + 0.3 * np.sin(np.pi * t**0.6)) * (1 + 0.02 * np.sin(2 * np.pi * random.uniform(4, 7) * t * length))
        first = random.uniform(560, 850)
        voice = throat(pitch.astype(np.float32), ((first, 4, 1.0), (first * random.uniform(1.5, 2.2), 5, 0.6), (2700, 5, 0.2)), 0.08, random)
        add_at(out, voice * envelope(m, 0.2, length * 0.4, length * 0.5), samples(random.uniform(0, seconds * 0.3)), random.uniform(0.15, 0.6))
    roar = band_pass(burst(len(out), random), 450, 2600, 1) * envelope(len(out), 0.5, seconds * 0.3, seconds * 0.6) * 0.6
    out += roar
    add_at(out, applause(seconds, random), 0, 0.5)
    return out


@effect("crowd_murmur", 4.0, -10.0, "murmur|murmurs|crowd murmurs|chatter|crowd|voices|whispers", stretches=True)
def crowd_murmur(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = crowd(max(seconds, 3.0), random, 5)[: samples(seconds)]
    return out * envelope(len(out), 0.4, max(seconds - 1.2, 0.0), 0.8)


@effect("mumble", 1.5, -12.0, "mutter|mutters|mumbles", stretches=True)
def mumble(seconds: float, random: np.random.Generator) -> np.ndarray:
    voice = low_pass(chatter(max(seconds, 1.0), random, 115), 1500)[: samples(seconds)]
    return voice * envelope(len(voice), 0.1, max(seconds - 0.4, 0), 0.3)


@effect("heartbeat", 2.0, -6.0, "heart|heart beats|heart pounds|pulse", stretches=True)
def heartbeat(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.35)
    lub = ring(n, (48, 66), (0.25, 0.15), (1.0, 0.5)) * np.minimum(times(n) / 0.012, 1)
    beats, gaps = [], []
    for _ in range(max(1, int(seconds / 0.85))):
        beats += [lub, lub * np.float32(0.65)]
        gaps += [0.27, 0.58]
    return several(beats, gaps[:-1])


@effect("sip", 0.6, -18.0, "sips|drinks|slurp|gulp")
def sip(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    return band_pass(burst(n, random), 1200, 5000, 1) * swell(n, random, 18, 0.1, 1) * envelope(n, 0.2, 0.1, 0.25)


@effect("crunch", 0.5, -16.0, "crunches|chews|bites|munch")
def crunch(seconds: float, random: np.random.Generator) -> np.ndarray:
    return strew(samples(seconds), random, np.exp(-np.linspace(0, 3, 20)), 45, 900, 5500, 0.012)


@effect("sniff", 0.35, -16.0, "sniffs|snuffle|sniffle")
def sniff(seconds: float, random: np.random.Generator) -> np.ndarray:
    return breath(seconds, random, 1400, 2300, 0.6)


@effect("punch", 0.35, -6.0, "hit|hits|slap|smack|fight")
def punch(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    return ring(n, (78, 121), (0.2, 0.12), (1.0, 0.6)) + band_pass(burst(n, random) * fall(n, 0.07), 500, 3500, 1) * 0.9


@effect("thud", 0.6, -7.0, "thump|falls|drops|collapse|body fall|bump")
def thud(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    out = ring(n, (55, 83, 132), (0.4, 0.25, 0.12), (1.0, 0.7, 0.4)) + low_pass(burst(n, random) * fall(n, 0.12), 500) * 0.6
    return several([out, out * np.float32(0.25), silence(0.1)], [random.uniform(0.12, 0.2), 0.2])


@effect("gasp_breath", 0.6, -16.0, "gasp|gasps|sharp breath|breathes in|sigh|sighs|breath")
def gasp_breath(seconds: float, random: np.random.Generator) -> np.ndarray:
    """One person draws in a breath."""
    return breath(random.uniform(0.32, 0.45), random, random.uniform(600, 900), random.uniform(1500, 2100), 0.8)


@effect("sit_down", 0.8, -20.0, "sits|sits down|sit")
def sit_down(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Cloth, and a seat that takes the weight."""
    out = np.pad(cloth_rustle(0.45, random) * np.float32(0.5), (0, samples(0.3)))
    add_at(out, ring(samples(0.2), (92, 150), (0.14, 0.08), (1.0, 0.4)), samples(0.16), 0.5)
    add_at(out, struck(samples(0.12), random, random.uniform(260, 420), (1.0, 1.9, 3.2), 0.06), samples(0.3), 0.12)
    return out
