package dev.parloop.processor.parse;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Source files that are not compiled because they were named, but because something refers to a
 * class in them: those of the source path, or of the class path where there is no source path.
 *
 * <p>The members of a package can be asked for, but javac reads all of them then, and compiles them
 * with the rest. So where a package has such files, they are listed by their names, and what is in
 * them is asked for only where a nested compilation refers to it, as javac itself will.
 *
 * <p>Shared by all nested compilations of one compilation.
 */
final class ImplicitSources {
  private static final String EXTENSION = JavaFileObject.Kind.SOURCE.extension;

  private final Elements elements;
  private final Trees trees;
  private final FileRoots finder;

  /** The classes of the files that are compiled anyway: simple names, by module and package. */
  private final Map<String, Set<String>> explicit = new HashMap<>();

  /** The names of the packages that these are in. */
  private final Set<String> packages = new HashSet<>();

  /** Whether these are in named modules: then no class refers to sources of the unnamed one. */
  private boolean areModules;

  /** What may be a class in what nested compilations have read. */
  private final MentionedClasses mentioned = new MentionedClasses();

  /** Files, with module and package, that were looked for. */
  private final Set<String> known = new HashSet<>();

  /** The jars and folders of such files that were found so far. */
  private final List<Path> roots = new ArrayList<>();

  /** The same for packages of named modules. */
  private final List<Path> rootsOfModules = new ArrayList<>();

  /** Whether there is a source path: then javac does not look on the class path. */
  private boolean hasSourcePath;

  /** Whether any package has such files. */
  private boolean areAny;

  ImplicitSources(ProcessingEnvironment env, Trees trees, FileRoots finder) {
    this.elements = env.getElementUtils();
    this.trees = trees;
    this.finder = finder;
  }

  /** Notes classes whose files are compiled anyway. */
  void excludes(Collection<? extends Element> classes) {
    for (Element element : classes) {
      if (element instanceof TypeElement type && type.getNestingKind() == NestingKind.TOP_LEVEL) {
        PackageElement pack = elements.getPackageOf(type);
        areModules |= finder.isInNamedModule(pack);
        packages.add(pack.getQualifiedName().toString());
        explicit
            .computeIfAbsent(key(pack), name -> new LinkedHashSet<>())
            .add(type.getSimpleName().toString());
      }
    }
  }

  private String key(PackageElement pack) {
    return elements.getModuleOf(pack) + "/" + pack.getQualifiedName();
  }

  /** Notes the text of a file that a nested compilation reads. */
  void read(String text) {
    mentioned.add(text);
  }

  /** Notes that what was found on the class path is not a source to javac. */
  void areNotOnTheClassPath() {
    if (!hasSourcePath) {
      hasSourcePath = true;
      roots.clear();
      known.clear();
    }
  }

  /** Whether any package has such files, so that a class may have been missed. */
  boolean areAny() {
    return areAny;
  }

  /** The classes of a package whose files are compiled anyway. */
  List<TypeElement> explicit(PackageElement pack) {
    List<TypeElement> result = new ArrayList<>();
    for (String name : explicit.getOrDefault(key(pack), Set.of())) {
      TypeElement type = type(pack, name);
      if (type != null) {
        result.add(type);
      }
    }
    return result;
  }

  /** A class of a package; javac reads it now if it has not. Null if there is none. */
  @Nullable TypeElement type(PackageElement pack, String simpleName) {
    String name = pack.isUnnamed() ? simpleName : pack.getQualifiedName() + "." + simpleName;
    ModuleElement module = elements.getModuleOf(pack);
    TypeElement type =
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    return type != null && elements.getPackageOf(type).equals(pack) ? type : null;
  }

  /** Simple names that may be those of classes of a package, by what has been read. */
  Set<String> mentioned(PackageElement pack) {
    String name = pack.getQualifiedName().toString();
    Set<String> result = new LinkedHashSet<>(mentioned.qualified().getOrDefault(name, Set.of()));
    if (packages.contains(name) || mentioned.areImported(name)) {
      result.addAll(mentioned.simple());
    }
    return result;
  }

