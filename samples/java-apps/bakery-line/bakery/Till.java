package bakery;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.Collectors;

/** Prices come from the head office by datagrams, receipts go there. */
public class Till implements AutoCloseable {
    private final DatagramSocket socket;
    private final InetAddress host;
    private final int port;
    private final ConcurrentMap<String, Integer> prices = new ConcurrentHashMap<>();

    public Till(InetAddress host, int port) throws IOException {
        this.host = host;
        this.port = port;
        socket = new DatagramSocket();
        socket.setSoTimeout(60);
    }

    private synchronized String ask(String question) throws IOException {
        byte[] bytes = question.getBytes(StandardCharsets.UTF_8), answer = new byte[1400];
        for (int attempt = 0; attempt < 3; attempt++) {
            socket.send(new DatagramPacket(bytes, bytes.length, host, port));
            DatagramPacket packet = new DatagramPacket(answer, answer.length);
            try {
                socket.receive(packet);
                return new String(answer, 0, packet.getLength(), StandardCharsets.UTF_8);
            } catch (SocketTimeoutException lost) {
                // once more
            }
        }
        throw new IOException("the head office is silent");
    }

    /** In cents. */
    public int price(String good) throws IOException {
        Integer known = prices.get(good);
        if (known == null) {
            known = Integer.valueOf(ask("PRICE " + good).trim());
            prices.put(good, known);
        }
        return known;
    }

    public void refresh(Collection<String> goods) throws IOException {
        prices.clear();
        for (String good : goods) price(good);
    }

    public int total(Order order) throws IOException {
        int sum = 0;
        for (String good : order.goods) sum += price(good);
        return sum;
    }

    /** The receipt's text and whether the office has booked it. */
    public String receipt(Order order) throws IOException {
        Map<String, Long> counts = order.goods.stream().collect(Collectors.groupingBy(good -> good, TreeMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder("No. " + order.number + " " + order.customer + "\n");
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            text.append(String.format(Locale.ROOT, "%3d x %-20s %8.2f%n", entry.getValue(), entry.getKey(), entry.getValue() * price(entry.getKey()) / 100.0));
        }
        text.append(ask("BOOK " + order.number + " " + total(order)));
        return text.toString();
    }

    /** Sales by hour from the day's rolls: "07:31 bun 3 1.20". */
    public static Map<Integer, Double> hourly(List<String> roll) {
        Map<Integer, Double> sales = new TreeMap<>();
        for (String line : roll) {
            String[] words = line.split(" ");
            if (words.length == 4) sales.merge(Integer.parseInt(words[0].substring(0, 2)), Integer.parseInt(words[2]) * Double.parseDouble(words[3]), Double::sum);
        }
        return sales;
    }

    /** Goods that are bought together, by how much more often than by chance. */
    public static List<String> together(List<List<String>> baskets, int least) {
        Map<String, Integer> single = new HashMap<>(), pairs = new HashMap<>();
        for (List<String> basket : baskets) {
            List<String> goods = basket.stream().distinct().sorted().toList();
            for (int i = 0; i < goods.size(); i++) {
                single.merge(goods.get(i), 1, Integer::sum);
                for (int j = i + 1; j < goods.size(); j++) pairs.merge(goods.get(i) + "+" + goods.get(j), 1, Integer::sum);
            }
        }
        return pairs.entrySet().stream().filter(e -> e.getValue() >= least).map(e -> {
            String[] both = e.getKey().split("\\+");
            double lift = (double) e.getValue() * baskets.size() / single.get(both[0]) / single.get(both[1]);
            return String.format(Locale.ROOT, "%6.3f %s", lift, e.getKey());
        }).sorted(Comparator.reverseOrder()).limit(10).toList();
    }

    @Override
    public void close() {
        socket.close();
    }
}
