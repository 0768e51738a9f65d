package dev.boundwise.shape;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a function does to what it did not make itself: parameters, variables around it, the
 * outside.
 *
 * @param returns where what it gives comes from; empty where it makes it
 */
record Summary(List<Touch> touches, List<Outside> outside, Set<Origin> returns) {

  static final Summary NONE = new Summary(List.of(), List.of(), Set.of());

  Summary {
    touches = List.copyOf(touches);
    outside = List.copyOf(outside);
    // in the order in which they were found: reports name the first
    returns = Collections.unmodifiableSet(new LinkedHashSet<>(returns));
  }
}
