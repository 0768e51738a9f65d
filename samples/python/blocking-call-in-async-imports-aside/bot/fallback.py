try:
    import httpx as http
except ImportError:
    import requests as http

try:
    import requests
except ImportError:
    requests = None


async def fetch(url):
    return http.get(url).text  # expect: blocking-call-in-async "get"


async def fetch_optional(url):
    if requests is None:
        return None
    return requests.head(url).status_code  # expect: blocking-call-in-async "requests.head"
