package dev.parloop.processor.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.PackageElement;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The jars and folders from which the user's compilation reads classes: they are asked for package
 * by package.
 */
final class ClassPathRoots {
  private static final List<JavaFileManager.Location> LOCATIONS =
      List.of(
          StandardLocation.CLASS_PATH, StandardLocation.MODULE_PATH, StandardLocation.CLASS_OUTPUT);

  private final FileRoots finder;
  private final StandardJavaFileManager files;
  private final List<Path> roots = new ArrayList<>();

  /**
   * Roots to be found.
   *
   * @param files gets what is found as its class path
   */
  ClassPathRoots(FileRoots finder, StandardJavaFileManager files) throws IOException {
    this.finder = finder;
    this.files = files;
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, roots);
  }

  /**
   * Makes the class path complete for the class files of one package.
   *
   * @param types simple names of the package's classes; other names do no harm
   */
  void cover(PackageElement pack, Collection<String> types) throws IOException {
    String name = pack.getQualifiedName().toString();
    for (String type : types) {
      String file = type + ".class";
      if (files.getFileForInput(StandardLocation.CLASS_PATH, name, file) == null) {
        for (JavaFileManager.Location location : LOCATIONS) {
          if (add(finder.of(location, pack, file))) {
            break;
          }
        }
      }
    }
  }

  private boolean add(@Nullable Path root) throws IOException {
    boolean isNew = root != null && !roots.contains(root);
    if (isNew) {
      roots.add(root);
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, roots);
    }
    return isNew;
  }
}
