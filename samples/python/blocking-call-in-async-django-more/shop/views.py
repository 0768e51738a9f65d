"""Querysets are lazy: the database waits where they are evaluated."""
from asgiref.sync import sync_to_async
from django.db import transaction
from django.http import HttpResponse, JsonResponse

from .models import Basket, Crate, Item


async def queryset_listed(request):
    return JsonResponse({"items": list(Item.objects.all())})  # expect: blocking-call-in-async "database"


async def queryset_iterated(request):
    for crate in Crate.objects.filter(label="x"):  # expect: blocking-call-in-async "database"
        print(crate)
    return HttpResponse("ok")


async def queryset_iterated_asynchronously(request):
    async for crate in Crate.objects.filter(label="x"):
        print(crate)
    return HttpResponse("ok")


async def existence(request):
    found = Crate.objects.filter(label="x").exists()  # expect: blocking-call-in-async "exists"
    return HttpResponse(str(found))


async def asynchronous_existence(request):
    found = await Crate.objects.filter(label="x").aexists()
    return HttpResponse(str(found))


async def model_saved(request):
    crate = Crate(label="x")
    crate.save()  # expect: blocking-call-in-async "save"
    return HttpResponse("ok")


async def model_saved_asynchronously(request):
    crate = Crate(label="x")
    await crate.asave()
    return HttpResponse("ok")


async def model_method_that_saves(request):
    item = await Item.objects.aget(pk=1)
    item.rename("x")  # expect: blocking-call-in-async "save"
    return HttpResponse(item.title())


async def class_method_of_a_model(request):
    return HttpResponse(Basket.newest().owner)  # expect: blocking-call-in-async "latest"


@sync_to_async
def swap(first, second):
    with transaction.atomic():
        Crate.objects.filter(pk=first).update(label="y")
        Crate.objects.filter(pk=second).delete()


async def decorated_to_run_in_a_thread(request):
    await swap(1, 2)
    return HttpResponse("ok")


def plain_view(request):
    crates = list(Crate.objects.all())
    return JsonResponse({"crates": len(crates)})