  /**
   * The files of a package that no one has named and that may be read, by the simple names of their
   * classes; null if there are none, so that the members of the package may be asked for.
   *
   * @param files lists them
   */
  @Nullable Map<String, JavaFileObject> in(PackageElement pack, StandardJavaFileManager files)
      throws IOException {
    Set<String> own = explicit.getOrDefault(key(pack), Set.of());
    addRoots(pack, own);
    Map<String, JavaFileObject> result = listed(pack, own, files);
    if (!result.isEmpty()) {
      if (isOutOfReach(pack)) {
        return Map.of();
      }
      areAny = true;
    }
    // Nothing refers to classes of the unnamed package but others of it.
    return result.isEmpty() && !(pack.isUnnamed() && own.isEmpty()) ? null : result;
  }

  /** Whether all sources are in named modules, and a package is in none. */
  private boolean isOutOfReach(PackageElement pack) {
    return areModules && !finder.isInNamedModule(pack);
  }

  private Map<String, JavaFileObject> listed(
      PackageElement pack, Set<String> own, StandardJavaFileManager files) throws IOException {
    Map<String, JavaFileObject> result = new HashMap<>();
    List<Path> places = roots(pack);
    if (!places.isEmpty()) {
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, places);
      String name = pack.getQualifiedName().toString();
      Set<JavaFileObject.Kind> kinds = Set.of(JavaFileObject.Kind.SOURCE);
      for (JavaFileObject file : files.list(StandardLocation.SOURCE_PATH, name, kinds, false)) {
        String simple = fileName(file).replace(EXTENSION, "");
        if (SourceVersion.isIdentifier(simple) && !own.contains(simple)) {
          result.putIfAbsent(simple, file);
        }
      }
    }
    return result;
  }

  private static String fileName(JavaFileObject file) {
    String name = file.getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Adds where a package's named files are, and those that are mentioned. */
  private void addRoots(PackageElement pack, Set<String> own) {
    for (String name : own) {
      TypeElement type = type(pack, name);
      TreePath path = type == null ? null : trees.getPath(type);
      if (path != null) {
        addRoot(pack, fileName(path.getCompilationUnit().getSourceFile()));
        break;
      }
    }
    if (!areModules) {
      // Of all packages: one may be listed for those inside it, and not be mentioned itself.
      mentioned
          .qualified()
          .forEach((name, types) -> types.forEach(type -> addRoot(name, type + EXTENSION)));
    }
    Set<String> names = mentioned(pack);
    if (isOutOfReach(pack)) {
      String name = "/" + pack.getQualifiedName();
      explicit.forEach(
          (key, types) -> {
            if (key.endsWith(name)) {
              names.addAll(types);
            }
          });
    }
    for (String name : names) {
      if (!own.contains(name)) {
        addRoot(pack, name + EXTENSION);
      }
    }
  }

  private void addRoot(PackageElement pack, String file) {
    if (known.add(key(pack) + "/" + file)) {
      for (Location location : locations(pack)) {
        if (add(location, finder.of(location, pack, file), roots(pack))) {
          return;
        }
      }
    }
  }

  private void addRoot(String pack, String file) {
    if (known.add(pack + "/" + file)) {
      for (Location location : locations()) {
        if (add(location, finder.of(location, pack, file), roots)) {
          return;
        }
      }
    }
  }

  private boolean add(Location location, @Nullable Path root, List<Path> places) {
    if (root == null) {
      return false;
    }
    if (location == StandardLocation.SOURCE_PATH) {
      areNotOnTheClassPath();
    }
    if (!places.contains(root)) {
      places.add(root);
    }
    return true;
  }

  private List<Path> roots(PackageElement pack) {
    return finder.isInNamedModule(pack) ? rootsOfModules : roots;
  }

  /** Where files of the unnamed module may be. */
  private List<Location> locations() {
    return hasSourcePath
        ? List.of(StandardLocation.SOURCE_PATH)
        : List.of(StandardLocation.SOURCE_PATH, StandardLocation.CLASS_PATH);
  }

  private List<Location> locations(PackageElement pack) {
    if (isOutOfReach(pack)) {
      // The source path is that of the one module then.
      return List.of(StandardLocation.CLASS_PATH);
    }
    return areModules
        ? List.of(
            StandardLocation.PATCH_MODULE_PATH,
            StandardLocation.MODULE_SOURCE_PATH,
            StandardLocation.SOURCE_PATH)
        : locations();
  }
}
