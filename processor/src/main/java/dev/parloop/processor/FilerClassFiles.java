package dev.parloop.processor;

import dev.parloop.processor.weave.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The class output of one compilation, through javac's {@link Filer}; usable while annotations are
 * processed and after. Not thread-safe.
 */
final class FilerClassFiles implements ClassFiles {

  /** A name with a folder in it, of a file that need not exist. */
  private static final String PROBE = "parloop/probe";

  private final Filer filer;
  private final Map<String, String> modules = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  FilerClassFiles(Filer filer) {
    this.filer = filer;
  }

  /**
   * Tells that javac wrote a class. Classes that were not told are looked for in the only module.
   *
   * @param module name of its module, empty for the unnamed one
   */
  void written(String binaryName, String module) {
    String before = modules.put(binaryName, module);
    if (before != null && !before.equals(module)) {
      ambiguous.add(binaryName);
    }
  }

  /** Binary names of all classes that javac wrote. */
  Set<String> written() {
    return Set.copyOf(modules.keySet());
  }

  @Override
  public boolean hasFolder() {
    try {
      // Without a folder javac keeps the last part of the name only.
      URI uri = filer.getResource(StandardLocation.CLASS_OUTPUT, "", PROBE).toUri();
      return uri.toString().endsWith(PROBE);
    } catch (FilerException e) {
      // A name without a module: there are several, and then javac insists on a folder.
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public byte[] read(String binaryName) throws IOException {
    try (InputStream in = existing(binaryName).openInputStream()) {
      return in.readAllBytes();
    }
  }

  @Override
  public void write(String binaryName, byte[] bytes) throws IOException {
    URI uri = existing(binaryName).toUri();
    if ("file".equals(uri.getScheme())) {
      // Not through the filer: creating a class file again is a warning of -Xlint:all.
      Files.write(Path.of(uri), bytes);
      return;
    }
    FileObject file =
        filer.createResource(
            StandardLocation.CLASS_OUTPUT, packageOf(binaryName), fileName(binaryName));
    try (OutputStream out = file.openOutputStream()) {
      out.write(bytes);
    }
  }

  private FileObject existing(String binaryName) throws IOException {
    if (ambiguous.contains(binaryName)) {
      throw new IOException("two modules have a class of this name");
    }
    return filer.getResource(
        StandardLocation.CLASS_OUTPUT, packageOf(binaryName), fileName(binaryName));
  }

  /** The package, behind its module where this compilation has several. */
  private String packageOf(String binaryName) {
    String name = binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    String module = modules.getOrDefault(binaryName, "");
    return module.isEmpty() || !severalModules() ? name : module + "/" + name;
  }

  private boolean severalModules() {
    try {
      filer.getResource(StandardLocation.CLASS_OUTPUT, "", PROBE);
      return false;
    } catch (FilerException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String fileName(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
  }
}
