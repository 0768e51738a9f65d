package build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.regex.Pattern;

/** A file of rules: "target: needs", then indented commands; NAME = value above, used as ${NAME}. */
public class Recipe {
    private static final Pattern ASSIGNMENT = Pattern.compile("^(\\w+)\\s*=\\s*(.*)$");
    private static final Pattern USE = Pattern.compile("\\$\\{(\\w+)\\}");

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    public static Recipe read(Path file) throws IOException {
        Recipe recipe = new Recipe();
        String target = null;
        List<String> needs = List.of(), commands = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var assignment = ASSIGNMENT.matcher(line);
            if (Character.isWhitespace(line.charAt(0))) {
                commands.add(recipe.expand(line.trim()));
            } else if (assignment.matches()) {
                recipe.variables.put(assignment.group(1), recipe.expand(assignment.group(2)));
            } else {
                if (target != null) {
                    recipe.rules.put(target, new Rule(target, needs, commands));
                }
                int colon = line.indexOf(':');
                target = recipe.expand(line.substring(0, colon).trim());
                needs = Arrays.stream(recipe.expand(line.substring(colon + 1)).trim().split("\\s+")).filter(word -> !word.isEmpty()).toList();
                commands = new ArrayList<>();
            }
        }
        if (target != null) {
            recipe.rules.put(target, new Rule(target, needs, commands));
        }
        return recipe;
    }

    private String expand(String text) {
        return USE.matcher(text).replaceAll(use -> java.util.regex.Matcher.quoteReplacement(variables.getOrDefault(use.group(1), "")));
    }

    Rule rule(String target) {
        return rules.get(target);
    }

    /** Everything that the goal needs, each after what it needs itself. */
    public List<String> order(String goal) {
        List<String> order = new ArrayList<>();
        Set<String> done = new HashSet<>(), open = new HashSet<>();
        Deque<Iterator<String>> stack = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        names.push(goal);
        open.add(goal);
        stack.push(rules.containsKey(goal) ? rules.get(goal).needs().iterator() : Collections.emptyIterator());
        while (!stack.isEmpty()) {
            if (stack.peek().hasNext()) {
                String next = stack.peek().next();
                if (open.contains(next)) {
                    throw new IllegalStateException("needs itself: " + next);
                }
                if (!done.contains(next)) {
                    names.push(next);
                    open.add(next);
                    stack.push(rules.containsKey(next) ? rules.get(next).needs().iterator() : Collections.emptyIterator());
                }
            } else {
                stack.pop();
                String name = names.pop();
                open.remove(name);
                done.add(name);
                order.add(name);
            }
        }
        return order;
    }

    /** Targets by how many steps must come before them: those of a level can be made side by side. */
    public SortedMap<Integer, List<String>> levels(String goal) {
        Map<String, Integer> level = new HashMap<>();
        SortedMap<Integer, List<String>> levels = new TreeMap<>();
        for (String name : order(goal)) {
            Rule rule = rules.get(name);
            int own = 0;
            if (rule != null) {
                for (String need : rule.needs()) {
                    own = Math.max(own, level.get(need) + 1);
                }
            }
            level.put(name, own);
            levels.computeIfAbsent(own, key -> new ArrayList<>()).add(name);
        }
        return levels;
    }

    /** The graph in the language of a drawing tool. */
    public String toDot(String goal) {
        StringBuilder dot = new StringBuilder("digraph build {\n");
        for (String name : order(goal)) {
            Rule rule = rules.get(name);
            dot.append(String.format("  \"%s\" [shape=%s];%n", name, rule == null ? "note" : "box"));
            if (rule != null) {
                for (String need : rule.needs()) {
                    dot.append(String.format("  \"%s\" -> \"%s\";%n", need, name));
                }
            }
        }
        return dot.append("}\n").toString();
    }
}
