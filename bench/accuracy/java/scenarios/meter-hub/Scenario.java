import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import meters.Main;
import meters.device.Meter;
import meters.hub.Collector;
import meters.hub.Schedule;

public final class Scenario {
    private static final List<Integer> PORTS = new ArrayList<>();

    public static void prepare(Path folder) throws Exception {
        for (int i = 0; i < 3; i++) {
            Meter meter = new Meter(i, 4);
            meter.start();
            PORTS.add(meter.port());
        }
    }

    public static void round(Path folder) throws Exception {
        Main.collect(PORTS);
        Main.scheduled(5);
        Collector collector = new Collector();
        collector.sum(PORTS.get(0), 5000);
        collector.together(PORTS);
        collector.swap(6);
        Schedule.handOver(6);
        Schedule.Gate gate = new Schedule.Gate();
        Thread opener = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(4);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            gate.open();
        });
        gate.pass();
        opener.join();
    }
}
