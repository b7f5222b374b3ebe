"""An agency's own .docx in place of the program's form: what may stand in it, and how it is filled."""
