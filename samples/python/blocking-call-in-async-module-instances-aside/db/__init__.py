from .pool import pool
