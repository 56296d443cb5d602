"""Pledgebook reads coverage of government aid and keeps an auditable book of it."""

__version__ = "0.1.0"
