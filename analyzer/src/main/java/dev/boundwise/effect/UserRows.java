package dev.boundwise.effect;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Condition;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Gil;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;

/** What users say of their program's own functions: it stands for what their code shows. */
final class UserRows {

  private final Program program;
  private final Knowledge rows;
  private final boolean hasAny;

  UserRows(Program program) {
    this.program = program;
    this.rows = program.knowledge().ofUser();
    this.hasAny = program.knowledge().hasUserRows();
  }

  /** What a function does; empty where users say nothing of it. */
  Optional<ApiFact> fact(Function function) {
    if (!hasAny) {
      return Optional.empty();
    }
    String name = program.nameOf(function);
    Optional<ApiFact> said = rows.lookup(name);
    if (said.isPresent()) {
      return said;
    }
    if (rows.handover(name).isPresent()) {
      return Optional.of(fact(name, Effect.NONE));
    }
    FunctionFacts around = program.facts(function).around();
    for (Expression decorator : function.decorators()) {
      Expression maker = decorator instanceof Expression.Call call ? call.callee() : decorator;
      for (Value value : around.valueOf(maker).options()) {
        Optional<Effect> effect = rows.decoratorBlocks(nameOf(value));
        if (effect.isPresent()) {
          return Optional.of(fact(name, effect.get()));
        }
      }
    }
    return Optional.empty();
  }

  private String nameOf(Value value) {
    return switch (value) {
      case Value.Symbol it -> it.name();
      case Value.Method it -> it.qualifiedName();
      case Value.Own it -> program.nameOf(it.function());
      case Value.OwnClass it -> program.nameOf(it.type().body());
      default -> "";
    };
  }

  private static ApiFact fact(String name, Effect effect) {
    return new ApiFact(
        name, effect, false, Gil.RELEASED, Condition.ALWAYS, List.of(), "", "", "configuration");
  }
}
