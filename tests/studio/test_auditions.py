"""`multiplane cast`: the same line in several voices, and the choice written down."""

import pytest

from multiplane.audition import audition, choose, find_role, say_cast
from multiplane.cli import main
from multiplane.core.errors import BadInput
from multiplane.engines import voice_engine
from multiplane.line import prepare
from multiplane.opening import open_production


def role_and(film):
    settings = film / "multiplane.toml"
    settings.write_text(settings.read_text().replace('"hibari"', '"kokoro"'))
    production = open_production(film)
    planned = prepare(production)
    return production, planned, [line.split()[0] for line in say_cast(planned)]


def test_a_choice_is_a_persons_edit(film):
    production, _, roles = role_and(film)
    path = film / "bible" / "cast" / f"{roles[0]}.toml"
    before = path.read_text()
    assert main(["cast", str(film), roles[0].upper(), "--choose", "bf_emma*0.6 + af_sky*0.4"]) == 0
    after = path.read_text()
    assert 'voice = "bf_emma*0.6+af_sky*0.4"' in after and before.partition("[voice]")[0] == after.partition("[voice]")[0]
    planned = prepare(production, write=False)
    assert [one.path.name for one in planned.edited] == [path.name]


def test_wrong_names_are_told(film):
    production, planned, roles = role_and(film)
    with pytest.raises(BadInput, match=f'did you mean "{roles[0]}"'):
        find_role(planned, roles[0][:-1])
    with pytest.raises(BadInput, match="did you mean"):
        choose(production, roles[0], "af_hart")
    with pytest.raises(BadInput, match="auditioned"):
        choose(production, roles[0], "2")
    assert main(["cast", str(film), "--choose", "af_heart"]) == 2


@pytest.mark.skipif(bool(voice_engine("kokoro").missing()), reason=voice_engine("kokoro").missing())
def test_an_audition_is_heard_and_chosen_by_number(film):
    production, _, roles = role_and(film)
    tried = audition(production, roles[0], text="Yes.", count=2)
    assert [one.file.exists() for one in tried] == [True, True] and tried[0].voice != tried[1].voice
    folder = tried[0].file.parent
    assert tried[1].file.name in (folder / "index.html").read_text()
    choose(production, roles[0], "2")
    planned = prepare(production, write=False)
    assert next(one.voice for one in planned.bible.cast if one.id == roles[0]) == tried[1].voice
