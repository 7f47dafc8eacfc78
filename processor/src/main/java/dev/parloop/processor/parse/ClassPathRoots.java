package dev.parloop.processor.parse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The jars and folders from which the user's compilation reads classes. No interface tells the
 * class path to a processor; where single classes come from can be asked, and is, package by
 * package.
 */
final class ClassPathRoots {
  private static final List<JavaFileManager.Location> LOCATIONS =
      List.of(
          StandardLocation.CLASS_PATH, StandardLocation.MODULE_PATH, StandardLocation.CLASS_OUTPUT);

  private final Elements elements;
  private final Filer filer;
  private final StandardJavaFileManager files;
  private final List<Path> roots = new ArrayList<>();
  private final Set<PackageElement> known = new HashSet<>();

  /**
   * Roots to be found.
   *
   * @param files gets what is found as its class path
   */
  ClassPathRoots(ProcessingEnvironment env, StandardJavaFileManager files) throws IOException {
    this.elements = env.getElementUtils();
    this.filer = env.getFiler();
    this.files = files;
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, roots);
  }

  /**
   * Makes the class path complete for one package.
   *
   * @param types the package's classes that come from class files
   */
  void cover(PackageElement pack, List<TypeElement> types) throws IOException {
    if (!known.add(pack)) {
      return;
    }
    String name = pack.getQualifiedName().toString();
    for (TypeElement type : types) {
      String file = type.getSimpleName() + ".class";
      if (files.getFileForInput(StandardLocation.CLASS_PATH, name, file) == null) {
        add(pack, name, file);
      }
    }
  }

  private void add(PackageElement pack, String name, String file) throws IOException {
    ModuleElement module = elements.getModuleOf(pack);
    boolean named = module != null && !module.isUnnamed();
    for (JavaFileManager.Location location : LOCATIONS) {
      boolean modular = named && location != StandardLocation.CLASS_PATH;
      Path root = root(location, modular ? module + "/" + name : name, file, depth(name));
      if (root != null && !roots.contains(root)) {
        roots.add(root);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, roots);
        return;
      }
    }
  }

  private static int depth(String pack) {
    return pack.isEmpty() ? 1 : pack.split("\\.", -1).length + 1;
  }

  private @Nullable Path root(
      JavaFileManager.Location location, String pack, String file, int depth) {
    URI uri;
    try {
      FileObject found = filer.getResource(location, pack, file);
      uri = found.toUri();
    } catch (IOException | RuntimeException e) {
      // Javac throws what it likes where a location does not exist.
      return null;
    }
    if ("jar".equals(uri.getScheme())) {
      String text = uri.getRawSchemeSpecificPart();
      return Path.of(URI.create(text.substring(0, text.indexOf("!/"))));
    }
    if (!"file".equals(uri.getScheme())) {
      return null;
    }
    Path path = Path.of(uri);
    for (int i = 0; path != null && i < depth; i++) {
      path = path.getParent();
    }
    return path;
  }
}
