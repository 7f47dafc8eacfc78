package dev.parloop.processor.parse;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Bodies of called methods, from the trees of the compilation and from class files. */
final class CalleeBodies implements CalleeSource {
  private final Javac javac;
  private final Map<String, Optional<MethodBody>> parsed = new HashMap<>();

  private final ClassFiles files;

  /** Those of a compilation that has read all bodies. */
  private final Supplier<CalleeBodies> whole;

  CalleeBodies(Javac javac, Supplier<CalleeBodies> whole) {
    this.javac = javac;
    this.whole = whole;
    this.files = new ClassFiles(javac);
  }

  @Override
  public Optional<MethodBody> body(Method method) {
    if (!method.isBound()) {
      return Optional.empty();
    }
    if (method.isFunction()) {
      return Optional.ofNullable(javac.function(method));
    }
    Optional<MethodBody> known = parsed.get(method.key());
    if (known == null) {
      known = Optional.ofNullable(parse(method));
      parsed.put(method.key(), known);
    }
    return known;
  }

  @Override
  public Optional<MethodBody> bodyIn(Method method, String className) {
    ExecutableElement element = javac.model.element(method).orElse(null);
    TypeElement type = javac.model.element(className);
    if (element == null
        || type == null
        || type.getModifiers().contains(Modifier.ABSTRACT)
        || Reach.isLocal(type)) {
      return Optional.empty();
    }
    ExecutableElement target = javac.model.implementation(element, type);
    if (target == null) {
      return Optional.empty();
    }
    Method called = javac.model.method(target, true);
    // What a bridge converts is not followed.
    return called.descriptor().equals(method.descriptor()) ? body(called) : Optional.empty();
  }

  @Override
  public Optional<MethodBody> anyBody(Method method) {
    ExecutableElement element = javac.model.element(method).orElse(null);
    TypeElement receiver = javac.model.element(method.owner());
    if (element == null || receiver == null || receiver.getKind() != ElementKind.ENUM) {
      return Optional.empty();
    }
    List<ExecutableElement> targets = javac.model.all(element, receiver);
    return targets == null
        ? Optional.empty()
        : Optional.ofNullable(dispatch(method, element, targets));
  }

  @Override
  public boolean isFunctional(Method method, String interfaceName) {
    ExecutableElement element = javac.model.element(method).orElse(null);
    TypeElement type = javac.model.element(interfaceName);
    // One interface may give a body to the method of another that it extends.
    return element != null
        && type != null
        && LocalFunctions.isFunctional(element)
        && !javac.model.hasBody(element, type);
  }

  @Override
  public boolean isFinal(String className) {
    TypeElement type = javac.model.element(className);
    return type != null && ModelTypes.isFinal(type);
  }

  @Override
  public boolean inherits(String className, Field field) {
    Element type = javac.model.element(className);
    while (type instanceof TypeElement at) {
      for (VariableElement member : ElementFilter.fieldsIn(at.getEnclosedElements())) {
        // What is private is not inherited, and one behind another of its name is not found.
        if (member.getSimpleName().contentEquals(field.name())) {
          return !member.getModifiers().contains(Modifier.PRIVATE)
              && javac.model.field(member).equals(field);
        }
      }
      type = javac.types.asElement(at.getSuperclass());
    }
    return false;
  }

  @Override
  public boolean areUnrelated(String one, String other) {
    TypeElement a = javac.model.element(one);
    TypeElement b = javac.model.element(other);
    return a != null
        && b != null
        && !a.getKind().isInterface()
        && !b.getKind().isInterface()
        && !isBelow(a, b)
        && !isBelow(b, a);
  }

  private boolean isBelow(TypeElement type, TypeElement above) {
    return javac.types.isSubtype(
        javac.types.erasure(type.asType()), javac.types.erasure(above.asType()));
  }

  @Override
  public boolean canAskFor(String className, String from) {
    TypeElement type = javac.model.element(className);
    TypeElement asking = javac.model.element(from);
    return type != null && asking != null && new Reach(javac, asking).obstacle(type) == null;
  }

  @Override
  public boolean reaches(String className, Field field, String from) {
    TypeElement type = javac.model.element(className);
    TypeElement declaring = javac.model.element(field.owner());
    TypeElement asking = javac.model.element(from);
    if (type == null || declaring == null || asking == null || Reach.isLocal(type)) {
      return false;
    }
    // What another module does not open is found only where everybody may use it.
    VariableElement member = Reach.field(declaring, field.name());
    boolean isOpen =
        (member != null && member.getModifiers().contains(Modifier.PUBLIC))
            || isOneModule(declaring, asking);
    return isOpen && new Reach(javac, asking).obstacle(type) == null;
  }

