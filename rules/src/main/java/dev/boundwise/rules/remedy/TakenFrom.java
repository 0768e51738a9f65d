package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;

/** What elements are taken out of. */
enum TakenFrom {
  LIST,
  DICT,
  SET,
  OTHER;

  static TakenFrom of(Candidate candidate, Expression.Name all) {
    if (KnownLists.are(candidate, all)) {
      return LIST;
    }
    var facts = candidate.facts();
    return FormTypes.answer(facts, "dict", all) == Certainty.YES
        ? DICT
        : FormTypes.answer(facts, "unordered", all) == Certainty.YES ? SET : OTHER;
  }

  /** Whether a method takes out the element that it is given. */
  boolean removes(String method) {
    return switch (this) {
      case LIST -> method.equals("remove");
      case DICT -> method.equals("pop");
      case SET -> method.equals("remove") || method.equals("discard");
      case OTHER -> false;
    };
  }
}
