package dev.boundwise.python.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.python.Pattern;
import java.util.List;

/** Lowers the pattern of one case: its values are compared, its captures are bound. */
final class Patterns {

  private final Body body;
  private final int offset;

  /**
   * @param offset from where on captures are bound
   */
  Patterns(Body body, int offset) {
    this.body = body;
    this.offset = offset;
  }

  /**
   * @param operands takes what the subject is compared with
   */
  void lower(Pattern pattern, List<Expression> operands) {
    switch (pattern) {
      case Pattern.MatchValue it -> operands.add(body.expressions().lower(it.value()));
      case Pattern.MatchSequence it -> it.patterns().forEach(one -> lower(one, operands));
      case Pattern.MatchMapping it -> {
        it.keys().forEach(key -> operands.add(body.expressions().lower(key)));
        it.patterns().forEach(one -> lower(one, operands));
        capture(it.rest(), Binding.Other::new);
      }
      case Pattern.MatchClass it -> {
        operands.add(body.expressions().lower(it.cls()));
        it.patterns().forEach(one -> lower(one, operands));
        it.kwdPatterns().forEach(one -> lower(one, operands));
      }
      case Pattern.MatchStar it -> capture(it.name(), Binding.Other::new);
      case Pattern.MatchAs it -> {
        lower(it.pattern(), operands);
        if (it.pattern() instanceof Pattern.MatchClass type) {
          Expression annotation = body.expressions().lower(type.cls());
          capture(it.name(), site -> new Binding.Caught(site, annotation));
        } else {
          capture(it.name(), Binding.Other::new);
        }
      }
      case Pattern.MatchOr it -> it.patterns().forEach(one -> lower(one, operands));
      case Pattern.MatchSingleton it -> {}
      case Pattern.Broken it -> {}
      case Pattern.Absent it -> {}
    }
  }

  private void capture(String name, Body.Origin origin) {
    if (!name.isEmpty()) {
      body.scope().lookup(name).bind(origin.at(body.site(offset)));
    }
  }
}