  private boolean isOneModule(TypeElement one, TypeElement other) {
    return Objects.equals(javac.elements.getModuleOf(one), javac.elements.getModuleOf(other));
  }

  @Override
  public boolean names(Expr.FieldRead read, String from) {
    TypeElement declaring = javac.model.element(read.field().owner());
    TypeElement asking = javac.model.element(from);
    VariableElement member = declaring == null ? null : Reach.field(declaring, read.field().name());
    if (declaring == null || member == null || asking == null || Reach.isLocal(declaring)) {
      return false;
    }
    Reach reach = new Reach(javac, asking);
    if (reach.obstacleIn(member.asType()) != null) {
      return false;
    } else if (reach.obstacle(declaring) == null) {
      return reach.isOpen(member)
          || isOneModule(declaring, asking)
          || (member.getModifiers().contains(Modifier.PROTECTED) && isOwn(read, from));
    }
    // The class need not be named where the object is one of another class that can be.
    return member.getModifiers().contains(Modifier.PUBLIC)
        && read.receiver() != null
        && read.receiver().type() instanceof Type.Reference type
        && inherits(type.name(), read.field())
        && canAskFor(type.name(), from);
  }

  /** Whether a field is one that a class inherits, of an object of just that class or static. */
  private boolean isOwn(Expr.FieldRead read, String className) {
    boolean isOfClass =
        read.receiver() == null
            || (read.receiver().type() instanceof Type.Reference type
                && type.name().equals(className));
    return isOfClass && inherits(className, read.field());
  }

  @Override
  public List<String> initialised(String className) {
    List<String> result = new ArrayList<>();
    TypeElement type = javac.model.element(className);
    if (type != null) {
      addInitialised(type, result);
    }
    return result;
  }

  /** Adds what is initialised with a class: of interfaces only those with bodies of methods. */
  private void addInitialised(TypeElement type, List<String> result) {
    String name = javac.model.binaryName(type);
    if (result.contains(name) || (javac.trees.getPath(type) == null && !files.has(name))) {
      return;
    }
    if (!type.getKind().isInterface()
        && javac.types.asElement(type.getSuperclass()) instanceof TypeElement above) {
      addInitialised(above, result);
    }
    for (TypeMirror each : type.getInterfaces()) {
      if (javac.types.asElement(each) instanceof TypeElement above
          && !type.getKind().isInterface()
          && hasBodies(above)) {
        addInitialised(above, result);
      }
    }
    result.add(name);
  }

  private static boolean hasBodies(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(method -> method.getModifiers().contains(Modifier.DEFAULT));
  }

  @Override
  public boolean isSource(String className) {
    TypeElement type = javac.model.element(className);
    return type != null && javac.trees.getPath(type) != null;
  }

  @Override
  public Optional<MethodBody> initialiser(String className) {
    String key = Method.initialiser(className).key();
    Optional<MethodBody> known = parsed.get(key);
    if (known == null) {
      known = Optional.ofNullable(initialise(className));
      parsed.put(key, known);
    }
    return known;
  }

  private @Nullable MethodBody initialise(String className) {
    Method method = Method.initialiser(className);
    TypeElement type = javac.model.element(className);
    TreePath path = type == null ? null : javac.trees.getPath(type);
    if (type == null || path == null) {
      return files.body(method, className).orElse(null);
    }
    javac.attribute(path);
    SourceText source = javac.source(path.getCompilationUnit());
    Scope scope = Scope.ofCallee(javac, source);
    StmtConverter statements = new StmtConverter(scope, Type.VOID);
    List<Stmt> body = new Initialisers(scope, statements, type).ofClass(path);
    return body.isEmpty()
        ? null
        : new MethodBody(method, List.of(), new Stmt.Block(body, source.span(path.getLeaf())));
  }

