import socket
import time


def from_a_sibling_module(host):
    return socket.create_connection((host, 80))


def from_a_sibling_by_name():
    time.sleep(2)


def same_name_everywhere():
    return "harmless"
