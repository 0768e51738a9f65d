# obstacle: worklist
def split(task):
    value = task
    for k in range(2500):
        value = (value * 48271 + k) % 2147483647
    if task < 4:
        return []
    return [task // 2, task // 3] if value % 2 else [task - 3]


def plan(start):
    tasks = [start]
    spent = {}
    for task in tasks:  # here
        spent[task] = spent.get(task, 0) + 1
        if spent[task] < 9:
            tasks.extend(split(task))
    return tasks, spent


if __name__ == "__main__":
    order, counts = plan(900001)
    print(len(order), len(counts))
