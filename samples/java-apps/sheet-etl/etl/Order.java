package etl;

import java.time.LocalDate;
import java.util.Map;

public record Order(String id, String customer, LocalDate day, int quantity, double price) {
    public static Order of(Map<String, String> row) {
        return new Order(
                row.get("id"),
                row.get("customer"),
                LocalDate.parse(row.get("day")),
                Integer.parseInt(row.get("quantity").trim()),
                Double.parseDouble(row.get("price")));
    }

    public double total() {
        return quantity * price;
    }

    public String toJson() {
        return String.format(
                "{\"id\":\"%s\",\"customer\":\"%s\",\"day\":\"%s\",\"total\":%.2f}", id, customer, day, total());
    }
}
