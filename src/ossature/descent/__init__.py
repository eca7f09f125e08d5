"""Descent: what curvature says about the learning rate."""

from __future__ import annotations

from ossature.descent.rates import rate_limit

__all__ = ["rate_limit"]
