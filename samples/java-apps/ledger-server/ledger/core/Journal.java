package ledger.core;

import java.io.IOException;

public interface Journal {
    void append(String entry) throws IOException;

    long size() throws IOException;
}
