package dev.boundwise.python.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.python.Expr;
import dev.boundwise.python.Part;
import dev.boundwise.python.Pattern;
import dev.boundwise.python.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lowers the statements of one function, class body or module. */
final class Body {

  private final Gathered gathered;
  private final Scope scope;
  private final Receiver receiver;
  private final Expressions expressions;
  private Block block;

  /** The variable that holds a method's own instance; none outside of methods. */
  record Receiver(@Nullable Variable variable, @Nullable ClassType type) {
    static final Receiver NONE = new Receiver(null, null);
  }

  Body(Gathered gathered, Scope scope, Block block) {
    this(gathered, scope, block, Receiver.NONE);
  }

  Body(Gathered gathered, Scope scope, Block block, Receiver receiver) {
    this.gathered = gathered;
    this.scope = scope;
    this.block = block;
    this.receiver = receiver;
    this.expressions = new Expressions(this, gathered, scope);
  }

  /** The scope that lowering has reached: that of a comprehension inside of one. */
  Scope scope() {
    return expressions.scope();
  }

  Block block() {
    return block;
  }

  Receiver receiver() {
    return receiver;
  }

  Expressions expressions() {
    return expressions;
  }

  List<Statement> statements(List<Stmt> statements) {
    List<Statement> lowered = new ArrayList<>(statements.size());
    for (Stmt statement : statements) {
      statement(statement, lowered);
    }
    return lowered.size() == 1 ? List.of(lowered.getFirst()) : lowered;
  }

  /** The statements of a block that may not run, or (a loop's) may run again. */
  private List<Statement> arm(int start, List<Stmt> statements, boolean isLoop) {
    if (statements.isEmpty()) {
      return List.of();
    }
    Block outer = block;
    block = new Block(outer, start, statements.getLast().end(), isLoop);
    List<Statement> lowered = statements(statements);
    leave(lowered);
    block = outer;
    return lowered;
  }

  private List<Statement> arm(List<Stmt> statements) {
    return statements.isEmpty() ? List.of() : arm(statements.getFirst().start(), statements, false);
  }

  /** The statements that run when a test is true, or when it is false. */
  private List<Statement> arm(List<Stmt> statements, Expr test, boolean isTrue) {
    if (statements.isEmpty()) {
      return List.of();
    }
    Block outer = block;
    int start = statements.getFirst().start();
    block = new Block(outer, start, statements.getLast().end(), false);
    narrow(test, isTrue, start);
    List<Statement> lowered = statements(statements);
    leave(lowered);
    block = outer;
    return lowered;
  }

  private void leave(List<Statement> statements) {
    if (!statements.isEmpty()
        && (statements.getLast() instanceof Statement.Return
            || statements.getLast() instanceof Statement.Raise)) {
      block.leaves();
    }
  }

  /** Notes what a test says about a name from an offset of the block on. */
  private void narrow(Expr test, boolean isTrue, int offset) {
    if (test instanceof Expr.UnaryOp not && not.op() == Expr.UnaryOperator.NOT) {
      narrow(not.operand(), !isTrue, offset);
    } else if (test instanceof Expr.BoolOp and && and.op() == Expr.BoolOperator.AND && isTrue) {
      and.values().forEach(one -> narrow(one, true, offset));
    } else if (isTrue
        && test instanceof Expr.Call call
        && call.func() instanceof Expr.Name function
        && function.id().equals("isinstance")
        && call.args().size() == 2
        && call.args().getFirst() instanceof Expr.Name name) {
      Expression type = value(call.args().getLast());
      scope.lookup(name.id()).narrow(new Binding.Narrowed(site(offset), type));
    }
  }

