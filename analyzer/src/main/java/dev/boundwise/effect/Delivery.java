package dev.boundwise.effect;

/** On which threads a reactive chain delivers. */
enum Delivery {
  /** On those that may wait. */
  THREAD,
  /** On those that must not. */
  LOOP,
  /** On those of who subscribes. */
  SUBSCRIBER,
  /** Nothing says so. */
  OPEN
}
