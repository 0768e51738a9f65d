package dev.boundwise.java.edit;

import com.github.javaparser.JavaParser;
import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import com.github.javaparser.printer.lexicalpreservation.LexicalPreservingPrinter;
import dev.boundwise.java.edit.Writing.Written;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes a tree of JavaParser, which prints all that did not change as it was. */
final class TreeWriter {

  private final CharText chars;
  private final JavaParser parser = JavaTokens.parser();

  TreeWriter(CharText chars) {
    this.chars = chars;
  }

  /** Empty where the place is not what the change is about. */
  Optional<Written> write(Change.Tree change) {
    return JavaTokens.parse(chars.text())
        .flatMap(
            unit -> {
              LexicalPreservingPrinter.setup(unit);
              return switch (change) {
                case Change.Expression it -> expression(unit, it);
                case Change.Call it -> call(unit, it);
                case Change.Import it -> new ImportWriter(unit, chars).write(it.type());
                case Change.Annotation it ->
                    member(unit, it.span()).flatMap(node -> annotation(unit, node, it.code()));
                case Change.Added it ->
                    member(unit, it.span())
                        .flatMap(node -> added(unit, node, keyword(it.modifier())));
                case Change.Removed it ->
                    member(unit, it.span())
                        .flatMap(node -> removed(unit, node, keyword(it.modifier())));
              };
            });
  }

  private Written written(CompilationUnit unit, List<String> removed, List<String> added) {
    Hunk hunk = Hunk.between(chars.text(), LexicalPreservingPrinter.print(unit));
    return new Written(hunk, removed, added);
  }

  private Optional<Written> expression(CompilationUnit unit, Change.Expression change) {
    Optional<Expression> found =
        unit.findFirst(
            Expression.class,
            node -> node.getRange().filter(range(change.span())::equals).isPresent());
    Optional<Expression> parsed = JavaTokens.whole(parser.parseExpression(change.code().strip()));
    if (found.isEmpty() || parsed.isEmpty()) {
      return Optional.empty();
    }
    List<String> removed = JavaTokens.of(found.get());
    List<String> added = new ArrayList<>(JavaTokens.of(parsed.get()));
    Expression code = parsed.get();
    if (needsParentheses(found.get(), code)) {
      added.addFirst("(");
      added.addLast(")");
      code = new EnclosedExpr(code);
    }
    if (!found.get().replace(code)) {
      return Optional.empty();
    }
    Written written = written(unit, removed, added);
    int start = chars.chars(change.span().start());
    int end = chars.chars(change.span().end());
    return Optional.of(
        new Written(written.hunk().widened(start, end, chars.text()), removed, added));
  }

  private Optional<Written> call(CompilationUnit unit, Change.Call change) {
    Optional<MethodCallExpr> found =
        unit.findFirst(
            MethodCallExpr.class,
            node -> node.getRange().filter(range(change.span())::equals).isPresent());
    Optional<Expression> parsed =
        JavaTokens.whole(parser.parseExpression(change.code()))
            .filter(MethodCallExpr.class::isInstance);
    if (found.isEmpty() || parsed.isEmpty()) {
      return Optional.empty();
    }
    int start = chars.chars(change.span().start());
    int end = chars.chars(change.span().end());
    String code = change.code().replace("\r\n", "\n").replace("\n", chars.lineEnd());
    String after = chars.text().substring(0, start) + code + chars.text().substring(end);
    return Optional.of(
        new Written(
            Hunk.between(chars.text(), after),
            JavaTokens.of(found.get()),
            JavaTokens.of(parsed.get())));
  }

  /** Whether an operator beside it, or a dot behind it, would take a part of it. */
  private static boolean needsParentheses(Expression place, Expression code) {
    boolean isBeside = place.getParentNode().filter(it -> isOperator(it, place)).isPresent();
    return isBeside
        && !(code instanceof NameExpr
            || code instanceof LiteralExpr
            || code instanceof FieldAccessExpr
            || code instanceof MethodCallExpr
            || code instanceof ArrayAccessExpr
            || code instanceof ObjectCreationExpr
            || code instanceof ThisExpr
            || code instanceof SuperExpr
            || code instanceof EnclosedExpr);
  }

