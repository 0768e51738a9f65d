from ._impl import Client, fetch, probe as renamed_on_the_way
from ._starred import *
from .middle import first_hop

VERSION = "1.0"
