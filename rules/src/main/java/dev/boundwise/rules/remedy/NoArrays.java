package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Code;
import dev.boundwise.region.Bound;
import dev.boundwise.source.SourceText;
import java.util.Optional;

/** Why arrays do not help. */
final class NoArrays {

  private NoArrays() {}

  /** Why they do not whatever its rounds do with elements; empty where that has to be asked. */
  static Optional<String> at(Candidate candidate) {
    if (candidate.region().bound() != Bound.CPU) {
      return Optional.of(why(candidate));
    }
    if (JoinedArrays.is(candidate)) {
      return Optional.of("its rounds compute with whole arrays already");
    }
    return Optional.of("arrays of objects are no faster")
        .filter(it -> ObjectArrays.areIn(candidate.region().function()));
  }

  /** What in its rounds is more than arithmetic, and where. */
  static String more(Candidate candidate, Kernel kernel) {
    Code other = kernel.other();
    String why = "its rounds are more than arithmetic on numbers";
    if (other == null) {
      return why;
    }
    SourceText text = candidate.region().unit().text();
    boolean isHere = candidate.region().span().contains(other.span());
    return isHere ? why + " (line " + text.lineAt(other.start()) + ")" : why;
  }

  private static String why(Candidate candidate) {
    return switch (candidate.region().bound()) {
      case NATIVE -> "already native";
      case IO, MIXED -> "it waits: faster computing changes little";
      case UNKNOWN -> "what it calls is not known";
      case TRIVIAL, CPU -> "too small";
    };
  }
}
