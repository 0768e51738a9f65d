package dev.boundwise.java.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.EnumConstantDeclaration;
import org.eclipse.jdt.core.dom.EnumDeclaration;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.Initializer;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.RecordDeclaration;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.Type;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.jspecify.annotations.Nullable;

/** Lowers classes, interfaces, enumerations and records, with their fields and methods. */
final class ClassLowering {

  private final UnitLowering unit;

  ClassLowering(UnitLowering unit) {
    this.unit = unit;
  }

  /** A class on its way: its name, members and the code that makes objects of it. */
  private static final class Making {
    final ClassType type;
    final Function body;
    final @Nullable ITypeBinding binding;
    final Frame frame;
    final Map<String, Variable> members = new HashMap<>();
    final List<Statement> statics = new ArrayList<>();
    final List<BodyDeclaration> ofObjects = new ArrayList<>();

    /** What gives fields their values as an object is made; null where nothing does. */
    @Nullable Variable initializer;

    Making(ClassType type, Function body, @Nullable ITypeBinding binding, Frame frame) {
      this.type = type;
      this.body = body;
      this.binding = binding;
      this.frame = frame;
    }

    Variable member(String name) {
      return members.computeIfAbsent(
          name,
          unused -> {
            Variable variable = new Variable(name, body);
            type.addMember(variable);
            return variable;
          });
    }
  }

  Statement declare(AbstractTypeDeclaration node, Frame around) {
    ITypeBinding binding = node.resolveBinding();
    Making making =
        begin(node, node.getName().getIdentifier(), unit.start(node.getName()), binding, around);
    if (binding != null) {
      bind(unit.declarations().type(binding), making);
      if (Declarations.mayBeFunction(binding)) {
        making.type.isForFunctions();
      }
    } else {
      around.declare(null, making.type.name());
    }
    if (node instanceof RecordDeclaration record) {
      components(record, making);
    }
    if (node instanceof EnumDeclaration enumeration) {
      for (Object constant : enumeration.enumConstants()) {
        constant((EnumConstantDeclaration) constant, making);
      }
    }
    List<BodyDeclaration> members = new ArrayList<>();
    for (Object member : node.bodyDeclarations()) {
      members.add((BodyDeclaration) member);
    }
    end(members, making);
    return new Statement.DefineClass(unit.start(node), unit.end(node), making.type);
  }

  /** A class without a name; its objects are made where it stands. */
  Expression anonymous(AnonymousClassDeclaration node, String name, Frame around) {
    ITypeBinding binding = node.resolveBinding();
    Making making = begin(node, name, unit.start(node), binding, around);
    Variable variable =
        binding == null ? new Variable(name, around.function()) : unit.declarations().type(binding);
    bind(variable, making);
    List<BodyDeclaration> members = new ArrayList<>();
    for (Object member : node.bodyDeclarations()) {
      members.add((BodyDeclaration) member);
    }
    end(members, making);
    return new Expression.Name(unit.start(node), unit.start(node), variable);
  }

  private static void bind(Variable variable, Making making) {
    Binding.Site site = new Binding.Site(making.body.start(), making.frame.block(), making.body);
    variable.bind(new Binding.DefinedClass(site, making.type));
  }

  private Making begin(
      ASTNode node, String name, int head, @Nullable ITypeBinding binding, Frame around) {
    Function body =
        new Function(
            Function.Kind.CLASS_BODY,
            name,
            around.function(),
            head,
            unit.end(node),
            false,
            List.of());
    List<Expression> bases = bases(node, binding);
    List<Expression> decorators =
        node instanceof AbstractTypeDeclaration type ? annotations(type) : List.of();
    ClassType type = new ClassType(name, List.copyOf(bases), decorators, body);
    body.belongsTo(type);
    unit.add(body);
    unit.add(type);
    Block whole = new Block(null, unit.start(node), unit.end(node), false);
    return new Making(type, body, binding, new Frame(body, around, null, binding, whole));
  }

