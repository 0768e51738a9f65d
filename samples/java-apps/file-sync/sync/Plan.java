package sync;

import java.util.ArrayList;
import java.util.List;

record Plan(List<String> copies, List<String> deletions) {
    static Plan between(Snapshot before, Snapshot wanted) {
        List<String> copies = new ArrayList<>();
        List<String> deletions = new ArrayList<>();
        wanted.entries().forEach((path, entry) -> {
            if (!entry.sameAs(before.entries().get(path))) {
                copies.add(path);
            }
        });
        for (String path : before.entries().keySet()) {
            if (!wanted.entries().containsKey(path)) {
                deletions.add(path);
            }
        }
        return new Plan(copies, deletions);
    }

    int size() {
        return copies.size() + deletions.size();
    }
}
