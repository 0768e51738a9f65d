package dev.boundwise.java.edit;

import com.github.javaparser.ast.stmt.BlockStmt;
import dev.boundwise.java.edit.Writing.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.ChildListPropertyDescriptor;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.ExpressionStatement;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.jdt.core.dom.rewrite.ASTRewrite;
import org.eclipse.jdt.core.dom.rewrite.ListRewrite;
import org.eclipse.jdt.core.dom.rewrite.TargetSourceRangeComputer;
import org.eclipse.jdt.core.formatter.DefaultCodeFormatterConstants;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;

/** Changes statements by Eclipse JDT's rewriting, which moves what stays with its comments. */
final class BlockWriter {

  private static final String MARK = "boundwise__here";

  /** No line is broken that was not: what the code is, its writer has decided. */
  private static final String NEVER = "9999";

  private final CharText chars;

  BlockWriter(CharText chars) {
    this.chars = chars;
  }

  /** Empty where the span is not that of statements that follow each other in one block. */
  Optional<Written> write(Change.Block change) {
    CompilationUnit unit = SecondOpinion.unit(chars.text());
    List<Statement> found = statements(unit, change);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return switch (change) {
      case Change.Statements it -> replaced(unit, found, it.code());
      case Change.Wrapping it -> wrapped(unit, found, it.before(), it.after());
    };
  }

  private List<Statement> statements(CompilationUnit unit, Change.Block change) {
    int start = chars.chars(change.span().start());
    int end = chars.chars(change.span().end());
    List<Statement> found = new ArrayList<>();
    unit.accept(
        new ASTVisitor() {
          @Override
          public boolean preVisit2(ASTNode node) {
            boolean isWithin = start <= node.getStartPosition() && end(node) <= end;
            if (isWithin && node instanceof Statement statement) {
              found.add(statement);
              return false;
            }
            return node.getStartPosition() < end && end(node) > start;
          }
        });
    boolean isWhole =
        !found.isEmpty()
            && found.getFirst().getStartPosition() == start
            && end(found.getLast()) == end
            && found.stream().allMatch(it -> isBeside(it, found.getFirst()));
    return isWhole ? found : List.of();
  }

  private static boolean isBeside(ASTNode one, ASTNode other) {
    return one.getParent().equals(other.getParent())
        && one.getLocationInParent().equals(other.getLocationInParent())
        && one.getLocationInParent() instanceof ChildListPropertyDescriptor;
  }

  private static int end(ASTNode node) {
    return node.getStartPosition() + node.getLength();
  }

  private Optional<Written> replaced(CompilationUnit unit, List<Statement> old, String code) {
    Optional<List<String>> added = tokens(code);
    Optional<List<String>> removed =
        tokens(chars.text().substring(old.getFirst().getStartPosition(), end(old.getLast())));
    if (added.isEmpty() || removed.isEmpty()) {
      return Optional.empty();
    }
    ASTRewrite rewrite = ASTRewrite.create(unit.getAST());
    rewrite.setTargetSourceRangeComputer(
        new TargetSourceRangeComputer() {
          @Override
          public SourceRange computeSourceRange(ASTNode node) {
            // All of them as one: of several that are removed the last takes its line's end along.
            int end = end(node.equals(old.getFirst()) ? old.getLast() : node);
            return new SourceRange(node.getStartPosition(), end - node.getStartPosition());
          }
        });
    ListRewrite list = list(rewrite, old.getFirst());
    String text = code.strip().replace("\n", chars.lineEnd());
    list.replace(
        old.getFirst(), rewrite.createStringPlaceholder(text, ASTNode.EMPTY_STATEMENT), null);
    return hunk(rewrite).map(hunk -> new Written(hunk, removed.get(), added.get()));
  }