  private static boolean isOperator(Node parent, Expression place) {
    return parent instanceof BinaryExpr
        || parent instanceof UnaryExpr
        || parent instanceof CastExpr
        || parent instanceof InstanceOfExpr
        || parent instanceof ConditionalExpr
        || parent instanceof FieldAccessExpr
        || parent instanceof MethodReferenceExpr
        || (parent instanceof ArrayAccessExpr access && isSame(access.getName(), place))
        || (parent instanceof MethodCallExpr call
            && call.getScope().filter(scope -> isSame(scope, place)).isPresent());
  }

  /** Nodes that say the same are equal wherever they are. */
  private static boolean isSame(Node one, Node other) {
    return one.getRange().equals(other.getRange());
  }

  private Optional<Written> annotation(
      CompilationUnit unit, BodyDeclaration<?> member, String code) {
    Optional<AnnotationExpr> parsed = JavaTokens.whole(parser.parseAnnotation(code.strip()));
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    String name = parsed.get().getName().getIdentifier();
    if (member.getAnnotations().stream()
        .anyMatch(it -> it.getName().getIdentifier().equals(name))) {
      return Optional.of(Written.NOTHING);
    }
    List<String> added = JavaTokens.of(parsed.get());
    member.getAnnotations().addFirst(parsed.get());
    return Optional.of(written(unit, List.of(), added));
  }

  private Optional<Written> added(
      CompilationUnit unit, BodyDeclaration<?> member, Keyword keyword) {
    if (!(member instanceof NodeWithModifiers<?> owner)) {
      return Optional.empty();
    }
    if (owner.hasModifier(keyword)) {
      return Optional.of(Written.NOTHING);
    }
    NodeList<Modifier> modifiers = owner.getModifiers();
    int place = 0;
    while (place < modifiers.size() && modifiers.get(place).getKeyword().compareTo(keyword) < 0) {
      place++;
    }
    modifiers.add(place, new Modifier(keyword));
    return Optional.of(written(unit, List.of(), List.of(keyword.asString())));
  }

  private Optional<Written> removed(
      CompilationUnit unit, BodyDeclaration<?> member, Keyword keyword) {
    if (!(member instanceof NodeWithModifiers<?> owner)) {
      return Optional.empty();
    }
    if (!owner.hasModifier(keyword)) {
      return Optional.of(Written.NOTHING);
    }
    owner.getModifiers().removeIf(modifier -> modifier.getKeyword() == keyword);
    return Optional.of(written(unit, List.of(keyword.asString()), List.of()));
  }

  private static Keyword keyword(javax.lang.model.element.Modifier modifier) {
    return Keyword.valueOf(modifier.name().toUpperCase(Locale.ROOT));
  }

  /** The innermost member that holds the span; a comment above it is a part of it. */
  private Optional<BodyDeclaration<?>> member(CompilationUnit unit, Span span) {
    Range wanted = range(span);
    List<BodyDeclaration<?>> all = new ArrayList<>();
    for (BodyDeclaration<?> each : unit.findAll(BodyDeclaration.class)) {
      if (extent(each).filter(it -> it.contains(wanted)).isPresent()) {
        all.add(each);
      }
    }
    return all.stream().max(Comparator.comparing(each -> extent(each).orElse(wanted).begin));
  }

  private static Optional<Range> extent(BodyDeclaration<?> member) {
    Optional<Range> own = member.getRange();
    Optional<Position> comment =
        member.getComment().flatMap(Node::getRange).map(range -> range.begin);
    return own.map(
        range ->
            comment
                .filter(start -> start.isBefore(range.begin))
                .map(start -> new Range(start, range.end))
                .orElse(range));
  }

  /** As JavaParser counts: lines and columns from 1, the last character within. */
  private Range range(Span span) {
    return new Range(position(chars.chars(span.start())), position(chars.chars(span.end()) - 1));
  }

  private Position position(int at) {
    int line = chars.line(at);
    return new Position(line, at - chars.lineStart(line) + 1);
  }
}
