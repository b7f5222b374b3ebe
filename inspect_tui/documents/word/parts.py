"""Parts of a .docx that are the same in every form."""

from __future__ import annotations

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
NAMESPACES = (
    f'{_WORD} xmlns:r="{_OFFICE}/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
PICTURE_TYPE = f"{_OFFICE}/relationships/image"
_PROPERTIES = f"{_OFFICE}/extended-properties"
_COMPATIBILITY = "http://schemas.microsoft.com/office/word"


def settings(*, even_pages: bool) -> str:
    """Write the settings; `even_pages` says that those have a footer of their own."""
    even = "<w:evenAndOddHeaders/>" if even_pages else ""
    return (
        f"{HEAD}<w:settings {_WORD}>"
        '<w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="420"/>{even}'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{_COMPATIBILITY}" w:val="15"/></w:compat>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>"
    )


APP = f'{HEAD}<Properties xmlns="{_PROPERTIES}"><Application>Microsoft Office Word</Application></Properties>'

_SERIF, _SANS = "Noto Serif CJK SC", "Noto Sans CJK SC"


def _font(name: str, *others: str) -> str:
    """Describe a font, and what to use in its place where it is not installed (documents.md 7.1)."""
    return (
        f'<w:font w:name="{name}"><w:altName w:val="{",".join(others)}"/>'
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
    )


FONT_TABLE = (
    f"{HEAD}<w:fonts {_WORD}>"
    + _font("仿宋", "仿宋_GB2312", "FangSong", "FangSong_GB2312", _SERIF)
    + _font("仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", _SERIF)
    + _font("华文中宋", "STZhongsong", "宋体", "SimSun", _SERIF)
    + _font("方正小标宋简体", "小标宋", "华文中宋", "STZhongsong", "宋体", "SimSun", _SERIF)
    + _font("黑体", "SimHei", _SANS)
    + _font("楷体", "KaiTi", "楷体_GB2312", "AR PL UKai CN", _SERIF)
    + _font("宋体", "SimSun", "NSimSun", _SERIF)
    + "</w:fonts>"
)