  private @Nullable MethodBody parse(Method method) {
    ExecutableElement element = javac.model.element(method).orElse(null);
    // A method of a local class uses variables of the method around it.
    if (element == null
        || (Reach.isLocal(element) && !SealedTypes.isBodyOfConstant(ModelTypes.ownerOf(element)))) {
      return null;
    }
    List<ExecutableElement> targets = targets(method, element);
    if (targets != null) {
      return dispatch(method, element, targets);
    } else if (element.getModifiers().contains(Modifier.ABSTRACT)) {
      return null;
    }
    TreePath path = javac.trees.getPath(element);
    if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
      MethodBody generated = new GeneratedBodies(javac).of(method, element);
      return generated == null ? files.body(method, element).orElse(null) : generated;
    }
    SourceText source = javac.source(path.getCompilationUnit());
    if (source.expansion().isBlank(source.span(tree.getBody()).start())) {
      return whole.get().sameBody(method, ModelTypes.ownerOf(element));
    }
    javac.attribute(path);
    javac.variables.declare(path);
    Scope scope = Scope.ofCallee(javac, source);
    boolean constructor = element.getKind() == ElementKind.CONSTRUCTOR;
    StmtConverter statements = new StmtConverter(scope, constructor ? Type.VOID : method.result());
    List<Variable> parameters = new ArrayList<>();
    for (VariableTree parameter : tree.getParameters()) {
      Variable variable = statements.variable(new TreePath(path, parameter));
      if (variable == null) {
        return null;
      }
      parameters.add(variable);
    }
    Stmt.Block body =
        constructor
            ? new ConstructorBody(scope, statements, element, parameters).of(path)
            : statements.block(tree.getBody(), new TreePath(path, tree.getBody()));
    if (body == null) {
      return null;
    }
    if (element.getModifiers().contains(Modifier.SYNCHRONIZED)) {
      Stmt locked = new Stmt.Opaque("synchronized method", List.of(body), true, scope.span(tree));
      body = new Stmt.Block(List.of(locked), body.span());
    }
    return new MethodBody(method, parameters, body);
  }

  /** The body of a method that another compilation of the same files knows. */
  private @Nullable MethodBody sameBody(Method method, TypeElement owner) {
    TypeElement type = javac.userType(owner.getQualifiedName());
    if (type == null) {
      return null;
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement candidate
          && javac.model.method(candidate, true).key().equals(method.key())) {
        return body(method).orElse(null);
      }
    }
    return null;
  }

  /**
   * The methods that a call can run where that is not just the one which it names, or null: the
   * classes of all objects are those of a sealed type or of an enum.
   */
  private @Nullable List<ExecutableElement> targets(Method method, ExecutableElement element) {
    TypeElement receiver = javac.model.element(method.owner());
    if (receiver == null || method.isStatic() || method.isOwn() || !isMethod(element)) {
      return null;
    }
    List<ExecutableElement> targets = javac.model.targets(element, receiver);
    boolean isItself =
        receiver.equals(element.getEnclosingElement()) && List.of(element).equals(targets);
    return isItself ? null : targets;
  }

  private static boolean isMethod(ExecutableElement element) {
    return element.getKind() == ElementKind.METHOD
        && !element.getModifiers().contains(Modifier.PRIVATE);
  }

  /** The body of a method that several classes implement: a call of one of those. */
  private @Nullable MethodBody dispatch(
      Method method, ExecutableElement element, List<ExecutableElement> targets) {
    TreePath path = javac.trees.getPath(element);
    Span span =
        path == null
            ? Span.NONE
            : Scope.ofCallee(javac, javac.source(path.getCompilationUnit())).span(path.getLeaf());
    Expr self = new Expr.This(new Type.Reference(method.owner()), span);
    List<Variable> parameters = new ArrayList<>();
    List<Expr> arguments = new ArrayList<>();
    for (VariableElement parameter : element.getParameters()) {
      Variable variable =
          javac.variables.fresh(
              parameter.getSimpleName().toString(),
              javac.model.of(parameter.asType()),
              Variable.Kind.CALLEE_PARAMETER);
      parameters.add(variable);
      arguments.add(new Expr.Read(variable, span));
    }
    Stmt calls = null;
    for (ExecutableElement target : targets) {
      Method called =
          target.equals(element) && method.owner().equals(javac.model.owner(element))
              ? javac.model.ownMethod(element)
              : javac.model.method(target, true);
      if (!called.descriptor().equals(method.descriptor())) {
        return null; // What a bridge converts is not followed.
      }
      Expr call = new Expr.Call(self, called, arguments, span);
      Stmt one =
          method.result().equals(Type.VOID)
              ? new Stmt.Evaluate(call, span)
              : new Stmt.Return(call, span);
      Expr test =
          new Expr.Opaque(Type.Primitive.BOOLEAN, "a test of the class", List.of(), false, span);
      calls = calls == null ? one : new Stmt.If(test, one, calls, span);
    }
    List<Stmt> body = calls == null ? List.of() : List.of(calls);
    return new MethodBody(method, parameters, new Stmt.Block(body, span));
  }
}
