package kin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the exchange format that genealogists use: level, optional id, tag, value. */
public final class GedcomReader {
    private static final Pattern LINE = Pattern.compile("\\s*(\\d+)\\s+(?:(@[^@]+@)\\s+)?(\\w+)(?:\\s(.*))?");
    private static final Pattern NAME = Pattern.compile("([^/]*)/([^/]*)/?.*");
    private static final Pattern YEAR = Pattern.compile("\\b(\\d{4})\\b");

    public Tree read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    public Tree parse(String text) {
        Tree tree = new Tree();
        Person person = null;
        Tree.Family family = null;
        String event = "";
        for (String line : text.split("\\R")) {
            Matcher match = LINE.matcher(line);
            if (!match.matches()) continue;
            int level = Integer.parseInt(match.group(1));
            String id = match.group(2), tag = match.group(3), value = match.group(4) == null ? "" : match.group(4).strip();
            if (level == 0) {
                person = "INDI".equals(tag) ? tree.person(id) : null;
                family = "FAM".equals(tag) ? new Tree.Family(id, new ArrayList<>(), new ArrayList<>()) : null;
                if (family != null) tree.families.put(id, family);
            } else if (level == 1) {
                event = tag;
                if (person != null) {
                    fact(person, tag, value);
                } else if (family != null) {
                    switch (tag) {
                        case "HUSB", "WIFE" -> family.parents().add(value);
                        case "CHIL" -> family.children().add(value);
                        default -> { }
                    }
                }
            } else if (person != null && tag.equals("DATE")) {
                Matcher year = YEAR.matcher(value);
                if (year.find()) {
                    if (event.equals("BIRT")) person.born = Integer.valueOf(year.group(1));
                    if (event.equals("DEAT")) person.died = Integer.valueOf(year.group(1));
                }
            } else if (person != null && tag.equals("PLAC") && event.equals("BIRT")) {
                person.birthPlace = value;
            }
        }
        return tree;
    }

    private static void fact(Person person, String tag, String value) {
        switch (tag) {
            case "NAME" -> {
                Matcher name = NAME.matcher(value);
                if (name.matches()) {
                    person.given = name.group(1).strip();
                    person.surname = name.group(2).strip();
                }
            }
            case "FAMC" -> person.childOf = value;
            case "FAMS" -> person.spouseIn.add(value);
            default -> { }
        }
    }

    /** Families that speak of people that are not there, and people older than their parents. */
    public static java.util.List<String> faults(Tree tree) {
        java.util.List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Person> entry : tree.people.entrySet()) {
            Person child = entry.getValue();
            for (String id : tree.parents(entry.getKey())) {
                Person parent = tree.people.get(id);
                if (parent == null) {
                    faults.add(child.label() + " has an unknown parent " + id);
                } else if (parent.born != null && child.born != null && child.born - parent.born < 12) {
                    faults.add(child.label() + " is too old for " + parent.label());
                }
            }
        }
        return faults;
    }
}
