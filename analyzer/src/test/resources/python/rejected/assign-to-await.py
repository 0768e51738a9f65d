# rejected: line 2
await f() = 1
