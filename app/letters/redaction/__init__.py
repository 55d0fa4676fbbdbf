"""The public version of a text: what is private is found, and every place can be decided on.

Names, numbers, addresses and staff are found by what the case holds, in any spelling, and by
the maintained validators.  The public text is built anew, so nothing lies under a bar.
"""
