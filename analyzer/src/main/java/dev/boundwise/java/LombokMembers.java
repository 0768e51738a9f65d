package dev.boundwise.java;

import dev.boundwise.java.Additions.Addition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.EnumDeclaration;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.RecordDeclaration;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.Type;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.jspecify.annotations.Nullable;

/** The members that Lombok writes for one class. */
final class LombokMembers {

  private final Lombok lombok;
  private final AbstractTypeDeclaration type;
  private final String name;
  private final List<Field> fields = new ArrayList<>();
  private final Set<String> methods = new HashSet<>();
  private boolean hasConstructor;

  /** {@code <T>} and {@code <T extends Number>}; both empty for a class without parameters. */
  private final String arguments;

  private final String parameters;

  /** A field of objects, or what a method that is built for is given. */
  private record Field(
      String name, String type, boolean isFinal, boolean isSet, List<?> modifiers) {

    boolean isFlag() {
      return type.equals("boolean");
    }

    /** {@code Name}; of a flag {@code isOpen} without the {@code is}. */
    String capital() {
      boolean isNamedSo = isFlag() && name.matches("is[A-Z].*");
      String plain = isNamedSo ? name.substring(2) : name;
      return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
  }

  LombokMembers(Lombok lombok, AbstractTypeDeclaration type) {
    this.lombok = lombok;
    this.type = type;
    this.name = type.getName().getIdentifier();
    List<?> generic =
        switch (type) {
          case TypeDeclaration it -> it.typeParameters();
          case RecordDeclaration it -> it.typeParameters();
          default -> List.of();
        };
    parameters = generic.isEmpty() ? "" : "<" + joined(generic) + ">";
    arguments =
        generic.isEmpty()
            ? ""
            : generic.stream()
                .map(it -> ((org.eclipse.jdt.core.dom.TypeParameter) it).getName().getIdentifier())
                .collect(Collectors.joining(", ", "<", ">"));
    if (type instanceof RecordDeclaration record) {
      fields.addAll(given(record.recordComponents()));
      hasConstructor = true;
    }
    for (Object member : type.bodyDeclarations()) {
      if (member instanceof MethodDeclaration method) {
        methods.add(method.getName().getIdentifier());
        hasConstructor |= method.isConstructor();
      } else if (member instanceof FieldDeclaration field
          && !Modifier.isStatic(field.getModifiers())) {
        fields(field);
      }
    }
  }

  private static String joined(List<?> nodes) {
    return nodes.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private void fields(FieldDeclaration field) {
    Annotation defaults = lombok.annotation(type.modifiers(), "FieldDefaults");
    boolean isFinal =
        Modifier.isFinal(field.getModifiers())
            || lombok.has(type, "Value")
            || (defaults != null && Lombok.said(defaults, "makeFinal").equals("true"));
    for (Object one : field.fragments()) {
      VariableDeclarationFragment fragment = (VariableDeclarationFragment) one;
      fields.add(
          new Field(
              fragment.getName().getIdentifier(),
              written(field.getType()) + "[]".repeat(fragment.getExtraDimensions()),
              isFinal && lombok.annotation(field.modifiers(), "NonFinal") == null,
              fragment.getInitializer() != null,
              field.modifiers()));
    }
  }

  private List<Field> given(List<?> declared) {
    return declared.stream().map(it -> given((SingleVariableDeclaration) it)).toList();
  }

  private Field given(SingleVariableDeclaration given) {
    return new Field(
        given.getName().getIdentifier(),
        written(given.getType()) + (given.isVarargs() ? "[]" : ""),
        true,
        false,
        given.modifiers());
  }

  private String written(Type type) {
    return lombok.slice(type.getStartPosition(), type.getStartPosition() + type.getLength());
  }

  void write(StringBuilder code) {
    if (!(type instanceof TypeDeclaration it && it.isInterface())) {
      accessors(code);
    }
    if (type instanceof TypeDeclaration it && !it.isInterface()) {
      constructors(code);
    }
    builders(code);
  }

  private boolean isClass(String... annotations) {
    for (String annotation : annotations) {
      if (lombok.has(type, annotation)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWanted(Field field, String annotation, boolean isOfClass) {
    Annotation own = lombok.annotation(field.modifiers(), annotation);
    Annotation says = own == null ? lombok.annotation(type.modifiers(), annotation) : own;
    return (own != null || isOfClass)
        && (says == null || !Lombok.said(says, "value").endsWith("NONE"));
  }

  private boolean isAccessor(Field field, String option) {
    Annotation own = lombok.annotation(field.modifiers(), "Accessors");
    Annotation says = own == null ? lombok.annotation(type.modifiers(), "Accessors") : own;
    return says != null && Lombok.said(says, option).equals("true");
  }

  private void accessors(StringBuilder code) {
    boolean gets = isClass("Getter", "Data", "Value") && !(type instanceof RecordDeclaration);
    boolean sets = isClass("Setter", "Data") && !(type instanceof EnumDeclaration);
    boolean withs = isClass("With", "Wither");
    for (Field field : fields) {
      boolean isFluent = isAccessor(field, "fluent");
      if (isWanted(field, "Getter", gets)) {
        String getter = isFluent ? field.name() : (field.isFlag() ? "is" : "get") + field.capital();
        method(code, getter, field.type(), "", "return this." + field.name() + ";");
      }
      if (!field.isFinal() && isWanted(field, "Setter", sets)) {
        boolean isChained = isFluent || isAccessor(field, "chain");
        String setter = isFluent ? field.name() : "set" + field.capital();
        method(
            code,
            setter,
            isChained ? name + arguments : "void",
            field.type() + " " + field.name(),
            set(field) + (isChained ? " return this;" : ""));
      }
      if (isWanted(field, "With", withs)) {
        method(
            code,
            "with" + field.capital(),
            name + arguments,
            field.type() + " " + field.name(),
            "return new " + name + (arguments.isEmpty() ? "" : "<>") + "(" + names(fields) + ");");
      }
    }
  }

  private static String set(Field field) {
    return "this." + field.name() + " = " + field.name() + ";";
  }

  /** A fluent getter and a fluent setter share their name. */
  private void method(
      StringBuilder code, String called, String returns, String given, String body) {
    if (!methods.contains(called)) {
      code.append("public %s %s(%s) { %s } ".formatted(returns, called, given, body));
    }
  }

  private void constructors(StringBuilder code) {
    List<Field> required =
        fields.stream()
            .filter(
                it ->
                    !it.isSet()
                        && (it.isFinal() || lombok.annotation(it.modifiers(), "NonNull") != null))
            .toList();
    List<Field> all = fields.stream().filter(it -> !it.isFinal() || !it.isSet()).toList();
    boolean isSaid = isClass("NoArgsConstructor", "AllArgsConstructor", "RequiredArgsConstructor");
    Set<String> made = new HashSet<>();
    constructor("NoArgsConstructor", List.of(), false, made, code);
    constructor(
        "RequiredArgsConstructor",
        required,
        isClass("Data") && !isSaid && !hasConstructor && !isClass("Builder", "SuperBuilder"),
        made,
        code);
    constructor(
        "AllArgsConstructor",
        all,
        isClass("Value", "Builder") && !isSaid && !hasConstructor,
        made,
        code);
    if (isClass("StandardException")) {
      for (String given : List.of("", "String s", "Throwable t", "String s, Throwable t")) {
        code.append("public %s(%s) { } ".formatted(name, given));
      }
    }
  }

  private void constructor(
      String annotation,
      List<Field> given,
      boolean isImplied,
      Set<String> made,
      StringBuilder code) {
    Annotation says = lombok.annotation(type.modifiers(), annotation);
    String types = given.stream().map(Field::type).collect(Collectors.joining(","));
    if ((says == null && !isImplied) || !made.add(types)) {
      return;
    }
    String sets = given.stream().map(LombokMembers::set).collect(Collectors.joining(" "));
    code.append("public %s(%s) { %s } ".formatted(name, declared(given), sets));
    String maker = says == null ? "" : Lombok.said(says, "staticName").replace("\"", "");
    if (!maker.isEmpty()) {
      code.append(
          "public static %s %s %s(%s) { return new %s(%s); } "
              .formatted(
                  parameters,
                  name + arguments,
                  maker,
                  declared(given),
                  name + (arguments.isEmpty() ? "" : "<>"),
                  names(given)));
    }
  }

  private static String declared(List<Field> given) {
    return given.stream().map(it -> it.type() + " " + it.name()).collect(Collectors.joining(", "));
  }

  private static String names(List<Field> given) {
    return given.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  private void builders(StringBuilder code) {
    Annotation whole = lombok.annotation(type.modifiers(), "Builder");
    Annotation above = lombok.annotation(type.modifiers(), "SuperBuilder");
    if (whole != null) {
      List<Field> given = fields.stream().filter(it -> !it.isFinal() || !it.isSet()).toList();
      builder(whole, given, name + arguments, parameters, arguments, code);
    }
    if (above != null) {
      inherited(above, code);
    }
    for (Object member : type.bodyDeclarations()) {
      Annotation own =
          member instanceof MethodDeclaration it
              ? lombok.annotation(it.modifiers(), "Builder")
              : null;
      if (own != null && member instanceof MethodDeclaration method) {
        List<Field> given = given(method.parameters());
        Type returns = method.getReturnType2();
        boolean isMaker = method.isConstructor() || returns == null;
        String generic = isMaker ? parameters : methodParameters(method);
        builder(
            own,
            given,
            isMaker ? name + arguments : written(returns),
            generic,
            isMaker ? arguments : generic.replaceAll(" extends [^,>]*", ""),
            code);
      }
    }
  }

  private static String methodParameters(MethodDeclaration method) {
    return method.typeParameters().isEmpty() ? "" : "<" + joined(method.typeParameters()) + ">";
  }

  private static String or(String said, String usual) {
    String plain = said.replace("\"", "");
    return plain.isEmpty() ? usual : plain;
  }

  private void builder(
      Annotation says,
      List<Field> given,
      String built,
      String generic,
      String open,
      StringBuilder code) {
    String simple = built.replaceAll("<.*", "").replaceAll(".*\\.", "");
    String maker = or(Lombok.said(says, "builderClassName"), simple + "Builder");
    String self = maker + open;
    String start = or(Lombok.said(says, "builderMethodName"), "builder");
    boolean hasOwn = existing(maker) != null;
    if (!methods.contains(start)) {
      code.append(
          "public static %s %s %s() { return new %s(); } "
              .formatted(generic, self, start, maker + (open.isEmpty() ? "" : "<>")));
    }
    if (Lombok.said(says, "toBuilder").equals("true")) {
      code.append(
          "public %s toBuilder() { return new %s(); } "
              .formatted(self, maker + (open.isEmpty() ? "" : "<>")));
    }
    if (hasOwn) {
      return; // a builder that the program begins itself keeps what it has
    }
    code.append("public static class %s { ".formatted(maker + generic));
    for (Field field : given) {
      code.append("private %s %s; ".formatted(field.type(), field.name()));
      steps(field, self, "return this;", code);
    }
    code.append(
        "public %s %s() { return null; } } "
            .formatted(built, or(Lombok.said(says, "buildMethodName"), "build")));
  }

  /** What sets one field, and with {@code @Singular} also what adds to it. */
  private void steps(Field field, String self, String end, StringBuilder code) {
    code.append(
        "public %s %s(%s %s) { %s %s } "
            .formatted(self, field.name(), field.type(), field.name(), set(field), end));
    Annotation many = lombok.annotation(field.modifiers(), "Singular");
    if (many != null) {
      String one = or(Lombok.said(many, "value"), field.name().replaceAll("s$", ""));
      String given = field.type().contains("Map") ? "Object key, Object value" : "Object " + one;
      code.append("public %s %s(%s) { %s } ".formatted(self, one, given, end));
      code.append("public %s clear%s() { %s } ".formatted(self, field.capital(), end));
    }
  }

  private @Nullable AbstractTypeDeclaration existing(String called) {
    for (Object member : type.bodyDeclarations()) {
      if (member instanceof AbstractTypeDeclaration inner
          && inner.getName().getIdentifier().equals(called)) {
        return inner;
      }
    }
    return null;
  }

  /** {@code @SuperBuilder}: a builder whose steps are also those of the classes below. */
  private void inherited(Annotation says, StringBuilder code) {
    String maker = name + "Builder";
    if (existing(maker) != null || !arguments.isEmpty()) {
      return;
    }
    Type base = type instanceof TypeDeclaration it ? it.getSuperclassType() : null;
    String above = base == null ? "" : written(base).replaceAll("<.*", "");
    String simple = above.replaceAll(".*\\.", "");
    String extended = above.isEmpty() ? "" : " extends %s.%sBuilder<C, B>".formatted(above, simple);
    code.append(
        "public static %s<?, ?> %s() { return null; } "
            .formatted(maker, or(Lombok.said(says, "builderMethodName"), "builder")));
    if (Lombok.said(says, "toBuilder").equals("true")) {
      code.append("public %s<?, ?> toBuilder() { return null; } ".formatted(maker));
    }
    code.append(
        "public static abstract class %s<C extends %s, B extends %s<C, B>>%s { "
            .formatted(maker, name, maker, extended));
    for (Field field : fields) {
      code.append("private %s %s; ".formatted(field.type(), field.name()));
      steps(field, "B", "return null;", code);
    }
    code.append("public C build() { return null; } } ");
  }

  /** Where {@code static} goes that a class of functions leaves out. */
  List<Addition> madeStatic() {
    List<Addition> found = new ArrayList<>();
    for (Object one : type.bodyDeclarations()) {
      BodyDeclaration member = (BodyDeclaration) one;
      ASTNode head =
          switch (member) {
            case FieldDeclaration it -> it.getType();
            case MethodDeclaration it when it.typeParameters().isEmpty() -> it.getReturnType2();
            default -> null;
          };
      if (head != null && !Modifier.isStatic(member.getModifiers())) {
        found.add(new Addition(head.getStartPosition(), "static "));
      }
    }
    return found;
  }
}
