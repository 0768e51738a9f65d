package orbit;

final class Body {
    final double mass;
    double x;
    double y;
    double z;
    double vx;
    double vy;
    double vz;

    Body(double mass, double x, double y, double z) {
        this.mass = mass;
        this.x = x;
        this.y = y;
        this.z = z;
    }

    void push(double ax, double ay, double az, double dt) {
        vx += ax * dt;
        vy += ay * dt;
        vz += az * dt;
    }

    void move(double dt) {
        x += vx * dt;
        y += vy * dt;
        z += vz * dt;
    }

    double kinetic() {
        return 0.5 * mass * (vx * vx + vy * vy + vz * vz);
    }
}
