# rejected: line 2
from __future__ import no_such_feature
