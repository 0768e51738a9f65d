package ledger;

import java.io.IOException;
import java.nio.file.Path;
import ledger.core.AccountService;
import ledger.core.TransferService;
import ledger.store.FileJournal;
import ledger.store.MemoryAccounts;
import ledger.web.LedgerServer;

public final class Main {
    public static void main(String[] args) throws IOException {
        start(Path.of(args.length > 0 ? args[0] : "journal.log"), 8090);
    }

    public static LedgerServer start(Path journal, int port) throws IOException {
        AccountService accounts = new AccountService(new MemoryAccounts());
        TransferService transfers = new TransferService(accounts, new FileJournal(journal));
        LedgerServer server = new LedgerServer(port, accounts, transfers);
        server.start();
        return server;
    }
}
