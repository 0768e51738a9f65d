package sync;

import java.io.IOException;
import java.nio.file.Path;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(mirror(Path.of(args[0]), Path.of(args[1])));
    }

    public static int mirror(Path from, Path to) throws IOException {
        Snapshot before = Snapshot.of(to);
        Snapshot wanted = Snapshot.of(from);
        Plan plan = Plan.between(before, wanted);
        return new Copier(from, to).carryOut(plan);
    }
}
