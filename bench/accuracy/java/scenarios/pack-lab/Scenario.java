import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import pack.Huffman;
import pack.Packer;

public final class Scenario {
    public static void prepare(Path folder) throws IOException {
        Files.writeString(folder.resolve("in.txt"), "a line of a log file with some words in it, and a number\n".repeat(800));
    }

    public static void round(Path folder) throws IOException {
        byte[] data = Files.readAllBytes(folder.resolve("in.txt"));
        Packer.packFile(folder.resolve("in.txt"), folder.resolve("out.gz"));
        Packer.gunzip(Packer.gzip(data));
        Packer.crc(data);
        Packer.unrun(Packer.runs(data));
        Packer.best(data);
        Huffman.encode(data);
        Huffman.codes("hello world".getBytes(StandardCharsets.UTF_8));
    }
}