  private void statement(Stmt statement, List<Statement> out) {
    int start = statement.start();
    int end = statement.end();
    switch (statement) {
      case Stmt.FunctionDef def -> out.add(function(def));
      case Stmt.ClassDef def -> out.add(classType(def));
      case Stmt.Return it -> out.add(new Statement.Return(start, end, value(it.value())));
      case Stmt.Delete it -> out.add(delete(it));
      case Stmt.Assign it -> out.add(assign(it));
      case Stmt.TypeAlias it -> {
        Expression value = value(it.value());
        target(it.name(), end, site -> new Binding.Assigned(site, value));
      }
      case Stmt.AugAssign it -> {
        Expression before = value(it.target());
        Expression value = value(it.value());
        Expression result = expressions.arithmetic(start, end, it.op(), before, value);
        Expression target = target(it.target(), end, site -> new Binding.Assigned(site, result));
        if (!(target instanceof Expression.Item)) {
          fill(target, site(end), value, true, null);
        }
        out.add(new Statement.Assign(start, end, List.of(target), result, true));
      }
      case Stmt.AnnAssign it -> annotated(it, out);
      case Stmt.For it -> out.add(loop(it));
      case Stmt.While it -> {
        Block outer = block;
        block = new Block(outer, start, end, true);
        Expression test = value(it.test());
        block = outer;
        List<Statement> body = arm(start, it.body(), true);
        Expression none = new Expression.Unknown(start, start);
        out.add(new Statement.Loop(start, end, false, true, none, test, body, arm(it.orelse())));
      }
      case Stmt.If it -> {
        Expression test = value(it.test());
        List<Statement> then = arm(it.body(), it.test(), true);
        List<Statement> otherwise = arm(it.orelse(), it.test(), false);
        boolean isLeft =
            !then.isEmpty()
                && (then.getLast() instanceof Statement.Return
                    || then.getLast() instanceof Statement.Raise
                    || then.getLast() instanceof Statement.Jump);
        if (isLeft) {
          narrow(it.test(), false, end);
        }
        // never runs, but its imports say what annotations mean
        out.add(
            new Statement.Branch(
                start, end, test, isForTypesOnly(it.test()) ? List.of() : then, otherwise));
      }
      case Stmt.With it -> out.add(with(it, 0));
      case Stmt.Match it -> out.add(match(it, 0));
      case Stmt.Raise it -> out.add(new Statement.Raise(start, end, value(it.exc())));
      case Stmt.Try it -> out.add(tryStatement(it));
      case Stmt.Assert it -> {
        Statement raise = new Statement.Raise(start, end, value(it.msg()));
        out.add(new Statement.Branch(start, end, value(it.test()), List.of(), List.of(raise)));
        narrow(it.test(), true, end);
      }
      case Stmt.Import it -> out.add(importModules(it));
      case Stmt.ImportFrom it -> out.add(importNames(it));
      case Stmt.ExprStmt it -> out.add(new Statement.Evaluate(start, end, value(it.value())));
      case Stmt.Break it -> out.add(new Statement.Jump(start, end, true));
      case Stmt.Continue it -> out.add(new Statement.Jump(start, end, false));
      case Stmt.Global it -> {}
      case Stmt.Nonlocal it -> {}
      case Stmt.Pass it -> {}
    }
  }

  private Expression value(Expr expression) {
    return expressions.lower(expression);
  }

  /** {@code TYPE_CHECKING} and {@code typing.TYPE_CHECKING} are false when code runs. */
  private static boolean isForTypesOnly(Expr test) {
    return (test instanceof Expr.Name name && name.id().equals("TYPE_CHECKING"))
        || (test instanceof Expr.Attribute attribute && attribute.attr().equals("TYPE_CHECKING"));
  }

  private Statement assign(Stmt.Assign it) {
    Expression value = value(it.value());
    List<Expression> targets = new ArrayList<>(it.targets().size());
    for (Expr target : it.targets()) {
      targets.add(target(target, it.end(), site -> new Binding.Assigned(site, value)));
    }
    return new Statement.Assign(it.start(), it.end(), targets, value, false);
  }

  private void annotated(Stmt.AnnAssign it, List<Statement> out) {
    Expression annotation = expressions.annotation(it.annotation());
    if (!it.value().isPresent()) {
      target(it.target(), it.end(), site -> new Binding.Declared(site, annotation));
      return;
    }
    Expression value = value(it.value());
    Expression target = target(it.target(), it.end(), site -> new Binding.Assigned(site, value));
    target(it.target(), it.end(), site -> new Binding.Declared(site, annotation));
    out.add(new Statement.Assign(it.start(), it.end(), List.of(target), value, false));
  }

  private Statement delete(Stmt.Delete it) {
    List<Expression> operands = new ArrayList<>();
    for (Expr target : it.targets()) {
      operands.add(target(target, it.end(), Binding.Other::new));
    }
    return new Statement.Evaluate(
        it.start(),
        it.end(),
        new Expression.Operation(it.start(), it.end(), Operator.DELETE, operands));
  }

