"""``extends``: settings and packs shared from another folder or an installed package; and where each setting is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.newsroom import Newsroom

FAULTY = "Doors open prior to it, shockingly.\n"


@pytest.fixture
def desk(newsroom: Newsroom) -> Newsroom:
    """Give a desk below a newsroom that shares its pack and settings."""
    newsroom.write("shared/wirelint.yaml", "packs: [../house]\ntarget: wire\nignore: [house/tone]\nexclude: [drafts/]\n")
    newsroom.write("sport/talks.txt", FAULTY)
    newsroom.write("sport/drafts/talks.txt", FAULTY)
    newsroom.monkeypatch.chdir(newsroom.root / "sport")
    return newsroom


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("extends: ../shared\n", "1 finding (1 warning): 6 words in 1 file."),
        ("extends: ../shared/wirelint.yaml\n", "1 finding (1 warning): 6 words in 1 file."),
        ("extends: |\n  ../shared\nignore: [house/prior-to]\n", "No findings"),
        ("extends: ../shared\nselect: [house]\n", "2 findings (1 warning, 1 suggestion)"),
        ("extends: ../shared\nseverity:\n  house/prior-to: error\n", "1 finding (1 error)"),
        ("extends: ../shared\nexclude: [talks.txt]\n", "0 words in 0 files"),
        ("extends: ../shared\nper-path:\n  talks.txt:\n    extend-select: [house/tone/shock]\n", "1 suggestion"),
        ("extends: ../shared\npacks: [bundled]\nselect: [repetition]\n", "No findings: 6 words"),
    ],
)
def test_settings_build_on_those_they_extend(desk: Newsroom, settings: str, said: str) -> None:
    desk.write("sport/wirelint.yaml", settings)
    assert said in desk.run("check", ".").out


def test_several_are_read_in_order_and_each_may_extend_others(desk: Newsroom) -> None:
    desk.write("lead/wirelint.yaml", "extends: [../shared]\nfail-on: error\n")
    desk.write("night/pyproject.toml", '[tool.wirelint]\nfail-on = "suggestion"\n')
    desk.write("sport/wirelint.yaml", "extends: [../lead, ../night]\n")
    assert "\nfail-on: suggestion  (" in desk.run("config", "show").out
    desk.write("sport/wirelint.yaml", "extends: [../night, ../lead]\n")
    assert "\nfail-on: error  (" in desk.run("config", "show").out


def test_show_names_every_file_that_adds_to_a_list(desk: Newsroom) -> None:
    desk.write(
        "sport/wirelint.yaml",
        "extends: ../shared\nignore: [house/prior-to]\nper-path:\n  live/:\n    target: publish\n    ignore: [house]\n",
    )
    shared = desk.root / "shared/wirelint.yaml"
    lines = desk.run("config", "show").out.splitlines(keepends=True)
    assert "fail-on: warning  (default)\n" in lines
    assert "".join(line for line in lines if not line.endswith("  (default)\n")) == (
        "configuration: wirelint.yaml\n"
        f"  extends: {shared}\n"
        "allowances: none\n"
        f"packs: ../house  ({shared}:1:1)\n"
        f"ignore: house/tone  ({shared}:3:1)\n"
        "ignore: house/prior-to  (wirelint.yaml:2:1)\n"
        f"target: wire  ({shared}:2:1)\n"
        f"exclude: drafts/  ({shared}:4:1)\n"
        "per-path: live/\n"
        "  target: publish  (wirelint.yaml:5:5)\n"
        "  ignore: house  (wirelint.yaml:6:5)\n"
    )


def test_show_of_a_file_names_what_speaks_of_it(desk: Newsroom) -> None:
    desk.write("sport/wirelint.yaml", "extends: ../shared\nper-path:\n  live/:\n    target: publish\n")
    assert "\ntarget: publish  (wirelint.yaml:4:5)\n" in desk.run("config", "show", "live/final.txt").out
    assert "\ntarget: wire  (" in desk.run("config", "show", "final.txt").out


@pytest.mark.parametrize(
    ("shared", "settings", "said"),
    [
        ("", "extends: ../shred\n", 'wirelint.yaml:1:10: there is no folder, file or installed package "../shred".'),
        ("", "extends: [../house]\n", 'wirelint.yaml:1:11: "../house" has no wirelint.yaml; write one there'),
        ("extends: ../sport\n", "extends: ../shared\n", '"../sport" leads back to wirelint.yaml; take one of the two'),
        ("", "extends: .\n", 'wirelint.yaml:1:10: "." leads back to wirelint.yaml'),
        ("taget: wire\n", "extends: ../shared\n", '/shared/wirelint.yaml:1:1: a configuration has no key "taget".'),
        ("packs: [hous]\n", "extends: ../shared\n", '/shared/wirelint.yaml:1:9: there is no pack "hous".'),
        ("packs: [../sport]\n", "extends: ../shared\n", 'there is no pack in "../sport"; a pack is a folder'),
    ],
)
def test_mistakes_are_named_with_file_and_line(desk: Newsroom, shared: str, settings: str, said: str) -> None:
    desk.write("shared/wirelint.yaml", shared)
    desk.write("sport/wirelint.yaml", settings)
    ended = desk.run("check", ".")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


@pytest.fixture
def installed(newsroom: Newsroom) -> Newsroom:
    """Install a package that offers a pack and settings, as pip would leave it on the path of modules."""
    site = "site/daily_style-1.0.dist-info"
    newsroom.write(f"{site}/METADATA", "Metadata-Version: 2.1\nName: daily-style\nVersion: 1.0\n")
    newsroom.write(f"{site}/entry_points.txt", "[wirelint.packs]\ndaily = daily_style\nlost = daily_lost\n")
    (newsroom.root / "house").rename(newsroom.root / "site/daily_style")
    newsroom.write("site/daily_style/house/pack.yaml", "title: House\n")
    (newsroom.root / "site/daily_style/pack.yaml").unlink()
    (newsroom.root / "site/daily_style/prior-to.yaml").rename(newsroom.root / "site/daily_style/house/prior-to.yaml")
    newsroom.write("site/daily_style/wirelint.yaml", "packs: [.]\nfail-on: error\n")
    newsroom.write("site/daily_style/__init__.py", "raise RuntimeError('nobody may run this')\n")
    newsroom.monkeypatch.syspath_prepend(str(newsroom.root / "site"))
    newsroom.write("talks.txt", FAULTY)
    return newsroom


@pytest.mark.parametrize(
    ("settings", "code", "said"),
    [
        ("packs: [daily]\n", 1, "1 finding (1 warning)"),
        ("extends: daily\n", 0, "1 finding (1 warning)"),
        ("extends: dayly\n", 2, 'there is no folder, file or installed package "dayly". Did you mean "daily"?'),
        ("packs: [dayly]\n", 2, 'there is no pack "dayly". Did you mean "daily"?'),
        ("packs: [lost]\n", 2, 'The installed package "lost" names the module daily_lost, which is no folder'),
    ],
)
def test_an_installed_package_shares_its_packs(installed: Newsroom, settings: str, code: int, said: str) -> None:
    installed.write("wirelint.yaml", settings)
    ended = installed.run("check", ".")
    assert said in ended.out + ended.err
    assert ended.code == code
