package dev.boundwise.rule;

/** How sure we are that a finding is true. Only certain findings fail a build by default. */
public enum Confidence {
  CERTAIN,
  LIKELY,
  POSSIBLE
}
