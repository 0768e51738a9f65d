package etl;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

final class Summary {
    private Summary() {}

    static List<List<String>> byCustomer(List<Order> orders) {
        Map<String, DoubleSummaryStatistics> groups = orders.stream()
                .collect(Collectors.groupingBy(Order::customer, TreeMap::new, Collectors.summarizingDouble(Order::total)));
        List<List<String>> rows = new ArrayList<>();
        groups.forEach((customer, figures) -> rows.add(List.of(
                customer,
                Long.toString(figures.getCount()),
                Double.toString(figures.getSum()),
                Double.toString(figures.getMax()))));
        return rows;
    }

    static double correlation(List<Order> orders) {
        double meanX = orders.stream().mapToDouble(Order::quantity).average().orElse(0);
        double meanY = orders.stream().mapToDouble(Order::price).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (Order order : orders) {
            double dx = order.quantity() - meanX;
            double dy = order.price() - meanY;
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }
        return xy / Math.sqrt(xx * yy);
    }
}
