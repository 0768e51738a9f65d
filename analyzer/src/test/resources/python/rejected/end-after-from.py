# rejected: line 2
from 