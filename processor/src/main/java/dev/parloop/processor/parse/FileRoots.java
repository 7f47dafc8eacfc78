package dev.parloop.processor.parse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * Where the user's compilation finds files. No interface tells a processor its paths; in which jar
 * or folder one file of a package is can be asked, and does not make javac read anything.
 */
final class FileRoots {
  private final Elements elements;
  private final Filer filer;

  FileRoots(ProcessingEnvironment env) {
    this.elements = env.getElementUtils();
    this.filer = env.getFiler();
  }

  /** Whether a package is in a module with a name. */
  boolean isInNamedModule(PackageElement pack) {
    ModuleElement module = elements.getModuleOf(pack);
    return module != null && !module.isUnnamed();
  }

  /** The first jar or folder of a location that has a file of a package; null if there is none. */
  @Nullable Path of(JavaFileManager.Location location, PackageElement pack, String file) {
    String name = pack.getQualifiedName().toString();
    boolean ofModules = location.isModuleOrientedLocation();
    Path root = null;
    if (isInNamedModule(pack) && (ofModules || location.isOutputLocation())) {
      root = root(location, elements.getModuleOf(pack) + "/" + name, file, depth(name));
    }
    // A folder of classes has a part for each module only where several are compiled at once.
    return root == null && !ofModules ? of(location, name, file) : root;
  }

  /** The same where packages are of no module. */
  @Nullable Path of(JavaFileManager.Location location, String pack, String file) {
    return root(location, pack, file, depth(pack));
  }

  private static int depth(String parent) {
    return parent.isEmpty() ? 1 : parent.split("\\.", -1).length + 1;
  }

  private @Nullable Path root(
      JavaFileManager.Location location, String place, String file, int depth) {
    URI uri;
    try {
      uri = filer.getResource(location, place, file).toUri();
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
