# obstacle: worklist
import heapq


def service_time(customer, clerk):
    value = customer + clerk
    for k in range(150):
        value = (value * 171 + k) % 30269
    return 1 + value % 40


def day(customers, clerks):
    events = [(i * 5 % 9973, i, "arrive") for i in range(customers)]
    heapq.heapify(events)
    free = list(range(clerks))
    waiting = []
    served = 0
    while events:  # here
        now, who, what = heapq.heappop(events)
        if what == "arrive":
            waiting.append(who)
        else:
            free.append(who)
            served += 1
        while free and waiting:
            clerk = free.pop()
            heapq.heappush(events, (now + service_time(waiting.pop(0), clerk), clerk, "done"))
    return served


if __name__ == "__main__":
    print(day(60000, 130))
