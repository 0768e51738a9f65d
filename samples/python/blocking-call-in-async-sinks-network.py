"""Libraries that wait for the network, and their asynchronous relatives."""
import http.client
import smtplib
import socket
import urllib.request

import aiohttp
import boto3
import httpx
import paramiko
import requests
import urllib3

pool = urllib3.PoolManager()


def with_httpx():
    return httpx.get("https://example.org")


def with_urllib3():
    return pool.request("GET", "https://example.org")


def with_socket(host):
    return socket.gethostbyname(host)


def with_requests_session():
    session = requests.Session()
    session.headers["x"] = "y"
    return session.post("https://example.org", timeout=3)


def with_boto(name):
    storage = boto3.client("s3")
    storage.upload_file(name, "bucket", name)


def with_http_client(connection: http.client.HTTPSConnection):
    return connection.getresponse()


def with_smtp(server: smtplib.SMTP, message):
    server.send_message(message)


def with_ssh(client: paramiko.SSHClient):
    return client.exec_command("ls")


def with_retrieve(url):
    return urllib.request.urlretrieve(url)


def request_built_only(url):
    return urllib.request.Request(url, headers={"x": "y"})


def prepared_only(url):
    return requests.Request("GET", url).prepare()


async def httpx_function():
    return with_httpx()  # expect: blocking-call-in-async "httpx.get"


async def urllib3_pool():
    return with_urllib3()  # expect: blocking-call-in-async "request"


async def name_lookup(host):
    return with_socket(host)  # expect: blocking-call-in-async "gethostbyname"


async def requests_session():
    return with_requests_session()  # expect: blocking-call-in-async "post"


async def object_storage(name):
    with_boto(name)  # expect: blocking-call-in-async "upload_file"


async def http_response(connection):
    return with_http_client(connection)  # expect: blocking-call-in-async "getresponse"


async def mail(server, message):
    with_smtp(server, message)  # expect: blocking-call-in-async "send_message"


async def remote_shell(client):
    return with_ssh(client)  # expect: blocking-call-in-async "exec_command"


async def download(url):
    return with_retrieve(url)  # expect: blocking-call-in-async "urlretrieve"


async def requests_that_are_only_built(url):
    return request_built_only(url), prepared_only(url)


async def asynchronous_clients(url):
    async with aiohttp.ClientSession() as session, httpx.AsyncClient() as client:
        async with session.get(url) as response:
            await response.read()
        await client.post(url)
