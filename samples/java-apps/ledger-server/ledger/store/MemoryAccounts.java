package ledger.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ledger.core.Account;
import ledger.core.Accounts;

public class MemoryAccounts implements Accounts {
    private final Map<String, Account> byId = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void save(Account account) {
        byId.put(account.id(), account);
    }

    @Override
    public Collection<Account> all() {
        return byId.values();
    }
}
