package kin;

import java.util.*;

/** People and the families that join them. */
public final class Tree {
    record Family(String id, List<String> parents, List<String> children) {}

    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, Family> families = new LinkedHashMap<>();

    Person person(String id) {
        return people.computeIfAbsent(id, Person::new);
    }

    public List<String> ids() {
        return List.copyOf(people.keySet());
    }

    public int size() {
        return people.size();
    }

    List<String> parents(String id) {
        Person person = people.get(id);
        return person == null || person.childOf == null ? List.of() : families.get(person.childOf).parents();
    }

    /** Ancestors with the number of generations up to each. */
    public Map<String, Integer> ancestors(String id) {
        Map<String, Integer> found = new HashMap<>();
        Deque<String> queue = new ArrayDeque<>(List.of(id));
        found.put(id, 0);
        while (!queue.isEmpty()) {
            String here = queue.poll();
            for (String parent : parents(here)) {
                if (found.putIfAbsent(parent, found.get(here) + 1) == null) queue.add(parent);
            }
        }
        return found;
    }

    public Set<String> descendants(String id) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> stack = new ArrayDeque<>(List.of(id));
        while (!stack.isEmpty()) {
            for (String family : person(stack.pop()).spouseIn) {
                for (String child : families.get(family).children()) if (found.add(child)) stack.push(child);
            }
        }
        return found;
    }

    /** Generation of everybody, founders being 0. */
    public Map<String, Integer> generations() {
        Map<String, Integer> depth = new HashMap<>();
        for (String id : people.keySet()) depthOf(id, depth);
        return depth;
    }

    private int depthOf(String id, Map<String, Integer> known) {
        Integer before = known.get(id);
        if (before != null) return before;
        int deepest = -1;
        for (String parent : parents(id)) deepest = Math.max(deepest, depthOf(parent, known));
        known.put(id, deepest + 1);
        return deepest + 1;
    }
}