  /** What a class derives from: what is written also where nobody knows the class. */
  private List<Expression> bases(ASTNode node, @Nullable ITypeBinding binding) {
    List<Expression> bases = new ArrayList<>();
    for (Type written : written(node)) {
      bases.add(unit.types().name(written));
    }
    if (bases.isEmpty() && binding != null) {
      for (ITypeBinding above : Declarations.above(binding)) {
        if (!above.getQualifiedName().equals("java.lang.Object")) {
          bases.add(unit.types().name(above));
        }
      }
    }
    return bases;
  }

  private static List<Type> written(ASTNode node) {
    List<Type> written = new ArrayList<>();
    switch (node) {
      case TypeDeclaration it -> {
        if (it.getSuperclassType() != null) {
          written.add(it.getSuperclassType());
        }
        addTypes(it.superInterfaceTypes(), written);
      }
      case EnumDeclaration it -> addTypes(it.superInterfaceTypes(), written);
      case RecordDeclaration it -> addTypes(it.superInterfaceTypes(), written);
      case AnonymousClassDeclaration it -> {
        if (it.getParent() instanceof ClassInstanceCreation made) {
          written.add(made.getType());
        }
      }
      default -> {}
    }
    return written;
  }

  private static void addTypes(List<?> types, List<Type> out) {
    for (Object type : types) {
      out.add((Type) type);
    }
  }

  private void end(List<BodyDeclaration> members, Making making) {
    for (BodyDeclaration member : members) {
      if (member instanceof FieldDeclaration field) {
        fields(field, making);
      } else if (member instanceof Initializer initializer
          && !Modifier.isStatic(initializer.getModifiers())) {
        making.ofObjects.add(initializer);
      }
    }
    if (!making.ofObjects.isEmpty()) {
      initializer(making, members.stream().anyMatch(ClassLowering::isConstructor));
    }
    for (BodyDeclaration member : members) {
      switch (member) {
        case MethodDeclaration method -> method(method, making);
        case AbstractTypeDeclaration inner -> making.statics.add(declare(inner, making.frame));
        case Initializer initializer -> {
          if (Modifier.isStatic(initializer.getModifiers())) {
            making.statics.addAll(
                new BodyLowering(unit, making.frame).block(initializer.getBody()));
          }
        }
        default -> {}
      }
    }
    making.body.complete(
        List.of(),
        new Expression.Unknown(making.body.start(), making.body.start()),
        making.statics,
        false);
  }

  private void components(RecordDeclaration record, Making making) {
    for (Object one : record.recordComponents()) {
      SingleVariableDeclaration component = (SingleVariableDeclaration) one;
      IVariableBinding binding = component.resolveBinding();
      Binding.Site site = making.frame.site(unit.end(component));
      making.type.addAttribute(
          component.getName().getIdentifier(),
          new Binding.Declared(
              site, unit.types().annotation(binding == null ? null : binding.getType())));
    }
  }

  private void constant(EnumConstantDeclaration node, Making making) {
    int start = unit.start(node);
    int end = unit.end(node);
    BodyLowering body = new BodyLowering(unit, making.frame);
    Expression type =
        node.getAnonymousClassDeclaration() == null
            ? making.binding == null
                ? new Expression.Unknown(start, start)
                : new Expression.Name(start, start, unit.declarations().type(making.binding))
            : anonymous(
                node.getAnonymousClassDeclaration(), node.getName().getIdentifier(), making.frame);
    Expression value =
        body.expressions()
            .calls()
            .made(start, end, type, node.resolveConstructorBinding(), node.arguments());
    Variable variable = making.member(node.getName().getIdentifier());
    variable.bind(new Binding.Assigned(own(making, start, end), value));
    making.statics.add(
        new Statement.Assign(
            start, end, List.of(new Expression.Name(start, start, variable)), value, false));
  }

