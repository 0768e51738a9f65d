package words.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

public final class IndexFile {
    private IndexFile() {}

    public static void save(Index index, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileOutputStream raw = new FileOutputStream(part.toFile());
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw))) {
            out.writeInt(index.all().size());
            for (Map.Entry<String, List<Posting>> entry : index.all().entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().size());
                for (Posting posting : entry.getValue()) {
                    out.writeInt(posting.document());
                    out.writeInt(posting.count());
                }
            }
            out.flush();
            raw.getFD().sync();
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    public static int load(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int words = in.readInt();
            int postings = 0;
            for (int i = 0; i < words; i++) {
                in.readUTF();
                int count = in.readInt();
                for (int j = 0; j < count; j++) {
                    in.readInt();
                    in.readInt();
                    postings++;
                }
            }
            return postings;
        }
    }
}
