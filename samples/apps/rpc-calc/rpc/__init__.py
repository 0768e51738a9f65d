from .client import RemoteError, RpcClient
from .server import RpcServer

__all__ = ["RemoteError", "RpcClient", "RpcServer"]
