"""The page "Complaint points": the list on the left, one point on the right.

`page` puts them together; each other module shows one part of a point and says what the user
made of it.  `facts` gives the words for a fact on a chip.
"""
