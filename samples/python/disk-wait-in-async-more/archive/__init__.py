from .reader import Archive
