package meters;

import java.util.List;
import meters.device.Meter;
import meters.hub.Collector;
import meters.hub.Readings;
import meters.hub.Schedule;

public final class Main {
    public static void main(String[] args) throws Exception {
        try (Meter meter = new Meter(1, 5)) {
            meter.start();
            System.out.println(collect(List.of(meter.port())));
        }
    }

    /** Asks each meter for its curve and sums up. */
    public static double collect(List<Integer> ports) throws Exception {
        Collector collector = new Collector();
        Readings readings = new Readings();
        for (int port : ports) {
            readings.add(collector.curve(port, 20_000));
        }
        return readings.total() + readings.peak();
    }

    public static int scheduled(int count) throws InterruptedException {
        Schedule schedule = new Schedule();
        for (int i = 0; i < count; i++) {
            schedule.plan("read " + i, 3L * i);
        }
        return schedule.carryOut();
    }
}
