# obstacle: transaction
import sqlite3


def fee(amount, balance):
    value = amount
    for k in range(150):
        value = (value * 31 + balance + k) % 997
    return 1 + value % 3


def settle(database, transfers):
    done = 0
    for source, target, amount in transfers:  # here
        (balance,) = database.execute("select balance from accounts where id = ?", (source,)).fetchone()
        cost = amount + fee(amount, balance)
        if balance < cost:
            continue
        database.execute("update accounts set balance = balance - ? where id = ?", (cost, source))
        database.execute("update accounts set balance = balance + ? where id = ?", (amount, target))
        done += 1
    database.commit()
    return done


if __name__ == "__main__":
    bank = sqlite3.connect(":memory:")
    bank.execute("create table accounts (id integer primary key, balance integer)")
    bank.executemany("insert into accounts values (?, ?)", [(n, 900) for n in range(200)])
    print(settle(bank, [(n * 7 % 200, n * 13 % 200, n % 300) for n in range(60000)]))
