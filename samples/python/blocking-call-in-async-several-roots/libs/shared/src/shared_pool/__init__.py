from .wait import wait_for_pool
