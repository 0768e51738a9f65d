package dev.boundwise.cost;

/**
 * What is not known of something's calls.
 *
 * @param calls how many calls of unknown functions it makes, itself or in what it calls
 * @param heavy how many of these are expected to take long, over fifty microseconds: the sum of how
 *     likely that is of each, weighed by how often it runs where that is less than once
 */
public record Doubt(int calls, double heavy) {

  static final Doubt NONE = new Doubt(0, 0);

  private static final int MOST = 9999;

  private static final double REACHED = 0.6;

  /** This, and one more call that runs so often. */
  Doubt and(double likely, double often) {
    return plus(of(likely).times(often));
  }

  static Doubt of(double heavy) {
    return new Doubt(1, heavy);
  }

  Doubt plus(Doubt other) {
    if (other.calls == 0) {
      return this;
    }
    return new Doubt(Math.min(MOST, calls + other.calls), heavy + other.heavy);
  }

  Doubt minus(Doubt before) {
    return new Doubt(calls - before.calls, Math.max(0, heavy - before.heavy));
  }

  /** Of what runs so often: more than once is as unknown as once. */
  Doubt times(double often) {
    return calls == 0 ? this : new Doubt(calls, heavy * Math.min(1, often));
  }

  /**
   * Of a call, for its caller: the further away what is not known, the less often it is reached.
   */
  Doubt inside() {
    return calls == 0 ? this : new Doubt(calls, heavy * REACHED);
  }

  /** Of one run of what runs so often. */
  Doubt each(double often) {
    return calls == 0 || often >= 1 || often <= 0 ? this : new Doubt(calls, heavy / often);
  }

  /** How likely it is that any of the calls takes long, from 0 to 1. */
  public double likelihood() {
    return 1 - Math.exp(-heavy);
  }
}
