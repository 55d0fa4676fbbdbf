"""What the program tells its user about a case: which step comes next, and why.

The steps, documents, bodies and grounds are worked out in ``app.core``; here they get their
words, in the language of the user, from the sentence catalogues.  Letters are written to
the trader; what is said here is said to the user.
"""
