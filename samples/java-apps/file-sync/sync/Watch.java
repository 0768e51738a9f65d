package sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Looks at a file again and again. */
final class Watch {
    private final Path file;
    private FileTime seen;

    Watch(Path file) throws IOException {
        this.file = file;
        seen = time();
    }

    boolean changed() throws IOException {
        FileTime now = time();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    boolean await(int tries, long pauseMillis) throws IOException, InterruptedException {
        for (int i = 0; i < tries; i++) {
            if (changed()) {
                return true;
            }
            Thread.sleep(pauseMillis);
        }
        return false;
    }

    /** Until a whole second has passed without a change of what is in it. */
    boolean settle(int tries) throws IOException, InterruptedException {
        String before = Digests.of(file);
        for (int i = 0; i < tries; i++) {
            Thread.sleep(2);
            String now = Digests.of(file);
            if (now.equals(before)) {
                return true;
            }
            before = now;
        }
        return false;
    }

    private FileTime time() throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    }
}
