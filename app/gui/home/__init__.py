"""Home: all cases, what each waits for, and what is to be done today.

``rows`` and ``views`` work out what is shown and know no Qt; ``wording`` gives it words;
`frame.HomeFrame` shows it.  No case is opened here: what is said of one comes from its line
in the library, and what the user wants done is told to the main window.
"""
