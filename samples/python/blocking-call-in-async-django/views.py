"""Django: sync views run in a thread, async views on the loop; querysets are lazy."""
import requests
from asgiref.sync import sync_to_async
from django.http import HttpResponse, JsonResponse
from django.views import View
from models import Author, Book


def notify():
    return requests.post("https://example.org/hook", timeout=3)


def notify_from_a_plain_view():
    return requests.post("https://example.org/hook2", timeout=3)


async def async_view(request):
    notify()  # expect: blocking-call-in-async "requests.post"
    return HttpResponse("ok")


def plain_view(request):
    notify_from_a_plain_view()
    return JsonResponse({"name": Author.objects.get(pk=1).name})


async def orm_in_an_async_view(request, pk):
    author = Author.objects.get(pk=pk)  # expect: blocking-call-in-async ".get"
    return HttpResponse(author.name)


async def async_orm(request, pk):
    author = await Author.objects.aget(pk=pk)
    return HttpResponse(author.name)


async def lazy_queryset(request):
    books = Book.objects.filter(title="x").order_by("title")
    return HttpResponse(str([book.title async for book in books]))


async def counted_queryset(request):
    total = Book.objects.filter(title="x").count()  # expect: blocking-call-in-async "count"
    return HttpResponse(str(total))


async def orm_in_a_thread(request):
    author = await sync_to_async(Author.objects.get)(pk=1)
    return HttpResponse(author.name)


def first_book():
    return Book.objects.create(title="x")


async def orm_through_a_helper(request):
    return HttpResponse(first_book().title)  # expect: blocking-call-in-async "create"


def last_book():
    return Book.objects.latest("id")


async def orm_helper_in_a_thread(request):
    book = await sync_to_async(last_book)()
    return HttpResponse(book.title)


class AsyncPage(View):
    async def get(self, request):
        page = requests.get("https://example.org", timeout=3)  # expect: blocking-call-in-async "requests.get"
        return HttpResponse(page.text)


class PlainPage(View):
    def get(self, request):
        return HttpResponse(requests.get("https://example.org", timeout=3))