  private Statement loop(Stmt.For it) {
    Expression source = value(it.iter());
    Block outer = block;
    block = new Block(outer, it.start(), it.end(), true);
    Expression target =
        target(
            it.target(),
            it.target().end(),
            site -> new Binding.Element(site, source, it.isAsync()));
    block = outer;
    List<Statement> body = arm(it.start(), it.body(), true);
    return new Statement.Loop(
        it.start(), it.end(), it.isAsync(), false, target, source, body, arm(it.orelse()));
  }

  /** {@code with a, b:} is {@code with a: with b:}. */
  private Statement with(Stmt.With it, int index) {
    Part.WithItem item = it.items().get(index);
    Expression context = value(item.contextExpr());
    Expression target =
        item.optionalVars().isPresent()
            ? target(
                item.optionalVars(),
                item.optionalVars().end(),
                site -> new Binding.Entered(site, context, it.isAsync()))
            : new Expression.Unknown(it.start(), it.start());
    List<Statement> body =
        index + 1 < it.items().size() ? List.of(with(it, index + 1)) : statements(it.body());
    return new Statement.With(it.start(), it.end(), it.isAsync(), context, target, body);
  }

  /** {@code match} is a chain of branches; the subject is evaluated in the first one's test. */
  private Statement match(Stmt.Match it, int index) {
    if (index >= it.cases().size()) {
      return new Statement.Evaluate(it.start(), it.end(), value(it.subject()));
    }
    Part.MatchCase one = it.cases().get(index);
    List<Expression> operands = new ArrayList<>();
    operands.add(
        index == 0 ? value(it.subject()) : new Expression.Unknown(one.start(), one.start()));
    int end = one.pattern().end();
    new Patterns(this, end).lower(one.pattern(), operands);
    if (one.guard().isPresent()) {
      operands.add(value(one.guard()));
    }
    Expression test = new Expression.Operation(one.start(), end, Operator.MATCH, operands);
    List<Statement> then = matched(it.subject(), one);
    List<Statement> otherwise =
        index + 1 < it.cases().size() ? List.of(match(it, index + 1)) : List.of();
    return new Statement.Branch(it.start(), it.end(), test, then, otherwise);
  }

  private List<Statement> matched(Expr subject, Part.MatchCase one) {
    if (!(subject instanceof Expr.Name name)
        || !(one.pattern() instanceof Pattern.MatchClass type)
        || one.body().isEmpty()) {
      return arm(one.body());
    }
    Block outer = block;
    int start = one.body().getFirst().start();
    block = new Block(outer, start, one.body().getLast().end(), false);
    scope.lookup(name.id()).narrow(new Binding.Narrowed(site(start), value(type.cls())));
    List<Statement> lowered = statements(one.body());
    leave(lowered);
    block = outer;
    return lowered;
  }

  private Statement tryStatement(Stmt.Try it) {
    List<Statement> body = arm(it.body());
    List<Statement.Handler> handlers = new ArrayList<>(it.handlers().size());
    for (Part.ExceptHandler handler : it.handlers()) {
      Expression type = value(handler.type());
      if (!handler.name().isEmpty()) {
        Variable variable = scope.lookup(handler.name());
        variable.bind(new Binding.Caught(site(handler.start()), type));
      }
      handlers.add(new Statement.Handler(type, arm(handler.body())));
    }
    List<Statement> otherwise = arm(it.orelse());
    List<Statement> last = statements(it.finalbody());
    return new Statement.Try(it.start(), it.end(), body, handlers, otherwise, last);
  }

  private Statement importModules(Stmt.Import it) {
    List<Variable> bound = new ArrayList<>(it.names().size());
    for (Part.Alias alias : it.names()) {
      gathered.addImport(alias.name());
      String name = BoundNames.boundByImport(alias);
      bound.add(bindImport(name, alias.asname().isEmpty() ? name : alias.name(), it.end()));
    }
    return new Statement.Import(it.start(), it.end(), bound);
  }

