package bakery;

import java.util.List;

/** What somebody wants by a certain minute. */
public class Order {
    public final int number;
    public final String customer;
    public final List<String> goods;
    public final int due;
    volatile boolean baked;

    public Order(int number, String customer, List<String> goods, int due) {
        this.number = number;
        this.customer = customer;
        this.goods = List.copyOf(goods);
        this.due = due;
    }

    public boolean isBaked() {
        return baked;
    }
}
