package orbit;

import java.util.List;

final class Simulation {
    private final List<Body> bodies;
    private final double dt;

    Simulation(List<Body> bodies, double dt) {
        this.bodies = bodies;
        this.dt = dt;
    }

    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            step();
        }
    }

    void step() {
        for (Body body : bodies) {
            attract(body);
        }
        for (Body body : bodies) {
            body.move(dt);
        }
    }

    private void attract(Body body) {
        double ax = 0;
        double ay = 0;
        double az = 0;
        for (Body other : bodies) {
            if (other != body) {
                double dx = other.x - body.x;
                double dy = other.y - body.y;
                double dz = other.z - body.z;
                double squared = dx * dx + dy * dy + dz * dz + 1e-6;
                double force = other.mass / (squared * Math.sqrt(squared));
                ax += dx * force;
                ay += dy * force;
                az += dz * force;
            }
        }
        body.push(ax, ay, az, dt);
    }

    double energy() {
        double total = 0;
        for (int i = 0; i < bodies.size(); i++) {
            Body body = bodies.get(i);
            total += body.kinetic();
            for (int j = i + 1; j < bodies.size(); j++) {
                Body other = bodies.get(j);
                double distance = Math.hypot(Math.hypot(body.x - other.x, body.y - other.y), body.z - other.z);
                total -= body.mass * other.mass / distance;
            }
        }
        return total;
    }
}
