package dev.boundwise.cost;

/**
 * What a value is when it is sent to another process.
 *
 * @param bytes of its pickle
 * @param objects how many objects are written one by one
 */
public record Bulk(Polynomial bytes, Polynomial objects) {

  public static final Bulk NONE = new Bulk(Polynomial.ZERO, Polynomial.ZERO);

  static Bulk of(double bytes, double objects) {
    return new Bulk(Polynomial.of(bytes), Polynomial.of(objects));
  }

  public Bulk plus(Bulk other) {
    return new Bulk(bytes.plus(other.bytes), objects.plus(other.objects));
  }

  Bulk times(Polynomial count) {
    return new Bulk(bytes.times(count), objects.times(count));
  }
}
