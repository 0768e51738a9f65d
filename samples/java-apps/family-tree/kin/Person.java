package kin;

import java.util.ArrayList;
import java.util.List;

/** One person of the tree. Relations are ids. */
final class Person {
    final String id;
    String given = "", surname = "", birthPlace = "";
    Integer born, died;
    String childOf;
    final List<String> spouseIn = new ArrayList<>();

    Person(String id) {
        this.id = id;
    }

    String label() {
        return given + " " + surname + " (" + (born == null ? "?" : born) + "-" + (died == null ? "" : died) + ")";
    }
}
