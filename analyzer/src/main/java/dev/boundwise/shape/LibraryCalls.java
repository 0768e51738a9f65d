package dev.boundwise.shape;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.State;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What calls of libraries, and calls of what is not known, do beside their results. */
final class LibraryCalls {

  /**
   * Arithmetic that a list and a number have not in common; a list has a product with whole ones.
   */
  private static final Set<String> NO_LIST =
      Set.of("__sub__", "__mul__", "__truediv__", "__floordiv__", "__pow__");

  /** The types whose methods a method of the same name on an unknown object is taken for. */
  private static final List<String> CONTAINERS =
      List.of(
          "builtins.list", "builtins.dict", "builtins.set", "builtins.str", "collections.deque");

  /** Methods of clients, and functions of their modules, that change what others see. */
  private static final Set<String> WRITING =
      Set.of(
          "post",
          "put",
          "patch",
          "delete",
          "send",
          "sendall",
          "send_message",
          "sendmail",
          "publish",
          "commit",
          "rollback",
          "insert",
          "insert_one",
          "insert_many",
          "update",
          "update_one",
          "remove",
          "save",
          "set",
          "create",
          "execute",
          "executemany",
          "write",
          "upload",
          "upload_file",
          "put_object",
          "put_item",
          "delete_object",
          "lpush",
          "rpush",
          "incr",
          "decr",
          "lpop",
          "rpop",
          "pop");

  /** Functions that make, move or remove the file that they are given. */
  private static final Set<String> MOVING =
      Set.of(
          "copy", "copy2", "copyfile", "move", "rename", "replace", "remove", "unlink", "rmtree");

  private static final Set<String> LOGGING =
      Set.of("debug", "info", "warning", "error", "exception", "critical", "log");

  /** The first words of such methods: {@code delete_objects}, {@code put_metric_data}. */
  private static final Pattern WRITING_WORD =
      Pattern.compile(
          "(post|put|patch|delete|update|remove|insert|publish|send|add|attach|detach|associate"
              + "|disassociate|authorize|revoke|register|deregister|modify|tag|untag|enable|disable"
              + "|replace|restore|set)_.*"
              // what makes a connection changes nothing there
              + "|create_(?!connection|client|session|engine|pool).*");

  private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");

  private final FunctionFacts facts;
  private final Knowledge knowledge;
  private final Origins origins;
  private final Set<Touch> touches;
  private final Set<Outside> outside;
  private final Set<Code> covered;
  private final Set<Expression> unused = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param covered expressions whose reading is a part of something that is looked at as a whole
   */
  LibraryCalls(
      FunctionFacts facts,
      Origins origins,
      Set<Touch> touches,
      Set<Outside> outside,
      Set<Code> covered) {
    this.facts = facts;
    this.knowledge = facts.knowledge();
    this.origins = origins;
    this.touches = touches;
    this.outside = outside;
    this.covered = covered;
  }

  /** Says that nothing is done with what an expression gives: it is there for what it does. */
  void unused(Expression expression) {
    unused.add(expression instanceof Expression.Await await ? await.value() : expression);
  }

  boolean isUnused(Expression expression) {
    return unused.contains(expression);
  }

  /** Whether {@code +=} changes the object that an expression gives. */
  boolean isContainer(Expression expression) {
    return facts.valueOf(expression).options().stream()
        .anyMatch(
            it ->
                it instanceof Value.Instance object
                    && List.of(".__iadd__", ".__ior__").stream()
                        .anyMatch(
                            method ->
                                knowledge
                                    .ownState(plain(object.type()) + method)
                                    .filter(State.ADDS::equals)
                                    .isPresent()));
  }

  /** {@code 0.5}, {@code x * 0.5}, {@code x - 1}: numbers of the language multiply no list so. */
  boolean isNumber(Expression code) {
    return facts.isNumber(code)
        || (code instanceof Expression.Operation it
            && NO_LIST.contains(it.method())
            && it.operands().stream().anyMatch(this::isNumber)
            && (!it.method().equals("__mul__") || it.operands().stream().anyMatch(facts::isFloat)));
  }

