import bakery.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;

public final class Scenario {
    private static DatagramSocket office;
    private static final List<Order> ORDERS = new ArrayList<>();
    private static final List<String> ROLL = new ArrayList<>();
    private static final List<List<String>> BASKETS = new ArrayList<>();
    private static final String[] GOODS = {"bun", "rye", "baguette", "croissant", "pretzel", "cake", "roll", "muffin"};

    public static void prepare(Path folder) throws Exception {
        Random random = new Random(6);
        for (int i = 0; i < 60; i++) {
            List<String> goods = new ArrayList<>();
            for (int k = 1 + random.nextInt(5); k > 0; k--) goods.add(GOODS[random.nextInt(8)]);
            ORDERS.add(new Order(i, "customer " + random.nextInt(30), goods, 30 + random.nextInt(1500)));
        }
        for (int i = 0; i < 1200; i++) {
            ROLL.add(String.format("%02d:%02d %s %d %.2f", 6 + i / 110, i % 60, GOODS[random.nextInt(8)], 1 + random.nextInt(4), 0.5 + random.nextInt(30) / 10.0));
            List<String> basket = new ArrayList<>();
            for (int k = 1 + random.nextInt(5); k > 0; k--) basket.add(GOODS[random.nextInt(8)]);
            BASKETS.add(basket);
        }
        office = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            byte[] bytes = new byte[1400];
            try {
                while (true) {
                    DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
                    office.receive(packet);
                    Thread.sleep(4);
                    byte[] answer = (new String(bytes, 0, packet.getLength()).startsWith("PRICE") ? "120" : "BOOKED").getBytes();
                    office.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (Exception e) {
                // the end
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    public static void round(Path folder) throws Exception {
        Oven oven = new Oven(2, 6);
        Planner planner = new Planner(Map.of("bun", 5, "rye", 25, "baguette", 14, "cake", 40), 3);
        List<Order> plan = planner.anneal(ORDERS, 4000);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            plan = planner.bestOf(ORDERS, 4, 1500, pool);
        }
        planner.lateness(plan);
        planner.useUp(Map.of("bun", new int[] {60, 40}, "rye", new int[] {650, 480}, "baguette", new int[] {250, 150}, "cake", new int[] {400, 350}), 25_000);
        try (Bench bench = new Bench(oven, 3)) {
            for (Order order : plan.subList(0, 14)) bench.submit(order, 50);
            for (Order order : bench.collect(14, 400)) order.isBaked();
            bench.refused();
            oven.shut();
        }
        try (Till till = new Till(InetAddress.getLoopbackAddress(), office.getLocalPort())) {
            till.refresh(List.of(GOODS));
            for (Order order : plan.subList(0, 4)) till.receipt(order);
            till.total(plan.get(5));
        }
        Till.hourly(ROLL);
        Till.together(BASKETS, 5);
        Dough.bakingTime(32, 220, 96);
        Dough loaf = new Dough(60, 22);
        loaf.bake(210, 300);
        loaf.picture();
    }
}
