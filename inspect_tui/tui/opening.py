"""Open a file with the system's program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def open_with_system(path: str) -> str:
    """Open a file the way a double click would; return in Chinese why not, or nothing."""
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return ""
        program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
        if program is None:
            return "系统里没有能打开文件的程序，请按屏幕上的路径自己打开。"
        subprocess.Popen(
            [program, path], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError as error:
        return f"打不开（{error.strerror}），请按屏幕上的路径自己打开。"
    return ""
