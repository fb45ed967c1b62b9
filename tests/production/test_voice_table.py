import pytest

from multiplane.core.design import CastDesign, Voice
from multiplane.core.errors import BadInput
from multiplane.production.toml import read_toml
from multiplane.production.voicetable import with_voice, write_voice

FILE = """# Made by multiplane (0123456789abcdef). Edit this file and it is yours: it will not be overwritten.
id = "ida"
name = "Ida"  # after my aunt
height = 1.3

[voice]
# she must sound brave
voice = "af_sky" # too soft?
speed = 0.9

[[wardrobe]]
kind = "coat"
colour = "#aa0000"
"""


def test_only_the_voice_changes(tmp_path):
    path = tmp_path / "ida.toml"
    path.write_text(FILE)
    write_voice(path, Voice("af_heart*0.6+bf_emma*0.4", pitch=1.25))
    text = path.read_text()
    for kept in ("# Made by multiplane (0123456789abcdef)", "# after my aunt", "# she must sound brave", "# too soft?", "[[wardrobe]]"):
        assert kept in text
    design = read_toml(path, CastDesign)
    assert design.voice == Voice("af_heart*0.6+bf_emma*0.4", 1.0, 1.25) and design.height == 1.3 and design.wardrobe[0].kind == "coat"


@pytest.mark.parametrize("text", ['id = "a"\nname = "A"\n', 'id = "a"\nname = "A"\nvoice = { voice = "x", pitch = 2.0 }\n', 'id = "a"\nname = "A"\n[voice]'])
def test_wherever_the_voice_stands(tmp_path, text):
    path = tmp_path / "a.toml"
    path.write_text(text)
    write_voice(path, Voice("bf_emma", 0.95))
    assert read_toml(path, CastDesign) == CastDesign("a", "A", voice=Voice("bf_emma", 0.95))
    assert with_voice(path.read_text(), Voice("bf_emma", 0.95)) == path.read_text()


def test_what_is_not_understood_is_left_alone(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text('id = "a"\nname = "A"\nvoice.voice = "x"\n')
    with pytest.raises(BadInput, match="set it there by hand to bf_emma"):
        write_voice(path, Voice("bf_emma"))
    assert path.read_text() == 'id = "a"\nname = "A"\nvoice.voice = "x"\n'
