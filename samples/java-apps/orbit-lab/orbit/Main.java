package orbit;

import java.util.List;

public final class Main {
    public static void main(String[] args) {
        System.out.println(simulate(200));
        System.out.println(fit());
    }

    public static double simulate(int steps) {
        List<Body> bodies = Bodies.ring(40);
        Simulation simulation = new Simulation(bodies, 0.01);
        double before = simulation.energy();
        simulation.run(steps);
        return simulation.energy() - before;
    }

    public static double fit() {
        Matrix a = Matrix.random(60, 60, 5);
        Matrix b = a.times(a.transpose()).plusDiagonal(60);
        Matrix inverse = b.inverse();
        return b.times(inverse).trace() + b.largestEigenvalue(100);
    }
}
