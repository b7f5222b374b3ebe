"""The file operations of a save: the one seam at which a test can let a disk refuse, forget or stop."""

from __future__ import annotations

import errno
import os
import shutil
import time
from io import FileIO
from pathlib import Path

# What file systems answer that have no way to sync a folder, as some on USB sticks and network drives.
_CANNOT_SYNC_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}


class Disk:
    """The disk of this machine; every method is one step that can fail with an OSError."""

    def make_folder(self, folder: Path) -> None:
        """Make one folder below an existing one."""
        folder.mkdir(exist_ok=True)

    def create(self, path: Path) -> FileIO:
        """Open a new file to be written."""
        return FileIO(path, "w")

    def write(self, file: FileIO, content: memoryview) -> int:
        """Write some of the content; return how many bytes."""
        return file.write(content) or 0

    def sync(self, file: FileIO) -> None:
        """Wait until the content of a file is on the disk."""
        os.fsync(file.fileno())

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""
        os.link(source, target)

    def copy(self, source: Path, target: Path) -> None:
        """Copy a file, where the file system knows no second names."""
        shutil.copyfile(source, target)

    def replace(self, source: Path, target: Path) -> None:
        """Rename over whatever stands there."""
        os.replace(source, target)

    def remove(self, path: Path) -> None:
        """Remove a file, if it is there."""
        path.unlink(missing_ok=True)

    def sync_folder(self, folder: Path) -> None:
        """Wait until the names in a folder are on the disk; Windows has no way to, and does it with the file."""
        if os.name == "nt":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _CANNOT_SYNC_FOLDERS:
                raise
        finally:
            os.close(descriptor)

    def wait(self, seconds: float) -> None:
        """Wait for another program to let a file go."""
        time.sleep(seconds)