  private static String plain(String type) {
    int of = type.indexOf('[');
    return of < 0 ? type : type.substring(0, of);
  }

  void function(String name, Expression.Call call) {
    call.arguments().forEach(it -> iterated(it.value()));
    Optional<State> state = knowledge.state(name);
    Optional<ApiFact> fact = knowledge.lookup(name);
    if (state.isPresent()) {
      function(state.get(), name, call);
    } else if (fact.isPresent()) {
      waits(fact.get(), name, call);
    } else if (isUnheardOf(name)) {
      outside(Obstacle.Kind.UNKNOWN_CALL, written(call.callee()), call, false);
      given(call);
    } else if (!knowledge.covers(name) && !knowledge.isClass(name)) {
      // a function of a library that nothing is known of may change what it is given
      given(call);
    }
  }

  /** A name that no module binds, and that is no built-in function. */
  private boolean isUnheardOf(String name) {
    return name.startsWith("builtins.")
        && knowledge.cost(name).isEmpty()
        && knowledge.size(name).isEmpty()
        && !knowledge.isClass(name);
  }

  private void function(State state, String name, Expression.Call call) {
    Set<Origin> first =
        call.arguments().isEmpty() ? Set.of() : origins.of(call.arguments().getFirst().value());
    switch (state) {
      case NONE -> {}
      case ADDS, OBJECT -> change(first, Touch.Manner.CHANGE, null, call);
      case ITERATOR -> change(first, Touch.Manner.CHANGE, Obstacle.Kind.ITERATOR, call);
      case TRANSACTION -> change(first, Touch.Manner.CHANGE, Obstacle.Kind.TRANSACTION, call);
      case FILE -> {
        if (opensOneForAll(call)) {
          outside(Obstacle.Kind.FILE, name, call, true);
        }
      }
      case RANDOM -> outside(Obstacle.Kind.RANDOM, name, call, true);
      case OUTPUT -> outside(Obstacle.Kind.OUTPUT, name, call, true);
      case PROCESS -> outside(Obstacle.Kind.GLOBAL, name, call, true);
      case OUTSIDE -> outside(Obstacle.Kind.OUTSIDE, name, call, false);
    }
  }

  /** {@code open("log.txt", "a")}: all rounds write to one file. */
  private boolean opensOneForAll(Expression.Call call) {
    return isWriting(call) && !origins.varies(call.arguments().getFirst().value());
  }

  private static boolean isWriting(Expression.Call call) {
    return call.arguments().stream()
        .map(Argument::value)
        .anyMatch(
            it ->
                it instanceof Expression.Literal mode
                    && mode.kind() == Expression.LiteralKind.TEXT
                    && mode.text().matches("[rwaxbt+]*[wax+][rwaxbt+]*"));
  }

  /** Whether others see what a method of a client, or a function of its module, has done. */
  private static boolean isWriting(String method, Expression.Call call) {
    return method.equals("request")
        ? !isAsking(call)
        : WRITING.contains(method) || WRITING_WORD.matcher(method).matches();
  }

  /** {@code urlretrieve(url, "page.html")}: all rounds write to one file. */
  private boolean savesToOne(String function, Expression.Call call) {
    List<Argument> given = call.arguments();
    return function.equals("urlretrieve")
        && given.size() > 1
        && given.stream()
            .filter(it -> it.name().equals("filename"))
            .findFirst()
            .or(() -> Optional.of(given.get(1)))
            .filter(it -> !origins.varies(it.value()))
            .isPresent();
  }

  /**
   * {@code client.request("GET", url)}; what is sent by a method that is not written may change.
   */
  private static boolean isAsking(Expression.Call call) {
    return call.arguments().stream()
        .filter(it -> it.name().equals("method"))
        .findFirst()
        .or(() -> call.arguments().stream().findFirst())
        .map(Argument::value)
        .filter(it -> it instanceof Expression.Literal)
        .map(it -> ((Expression.Literal) it).text().toUpperCase(Locale.ROOT))
        .filter(ASKING::contains)
        .isPresent();
  }

