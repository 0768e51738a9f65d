# rejected: line 2
from a import (b,
    c
x = 1
