"""Grammars of folded text: numbers, money, times, goods, names, places in a count; each gives spans and values."""
