package thumbs;

import java.io.IOException;
import java.util.List;

interface Images {
    List<String> list() throws IOException, InterruptedException;

    byte[] fetch(String name) throws IOException, InterruptedException;

    void store(String name, byte[] bytes) throws IOException, InterruptedException;
}