  private Statement importNames(Stmt.ImportFrom it) {
    List<Variable> bound = new ArrayList<>(it.names().size());
    String module = gathered.absolute(it.module(), it.level());
    gathered.addImport(module);
    for (Part.Alias alias : it.names()) {
      if (alias.name().equals("*")) {
        gathered.addStarImport(module);
        continue;
      }
      String name = module.endsWith(".") ? module + alias.name() : module + "." + alias.name();
      gathered.addImport(name);
      bound.add(bindImport(alias.boundName(), name, it.end()));
    }
    return new Statement.Import(it.start(), it.end(), bound);
  }

  private Variable bindImport(String name, String imported, int offset) {
    Variable variable = scope.lookup(name);
    variable.bind(new Binding.Imported(site(offset), imported));
    return variable;
  }

  private Statement function(Stmt.FunctionDef def) {
    List<Expression> decorators = expressions.all(def.decorators());
    Function function =
        new Function(
            Function.Kind.FUNCTION,
            def.name(),
            scope.function(),
            def.start(),
            def.end(),
            def.isAsync(),
            decorators);
    gathered.add(function);
    ClassType owner = null;
    if (scope.function().kind() == Function.Kind.CLASS_BODY) {
      owner = scope.function().owner().orElse(null);
    }
    if (owner != null) {
      function.belongsTo(owner);
    }
    String attribute = owner == null ? "" : writtenBy(def);
    if (owner != null && !attribute.isEmpty()) {
      owner.addWriter(attribute, function);
    } else {
      scope.lookup(def.name()).bind(new Binding.DefinedFunction(site(def.nameStart()), function));
    }
    new Definition(this, gathered).lower(def, function, owner);
    return new Statement.DefineFunction(def.start(), def.end(), function);
  }

  /** The property that a function decorated with {@code @name.setter} writes. */
  private static String writtenBy(Stmt.FunctionDef def) {
    for (Expr decorator : def.decorators()) {
      if (decorator instanceof Expr.Attribute attribute
          && (attribute.attr().equals("setter") || attribute.attr().equals("deleter"))
          && attribute.value() instanceof Expr.Name name) {
        return name.id();
      }
    }
    return "";
  }

  private Statement classType(Stmt.ClassDef def) {
    Function code =
        new Function(
            Function.Kind.CLASS_BODY,
            def.name(),
            scope.function(),
            def.start(),
            def.end(),
            false,
            List.of());
    ClassType type =
        new ClassType(
            def.name(), expressions.all(def.bases()), expressions.all(def.decorators()), code);
    code.belongsTo(type);
    gathered.add(code);
    gathered.add(type);
    scope.lookup(def.name()).bind(new Binding.DefinedClass(site(def.nameStart()), type));
    Scope inner = scope.of(code);
    new BoundNames(inner, gathered.hasWalrus()).collect(def.body());
    Block whole = new Block(null, def.start(), def.end(), false);
    Body body = new Body(gathered, inner, whole, receiver);
    Expression none = new Expression.Unknown(def.end(), def.end());
    List<Statement> statements = body.statements(def.body());
    inner.variables().forEach(type::addMember);
    code.complete(List.of(), none, statements, false);
    return new Statement.DefineClass(def.start(), def.end(), type);
  }

  Binding.Site site(int offset) {
    return new Binding.Site(offset, block, scope.function());
  }

  /** How a target gets its value. */
  interface Origin {
    Binding at(Binding.Site site);
  }

  /**
   * Lowers a target and binds its names.
   *
   * @param offset from where on they are bound
   */
  Expression target(Expr target, int offset, Origin origin) {
    return target(target, offset, origin, scope);
  }

  Expression target(Expr target, int offset, Origin origin, Scope binder) {
    if (target instanceof Expr.Name name) {
      Variable variable = binder.lookup(name.id());
      variable.bind(origin.at(site(offset)));
      return new Expression.Name(name.start(), name.end(), variable);
    }
    if (target instanceof Expr.Attribute attribute) {
      Expression object = value(attribute.value());
      bindAttribute(object, attribute.attr(), origin.at(site(offset)));
      return new Expression.Attribute(attribute.start(), attribute.end(), object, attribute.attr());
    }
    if (target instanceof Expr.Tuple tuple) {
      return unpack(target, tuple.elts(), offset, origin, binder);
    }
    if (target instanceof Expr.ListExpr list) {
      return unpack(target, list.elts(), offset, origin, binder);
    }
    if (target instanceof Expr.Starred starred) {
      return target(starred.value(), offset, origin, binder);
    }
    Expression lowered = value(target);
    if (lowered instanceof Expression.Item item
        && origin.at(site(offset)) instanceof Binding.Assigned assigned) {
      boolean isSlice =
          item.index() instanceof Expression.Operation it && it.operator() == Operator.SLICE;
      fill(item.object(), assigned.site(), assigned.value(), isSlice, item.index());
    }
    return lowered;
  }

