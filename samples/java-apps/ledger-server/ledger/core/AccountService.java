package ledger.core;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

public class AccountService {
    private final Accounts accounts;

    public AccountService(Accounts accounts) {
        this.accounts = accounts;
    }

    public Account require(String id) {
        return accounts.find(id).orElseThrow(() -> new IllegalArgumentException("no account " + id));
    }

    public void open(String id, long amount) {
        accounts.save(new Account(id, amount));
    }

    public List<Account> richest(int limit) {
        return accounts.all().stream()
                .sorted(Comparator.comparingLong(Account::balance).reversed())
                .limit(limit)
                .toList();
    }

    /** A statement of all accounts, one line each. */
    public String statement() {
        return accounts.all().stream()
                .sorted(Comparator.comparing(Account::id))
                .map(account -> account.id() + ";" + account.balance())
                .collect(Collectors.joining("\n"));
    }

    public long total() {
        long sum = 0;
        for (Account account : accounts.all()) {
            sum += account.balance();
        }
        return sum;
    }
}
