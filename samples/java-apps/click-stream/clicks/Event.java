package clicks;

/** A visitor does something: {@code 1700000000000|visitor|KIND|/page|price}. */
public sealed interface Event permits Event.View, Event.Add, Event.Buy {
    long time();

    String visitor();

    record View(long time, String visitor, String page) implements Event {}

    record Add(long time, String visitor, String page) implements Event {}

    record Buy(long time, String visitor, double price) implements Event {}

    static Event parse(String line) {
        String[] cells = line.split("\\|");
        long time = Long.parseLong(cells[0]);
        return switch (cells[2]) {
            case "VIEW" -> new View(time, cells[1], cells[3]);
            case "ADD" -> new Add(time, cells[1], cells[3]);
            case "BUY" -> new Buy(time, cells[1], Double.parseDouble(cells[4]));
            default -> throw new IllegalArgumentException(line);
        };
    }
}
