"""The book as a static site: pages for any web server or a USB stick that ask for nothing elsewhere."""

from pledgebook.faces.publish.links import whole
from pledgebook.faces.publish.site import Settings, publish

__all__ = ["Settings", "publish", "whole"]
