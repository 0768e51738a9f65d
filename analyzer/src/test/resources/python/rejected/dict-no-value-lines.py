# rejected: line 4
a = {
    1: 2,
    3:
}
