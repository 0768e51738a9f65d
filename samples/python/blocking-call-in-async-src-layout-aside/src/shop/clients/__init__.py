from .prices import *
from .stock import StockClient, check_stock as lookup_stock

__all__ = ["StockClient", "lookup_stock", "current_price", "format_price"]
