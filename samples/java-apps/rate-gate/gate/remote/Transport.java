package gate.remote;

import java.io.IOException;

public interface Transport {
    String get(String path, String signature) throws IOException;
}
