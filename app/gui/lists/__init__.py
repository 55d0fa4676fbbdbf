"""Tables and lists of rows of any kind, for the home screen, the settings and the help.

They know nothing of a case: columns say what stands in a cell, entries what stands on a line.
"""
