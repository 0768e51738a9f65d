package dev.boundwise.cost;

/**
 * What a value is when it is sent to another process.
 *
 * @param bytes of its pickle
 * @param objects how many objects are written one by one
 * @param unknown how many values in it are of no known type: what is said of them is a guess
 */
public record Bulk(Polynomial bytes, Polynomial objects, int unknown) {

  public static final Bulk NONE = of(0, 0);

  static Bulk of(double bytes, double objects) {
    return new Bulk(Polynomial.of(bytes), Polynomial.of(objects), 0);
  }

  public Bulk plus(Bulk other) {
    return new Bulk(bytes.plus(other.bytes), objects.plus(other.objects), unknown + other.unknown);
  }

  Bulk times(Polynomial count) {
    return new Bulk(bytes.times(count), objects.times(count), unknown);
  }
}
