from .loader import Loader, load_json as read_json
