"""Asynchronous client of the machine translation service."""
import asyncio
import json


class ServiceError(Exception):
    def __init__(self, status):
        super().__init__(f"service answered {status}")
        self.status = status


class Engine:
    def __init__(self, host: str, port: int, key: str, parallel: int = 4):
        self.host, self.port, self.key = host, port, key
        self.gate = asyncio.Semaphore(parallel)

    async def _post(self, path: str, body: bytes) -> tuple[int, bytes]:
        reader, writer = await asyncio.open_connection(self.host, self.port)
        try:
            head = f"POST {path} HTTP/1.0\r\nHost: {self.host}\r\nX-Key: {self.key}\r\nContent-Length: {len(body)}\r\n\r\n"
            writer.write(head.encode() + body)
            await writer.drain()
            raw = await reader.read()
        finally:
            writer.close()
        top, _, rest = raw.partition(b"\r\n\r\n")
        return int(top.split()[1]), rest

    async def translate(self, texts: list[str], language: str) -> list[str]:
        body = json.dumps({"q": texts, "target": language}).encode()
        async with self.gate:
            status, answer = await self._post("/v2/translate", body)
        if status != 200:
            raise ServiceError(status)
        return json.loads(answer)["translations"]

    async def with_retry(self, texts, language, tries=5):
        for attempt in range(tries):
            try:
                return await self.translate(texts, language)
            except ServiceError as e:
                if e.status not in (429, 503) or attempt + 1 == tries:
                    raise
                await asyncio.sleep(0.02 * (attempt + 1))

    async def translate_all(self, texts: list[str], language: str, batch: int = 8) -> list[str]:
        groups = [texts[i:i + batch] for i in range(0, len(texts), batch)]
        parts = await asyncio.gather(*(self.with_retry(g, language) for g in groups))
        return [t for part in parts for t in part]

    async def glossary(self, language: str) -> dict[str, str]:
        status, answer = await self._post(f"/v2/glossary/{language}", b"")
        return json.loads(answer) if status == 200 else {}
