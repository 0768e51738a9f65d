package sift;

import java.io.IOException;
import java.nio.file.Path;

public final class Main {
    public static void main(String[] args) throws IOException {
        System.out.println(analyse(Path.of(args[0])));
    }

    public static String analyse(Path folder) throws IOException {
        Report report = new Report();
        for (Path file : LogFiles.in(folder)) {
            for (String line : LogFiles.lines(file)) {
                Entry entry = EntryParser.parse(line);
                if (entry != null) {
                    report.add(entry);
                }
            }
        }
        return report.render(10);
    }
}
