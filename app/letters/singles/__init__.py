"""Documents that stand by themselves, each beside the ladder of complaint and notice.

Guarantee claims, requests for personal data, answers to offers, compliments and
authorisations: each module has the sentences of one of them and, where its template needs
functions of its own, the bench that offers them.
"""
