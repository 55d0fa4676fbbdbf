"""Documents about money and contracts that are small in themselves and end in one demand.

Disputed invoices, money paid without a reason, outages, cancellation, withdrawal and the answer
to a debt collector.  Each has a bench with the functions of its template and a module with
what is behind them; ``grounds`` says why something is not owed.
"""
