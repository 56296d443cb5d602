"""Who speaks: turns, quotations, people, and the attribution of a sentence."""
