"""The frame around the pages of a case: rail, header, next step, toast, and the sheet.

It shows where one is and what can be done on every page.  What is on the pages it does not
know; `case_frame` makes each page when it is first gone to.
"""