  private Optional<Written> wrapped(
      CompilationUnit unit, List<Statement> old, String before, String after) {
    int start = unit.getExtendedStartPosition(old.getFirst());
    int end = unit.getExtendedStartPosition(old.getLast()) + unit.getExtendedLength(old.getLast());
    Optional<List<String>> inner = tokens(chars.text().substring(start, end));
    String code = before + " " + MARK + "(); " + after;
    Optional<List<String>> around = tokens(code);
    Optional<Statement> wrapper = wrapper(unit, code);
    if (inner.isEmpty() || around.isEmpty() || wrapper.isEmpty()) {
      return Optional.empty();
    }
    Optional<Statement> mark = mark(wrapper.get());
    if (mark.isEmpty() || !(mark.get().getParent() instanceof Block block)) {
      return Optional.empty();
    }
    ASTRewrite rewrite = ASTRewrite.create(unit.getAST());
    ASTNode moved =
        list(rewrite, old.getFirst())
            .createMoveTarget(old.getFirst(), old.getLast(), wrapper.get(), null);
    put(block, block.statements().indexOf(mark.get()), moved);
    List<String> added = new ArrayList<>(around.get());
    int at = added.indexOf(MARK);
    added.subList(at, at + 4).clear();
    added.addAll(at, inner.get());
    return hunk(rewrite).map(hunk -> new Written(hunk, inner.get(), added));
  }

  @SuppressWarnings("unchecked")
  private static void put(Block block, int place, ASTNode node) {
    block.statements().set(place, node);
  }

  /** The one statement that the code around is, in the tree of the file. */
  private static Optional<Statement> wrapper(CompilationUnit unit, String code) {
    ASTParser parser = SecondOpinion.parser(code);
    parser.setKind(ASTParser.K_STATEMENTS);
    return parser.createAST(null) instanceof Block read
            && read.statements().size() == 1
            && ASTNode.copySubtree(unit.getAST(), (ASTNode) read.statements().getFirst())
                instanceof Statement copy
        ? Optional.of(copy)
        : Optional.empty();
  }

  private static Optional<Statement> mark(Statement wrapper) {
    List<Statement> found = new ArrayList<>();
    wrapper.accept(
        new ASTVisitor() {
          @Override
          public boolean visit(ExpressionStatement statement) {
            if (statement.getExpression() instanceof MethodInvocation call
                && call.getName().getIdentifier().equals(MARK)) {
              found.add(statement);
            }
            return true;
          }
        });
    return found.stream().findFirst();
  }

  private static ListRewrite list(ASTRewrite rewrite, Statement statement) {
    return rewrite.getListRewrite(
        statement.getParent(), (ChildListPropertyDescriptor) statement.getLocationInParent());
  }

  private Optional<Hunk> hunk(ASTRewrite rewrite) {
    Document document = new Document(chars.text());
    try {
      rewrite.rewriteAST(document, options()).apply(document);
    } catch (BadLocationException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(Hunk.between(chars.text(), document.get()));
  }

  private Map<String, String> options() {
    Map<String, String> options = new HashMap<>(JavaCore.getOptions());
    JavaCore.setComplianceOptions(JavaCore.latestSupportedJavaVersion(), options);
    int indent = indent();
    options.put(
        DefaultCodeFormatterConstants.FORMATTER_TAB_CHAR,
        indent == 0 ? JavaCore.TAB : JavaCore.SPACE);
    options.put(
        DefaultCodeFormatterConstants.FORMATTER_TAB_SIZE,
        Integer.toString(indent == 0 ? 4 : indent));
    options.put(DefaultCodeFormatterConstants.FORMATTER_LINE_SPLIT, NEVER);
    return options;
  }

  /** How far the file indents, told by the line that is indented least; 0 where it is by tabs. */
  private int indent() {
    int least = 0;
    for (String line : chars.text().lines().toList()) {
      String code = line.strip();
      if (line.startsWith("\t")) {
        return 0;
      }
      int spaces = line.indexOf(code);
      if (spaces > 1 && !code.isEmpty() && !code.startsWith("*")) {
        least = least == 0 ? spaces : Math.min(least, spaces);
      }
    }
    return least == 0 ? 4 : least;
  }

  /** Empty where the code is not any number of statements. */
  private static Optional<List<String>> tokens(String code) {
    return JavaTokens.whole(JavaTokens.parser().parseBlock("{" + code + "\n}"))
        .map(BlockWriter::inner);
  }

  private static List<String> inner(BlockStmt block) {
    List<String> all = JavaTokens.of(block);
    return all.subList(1, all.size() - 1);
  }
}
