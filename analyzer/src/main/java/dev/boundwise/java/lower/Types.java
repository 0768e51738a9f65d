package dev.boundwise.java.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.CollectionKind;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.Type;
import org.jspecify.annotations.Nullable;

/** Names of classes, and types as annotations say them, in one file. */
final class Types {

  /** Type arguments inside of type arguments, deeper than this, say no more. */
  private static final int DEEPEST = 4;

  /** The packages of the Java that runs this. */
  private static final Set<String> PLATFORM =
      ModuleLayer.boot().modules().stream()
          .flatMap(module -> module.getPackages().stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Declarations declarations;
  private final Function module;
  private final Map<String, Expression> annotations = new HashMap<>();
  private final Map<String, Variable> imported = new HashMap<>();

  /** What imported names mean whose classes may not be there. */
  private final Map<String, String> missing = new HashMap<>();

  private final List<String> onDemand = new ArrayList<>();

  /** The classes of which all that is static is imported. */
  private final List<String> ofMembers = new ArrayList<>();

  /** The classes that the file itself declares, by simple names. */
  private final Map<String, ITypeBinding> declared = new HashMap<>();

  private final String inPackage;

  /**
   * @param inPackage the package of the file; empty for none
   */
  Types(Declarations declarations, Function module, String inPackage) {
    this.declarations = declarations;
    this.module = module;
    this.inPackage = inPackage;
  }

  /** Says that the file declares a class. */
  void declares(ITypeBinding type) {
    declared.putIfAbsent(type.getName(), type);
  }

  /** What a type is as an annotation; unknown where it is not known. */
  Expression annotation(@Nullable ITypeBinding type) {
    return type == null ? unknown() : annotation(type, 0);
  }

  /**
   * What a parameter's type says: nothing of a function, which is what callers give, whatever
   * interface of a library it is an object of.
   */
  Expression ofParameter(@Nullable ITypeBinding type) {
    return type != null && !Declarations.isOwn(type) && declarations.isFunctional(type)
        ? unknown()
        : annotation(type);
  }

  private Expression annotation(ITypeBinding type, int depth) {
    Expression known = annotations.get(type.getKey());
    if (known == null) {
      known = fresh(type, depth);
      if (depth == 0) {
        annotations.put(type.getKey(), known);
      }
    }
    return known;
  }

  private Expression fresh(ITypeBinding type, int depth) {
    if (type.isPrimitive()) {
      return switch (type.getName()) {
        case "boolean" -> library("builtins.bool");
        case "float", "double" -> library("builtins.float");
        case "void" -> new Expression.Literal(0, 0, LiteralKind.NONE, "");
        default -> library("builtins.int");
      };
    }
    if (type.isNullType()) {
      return new Expression.Literal(0, 0, LiteralKind.NONE, "");
    }
    if (depth > DEEPEST) {
      return unknown();
    }
    if (type.isArray()) {
      Expression element = annotation(type.getComponentType(), depth + 1);
      return new Expression.Item(0, 0, library("builtins.list"), element);
    }
    if (type.isTypeVariable() || type.isWildcardType() || type.isCapture()) {
      return bound(type, depth);
    }
    if (type.isIntersectionType()) {
      ITypeBinding[] bounds = type.getTypeBounds();
      return bounds.length == 0 ? unknown() : annotation(bounds[0], depth + 1);
    }
    Expression raw = name(type);
    ITypeBinding[] arguments = type.getTypeArguments();
    if (arguments.length == 0) {
      return raw;
    }
    List<Expression> inside = new ArrayList<>(arguments.length);
    for (ITypeBinding argument : arguments) {
      inside.add(
          !argument.isFromSource() && declarations.isFunctional(argument)
              ? unknown()
              : annotation(argument, depth + 1));
    }
    Expression index =
        inside.size() == 1
            ? inside.getFirst()
            : new Expression.Collection(0, 0, CollectionKind.TUPLE, inside);
    return new Expression.Item(0, 0, raw, index);
  }

  private Expression bound(ITypeBinding type, int depth) {
    ITypeBinding erased = type.getErasure();
    boolean isSame =
        erased == null
            || erased.isTypeVariable()
            || erased.isWildcardType()
            || erased.isCapture()
            || erased.getQualifiedName().equals("java.lang.Object");
    return isSame ? unknown() : annotation(erased, depth + 1);
  }

  /** A class by its name. */
  Expression name(ITypeBinding type) {
    if (type.isRecovered()) {
      return library(module(type));
    }
    return Declarations.isOwn(type)
        ? new Expression.Name(0, 0, declarations.type(type))
        : library(declarations.library(type));
  }

  /** A class as it is written, also where nobody knows it. */
  Expression name(Type written) {
    ITypeBinding type = written.resolveBinding();
    if (type != null && !type.isRecovered()) {
      return name(type);
    }
    String text = written.toString();
    int generic = text.indexOf('<');
    String name = generic < 0 ? text : text.substring(0, generic);
    Expression known = unbound(name);
    return known == null ? library(missing(name)) : known;
  }

  /**
   * The class of a name that has no binding, as in a lambda whose type is of a library that is not
   * there; null where it seems to be none.
   */
  @Nullable Expression unbound(String name) {
    boolean isClass =
        Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT));
    if (!isClass || name.indexOf('.') >= 0) {
      return null;
    }
    ITypeBinding own = declared.get(name);
    if (own != null) {
      return name(own);
    }
    String known = imported(name);
    if (known == null && isOfLanguage(name)) {
      known = "java.lang." + name;
    }
    if (known == null) {
      known = inPackage.isEmpty() ? name : inPackage + "." + name;
    }
    return new Expression.Name(0, 0, declarations.type(known));
  }

  /** What a variable's type is as an annotation. */
  Expression annotation(@Nullable IVariableBinding variable, @Nullable Type written) {
    if (variable != null) {
      return annotation(variable.getType());
    }
    return written == null || written.isVar() || written.isPrimitiveType() || written.isArrayType()
        ? unknown()
        : name(written);
  }

  /** A class that is not there, by what is written. */
  private String module(ITypeBinding type) {
    String name = declarations.nameOf(type);
    int generic = name.indexOf('<');
    String plain = generic < 0 ? name : name.substring(0, generic);
    // the compiler takes what it does not find for a class of the file's own package
    boolean isOfPackage = !inPackage.isEmpty() && plain.startsWith(inPackage + ".");
    String inside = isOfPackage ? plain.substring(inPackage.length() + 1) : plain;
    String first = inside.split("\\.", 2)[0];
    boolean isGuessed =
        missing.containsKey(first) || declarations.packageOf(first, onDemand).isPresent();
    return missing(isGuessed ? inside : plain);
  }

  private String missing(String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String known = missing.get(first);
    if (known != null) {
      return known + name.substring(first.length());
    }
    if (dot < 0 && isOfLanguage(name)) {
      return "java.lang." + name;
    }
    String outer = fromPackage(first);
    return outer == null ? name : outer + name.substring(first.length());
  }

  /** What a class is of the packages of which all is imported; null where that is open. */
  private @Nullable String fromPackage(String name) {
    return declarations
        .packageOf(name, onDemand)
        .or(() -> onDemand.size() == 1 ? Optional.of(onDemand.getFirst()) : Optional.empty())
        .map(found -> found + "." + name)
        .orElse(null);
  }

  /** Whether a class is in the package that every file imports. */
  private static boolean isOfLanguage(String name) {
    String file = "java/lang/" + name + ".class";
    return ClassLoader.getPlatformClassLoader().getResource(file) != null;
  }

  /** Says what a name means that is imported, should the class not be there. */
  void imports(String name, String qualified) {
    missing.put(name, qualified);
  }

  /** Says that all of a package is imported, of which not everything may be there. */
  void importsAll(String name) {
    if (!PLATFORM.contains(name)) {
      onDemand.add(name);
    }
  }

  /** Says that all is imported that a class has of its own. */
  void importsMembers(String name) {
    ofMembers.add(name);
  }

  /** What a name means that nothing in the file declares; null where it is not imported. */
  @Nullable String imported(String name) {
    String known = missing.get(name);
    if (known != null) {
      return known;
    }
    Optional<String> owner = declarations.packageOf(name, ofMembers);
    if (owner.isPresent()) {
      return owner.get() + "." + name;
    }
    boolean isClass = Character.isUpperCase(name.charAt(0));
    return isClass && !isOfLanguage(name) ? fromPackage(name) : null;
  }

  /** A class, function or constant of a library. */
  Expression library(String name) {
    return new Expression.Name(0, 0, variable(name));
  }

  Variable variable(String name) {
    return imported.computeIfAbsent(
        name,
        unused -> {
          Variable variable = new Variable(name, module);
          Binding.Site site =
              new Binding.Site(0, new Block(null, 0, Integer.MAX_VALUE, false), module);
          variable.bind(new Binding.Imported(site, name));
          return variable;
        });
  }

  private static Expression unknown() {
    return new Expression.Unknown(0, 0);
  }
}
