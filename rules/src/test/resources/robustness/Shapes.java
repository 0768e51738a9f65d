package robust;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Records, sealed types, patterns and streams. */
sealed interface Shape permits Circle, Square, Shape.Group {
  double area();

  default String label() {
    return """
        %s "quoted" \
        has \u00e9 %.2f
        """
        .formatted(getClass().getSimpleName(), area());
  }

  record Group(List<? extends Shape> parts, Map<String, int[]> tags) implements Shape {
    Group {
      if (parts.isEmpty()) throw new IllegalArgumentException("no parts: " + tags);
    }

    Group(Shape... parts) {
      this(List.of(parts), Map.of("n", new int[] {1, 2, 0x7f_ff, 'c'}));
    }

    @Override
    public double area() {
      return parts.stream().mapToDouble(Shape::area).sum();
    }
  }
}

record Circle(double radius) implements Shape {
  static final double PI2 = 2 * Math.PI;

  public double area() {
    return radius * radius * PI2 / 2;
  }
}

non-sealed class Square implements Shape {
  protected double side = 1e-3, other[] = {1.0, 2}, more[][] = new double[3][];

  public double area() {
    return side * side;
  }
}

final class Shapes {
  record Pair<A, B extends Comparable<? super B>>(A first, B second) {}

  static String name(Object any) {
    return switch (any) {
      case null -> "none";
      case Circle(double r) when r > 10 -> "large";
      case Pair<?, ?>(Circle(var r), String s) -> s + r;
      case Circle c -> {
        if (c.radius() < 0) yield "negative";
        yield "small";
      }
      case Integer i when i > 3 && i < 9 -> "few";
      case String s -> s.strip();
      default -> any.toString();
    };
  }

  static int days(String month, boolean leap) {
    switch (month) {
      case "feb":
        return leap ? 29 : 28;
      case "apr", "jun":
        return 30;
      default:
        break;
    }
    int value =
        switch (month.length()) {
          case 1, 2:
            yield 3;
          default:
            yield 31;
        };
    return value;
  }

  static Map<Boolean, List<String>> sorted(List<Shape> shapes) {
    Function<Shape, Supplier<String>> later = shape -> () -> name(shape);
    return shapes.stream()
        .filter(s -> s instanceof Circle c && c.radius() > 1 || !(s instanceof Square))
        .sorted(Comparator.comparing(Shape::area).reversed())
        .flatMap(s -> s instanceof Shape.Group(var parts, _) ? parts.stream() : List.of(s).stream())
        .map(later.andThen(Supplier::get))
        .collect(Collectors.partitioningBy(String::isEmpty));
  }
}
