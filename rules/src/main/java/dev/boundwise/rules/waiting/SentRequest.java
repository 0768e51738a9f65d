package dev.boundwise.rules.waiting;

import dev.boundwise.program.Expression;

/**
 * {@code HttpResponse<String> page = client.send(request, handler);}.
 *
 * @param modifiers {@code final} and a space, or nothing
 * @param code the same call without waiting
 */
record SentRequest(
    int from, Expression.Call call, String modifiers, String type, String name, String code) {

  boolean isInferred() {
    return type.equals("var");
  }

  String sent() {
    return name + "Sent";
  }

  boolean isNamedIn(String between) {
    return ResultUses.hasWord(between, name);
  }

  String started() {
    return (isInferred() ? "var " : "CompletableFuture<" + type + "> ") + sent() + " = " + code;
  }

  String taken() {
    return modifiers + type + " " + name + " = " + sent() + ".join();";
  }
}
