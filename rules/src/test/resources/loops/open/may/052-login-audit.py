# remedy: threads|processes
# shape: filter
import hashlib
import hmac

ITERATIONS = 500_000
COMMON = "password"
ACCOUNTS = {
    "ada": "password", "bo": "x7!kk", "cleo": "password", "dan": "f00bar", "eve": "9fj2k", "finn": "password",
    "gus": "blue42", "hal": "tulip", "ida": "password", "jon": "ocean", "kim": "maple", "lea": "zebra",
}


def derive(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), ITERATIONS)


def uses_common(user, stored):
    return hmac.compare_digest(derive(COMMON, user), stored)


def main():
    table = {user: derive(password, user) for user, password in ACCOUNTS.items()}
    weak = [user for user, stored in table.items() if uses_common(user, stored)]  # here
    print("ask to change:", ", ".join(weak))


if __name__ == "__main__":
    main()
