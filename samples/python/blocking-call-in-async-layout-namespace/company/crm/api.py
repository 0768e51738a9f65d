"""Two parts of a namespace package: no folder has an __init__.py."""
import company.billing.invoices as bills
from company.billing import invoices
from company.billing.invoices import number_of


async def module_of_a_namespace_package(number):
    return invoices.send_invoice(number)  # expect: blocking-call-in-async "requests.put"


async def alias_of_a_dotted_module():
    bills.settle()  # expect: blocking-call-in-async "time.sleep"


async def pure_function_of_a_namespace_package(year):
    return number_of(year, 1)
