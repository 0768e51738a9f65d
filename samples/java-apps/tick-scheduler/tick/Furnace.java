package tick;

/** A state machine: OFF, HEATING, HOLDING, COOLING. */
final class Furnace {
    enum State {
        OFF,
        HEATING,
        HOLDING,
        COOLING
    }

    private State state = State.OFF;
    private double temperature = 20;
    private double target = 20;
    private int changes;

    synchronized void request(double degrees) {
        target = degrees;
    }

    synchronized State state() {
        return state;
    }

    synchronized int changes() {
        return changes;
    }

    synchronized void tick() {
        State next = next();
        if (next != state) {
            state = next;
            changes++;
        }
        switch (state) {
            case HEATING -> temperature += 8;
            case COOLING, OFF -> temperature -= (temperature - 20) * 0.1;
            case HOLDING -> temperature -= 0.5;
        }
    }

    private State next() {
        return switch (state) {
            case OFF -> target > temperature + 2 ? State.HEATING : State.OFF;
            case HEATING -> temperature >= target ? State.HOLDING : State.HEATING;
            case HOLDING -> temperature < target - 2 ? State.HEATING : target < temperature - 5 ? State.COOLING : State.HOLDING;
            case COOLING -> temperature < target + 1 ? State.OFF : State.COOLING;
        };
    }
}
