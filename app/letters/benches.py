"""Which functions a template may call beyond the desk's own, by the bench that has them.

A family of documents has its functions on a bench; ``document.toml`` names the benches that
its template needs.  Each is loaded when a document asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.letters.bench import Bench
from app.letters.desk_steps import StepsDesk
from app.letters.doctype import DocumentType
from app.letters.scene import Scene


def _filing() -> type[Bench]:
    from app.letters.filing_bench import FilingBench

    return FilingBench


def _overview() -> type[Bench]:
    from app.letters.overview_bench import OverviewBench

    return OverviewBench


def _invoice() -> type[Bench]:
    from app.letters.billing.invoice_bench import InvoiceBench

    return InvoiceBench


def _undue() -> type[Bench]:
    from app.letters.billing.undue_bench import UndueBench

    return UndueBench


def _outage() -> type[Bench]:
    from app.letters.billing.outage_bench import OutageBench

    return OutageBench


def _cancellation() -> type[Bench]:
    from app.letters.billing.cancellation_bench import CancellationBench

    return CancellationBench


def _withdrawal() -> type[Bench]:
    from app.letters.billing.withdrawal_bench import WithdrawalBench

    return WithdrawalBench


def _collector() -> type[Bench]:
    from app.letters.billing.collector_bench import CollectorBench

    return CollectorBench


def _warranty() -> type[Bench]:
    from app.letters.singles.warranty import WarrantyBench

    return WarrantyBench


def _authority() -> type[Bench]:
    from app.letters.singles.authority import AuthorityBench

    return AuthorityBench


def _access() -> type[Bench]:
    from app.letters.singles.access import AccessBench

    return AccessBench


def _offers() -> type[Bench]:
    from app.letters.singles.offers import OffersBench

    return OffersBench


def _praise() -> type[Bench]:
    from app.letters.singles.praise import PraiseBench

    return PraiseBench


def _declare() -> type[Bench]:
    from app.letters.declare_bench import DeclareBench

    return DeclareBench


def _scheme() -> type[Bench]:
    from app.letters.scheme_bench import SchemeBench

    return SchemeBench


def _claim() -> type[Bench]:
    from app.letters.claim_bench import ClaimBench

    return ClaimBench


def _combined() -> type[Bench]:
    from app.letters.combined_bench import CombinedBench

    return CombinedBench


def _public() -> type[Bench]:
    from app.letters.public_bench import PublicBench

    return PublicBench


LOADERS: Mapping[str, Callable[[], type[Bench]]] = {
    "access": _access,
    "authority": _authority,
    "cancellation": _cancellation,
    "claim": _claim,
    "collector": _collector,
    "combined": _combined,
    "declare": _declare,
    "filing": _filing,
    "invoice": _invoice,
    "offers": _offers,
    "outage": _outage,
    "overview": _overview,
    "praise": _praise,
    "public": _public,
    "scheme": _scheme,
    "undue": _undue,
    "warranty": _warranty,
    "withdrawal": _withdrawal,
}


def desk_for(scene: Scene, kind: DocumentType) -> StepsDesk:
    """Return the desk for a document of *kind*, with the benches that it asks for."""
    desk = StepsDesk(scene, kind)
    desk.benches = tuple(LOADERS[name]()(desk) for name in kind.benches)
    return desk
