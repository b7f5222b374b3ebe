"""Errors that people are shown: what happened, what is safe, what to do next, in one Chinese sentence or two."""

from __future__ import annotations


class InspectError(Exception):
    """Base of all errors a user can act on; its text is shown as it is."""


class NotFoundError(InspectError):
    """Something was named that does not exist."""


class InvalidInputError(InspectError):
    """What was entered cannot be used; nothing was changed."""


class NotSavedError(InspectError):
    """The disk refused a save; memory and disk still hold the state before it."""


class DamagedFileError(InspectError):
    """A file of the workspace cannot be read; it is left untouched."""


class NewerFormatError(DamagedFileError):
    """A newer version of the program wrote the file; it is left untouched."""


class ReadOnlyError(InspectError):
    """Another process holds the workspace."""


class ChangesIssuedError(InspectError):
    """A change would make issued documents differ from the record; nothing was changed, and it may be agreed to."""
