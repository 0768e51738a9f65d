import requests
from asgiref.sync import sync_to_async
from django.http import JsonResponse
from django.views import View


def _rate():
    return requests.get("https://rate.example.com").json()


def sync_view(request):
    return JsonResponse(_rate())


async def async_view(request):
    return JsonResponse(_rate())  # expect: blocking-call-in-async "requests.get"


async def moved_view(request):
    rate = await sync_to_async(_rate)()
    return JsonResponse(rate)


class RateView(View):
    async def get(self, request):
        return JsonResponse(requests.put("https://rate.example.com").json())  # expect: blocking-call-in-async "requests.put"
