package ledger.core;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

public class TransferService {
    private final AccountService accounts;
    private final Journal journal;
    private final ReentrantLock lock = new ReentrantLock();

    public TransferService(AccountService accounts, Journal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    public void transfer(String from, String to, long amount) throws IOException {
        check(from, to, amount);
        lock.lock();
        try {
            accounts.require(from).add(-amount);
            accounts.require(to).add(amount);
            journal.append(from + ">" + to + ":" + amount);
        } finally {
            lock.unlock();
        }
    }

    private static void check(String from, String to, long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount " + amount);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("same account");
        }
    }
}
