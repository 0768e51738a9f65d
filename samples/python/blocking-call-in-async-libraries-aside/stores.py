import boto3
import mysql.connector
import paramiko
import pika
import psycopg2
import pymongo
import requests
import urllib3

mongo = pymongo.MongoClient("mongodb://db")
users = mongo["app"]["users"]
http = urllib3.PoolManager()
s3 = boto3.client("s3")


def _mysql():
    return mysql.connector.connect(host="db")


def _broker():
    return pika.BlockingConnection(pika.ConnectionParameters("mq"))


async def find_user(name):
    return users.find_one({"name": name})  # expect: blocking-call-in-async "find_one"


async def store_file(body):
    s3.put_object(Bucket="b", Key="k", Body=body)  # expect: blocking-call-in-async "put_object"


async def sql():
    return _mysql()  # expect: blocking-call-in-async "mysql.connector"


async def broker():
    return _broker()  # expect: blocking-call-in-async "BlockingConnection"


async def rows(cur: psycopg2.extensions.cursor):
    cur.execute("select 1")  # expect: blocking-call-in-async "execute"


async def shell(ssh: paramiko.SSHClient):
    return ssh.exec_command("uptime")  # expect: blocking-call-in-async "exec_command"


async def page(url):
    return http.request("GET", url).data  # expect: blocking-call-in-async "request"


async def prepared(url):
    return requests.Request("GET", url, params={"a": 1}).prepare().url


async def session_made():
    session = requests.Session()
    session.headers.update({"X-App": "demo"})
    return session


async def errors(exc):
    return isinstance(exc, requests.exceptions.Timeout) or requests.codes.ok == 200
