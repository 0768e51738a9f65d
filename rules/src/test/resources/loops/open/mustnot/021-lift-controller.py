# obstacle: attribute
class Lift:
    def __init__(self):
        self.floor = 0
        self.heading = 1
        self.travelled = 0

    def cost(self, target):
        effort = 0
        for k in range(300):
            effort += (abs(target - self.floor) * k + self.heading) % 7
        return effort

    def serve(self, calls):
        best = min(calls, key=lambda call: self.cost(call))
        self.heading = 1 if best >= self.floor else -1
        self.travelled += abs(best - self.floor)
        self.floor = best
        return best

    def day(self, schedule):
        stops = []
        for calls in schedule:  # here
            stops.append(self.serve(calls))
        return stops


if __name__ == "__main__":
    lift = Lift()
    lift.day([[(i * k) % 23 for k in range(1, 6)] for i in range(5000)])
    print(lift.travelled)