  private void fields(FieldDeclaration field, Making making) {
    boolean isStatic =
        Modifier.isStatic(field.getModifiers())
            || (making.binding != null && making.binding.isInterface());
    boolean isInitialized = false;
    for (Object one : field.fragments()) {
      VariableDeclarationFragment fragment = (VariableDeclarationFragment) one;
      IVariableBinding binding = fragment.resolveBinding();
      String name = fragment.getName().getIdentifier();
      Expression declared = unit.types().annotation(binding == null ? null : binding.getType());
      Binding.Site site = own(making, unit.start(fragment), unit.end(fragment));
      Binding says = new Binding.Declared(site, declared);
      if (!isStatic) {
        making.type.addAttribute(name, says);
        isInitialized |= fragment.getInitializer() != null;
        continue;
      }
      Variable variable = making.member(name);
      variable.bind(says);
      if (fragment.getInitializer() != null) {
        Expression value =
            new BodyLowering(unit, making.frame).expressions().lower(fragment.getInitializer());
        variable.bind(new Binding.Assigned(site, value));
        Expression target =
            new Expression.Name(unit.start(fragment), unit.end(fragment.getName()), variable);
        making.statics.add(
            new Statement.Assign(
                unit.start(fragment), unit.end(fragment), List.of(target), value, false));
      }
    }
    if (isInitialized) {
      making.ofObjects.add(field);
    }
  }

  /** Each member has a block of its own: none hides another one of its name. */
  private static Binding.Site own(Making making, int start, int end) {
    return new Binding.Site(start, new Block(null, start, end, false), making.body);
  }

  private void method(MethodDeclaration node, Making making) {
    IMethodBinding binding = node.resolveBinding();
    boolean isConstructor = node.isConstructor() || node.isCompactConstructor();
    String name = isConstructor ? "<init>" : node.getName().getIdentifier();
    int start = unit.head(node);
    int end = unit.end(node);
    Function function =
        new Function(
            Function.Kind.FUNCTION,
            name,
            making.body,
            start,
            Math.max(start, end),
            false,
            annotations(node));
    function.belongsTo(making.type);
    unit.add(function);
    declare(function, binding, making, isConstructor);
    Block whole = new Block(null, unit.start(node), Math.max(start, end), false);
    boolean isStatic = Modifier.isStatic(node.getModifiers());
    Variable self = isStatic ? null : self(function, making, whole);
    Frame frame = new Frame(function, making.frame, self, making.binding, whole);
    List<Parameter> parameters = new ArrayList<>();
    if (self != null && !isConstructor) {
      parameters.add(new Parameter(self, Parameter.Kind.POSITIONAL, 0));
    }
    if (node.isCompactConstructor() && node.getParent() instanceof RecordDeclaration record) {
      components(record, frame, parameters);
      kept(parameters, frame, making.type, end);
    }
    for (Object one : node.parameters()) {
      SingleVariableDeclaration parameter = (SingleVariableDeclaration) one;
      add(parameter, frame, parameters, parameter.isVarargs());
    }
    BodyLowering body = new BodyLowering(unit, frame);
    List<Statement> statements = new ArrayList<>();
    if (isConstructor) {
      body.constructed(node, making.initializer, statements);
    }
    if (node.getBody() == null) {
      function.isWithoutBody();
    } else {
      statements.addAll(body.block(node.getBody()));
    }
    Expression returns =
        isConstructor && making.binding != null
            ? unit.types().name(making.binding)
            : binding == null
                ? new Expression.Unknown(start, start)
                : unit.types().annotation(binding.getReturnType());
    function.complete(List.copyOf(parameters), returns, statements, false);
  }

  private void components(RecordDeclaration record, Frame frame, List<Parameter> parameters) {
    for (Object one : record.recordComponents()) {
      add((SingleVariableDeclaration) one, frame, parameters, false);
    }
  }

  /** What a record is given is in its fields when its compact constructor ends. */
  private static void kept(List<Parameter> parameters, Frame frame, ClassType type, int end) {
    for (Parameter parameter : parameters) {
      Variable variable = parameter.variable();
      Expression value = new Expression.Name(end, end, variable);
      type.addAttribute(variable.name(), new Binding.Assigned(frame.site(end), value));
    }
  }

