package etl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

final class Cleaner {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BAD = Pattern.compile("[^a-z0-9 ]");

    List<Order> clean(List<Order> orders) {
        Set<String> seen = new HashSet<>();
        List<Order> clean = new ArrayList<>();
        for (Order order : orders) {
            if (order.quantity() > 0 && seen.add(order.id())) {
                clean.add(new Order(order.id(), normalise(order.customer()), order.day(), order.quantity(), order.price()));
            }
        }
        return clean;
    }

    static String normalise(String name) {
        String lower = name.toLowerCase();
        return SPACE.matcher(BAD.matcher(lower).replaceAll(" ")).replaceAll(" ").strip();
    }
}
