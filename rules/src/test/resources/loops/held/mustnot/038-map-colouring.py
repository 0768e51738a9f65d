# obstacle: recurrence
def borders(country, other):
    total = 0
    for k in range(1, 12):
        total += (country * k ^ other * (k + 5)) % 13
    return total % 5 == 0


def colour(countries):
    colours = {}
    for country in countries:  # here
        taken = {colours[other] for other in colours if borders(country, other)}
        shade = 0
        while shade in taken:
            shade += 1
        colours[country] = shade
    return colours


if __name__ == "__main__":
    print(max(colour(range(1500)).values()))
