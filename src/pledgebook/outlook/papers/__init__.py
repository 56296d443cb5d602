"""Papers: published answers, reproduced, and then the model with each term that they leave out."""

from pledgebook.outlook.papers.reproduce import PAPERS, published, reproduce

__all__ = ["PAPERS", "published", "reproduce"]
