package robust;

import java.util.EnumMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleBinaryOperator;

/** An enumeration with bodies; what it says is wrong on purpose: <ü 𝒳 🚀>. */
public enum Planets implements DoubleBinaryOperator {
  MERCURY(3.303e+23, 2.4397e6) {
    @Override
    public double applyAsDouble(double a, double b) {
      return a + b;
    }
  },
  ÄTHER(0x1.8p1, 1d) {
    private final String rocket = "🚀 \uD83D\uDE80 𝒳";

    public double applyAsDouble(double a, double 長さ) {
      return a * 長さ - rocket.codePointCount(0, rocket.length());
    }

    {
      System.err.println(rocket + '\'' + '\u0041' + "\"\\\t\0");
    }
  },
  ;

  private final double mass, radius;
  private static final EnumMap<Planets, Future<?>> RUNNING = new EnumMap<>(Planets.class);

  Planets(double mass, double radius) {
    this.mass = mass;
    this.radius = radius;
  }

  static double 𝒳(int $_$, long... others) {
    double sum = 0;
    for (long other : others) sum += other % 2 == 0 ? other : -other;
    for (;;) {
      if (sum++ > 10) break;
    }
    return sum;
  }

  static void runAll() throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Planets planet : values())
        RUNNING.put(planet, pool.submit(() -> planet.applyAsDouble(planet.mass, planet.radius)));
      for (var entry : RUNNING.entrySet()) {
        switch (entry.getKey()) {
          case MERCURY -> entry.getValue().get();
          case ÄTHER -> {}
        }
      }
    }
  }
}
