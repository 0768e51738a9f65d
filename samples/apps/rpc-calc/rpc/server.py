import inspect
import socketserver
import threading
import traceback

from .wire import Channel, Closed


class RpcError(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        channel = Channel(self.request)
        while True:
            try:
                message = channel.receive()
            except (Closed, ConnectionError):
                return
            if isinstance(message, list):
                answer = [r for r in map(self.server.answer, message) if r is not None]
            else:
                answer = self.server.answer(message)
            if answer:
                channel.send(answer)


class RpcServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, service, port=0):
        super().__init__(("127.0.0.1", port), Handler)
        self.methods = {name[4:]: method for name, method in inspect.getmembers(service, callable)
                        if name.startswith("rpc_")}
        self.thread = None

    def invoke(self, name, params):
        method = self.methods.get(name)
        if method is None:
            raise RpcError(-32601, f"no method {name}")
        try:
            bound = inspect.signature(method).bind(**params) if isinstance(params, dict) \
                else inspect.signature(method).bind(*params)
        except TypeError as error:
            raise RpcError(-32602, str(error)) from None
        return method(*bound.args, **bound.kwargs)

    def answer(self, message):
        ident = message.get("id")
        try:
            result = self.invoke(message["method"], message.get("params", []))
            reply = {"jsonrpc": "2.0", "id": ident, "result": result}
        except RpcError as error:
            reply = {"jsonrpc": "2.0", "id": ident, "error": {"code": error.code, "message": str(error)}}
        except Exception as error:
            reply = {"jsonrpc": "2.0", "id": ident, "error": {
                "code": -32000, "message": str(error), "data": traceback.format_exc(limit=3)}}
        return reply if ident is not None else None

    def start(self):
        self.thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)
        self.thread.start()
        return self.server_address[1]

    def stop(self):
        self.shutdown()
        self.server_close()
        self.thread.join()