  void add(
      SingleVariableDeclaration node, Frame frame, List<Parameter> parameters, boolean isVarargs) {
    IVariableBinding binding = node.resolveBinding();
    Variable variable = frame.declare(binding, node.getName().getIdentifier());
    Parameter parameter =
        new Parameter(
            variable,
            isVarargs ? Parameter.Kind.SPREAD : Parameter.Kind.POSITIONAL,
            isVarargs ? -1 : parameters.size());
    ITypeBinding type = binding == null ? null : binding.getType();
    Expression annotation =
        unit.types().ofParameter(isVarargs && type != null ? type.getComponentType() : type);
    Expression none = new Expression.Unknown(unit.start(node), unit.start(node));
    variable.bind(
        new Binding.Passed(frame.site(frame.function().start()), parameter, annotation, none));
    parameters.add(parameter);
  }

  private void declare(
      Function function, @Nullable IMethodBinding binding, Making making, boolean isConstructor) {
    Binding.Site site = own(making, function.start(), function.end());
    Binding defined = new Binding.DefinedFunction(site, function);
    if (binding == null) {
      making.member(function.name()).bind(defined);
      return;
    }
    unit.declarations().method(binding).bind(defined);
    List<String> keys = isConstructor ? List.of() : unit.declarations().keys(binding);
    if (isConstructor) {
      function.knownAs(List.of(unit.declarations().method(binding).name()));
      return;
    }
    function.knownAs(keys);
    keys.forEach(key -> making.member(key).bind(defined));
    if (!Modifier.isAbstract(binding.getModifiers()) && unit.declarations().isFunction(binding)) {
      making.member("__call__").bind(defined);
    }
    if (binding.getName().equals("close") && binding.getParameterTypes().length == 0) {
      making.member("__exit__").bind(defined);
    }
  }

  private static Variable self(Function function, Making making, Block whole) {
    Variable self = new Variable("this", function);
    Binding.Site site = new Binding.Site(function.start(), whole, function);
    self.bind(new Binding.Receiver(site, making.type, true));
    return self;
  }

  private static boolean isConstructor(BodyDeclaration member) {
    return member instanceof MethodDeclaration method
        && (method.isConstructor() || method.isCompactConstructor());
  }

  /**
   * What runs as an object is made though no constructor says it: fields get their values. It is a
   * function of its own, which constructors call; where there are none, it is the constructor.
   */
  private void initializer(Making making, boolean hasConstructor) {
    int at = making.body.start();
    Function function =
        new Function(
            Function.Kind.FUNCTION,
            hasConstructor ? "<fields>" : "<init>",
            making.body,
            at,
            at,
            false,
            List.of());
    function.belongsTo(making.type);
    Block whole = new Block(null, at, making.body.end(), false);
    Variable self = self(function, making, whole);
    Frame frame = new Frame(function, making.frame, self, making.binding, whole);
    List<Statement> statements = new ArrayList<>();
    new BodyLowering(unit, frame).initialized(making.ofObjects, making.type, statements);
    Expression returns =
        hasConstructor || making.binding == null
            ? new Expression.Unknown(at, at)
            : unit.types().name(making.binding);
    function.complete(List.of(), returns, statements, false);
    unit.add(function);
    Variable variable = making.member(hasConstructor ? function.name() : "__init__");
    variable.bind(new Binding.DefinedFunction(own(making, at, at), function));
    making.initializer = hasConstructor ? variable : null;
  }

  private List<Expression> annotations(BodyDeclaration node) {
    List<Expression> found = new ArrayList<>(2);
    for (Object modifier : node.modifiers()) {
      if (modifier instanceof Annotation annotation) {
        ITypeBinding type = annotation.resolveTypeBinding();
        String name = annotation.getTypeName().getFullyQualifiedName();
        String imported = unit.types().imported(name);
        Expression kind =
            imported != null
                ? unit.types().library(imported)
                : type == null ? unit.types().library(name) : unit.types().name(type);
        found.add(kind);
      }
    }
    return List.copyOf(found);
  }
}
