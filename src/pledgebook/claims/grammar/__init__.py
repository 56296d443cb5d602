"""Grammars of folded text: numbers, money, times, goods, names; each gives spans with their values."""
