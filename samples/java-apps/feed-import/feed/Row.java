package feed;

public record Row(int line, String sku, String name, String category, double price, int stock) {}
