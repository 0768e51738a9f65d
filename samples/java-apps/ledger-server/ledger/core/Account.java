package ledger.core;

public final class Account {
    private final String id;
    private long balance;

    public Account(String id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public String id() {
        return id;
    }

    public synchronized long balance() {
        return balance;
    }

    public synchronized void add(long amount) {
        if (balance + amount < 0) {
            throw new IllegalStateException("not enough on " + id);
        }
        balance += amount;
    }
}
