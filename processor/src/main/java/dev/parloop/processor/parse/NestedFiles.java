package dev.parloop.processor.parse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The files of the user's compilation for a second one: its sources as its source path, its class
 * files as its class path. The Java platform is the running one.
 */
final class NestedFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final ProcessingEnvironment env;
  private final Elements elements;
  private final Trees trees;
  private final ClassPathRoots roots;
  private final NeededBodies bodies;
  private final Map<URI, Expansion> expansions = new HashMap<>();

  NestedFiles(
      ProcessingEnvironment env, Trees trees, NeededBodies bodies, StandardJavaFileManager files)
      throws IOException {
    super(files);
    this.env = env;
    this.elements = env.getElementUtils();
    this.trees = trees;
    this.bodies = bodies;
    this.roots = new ClassPathRoots(env, files);
  }

  /**
   * A source file of the user's compilation, its kernels written out, as the file of one of the
   * classes in it.
   */
  static final class Source extends ForwardingJavaFileObject<JavaFileObject> {
    private final String binaryName;

    /** Asked only where the file is read: most files of a package are not. */
    private final Supplier<Expansion> expansion;

    Source(JavaFileObject file, String binaryName, Supplier<Expansion> expansion) {
      super(file);
      this.binaryName = binaryName;
      this.expansion = expansion;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return expansion.get().text();
    }

    @Override
    public Reader openReader(boolean ignoreEncodingErrors) {
      return new StringReader(expansion.get().text());
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Source source && source.fileObject.equals(fileObject);
    }

    @Override
    public int hashCode() {
      return fileObject.hashCode();
    }
  }

  /** The source of a class, or null if it is compiled already. */
  @Nullable Source source(TypeElement type) {
    TreePath path = trees.getTree(type) == null ? null : trees.getPath(type);
    if (path == null) {
      return null;
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    JavaFileObject file = unit.getSourceFile();
    return new Source(
        file,
        elements.getBinaryName(type).toString(),
        () ->
            expansions.computeIfAbsent(
                file.toUri(), uri -> Expander.expand(env, trees, unit, bodies)));
  }

  /** The class file of a class of the user's class path, or null if there is none. */
  @Nullable JavaFileObject classFile(String binaryName) {
    try {
      return super.getJavaFileForInput(
          StandardLocation.CLASS_PATH, binaryName, JavaFileObject.Kind.CLASS);
    } catch (IOException | RuntimeException e) {
      // Javac throws what it likes where a location does not exist.
      return null;
    }
  }

  /** What a file of this compilation was made from. */
  Expansion expansion(JavaFileObject file) {
    return Objects.requireNonNull(expansions.get(file.toUri()));
  }

  /**
   * The user's sources and classes, and the platform's modules: without the locations inside those,
   * javac would take each for an automatic module and list all that it holds.
   */
  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.SOURCE_PATH
        || location == StandardLocation.CLASS_PATH
        || ((location == StandardLocation.SYSTEM_MODULES || !(location instanceof StandardLocation))
            && super.hasLocation(location));
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String pack, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location == StandardLocation.SOURCE_PATH) {
      return kinds.contains(JavaFileObject.Kind.SOURCE) ? sources(pack) : List.of();
    }
    if (location != StandardLocation.CLASS_PATH) {
      return super.list(location, pack, kinds, recurse);
    }
    if (!kinds.contains(JavaFileObject.Kind.CLASS)) {
      return List.of();
    }
    boolean any = false;
    for (PackageElement element : packages(pack)) {
      List<TypeElement> compiled = new ArrayList<>();
      for (Element member : element.getEnclosedElements()) {
        if (member instanceof TypeElement type && trees.getTree(type) == null) {
          compiled.add(type);
        }
      }
      roots.cover(element, compiled);
      any |= !compiled.isEmpty();
    }
    return any ? super.list(location, pack, Set.of(JavaFileObject.Kind.CLASS), false) : List.of();
  }

  private Iterable<JavaFileObject> sources(String pack) {
    List<JavaFileObject> result = new ArrayList<>();
    for (PackageElement element : packages(pack)) {
      for (Element member : element.getEnclosedElements()) {
        Source source = member instanceof TypeElement type ? source(type) : null;
        if (source != null) {
          result.add(source);
        }
      }
    }
    return result;
  }

  /** The packages of this name outside the Java platform. */
  private List<PackageElement> packages(String name) {
    List<PackageElement> result = new ArrayList<>();
    for (PackageElement element : elements.getAllPackageElements(name)) {
      ModuleElement module = elements.getModuleOf(element);
      String moduleName = module == null ? "" : module.getQualifiedName().toString();
      if (!moduleName.startsWith("java.") && !moduleName.startsWith("jdk.")) {
        result.add(element);
      }
    }
    return result;
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Source source
        ? source.binaryName
        : super.inferBinaryName(location, file);
  }

  @Override
  public @Nullable JavaFileObject getJavaFileForInput(
      Location location, String className, JavaFileObject.Kind kind) throws IOException {
    // Only asked for module descriptors: all of the user's modules are one unnamed module here.
    return location == StandardLocation.SOURCE_PATH || location == StandardLocation.CLASS_PATH
        ? null
        : super.getJavaFileForInput(location, className, kind);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.equals(b);
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return !(file instanceof Source) && super.contains(location, file);
  }

  /** No plugins and no processors in here. */
  @Override
  public ClassLoader getClassLoader(Location location) {
    return ClassLoader.getPlatformClassLoader();
  }
}
