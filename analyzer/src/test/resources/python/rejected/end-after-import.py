# rejected: line 2
import 