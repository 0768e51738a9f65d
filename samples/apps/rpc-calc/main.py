import argparse
import json
import threading

from rpc import RemoteError, RpcClient, RpcServer
from service import CalcService


def run_line(client, line):
    request = json.loads(line)
    if isinstance(request, list):
        return client.batch([(item["method"], item.get("params", [])) for item in request])
    return getattr(client, request["method"])(*request.get("params", []))


def run_script(client, path):
    results = []
    with open(path) as handle:
        for number, line in enumerate(handle, 1):
            try:
                results.append(run_line(client, line))
            except RemoteError as error:
                results.append(f"line {number}: {error.code} {error}")
    return results


def run_parallel(client, paths):
    results = {}

    def work(path):
        results[path] = run_script(client, path)

    threads = [threading.Thread(target=work, args=(path,)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def host(port, announce=print):
    service = CalcService()
    server = RpcServer(service, port)
    announce(server.start())
    service.stopping.wait()
    server.stop()


def main(argv=None, announce=print):
    parser = argparse.ArgumentParser()
    parser.add_argument("scripts", nargs="*")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--serve", action="store_true")
    args = parser.parse_args(argv)
    if args.serve:
        return host(args.port, announce)
    client = RpcClient(args.port)
    try:
        if len(args.scripts) == 1:
            return {args.scripts[0]: run_script(client, args.scripts[0])}
        return run_parallel(client, args.scripts)
    finally:
        client.close()


def show(results):
    for path, answers in (results or {}).items():
        print(path, *answers, sep="\n  ", flush=True)


if __name__ == "__main__":
    show(main(announce=lambda port: print(port, flush=True)))
