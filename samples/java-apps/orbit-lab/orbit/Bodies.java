package orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class Bodies {
    private Bodies() {}

    static List<Body> ring(int count) {
        Random random = new Random(count);
        List<Body> bodies = new ArrayList<>();
        bodies.add(new Body(1000, 0, 0, 0));
        for (int i = 1; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            double radius = 10 + random.nextDouble();
            bodies.add(new Body(1, radius * Math.cos(angle), radius * Math.sin(angle), random.nextGaussian() * 0.1));
        }
        return bodies;
    }

    static double[] centre(List<Body> bodies) {
        double[] sum = new double[3];
        double mass = 0;
        for (Body body : bodies) {
            sum[0] += body.mass * body.x;
            sum[1] += body.mass * body.y;
            sum[2] += body.mass * body.z;
            mass += body.mass;
        }
        return new double[] {sum[0] / mass, sum[1] / mass, sum[2] / mass};
    }
}
