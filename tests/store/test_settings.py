"""Settings are a TOML file that people can read and edit; whatever text they hold comes back the same."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.store.settings import Session, Settings, load_session, load_settings, save_session, save_settings
from tests.builders import GAS_BUREAU, SETTINGS

TEXT = st.text(st.characters(codec="utf-8")) | st.sampled_from(
    ['"""', "'''", "\\", "[red]", "a\nb", "a\r\nb", "\x1b[31m", "𠮷", "= #", "\u2028", "\x85", "\x7f", " ", "'"]
)
AGENCIES = st.builds(
    Agency, id=TEXT, name=TEXT, kind=st.sampled_from(["fire", "coordination"]), region=TEXT, address=TEXT, court=TEXT
)


@given(
    st.builds(
        Settings,
        agencies=st.lists(AGENCIES, max_size=3).map(tuple),
        inspectors=st.lists(st.builds(Inspector, TEXT, TEXT, TEXT), max_size=3).map(tuple),
        campaign=TEXT,
    )
)
def test_settings_come_back_as_they_were_saved(settings: Settings) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.toml"
        save_settings(path, settings)

        assert load_settings(path) == settings


def test_the_file_can_be_read_by_people(tmp_path: Path) -> None:
    save_settings(tmp_path / "settings.toml", SETTINGS)

    lines = (tmp_path / "settings.toml").read_text(encoding="utf-8").splitlines()
    assert 'campaign = "大检查大整治"' in lines
    assert 'name = "示例市应急管理局"' in lines
    assert '    { name = "张安", certificate = "示0001", agency = "gas-bureau" },' in lines


def test_a_file_edited_with_the_windows_editor_is_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes('campaign = "百日行动"\r\n'.encode("utf-8-sig"))

    assert load_settings(path) == Settings(campaign="百日行动")


def test_without_a_file_settings_are_empty(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.toml") == Settings()


@pytest.mark.parametrize(
    "content",
    [
        "campaign =",
        "campaign = 5",
        '[[agencies]]\nid = "a"\nname = "某局"\nkind = "police"',
        "campaign = '大检查".encode("gb18030"),
    ],
)
def test_a_file_with_errors_is_named_and_untouched(tmp_path: Path, content: str | bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = path.read_bytes()

    with pytest.raises(DamagedFileError, match=r"^设置文件 settings\.toml 有错(：.+)?，没有改动它。检查记录完好；"):
        load_settings(path)

    assert path.read_bytes() == before


def test_an_agency_is_found_by_id_and_the_first_one_without() -> None:
    assert SETTINGS.agency("") == GAS_BUREAU
    assert SETTINGS.agency("emergency-bureau") == SETTINGS.agencies[1]
    assert SETTINGS.agency("nobody") is None
    assert Settings().agency("") is None


def test_an_inspector_is_found_by_name() -> None:
    assert SETTINGS.inspector("李全") == Inspector("李全", "示0002", "gas-bureau")
    assert SETTINGS.inspector("谁") is None


@given(st.builds(Session, TEXT, TEXT, st.dictionaries(TEXT, TEXT, max_size=3), st.booleans()))
def test_the_session_comes_back_as_it_was_saved(session: Session) -> None:
    with TemporaryDirectory() as folder:
        save_session(Path(folder) / "session.json", session)

        assert load_session(Path(folder) / "session.json") == session


@pytest.mark.parametrize("content", [b"", b"{", b'{"places": 5}', b"\xff"])
def test_a_damaged_session_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "session.json"
    path.write_bytes(content)

    assert load_session(path) == Session()