  private void bindAttribute(Expression object, String attribute, Binding binding) {
    if (object instanceof Expression.Name name
        && receiver.type() != null
        && name.variable() == receiver.variable()) {
      receiver.type().addAttribute(attribute, binding);
    } else {
      gathered.add(new Unit.SetAttribute(object, attribute, binding));
    }
  }

  /**
   * Notes what is put into the container that a variable or an own attribute holds.
   *
   * @param place under which it is put; null for none
   */
  void fill(
      Expression container,
      Binding.Site site,
      Expression value,
      boolean isMany,
      @Nullable Expression place) {
    Expression around = around(container);
    Expression.Name owner =
        around instanceof Expression.Attribute attribute
                && attribute.object() instanceof Expression.Name name
            ? name
            : null;
    ClassType own =
        owner == null
            ? null
            : owner.variable() == receiver.variable()
                ? receiver.type()
                : Made.named(owner.variable()).orElse(null);
    Optional<Made> made =
        owner == null || own != null
            ? Optional.empty()
            : Made.of(owner.variable(), site.function());
    Binding.Filled filling =
        new Binding.Filled(
            site,
            value,
            isMany,
            !around.equals(container),
            place == null ? new Expression.Unknown(container.end(), container.end()) : place,
            key(container),
            made.map(Made::offset).orElse(-1));
    if (around instanceof Expression.Name name) {
      name.variable().fill(filling);
    } else if (around instanceof Expression.Attribute attribute) {
      ClassType type = own != null ? own : made.map(Made::type).orElse(null);
      if (type != null) {
        type.addFilling(attribute.name(), filling);
      }
    }
  }

  /** {@code x[key]} and {@code x.setdefault(key, [])} are elements of {@code x}. */
  private static Expression around(Expression container) {
    if (container instanceof Expression.Item it) {
      return it.object();
    }
    return container instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method
            && method.name().equals("setdefault")
        ? method.object()
        : container;
  }

  private static Expression key(Expression container) {
    if (container instanceof Expression.Item it) {
      return it.index();
    }
    return container instanceof Expression.Call call && !call.arguments().isEmpty()
        ? call.arguments().getFirst().value()
        : new Expression.Unknown(container.end(), container.end());
  }

  private Expression unpack(
      Expr target, List<Expr> elements, int offset, Origin origin, Scope binder) {
    List<Expression> lowered = new ArrayList<>(elements.size());
    boolean hasStar = false;
    for (Expr element : elements) {
      int before = lowered.size();
      int after = elements.size() - before - 1;
      int index = hasStar ? -after - 1 : before;
      boolean isStar = element instanceof Expr.Starred;
      hasStar |= isStar;
      Origin part =
          isStar
              ? site -> new Binding.Rest(site, origin.at(site), before, after)
              : site -> part(site, origin.at(site), index, elements.size());
      lowered.add(target(element, offset, part, binder));
    }
    return new Expression.Collection(
        target.start(), target.end(), Expression.CollectionKind.TUPLE, lowered);
  }

  /** A part of what is unpacked: {@code a, b = x, y} gives {@code a} what {@code x} is. */
  private static Binding part(Binding.Site site, Binding whole, int index, int count) {
    return whole instanceof Binding.Assigned it
            && index >= 0
            && it.value() instanceof Expression.Collection values
            && values.kind() == Expression.CollectionKind.TUPLE
            && values.elements().size() == count
            && values.elements().stream().noneMatch(Body::isSpread)
        ? new Binding.Assigned(site, values.elements().get(index))
        : new Binding.Unpacked(site, whole, index);
  }

  private static boolean isSpread(Expression element) {
    return element instanceof Expression.Operation it && it.operator() == Operator.SPREAD;
  }

  /** Runs a part of the lowering with another innermost block. */
  <T> T inBlock(Block inner, Supplier<T> part) {
    Block outer = block;
    block = inner;
    T result = part.get();
    block = outer;
    return result;
  }
}
