package ledger.core;

import java.util.Collection;
import java.util.Optional;

public interface Accounts {
    Optional<Account> find(String id);

    void save(Account account);

    Collection<Account> all();
}