  /** What is told by what a call waits for. */
  private void waits(ApiFact fact, String name, Expression.Call call) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    switch (fact.does()) {
      case NETWORK, DATABASE -> {
        if (savesToOne(last, call)) {
          outside(Obstacle.Kind.FILE, name, call, true);
        } else if (isWriting(last, call)) {
          outside(Obstacle.Kind.OUTSIDE, name, call, false);
        }
      }
      case SLEEP -> sleeps(name, call);
      case LOCK -> {
        // work that is handed over is waited for, not others
        if (knowledge.handover(name).isEmpty()) {
          outside(Obstacle.Kind.PACE, name, call, false);
        }
      }
      case INPUT -> outside(Obstacle.Kind.ITERATOR, name, call, true);
      case SUBPROCESS -> {
        if (Commands.isOfOnePlace(call, origins)) {
          outside(Obstacle.Kind.OUTSIDE, name, call, true);
          return;
        }
        boolean isForEach = call.arguments().stream().anyMatch(it -> origins.varies(it.value()));
        boolean isStep =
            !call.arguments().isEmpty()
                && call.arguments().getFirst().value() instanceof Expression.Name command
                && !isWrittenOut(command);
        if (!isForEach || isStep || unused.contains(call)) {
          outside(Obstacle.Kind.OUTSIDE, name, call, false);
        } else {
          outside.add(
              new Outside(
                  Obstacle.Kind.OUTSIDE, facts.unit(), call.span(), name, false, true, true));
        }
      }
      case DISK -> {
        boolean isOne = call.arguments().stream().noneMatch(it -> origins.varies(it.value()));
        if (MOVING.contains(last) && isOne && !call.arguments().isEmpty()) {
          outside(Obstacle.Kind.FILE, name, call, true);
        }
      }
      case QUEUE, COMPUTE, NONE -> {}
    }
  }

  /** {@code asyncio.sleep(0)} lets others run, and keeps no pace. */
  private void sleeps(String name, Expression.Call call) {
    boolean isNone =
        !call.arguments().isEmpty()
            && call.arguments().getFirst().value() instanceof Expression.Literal it
            && it.text().matches("0(\\.0*)?");
    if (!isNone) {
      outside(Obstacle.Kind.PACE, name, call, false);
    }
  }

  /** {@code command = ["ffmpeg", "-i", source, target]}: always the same program. */
  private static boolean isWrittenOut(Expression.Name command) {
    List<Binding> bindings = command.variable().bindings();
    return bindings.size() == 1
        && bindings.getFirst() instanceof Binding.Assigned made
        && made.value() instanceof Expression.Collection list
        && !list.elements().isEmpty()
        && list.elements().getFirst() instanceof Expression.Literal;
  }

  void method(Value.Method method, Expression.Call call) {
    Set<Origin> receiver = origins.receiver(call);
    String name = method.qualifiedName();
    Optional<State> state = knowledge.state(plain(method.type()) + "." + method.name());
    if (state.isPresent()) {
      method(state.get(), name, receiver, call);
      return;
    }
    Optional<ApiFact> fact = knowledge.lookup(name);
    Effect effect = fact.map(ApiFact::does).orElse(Effect.NONE);
    if (knowledge.isConcurrent(plain(method.type()))) {
      if (isWriting(method.name(), call) && effect.waits()) {
        outside(Obstacle.Kind.OUTSIDE, name, call, false);
      }
      return;
    }
    switch (effect) {
      case DATABASE, NETWORK ->
          change(receiver, Touch.Manner.CHANGE, Obstacle.Kind.TRANSACTION, call);
      case DISK -> change(receiver, Touch.Manner.CHANGE, Obstacle.Kind.FILE, call);
      case QUEUE, INPUT -> change(receiver, Touch.Manner.CHANGE, Obstacle.Kind.ITERATOR, call);
      case LOCK -> {
        // what is handed over to a thread is waited for, not the loop or the pool itself
        if (knowledge.handover(name).isEmpty()) {
          change(receiver, Touch.Manner.CHANGE, Obstacle.Kind.PACE, call);
        }
      }
      case SLEEP -> sleeps(name, call);
      case SUBPROCESS, COMPUTE, NONE ->
          change(receiver, Touch.Manner.CHANGE, Obstacle.Kind.UNKNOWN_CALL, call);
    }
  }

  private void method(State state, String name, Set<Origin> receiver, Expression.Call call) {
    switch (state) {
      case NONE -> read(receiver, call);
      case ADDS -> adds(call, receiver);
      case OBJECT -> change(receiver, Touch.Manner.CHANGE, null, call);
      case ITERATOR -> change(receiver, Touch.Manner.CHANGE, Obstacle.Kind.ITERATOR, call);
      case FILE -> {
        change(receiver, Touch.Manner.CHANGE, Obstacle.Kind.FILE, call);
        if (receiver.isEmpty()
            && call.callee() instanceof Expression.Attribute it
            && !origins.varies(it.object())
            && origins.isPlain(it.object())
            && (it.name().startsWith("write") || isWriting(call))) {
          outside(Obstacle.Kind.FILE, name, call, true);
        }
      }
      case TRANSACTION -> change(receiver, Touch.Manner.CHANGE, Obstacle.Kind.TRANSACTION, call);
      case RANDOM -> change(receiver, Touch.Manner.CHANGE, Obstacle.Kind.RANDOM, call);
      case OUTPUT -> outside(Obstacle.Kind.OUTPUT, name, call, true);
      case PROCESS -> outside(Obstacle.Kind.GLOBAL, name, call, true);
      case OUTSIDE -> outside(Obstacle.Kind.OUTSIDE, name, call, false);
    }
  }

  /** {@code xs.append(x)}, {@code groups[key].append(x)}, {@code groups.setdefault(...).append}. */
  private void adds(Expression.Call call, Set<Origin> receiver) {
    if (!(call.callee() instanceof Expression.Attribute method) || covered.contains(call)) {
      return;
    }
    boolean isInside =
        method.object() instanceof Expression.Item || method.object() instanceof Expression.Call;
    covered.add(method.object());
    if (method.object() instanceof Expression.Item item) {
      covered.add(item.object());
    } else if (method.object() instanceof Expression.Call maker
        && maker.callee() instanceof Expression.Attribute of) {
      covered.add(of.object());
      covered.add(of);
      covered.add(maker);
    }
    Expression.Item item = method.object() instanceof Expression.Item it ? it : null;
    Touch.Manner manner = isInside ? Touch.Manner.GATHER : Touch.Manner.APPEND;
    for (Origin origin : receiver) {
      if (!origin.isInner()) {
        touches.add(
            new Touch(
                origin,
                manner,
                null,
                facts.unit(),
                call.span(),
                item,
                "",
                isDirect(method.object())));
      }
    }
  }

  void unresolved(Expression.Call call) {
    if (!(call.callee() instanceof Expression.Attribute method)) {
      outside(Obstacle.Kind.UNKNOWN_CALL, written(call.callee()), call, false);
      given(call);
      return;
    }
    Set<Origin> receiver = origins.receiver(call);
    for (String type : CONTAINERS) {
      Optional<State> state = knowledge.ownState(type + "." + method.name());
      if (state.isPresent() && isLikely(state.get(), method, call)) {
        method(state.get(), method.name(), receiver, call);
        return;
      }
    }
    if (isLogging(method) || isMakerOfBuiltIn(method)) {
      return;
    }
    if (receiver.isEmpty()) {
      given(call);
    } else {
      change(receiver, Touch.Manner.CHANGE, Obstacle.Kind.UNKNOWN_CALL, call);
      given(call);
    }
  }

  /** {@code super().__init__(item)} of an exception, which keeps what it is given. */
  private boolean isMakerOfBuiltIn(Expression.Attribute method) {
    return method.name().equals("__init__")
        && facts
            .function()
            .owner()
            .filter(it -> !facts.libraryBases(it).isEmpty())
            .filter(
                it -> facts.libraryBases(it).stream().allMatch(one -> one.startsWith("builtins.")))
            .isPresent();
  }

  /**
   * Whether a method of an unknown object is that of a container: others have {@code update} and
   * {@code add} as well, and queues have {@code get}.
   */
  private static boolean isLikely(State state, Expression.Attribute method, Expression.Call call) {
    return switch (state) {
      case ADDS -> method.name().equals("append") || method.name().equals("extend");
      case NONE -> !method.name().equals("get") || !call.arguments().isEmpty();
      default -> true;
    };
  }

  private static boolean isLogging(Expression.Attribute method) {
    String object =
        method.object() instanceof Expression.Name name
            ? name.variable().name()
            : method.object() instanceof Expression.Attribute it ? it.name() : "";
    return LOGGING.contains(method.name())
        && object.toLowerCase(Locale.ROOT).matches("_*(log|logger|logging)");
  }

  /** What a call is given, it may change. */
  private void given(Expression.Call call) {
    for (Argument argument : call.arguments()) {
      change(
          origins.of(argument.value()),
          Touch.Manner.CHANGE,
          Obstacle.Kind.UNKNOWN_CALL,
          argument.value());
    }
  }

  private String written(Expression code) {
    String text = facts.unit().text().slice(code.span());
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }

  private void read(Set<Origin> of, Expression.Call call) {
    if (call.callee() instanceof Expression.Attribute method && covered.contains(call)) {
      covered.add(method.object());
      return;
    }
    for (Origin origin : of) {
      touches.add(
          new Touch(origin, Touch.Manner.READ, null, facts.unit(), call.span(), null, "", false));
    }
  }

  private void change(
      Set<Origin> of, Touch.Manner manner, Obstacle.@Nullable Kind kind, Code code) {
    for (Origin origin : of) {
      if (!origin.isInner()) {
        touches.add(new Touch(origin, manner, kind, facts.unit(), code.span(), null, "", false));
      }
    }
  }

  /** What is gone over, or may be: an iterator moves on. */
  void iterated(Expression source) {
    for (Value value : facts.valueOf(source).options()) {
      switch (value) {
        case Value.Generator it ->
            change(origins.of(source), Touch.Manner.CHANGE, Obstacle.Kind.ITERATOR, source);
        case Value.Stream it ->
            change(origins.of(source), Touch.Manner.CHANGE, Obstacle.Kind.ITERATOR, source);
        case Value.Instance it -> {
          State state = knowledge.state(plain(it.type()) + ".__next__").orElse(State.NONE);
          if (state == State.ITERATOR || state == State.FILE || state == State.TRANSACTION) {
            Obstacle.Kind kind = state == State.FILE ? Obstacle.Kind.FILE : Obstacle.Kind.ITERATOR;
            change(origins.of(source), Touch.Manner.CHANGE, kind, source);
          }
        }
        default -> {}
      }
    }
  }

  /** A lock that is entered keeps rounds apart. */
  void entered(Expression context) {
    boolean isKnown = !facts.valueOf(context).options().isEmpty();
    if (!isKnown
        && (context instanceof Expression.Name || context instanceof Expression.Attribute)) {
      // with lock: nobody says what it is, and all rounds enter the same one
      Set<Origin> shared = new HashSet<>(origins.of(context));
      shared.removeIf(it -> !it.isShared());
      change(shared, Touch.Manner.CHANGE, Obstacle.Kind.UNKNOWN_CALL, context);
    }
    for (Value value : facts.valueOf(context).options()) {
      if (value instanceof Value.Instance object
          && knowledge
              .lookup(plain(object.type()) + ".acquire")
              .filter(it -> it.does() == Effect.LOCK)
              .isPresent()) {
        change(origins.of(context), Touch.Manner.CHANGE, Obstacle.Kind.PACE, context);
      }
    }
  }

  /** Whether a container is named as such, not by a variable that a round sets. */
  boolean isDirect(Expression container) {
    Expression inner = container;
    while (true) {
      switch (inner) {
        case Expression.Attribute it -> inner = it.object();
        case Expression.Item it -> inner = it.object();
        case Expression.Call it -> inner = it.callee();
        case Expression.Name it -> {
          return it.variable().bindings().stream().noneMatch(origins::isInner);
        }
        default -> {
          return false;
        }
      }
    }
  }

  private void outside(Obstacle.Kind kind, String name, Code code, boolean isSure) {
    outside.add(new Outside(kind, facts.unit(), code.span(), name, isSure, true, false));
  }
}
