"""What a command says when it cannot be done: one Chinese line, never a traceback."""

from __future__ import annotations

import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from inspect_tui import __version__
from inspect_tui.cli.console import say
from inspect_tui.cli.place import Place
from inspect_tui.cli.usage import explain
from inspect_tui.errors import InspectError
from inspect_tui.store.files import reason

CANNOT = 1
WRONG_USAGE = 2
INTERRUPTED = 130


def exit_code(error: BaseException, place: Place) -> int:
    """Say what went wrong and return the code to exit with."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else CANNOT
    if isinstance(error, KeyboardInterrupt) or type(error).__name__ == "Abort":
        return INTERRUPTED
    if isinstance(error, BrokenPipeError):
        return CANNOT
    if isinstance(error, InspectError):
        say(str(error))
        return CANNOT
    if isinstance(error, OSError) and error.filename is None:
        say(f"写不出结果：{reason(error)}。已保存的内容不受影响。")
        return CANNOT
    if (usage := explain(error)) is not None:
        say(usage)
        return WRONG_USAGE
    say(
        f"程序出错（{type(error).__name__}），命令没有完成；此前已保存的内容不受影响。"
        f"详情写在 {write_log(error, place)}，请把这个文件交给维护人员。"
    )
    return CANNOT


def write_log(error: BaseException, place: Place) -> Path:
    """Write the traceback to the workspace, or to the temporary folder where that refuses."""
    now = datetime.now().astimezone()
    name = f"inspect-tui-{now:%Y%m%d-%H%M%S-%f}.log"
    text = f"inspect-tui {__version__}\n{now.isoformat()}\n{''.join(traceback.format_exception(error))}"
    content = text.encode("utf-8", "backslashreplace")
    for folder in (place.locations.workspace / "logs", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
            return folder / name
        except OSError:
            continue
    return Path("（磁盘都写不进，没有保存详情）")
