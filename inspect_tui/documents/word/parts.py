"""Parts of a .docx that are the same in every form."""

from __future__ import annotations

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_COMPATIBILITY = "http://schemas.microsoft.com/office/word"

SETTINGS = (
    f"{_HEAD}<w:settings {_NAMESPACE}>"
    '<w:zoom w:percent="100"/>'
    '<w:defaultTabStop w:val="420"/>'
    '<w:characterSpacingControl w:val="compressPunctuation"/>'
    f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{_COMPATIBILITY}" w:val="15"/></w:compat>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
    "</w:settings>"
)

APP = f'{_HEAD}<Properties xmlns="{_PROPERTIES}"><Application>Microsoft Office Word</Application></Properties>'


_LINUX = ("Noto Serif CJK SC",)


def _font(name: str, *others: str) -> str:
    """Describe a font, and what to use in its place where it is not installed (documents.md 7.1)."""
    return (
        f'<w:font w:name="{name}"><w:altName w:val="{",".join(others)}"/>'
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
    )


FONT_TABLE = (
    f"{_HEAD}<w:fonts {_NAMESPACE}>"
    + _font("仿宋", "仿宋_GB2312", "FangSong", "FangSong_GB2312", *_LINUX)
    + _font("仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", *_LINUX)
    + _font("华文中宋", "STZhongsong", "宋体", "SimSun", *_LINUX)
    + "</w:fonts>"
)
