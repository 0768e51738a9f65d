package kin;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.stream.*;

/** The book that one gives to one's aunt. */
public final class FamilyBook {
    private final Tree tree;

    public FamilyBook(Tree tree) {
        this.tree = tree;
    }

    /** An indented list of somebody's descendants. */
    public String outline(String id) {
        StringBuilder out = new StringBuilder();
        outline(id, 0, out);
        return out.toString();
    }

    private void outline(String id, int depth, StringBuilder out) {
        Person person = tree.person(id);
        out.append("  ".repeat(depth)).append("- ").append(person.label()).append('\n');
        for (String family : person.spouseIn) {
            for (String child : tree.families.get(family).children()) outline(child, depth + 1, out);
        }
    }

    public Map<String, IntSummaryStatistics> agesBySurname() {
        return tree.people.values().stream()
            .filter(p -> p.born != null && p.died != null)
            .collect(Collectors.groupingBy(p -> p.surname, TreeMap::new, Collectors.summarizingInt(p -> p.died - p.born)));
    }

    /** An index of names and the places where they were born. */
    public List<String> index() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (Person person : tree.people.values()) {
            places.computeIfAbsent(person.surname + ", " + person.given, key -> new TreeSet<>()).add(person.birthPlace);
        }
        return places.entrySet().stream().map(e -> e.getKey() + ": " + String.join(" / ", e.getValue())).toList();
    }

    public Path write(Path folder, String root) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("book.html");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<html><body><h1>" + tree.person(root).label() + "</h1><pre>\n");
            out.write(outline(root).replace("&", "&amp;").replace("<", "&lt;"));
            out.write("</pre><ul>\n");
            for (String entry : index()) out.write("<li>" + entry.replace("&", "&amp;").replace("<", "&lt;") + "</li>\n");
            out.write("</ul></body></html>\n");
        }
        return file;
    }
}
