package dev.parloop.processor.parse;

import dev.parloop.processor.classfile.ClassFileBodies;
import dev.parloop.processor.classfile.Members;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The class files of the class path, and the bodies of methods in them. */
final class ClassFiles implements Members {
  private static final int MAX_BYTES = 1 << 20;

  /** A class file that has been read. */
  private static final class Loaded {
    final byte[] bytes;
    final MethodBody.Source source;

    Loaded(byte[] bytes, MethodBody.Source source) {
      this.bytes = bytes;
      this.source = source;
    }
  }

  private final Javac javac;
  private final ClassFileBodies bodies;
  private final Map<String, Optional<Loaded>> loaded = new HashMap<>();

  ClassFiles(Javac javac) {
    this.javac = javac;
    this.bodies = new ClassFileBodies(this);
  }

  /** The body of a method that is not compiled from source. */
  Optional<MethodBody> body(Method method, ExecutableElement element) {
    return body(method, javac.model.binaryName(ModelTypes.ownerOf(element)));
  }

  /** The body of a method that stands in the class file of a class of this binary name. */
  Optional<MethodBody> body(Method method, String owner) {
    return loaded
        .computeIfAbsent(owner, this::load)
        .flatMap(file -> bodies.body(method, file.bytes, file.source, javac.variables::fresh));
  }

  /** Whether there is a class file of a class of this binary name, other than the platform's. */
  boolean has(String className) {
    return javac.classFile(className) != null;
  }

  private Optional<Loaded> load(String binaryName) {
    JavaFileObject file = javac.classFile(binaryName);
    if (file == null) {
      return Optional.empty();
    }
    try (InputStream input = file.openInputStream()) {
      byte[] bytes = input.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        return Optional.empty();
      }
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return Optional.of(
          new Loaded(bytes, new MethodBody.Source(binaryName, place(file, binaryName), hash)));
    } catch (IOException e) {
      // It was there a moment ago; nothing is known of it.
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name of the jar, or of the folder of classes. */
  private static String place(JavaFileObject file, String binaryName) {
    String uri = file.toUri().getSchemeSpecificPart();
    int entry = uri.indexOf("!/");
    String path = entry >= 0 ? uri.substring(0, entry) : uri;
    if (entry < 0) {
      path =
          path.substring(
              0, Math.max(0, path.length() - binaryName.length() - ".class".length() - 1));
    }
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public @Nullable Method method(String owner, String name, String descriptor, boolean bound) {
    for (TypeElement type = type(owner); type != null; type = superclass(type)) {
      for (Element member : type.getEnclosedElements()) {
        boolean callable =
            member.getKind() == ElementKind.METHOD || member.getKind() == ElementKind.CONSTRUCTOR;
        if (callable
            && member.getSimpleName().contentEquals(name)
            && javac.model.descriptor((ExecutableElement) member).equals(descriptor)) {
          return javac.model.method(
              (ExecutableElement) member, bound || ModelTypes.isFinal(typeOf(owner, type)));
        }
      }
    }
    return null;
  }

  private Element typeOf(String owner, TypeElement declaring) {
    TypeElement named = type(owner);
    return named == null ? declaring : named;
  }

  @Override
  public @Nullable Field field(String owner, String name) {
    for (TypeElement type = type(owner); type != null; type = superclass(type)) {
      for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        if (field.getSimpleName().contentEquals(name)) {
          return javac.model.field(field);
        }
      }
    }
    return null;
  }

  @Override
  public boolean isPublic(Field field) {
    TypeElement owner = type(field.owner());
    if (owner == null) {
      return false;
    }
    for (Element at = owner; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .anyMatch(
            each ->
                each.getSimpleName().contentEquals(field.name())
                    && each.getModifiers().contains(Modifier.PUBLIC));
  }

  private @Nullable TypeElement type(String binaryName) {
    TypeElement plain = javac.elements.getTypeElement(binaryName);
    return plain == null ? javac.elements.getTypeElement(binaryName.replace('$', '.')) : plain;
  }

  private @Nullable TypeElement superclass(TypeElement type) {
    TypeMirror parent = type.getSuperclass();
    return parent instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
  }
}
