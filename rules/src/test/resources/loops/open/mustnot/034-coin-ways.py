# obstacle: recurrence
MODULUS = 1_000_000_007


def change_ways(coins, amount):
    ways = {total: 0 for total in range(amount + 1)}
    ways[0] = 1
    for coin in coins:  # here
        for total in range(coin, amount + 1):
            ways[total] = (ways[total] + ways[total - coin]) % MODULUS
    return ways[amount]


def main():
    coins = [2 * k + 1 for k in range(300)]
    print(change_ways(coins, 30000))


if __name__ == "__main__":
    main()
