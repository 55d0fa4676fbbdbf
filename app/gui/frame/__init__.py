"""The frame around the pages of a case: rail, header, next step, toast, and the sheet."""
