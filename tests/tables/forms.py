"""A real XLSForm, as an office would have made it for its phones."""

from __future__ import annotations

import io
from typing import Any

from openpyxl import Workbook

SURVEY = [
    ("type", "name", "label::English (en)", "label::中文 (zh)", "hint", "relevant", "required", "constraint"),
    ("start", "start", "", "", "", "", "", ""),
    ("select_one supply", "gas_supply", "Gas", "用什么气", "", "", "yes", ""),
    ("select_one yes_no", "High_Rise", "High", "是否在高层建筑内", "", "", "yes", ""),
    ("integer", "storeys", "Storeys", "房屋层数", "", "", "", ". > 0"),
    ("integer", "seats", "Seats", "餐位数", "", "", "", ""),
    ("begin_group", "alarm", "Alarm", "报警与切断", "", "${gas_supply} = 'cylinder' and ${storeys} > 2", "", ""),
    ("note", "n1", "Look", "现场：看报警器的位置", "", "", "", ""),
    ("select_one yes_no", "gas_alarm", "Alarm?", "是否安装报警器？", "资料：看检测记录", "", "", ""),
    ("decimal", "tilt", "Tilt", "墙体倾斜率", "", "selected(${High_Rise}, 'yes')", "", ""),
    ("end group", "", "", "", "", "", "", ""),
    ("text", "owner", "Owner", "是否有负责人？", "", "${seats} >= 50 or ${gas_supply} = 'piped'", "", ""),
    ("image", "photo", "Photo", "照片", "", "not(${gas_supply} = 'piped')", "", ""),
    ("begin repeat", "rooms", "Rooms", "房间", "", "", "", ""),
    ("select_one colour", "colour", "Colour", "墙的颜色", "", "", "", ""),
    ("end repeat", "", "", "", "", "", "", ""),
    ("calculate", "total", "", "", "", "", "", ""),
    ("geopoint", "place", "Place", "位置", "", "", "", ""),
    ("note", "n2", "Thanks", "谢谢", "", "", "", ""),
]
CHOICES = [
    ("list_name", "name", "label::English (en)", "label::中文 (zh)", "image"),
    ("yes_no", "yes", "Yes", "是", ""),
    ("yes_no", "no", "No", "否", ""),
    ("yes_no", "na", "N/A", "不适用", ""),
    ("supply", "piped", "Piped", "管道燃气", "piped.png"),
    ("supply", "cylinder", "Cylinder", "瓶装液化石油气", ""),
    ("colour", "red", "Red", "红", ""),
    ("unused", "one", "One", "一", ""),
]
SETTINGS = [
    ("form_title", "form_id", "version", "default_language"),
    ("餐饮场所用气检查", "gas.sample.form", "2024010100", "zh"),
]


def form(
    survey: list[tuple[Any, ...]] = SURVEY,
    choices: list[tuple[Any, ...]] = CHOICES,
    settings: list[tuple[Any, ...]] = SETTINGS,
) -> bytes:
    """Write the three sheets of a form."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in (("survey", survey), ("choices", choices), ("settings", settings)):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([value or None for value in row])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


COMPLETE = [
    ("type", "name", "label", "hint", "relevant", "依据", "问题描述", "整改要求", "整改期限", "主管部门"),
    ("select_one supply", "gas_supply", "用什么气", "", "", "", "", "", "", ""),
    (
        *("select_one yes_no", "alarm", "是否安装报警器？", "现场：看报警器", "${gas_supply} = 'cylinder'"),
        *("sample-law 第五条 已核", "未安装报警器", "安装报警器", "15 天", "燃气主管部门"),
    ),
]
COMPLETE_SETTINGS = [
    ("form_title", "form_id", "version", "适用单位"),
    ("用气检查", "gas.sample.form", "2", "餐饮场所"),
]
