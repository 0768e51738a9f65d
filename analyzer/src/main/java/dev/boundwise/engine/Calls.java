package dev.boundwise.engine;

import dev.boundwise.resolve.CallShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far calls could be followed.
 *
 * @param unknown those that event loops make and that could not be, by path and place; none unless
 *     a rule ran that follows calls
 * @param share of all calls that are resolved; empty unless it was asked for
 */
public record Calls(List<UnknownCall> unknown, Optional<CallShare> share) {

  static final Calls NONE = new Calls(List.of(), Optional.empty());

  public Calls {
    unknown = List.copyOf(unknown);
  }

  /** Those of two programs together. */
  Calls and(Calls other) {
    List<UnknownCall> all = new ArrayList<>(unknown);
    all.addAll(other.unknown);
    Optional<CallShare> both = share.isEmpty() ? other.share : share;
    if (share.isPresent() && other.share.isPresent()) {
      both = Optional.of(share.get().plus(other.share.get()));
    }
    return new Calls(all, both);
  }
}
