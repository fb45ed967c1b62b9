"""`multiplane office`: what engines have cost, and what to say of a paid job that is in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from multiplane.core.errors import BadInput
from multiplane.production.folder import Production
from multiplane.store.office import ProductionOffice


def list_purchases(production: Production) -> Iterator[str]:
    """A line for every paid job, the newest first, and the sum."""
    office, budget = ProductionOffice(production.workings), production.config.budget
    for one in office.all_purchases():
        price = one.actual if one.state == "settled" else one.reserved
        number = f"  {one.remote}" if one.remote else ""
        yield f"{one.key}  {one.engine:<12} {one.state:<9} {price:>9.4f} {budget.currency}{number}"
    cap = "no cap" if budget.production < 0 else f"of {budget.production:.2f}"
    yield f"spent or set aside: {office.spent():.4f} {budget.currency} ({cap})"


def forget(production: Production, key: str) -> str:
    """A job that was in doubt was not bought: it may be sent again."""
    office = _office_with(production, key, "sending")
    office.mark(key, "released")
    return f"{key} is released; the next run may send it again"


def found(production: Production, key: str, number: str) -> str:
    """A job that was in doubt has the number `number` at its service: its result is fetched in the next run."""
    office = _office_with(production, key, "sending")
    office.mark(key, "sent", remote=number)
    return f"{key} is {number}; the next run fetches it"


def _office_with(production: Production, key: str, state: str) -> ProductionOffice:
    office = ProductionOffice(production.workings)
    purchase = next((one for one in office.all_purchases() if one.key == key), None)
    if purchase is None:
        raise BadInput(f"there is no paid job {key}; `multiplane office` lists them", production.root)
    if purchase.state != state:
        raise BadInput(f"the paid job {key} is {purchase.state}, not in doubt; nothing was changed", production.root)
    return office
