"""Typed names of facts.  Ids are unique in the whole case, whatever the record."""

from __future__ import annotations

from typing import NewType

FactId = NewType("FactId", str)  # the id of any record of the case
PartyId = NewType("PartyId", str)
AgreementId = NewType("AgreementId", str)
ContactId = NewType("ContactId", str)
StatementId = NewType("StatementId", str)
PromiseId = NewType("PromiseId", str)
IncidentId = NewType("IncidentId", str)
SilenceId = NewType("SilenceId", str)
PaymentId = NewType("PaymentId", str)
QuestionId = NewType("QuestionId", str)
PointId = NewType("PointId", str)
DemandId = NewType("DemandId", str)
OfferId = NewType("OfferId", str)
EffortId = NewType("EffortId", str)
ExhibitId = NewType("ExhibitId", str)
DocumentId = NewType("DocumentId", str)
