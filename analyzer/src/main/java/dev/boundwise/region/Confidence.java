package dev.boundwise.region;

import java.util.Locale;

/** How sure a region's bound is. */
public enum Confidence {
  /** All that counts is resolved, and no plausible size changes it. */
  CERTAIN,
  /** It rests on typical figures, on likely callees, or on sizes that are not known. */
  LIKELY,
  /** What is not known could change it. */
  UNKNOWN;

  /** The word that reports write. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
