from .jobs import run_job
from .queue_client import QueueClient

__all__ = ["QueueClient", "run_job"]
