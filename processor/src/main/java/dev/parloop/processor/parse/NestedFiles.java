package dev.parloop.processor.parse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final ImplicitSources implicit;
  private final NeededBodies bodies;
  private final Map<PackageElement, Members> members = new HashMap<>();
  private final Map<URI, Expansion> expansions = new HashMap<>();

  /**
   * Those of one nested compilation.
   *
   * @param bodies what of the files is needed
   */
  NestedFiles(
      ProcessingEnvironment env,
      Trees trees,
      ImplicitSources implicit,
      NeededBodies bodies,
      StandardJavaFileManager files)
      throws IOException {
    super(files);
    this.implicit = implicit;
    this.env = env;
    this.elements = env.getElementUtils();
    this.trees = trees;
    this.bodies = bodies;
    this.roots = new ClassPathRoots(new FileRoots(env), files);
  }

  /**
   * A source file of the user's compilation, its kernels written out, as the file of one of the
   * classes in it.
   */
  static final class Source extends ForwardingJavaFileObject<JavaFileObject> {
    private final String binaryName;

    /** Asked only where the file is read: most files of a package are not. */
    private final Supplier<String> text;

    Source(JavaFileObject file, String binaryName, Supplier<String> text) {
      super(file);
      this.binaryName = binaryName;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text.get();
    }

    @Override
    public Reader openReader(boolean ignoreEncodingErrors) {
      return new StringReader(text.get());
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

  /**
   * The classes of one package.
   *
   * @param sources those compiled from source
   * @param others simple names of those in class files, perhaps with some that are none
   */
  private record Members(Map<String, Source> sources, Collection<String> others) {}

  /** The source of a class, or null if it is compiled already. */
  @Nullable Source source(TypeElement type) {
    CompilationUnitTree unit = unit(type);
    if (unit == null) {
      return null;
    }
    JavaFileObject file = unit.getSourceFile();
    return new Source(file, elements.getBinaryName(type).toString(), () -> text(file, unit));
  }

  private @Nullable CompilationUnitTree unit(TypeElement type) {
    TreePath path = trees.getTree(type) == null ? null : trees.getPath(type);
    return path == null ? null : path.getCompilationUnit();
  }

  private String text(JavaFileObject file, CompilationUnitTree unit) {
    Expansion expansion = expansions.get(file.toUri());
    if (expansion == null) {
      expansion = Expander.expand(env, trees, unit, bodies);
      expansions.put(file.toUri(), expansion);
      implicit.read(expansion.text());
    }
    return expansion.text();
  }

  /** A file that javac has not read, unless something referred to it. */
  private Source unread(PackageElement pack, String simpleName, JavaFileObject file) {
    return new Source(
        file,
        pack.isUnnamed() ? simpleName : pack.getQualifiedName() + "." + simpleName,
        () -> {
          TypeElement type = implicit.type(pack, simpleName);
          CompilationUnitTree unit = type == null ? null : unit(type);
          if (type != null && unit == null) {
            implicit.areNotOnTheClassPath();
          }
          // A class that is none to javac is none here: nothing can be believed of it.
          return unit == null ? "" : text(file, unit);
        });
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
    Set<String> sources = new HashSet<>();
    boolean any = false;
    for (PackageElement element : packages(pack)) {
      Members found = members(element);
      sources.addAll(found.sources.keySet());
      any |= !found.others.isEmpty();
    }
    List<JavaFileObject> result = new ArrayList<>();
    if (any) {
      for (JavaFileObject file :
          super.list(location, pack, Set.of(JavaFileObject.Kind.CLASS), false)) {
        String name = super.inferBinaryName(location, file);
        // One that an earlier build has left may be newer than a source that is compiled.
        if (name == null || !sources.contains(name.substring(name.lastIndexOf('.') + 1))) {
          result.add(file);
        }
      }
    }
    return result;
  }

  private Iterable<JavaFileObject> sources(String pack) throws IOException {
    List<JavaFileObject> result = new ArrayList<>();
    for (PackageElement element : packages(pack)) {
      result.addAll(members(element).sources.values());
    }
    return result;
  }

  private Members members(PackageElement pack) throws IOException {
    Members known = members.get(pack);
    if (known == null) {
      Map<String, JavaFileObject> unread = implicit.in(pack, fileManager);
      known = unread == null ? members(pack.getEnclosedElements()) : members(pack, unread);
      members.put(pack, known);
      roots.cover(pack, known.others);
    }
    return known;
  }

  private Members members(List<? extends Element> elements) {
    Members result = new Members(new LinkedHashMap<>(), new ArrayList<>());
    for (Element member : elements) {
      if (member instanceof TypeElement type) {
        Source source = source(type);
        if (source == null) {
          result.others.add(type.getSimpleName().toString());
        } else {
          result.sources.put(type.getSimpleName().toString(), source);
        }
      }
    }
    return result;
  }

  /** The members of a package some of whose files javac may not have read. */
  private Members members(PackageElement pack, Map<String, JavaFileObject> unread)
      throws IOException {
    Members result = members(implicit.explicit(pack));
    result.others.addAll(unread.keySet());
    result.others.addAll(implicit.mentioned(pack));
    roots.cover(pack, result.others);
    for (Map.Entry<String, JavaFileObject> each : unread.entrySet()) {
      Source source = unread(pack, each.getKey(), each.getValue());
      JavaFileObject compiled = classFile(source.binaryName);
      // Javac takes what is newer, if not told otherwise: then it may be asked what that is.
      TypeElement type =
          compiled == null || compiled.getLastModified() < source.getLastModified()
              ? null
              : implicit.type(pack, each.getKey());
      if (type == null || unit(type) != null) {
        result.sources.put(each.getKey(), source);
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
