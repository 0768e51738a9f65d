package dev.boundwise.java.edit;

import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Collects changes to one Java file and turns them into edits. Spans are those of the file as it
 * is, also for later changes; an editor never changes, each change gives another one.
 *
 * <p>Expressions, modifiers, annotations and imports are written by JavaParser, statements by
 * Eclipse JDT. The file as it would be is then read by both: there are no edits unless both read it
 * without a problem, and it has the tokens and comments that it had, but for what was asked for.
 */
public final class JavaEditor {

  private final SourceText text;
  private final List<Change> changes;

  private JavaEditor(SourceText text, List<Change> changes) {
    this.text = text;
    this.changes = List.copyOf(changes);
  }

  public static JavaEditor of(SourceText text) {
    return new JavaEditor(text, List.of());
  }

  /**
   * Puts other code in the place of an expression, in parentheses where it needs them.
   *
   * @param expression its span, parentheses around it left out
   */
  public JavaEditor replaceExpression(Span expression, String code) {
    return with(new Change.Expression(expression, code));
  }

  /**
   * Puts another call in the place of one, with the layout and the comments that the code has.
   *
   * @param call its span, from the start of what it is called of
   * @param code a call as well, so that no parentheses are needed
   */
  public JavaEditor rewriteCall(Span call, String code) {
    return with(new Change.Call(call, code));
  }

  /**
   * Makes the simple name of a type mean that type in all of the file. There are no edits where the
   * name means something else anywhere in it, and nothing changes where it means the type already.
   *
   * @param type {@code java.time.Duration}
   */
  public JavaEditor addImport(String type) {
    return with(new Change.Import(type));
  }

  /**
   * Annotates a method, field or type. Nothing changes where it has an annotation of that name.
   *
   * @param member its span, that of its name, or any within and in no member further in
   * @param annotation {@code @Async("io")}
   */
  public JavaEditor addAnnotation(Span member, String annotation) {
    return with(new Change.Annotation(member, annotation));
  }

  /** Nothing changes where the member has the modifier; see {@link #addAnnotation} for its span. */
  public JavaEditor addModifier(Span member, Modifier modifier) {
    return with(new Change.Added(member, modifier));
  }

  /** Nothing changes where the member does not have the modifier. */
  public JavaEditor removeModifier(Span member, Modifier modifier) {
    return with(new Change.Removed(member, modifier));
  }

  /**
   * Puts other statements in the place of some that follow each other in a block. There are no
   * edits where the code does not have the comments that are among them.
   *
   * @param statements from the start of the first to the end of the last
   * @param code any number of statements, indented from 0 and with {@code \n} for line ends
   */
  public JavaEditor replaceStatements(Span statements, String code) {
    return with(new Change.Statements(statements, code));
  }

  /**
   * Puts statements that follow each other in a block into a statement around them.
   *
   * @param before all up to a brace that opens: {@code synchronized (lock)} and the brace
   * @param after from the brace that closes it
   */
  public JavaEditor wrapStatements(Span statements, String before, String after) {
    return with(new Change.Wrapping(statements, before, after));
  }

  private JavaEditor with(Change change) {
    List<Change> all = new ArrayList<>(changes);
    all.add(change);
    return new JavaEditor(text, all);
  }

  /** All changes as one fix; empty where there is nothing to change, or no certain edit. */
  public Optional<Fix> fix(String title, boolean safe) {
    return edits().filter(edits -> !edits.isEmpty()).map(edits -> new Fix(title, safe, edits));
  }

  /** The edits of all changes in source order; empty where one of them has no certain edit. */
  public Optional<List<Edit>> edits() {
    return CharText.of(text)
        .flatMap(chars -> new Writing(chars).hunks(changes).map(hunks -> edits(chars, hunks)));
  }

  private List<Edit> edits(CharText chars, List<Hunk> hunks) {
    return hunks.stream()
        .map(hunk -> new Edit(new Location(text, chars.span(hunk)), hunk.plain()))
        .toList();
  }
}
