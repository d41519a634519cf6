"""``wirelint.yaml``, ``[tool.wirelint]`` and ``wirelint config show``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

FAULTY = "Doors open prior to it, shockingly.\n"


@pytest.mark.parametrize(
    ("config", "code", "said"),
    [
        ("", 1, "2 findings (1 warning, 1 suggestion)"),
        ("select: [house/tone]\n", 0, "1 finding (1 suggestion)"),
        ("ignore: house/prior-to\n", 0, "1 finding (1 suggestion)"),
        ("ignore: [house]\nextend-select: [house/prior-to]\n", 1, "1 finding (1 warning)"),
        ("severity:\n  house/prior-to: error\n", 1, "(1 error, 1 suggestion)"),
        ("severity:\n  house/prior-to#prior-to: off\n  house: error\n", 1, "1 finding (1 error)"),
        ("severity:\n  house/prior-to#prior-to: error\n", 1, "(1 error, 1 suggestion)"),
        ("fail-on: error\n", 0, "2 findings"),
        ("exclude: [desk]\n", 0, "No findings: 0 words in 0 files."),
        ("per-path:\n  desk:\n    ignore: [house/tone]\n", 1, "1 finding (1 warning)"),
        ("per-path:\n  desk:\n    select: [house/tone]\n    target: wire\n", 0, "1 finding (1 suggestion)"),
        ("per-path:\n  other:\n    ignore: [house/tone]\n", 1, "2 findings"),
        ("target: wire\ndialect: british\nprofile: ap\nencoding: cp1252\n", 1, "2 findings"),
    ],
)
def test_settings(newsroom: Newsroom, config: str, code: int, said: str) -> None:
    newsroom.write("wirelint.yaml", f"packs: [house]\n{config}")
    newsroom.write("desk/talks.txt", FAULTY)
    ended = newsroom.run("check", "desk")
    assert said in ended.out
    assert ended.code == code


def test_copy_in_another_encoding(newsroom: Newsroom) -> None:
    newsroom.write("talks.txt", b"Caf\xe9s open prior to it.\n")
    newsroom.write("wirelint.yaml", "packs: [house]\nencoding: cp1252\n")
    assert "Cafés open prior to it." in newsroom.run("check", "talks.txt").out


def test_the_command_line_outranks_the_configuration(newsroom: Newsroom) -> None:
    newsroom.write("wirelint.yaml", "packs: [house]\nignore: [house/prior-to]\n")
    newsroom.write("talks.txt", FAULTY)
    assert newsroom.run("check", "--select", "house/prior-to", "talks.txt").code == 1


def test_the_nearest_configuration_counts(newsroom: Newsroom) -> None:
    newsroom.write("wirelint.yaml", "packs: [house]\nexclude: [desk/old]\n")
    newsroom.write("desk/old/talks.txt", FAULTY)
    newsroom.write("desk/talks.txt", FAULTY)
    newsroom.monkeypatch.chdir(newsroom.root / "desk")
    assert "in 1 file." in newsroom.run("check", ".").out
    newsroom.write("desk/wirelint.yaml", "packs: [../house]\nignore: [house]\n")
    assert "No findings: 12 words in 2 files." in newsroom.run("check", ".").out


def test_a_pyproject_will_do(newsroom: Newsroom) -> None:
    (newsroom.root / "wirelint.yaml").unlink()
    newsroom.write(
        "pyproject.toml", '[project]\nname = "desk"\n\n[tool.wirelint]\npacks = ["house"]\nignore = ["house/tone"]\n'
    )
    newsroom.write("talks.txt", FAULTY)
    assert "1 finding (1 warning)" in newsroom.run("check", "talks.txt").out
    assert "ignore: house/tone  (pyproject.toml:6:1)" in newsroom.run("config", "show").out


def test_a_pyproject_without_our_table_is_passed_over(newsroom: Newsroom) -> None:
    newsroom.write("desk/pyproject.toml", '[project]\nname = "desk"\n')
    newsroom.monkeypatch.chdir(newsroom.root / "desk")
    assert "configuration: " in newsroom.run("config", "show").out
    assert "packs: house  (" in newsroom.run("config", "show").out


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "wirelint.yaml",
            "taget: wire\n",
            'wirelint.yaml:1:1: a configuration has no key "taget". Did you mean "target"?',
        ),
        ("wirelint.yaml", "target: print\n", 'wirelint.yaml:1:9: "print" is not one of: publish, wire.'),
        ("wirelint.yaml", "packs: [hous]\n", 'wirelint.yaml:1:9: there is no pack "hous".'),
        (
            "wirelint.yaml",
            "packs: [house]\nignore: [house/x]\n",
            'wirelint.yaml:2:10: there is no rule or pack "house/x".',
        ),
        (
            "wirelint.yaml",
            "severity: error\n",
            'wirelint.yaml:1:11: "severity" is a map with one "id: level" on each line',
        ),
        ("wirelint.yaml", "severity:\n  a: fatal\n", 'wirelint.yaml:2:6: "fatal" is not one of: error'),
        ("wirelint.yaml", "severity:\n  a: [error]\n", 'wirelint.yaml:2:6: the severity of "a" is one of'),
        ("wirelint.yaml", "per-path:\n  desk: off\n", 'wirelint.yaml:2:9: "desk" holds a map of settings'),
        (
            "wirelint.yaml",
            "per-path:\n  desk:\n    packs: [a]\n",
            'wirelint.yaml:3:5: a "per-path" entry has no key "packs".',
        ),
        (
            "wirelint.yaml",
            "encoding: utf8x\n",
            'wirelint.yaml:1:11: there is no encoding "utf8x". Did you mean "utf-8"?',
        ),
        ("wirelint.yaml", "- packs\n", "wirelint.yaml:1:1: a configuration is a map of keys"),
        (
            "wirelint.yaml",
            b"packs: \xff\n",
            "wirelint.yaml:1:1: the configuration is not UTF-8 (byte 7); save it as UTF-8",
        ),
        (
            "pyproject.toml",
            '[tool.wirelint]\ntaget = "wire"\n',
            'pyproject.toml:2:1: a configuration has no key "taget".',
        ),
        ("pyproject.toml", "[tool.wirelint]\ntarget = wire\n", "pyproject.toml:2:10: this is not TOML: "),
        ("pyproject.toml", "[tool.wirelint]\npacks = true\n", 'pyproject.toml:2:1: there is no pack "true".'),
    ],
)
def test_mistakes_are_named_with_file_and_line(newsroom: Newsroom, name: str, text: str | bytes, said: str) -> None:
    (newsroom.root / "wirelint.yaml").unlink()
    newsroom.write(name, text)
    ended = newsroom.run("check", ".")
    assert ended.code == 2
    assert ended.err.startswith(said)


def test_config_show_names_the_origin_of_each_setting(newsroom: Newsroom) -> None:
    newsroom.write("wirelint.yaml", "packs: [house]\ntarget: wire\nseverity:\n  house: error\n")
    ended = newsroom.run("config", "show")
    assert ended.code == 0
    assert ended.out.startswith("configuration: wirelint.yaml\nallowances: none\npacks: house  (wirelint.yaml:1:1)\n")
    assert "target: wire  (wirelint.yaml:2:1)\n" in ended.out
    assert "severity: house: error  (wirelint.yaml:3:1)\n" in ended.out
    assert "fail-on: warning  (default)\n" in ended.out
    assert newsroom.run("config", "show", "--isolated").out.startswith("configuration: none\n")


def test_the_formats_are_listed(newsroom: Newsroom) -> None:
    ended = newsroom.run("formats")
    assert "  plain        plain text: one paragraph a line" in ended.out
    assert "  json         one object with findings and summary\n" in ended.out


def test_help_names_every_command(newsroom: Newsroom) -> None:
    ended = newsroom.run("--help")
    assert ended.code == 0
    for name in ("allow", "check", "completion", "config", "formats", "init", "rules"):
        assert f"\n  {name}" in ended.out
    assert newsroom.run("chek").code == 2


@pytest.mark.parametrize(
    ("special", "arguments", "said"),
    [
        ("target: wire", [], "No findings"),
        ("target: wire", ["--target", "publish"], "1 finding (1 warning)"),
        ("target: wire", ["--target", "publish", "--ignore", "house/prior-to"], "No findings"),
        ("select: [house/tone/shock]", ["--select", "house/prior-to"], "1 finding (1 warning)"),
        ("ignore: [house/prior-to]", ["--select", "house"], "1 finding (1 suggestion)"),
    ],
)
def test_the_command_line_outranks_settings_of_a_path(
    newsroom: Newsroom, special: str, arguments: list[str], said: str
) -> None:
    for name in ("house/prior-to.yaml", "house/tone/shock.yaml"):
        rule = (newsroom.root / name).read_text(encoding="utf-8")
        if "target" in special:
            newsroom.write(name, re.sub("severity: .*", "severity: {publish: warning, wire: off}", rule))
    newsroom.write("wirelint.yaml", f"packs: [house]\nper-path:\n  desk:\n    {special}\n")
    newsroom.write("desk/talks.txt", FAULTY.replace("shockingly", "then") if "target" in special else FAULTY)
    assert said in newsroom.run("check", "desk", *arguments).out
