import subprocess

from fastapi import APIRouter, Depends

from .deps import get_settings

router = APIRouter(prefix="/ops")


def git_version():
    return subprocess.check_output(["git", "describe"]).decode()


@router.get("/version")
def version_sync(settings: dict = Depends(get_settings)):
    return git_version()


@router.get("/version2")
async def version_async():
    return git_version()  # expect: blocking-call-in-async "check_output"
