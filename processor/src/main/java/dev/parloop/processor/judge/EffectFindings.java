package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Effect;
import dev.parloop.processor.analyse.HeaderChange;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.diagnostics.Problem.Related;
import dev.parloop.processor.judge.Finding.Weight;
import dev.parloop.processor.model.ClassNames;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Span;
import java.util.ArrayList;
import java.util.List;

/** What keeps a loop serial apart from variables and array elements. */
final class EffectFindings {
  private EffectFindings() {}

  /** Why the iteration space is not fixed. */
  static Finding of(HeaderChange change) {
    if (change.kind() == HeaderChange.Kind.COUNTER) {
      return new Finding(
          Problem.of(
              Code.PL0102,
              "the body assigns "
                  + change.what()
                  + ", the loop's variable"
                  + Text.SERIAL
                  + " Assign another variable.",
              change.cause()),
          Weight.FIXED);
    }
    String why =
        switch (change.kind()) {
          case VARIABLE -> change.what() + " changes while the loop runs";
          case FIELD -> "the field " + change.what() + " is written while the loop runs";
          case ASSIGNMENT -> "the loop's header assigns " + change.what();
          default -> change.what() + " may give another value each time";
        };
    boolean isCall = change.kind() == HeaderChange.Kind.CALL;
    List<Related> related =
        isCall || change.cause().equals(change.span())
            ? List.of()
            : List.of(new Related("changed here", change.cause()));
    return new Finding(
        new Problem(
            Code.PL0105,
            why
                + ", so the number of iterations is not known before the loop"
                + Text.SERIAL
                + " Put the value into a local variable before the loop.",
            isCall ? change.cause() : change.span(),
            related),
        Weight.FIXED);
  }

  /** Something that other iterations may notice. */
  static Finding of(Effect effect, LoopNest nest) {
    Weight weight = effect.isCertain() ? Weight.CERTAIN : Weight.ASSUMABLE;
    List<Related> related = new ArrayList<>();
    if (!effect.site().equals(effect.span())) {
      related.add(new Related("it happens here", effect.span()));
    }
    String message;
    if (effect.kind() == Effect.Kind.OBJECT_WRITE) {
      ObjectWrite write = new ObjectWrite(nest, effect);
      message = write.message();
      related.addAll(write.related());
    } else {
      message = message(effect, Text.index(nest));
    }
    return new Finding(new Problem(codeOf(effect), message, effect.site(), related), weight);
  }

  /** The effects without calls on what another one of their kind gives: one cure is for both. */
  static List<Effect> causes(List<Effect> effects) {
    List<Effect> causes = new ArrayList<>();
    for (Effect effect : effects) {
      if (effects.stream().noneMatch(other -> isInside(other, effect))
          && causes.stream().noneMatch(other -> isAgain(effect, other))) {
        causes.add(effect);
      }
    }
    return causes;
  }

  /** Whether it is the same initialiser that is run, from the same place of the loop. */
  private static boolean isAgain(Effect effect, Effect known) {
    return effect.kind() == Effect.Kind.INITIALISER
        && known.kind() == effect.kind()
        && known.what().equals(effect.what())
        && known.site().equals(effect.site());
  }

  private static boolean isInside(Effect inner, Effect outer) {
    boolean own = inner.site().equals(inner.span()) && outer.site().equals(outer.span());
    return own
        && inner.kind() == outer.kind()
        && (LibraryText.tellsOf(outer.kind()) || outer.kind() == Effect.Kind.THREAD)
        && !inner.span().equals(outer.span())
        && outer.span().contains(inner.span());
  }

  private static Code codeOf(Effect effect) {
    return switch (effect.kind()) {
      case UNKNOWN_CALL, OVERRIDABLE_CALL, CLASS_LOOK, DEEP_CALL, INITIALISER -> Code.PL0501;
      case FIELD_WRITE -> Code.PL0502;
      case OBJECT_WRITE -> Code.PL0303;
      case THREAD, THREAD_GENERATOR, THREAD_LOCAL, TASK -> Code.PL0503;
      case VOLATILE -> Code.PL0504;
      case OPAQUE, ITERATION -> Code.PL0505;
      default -> Code.PL0501;
    };
  }

  private static String message(Effect effect, String counter) {
    String what = named(effect.what());
    String where = effect.site().equals(effect.span()) ? "" : " " + at(effect.span(), effect);
    return switch (effect.kind()) {
      case UNKNOWN_CALL ->
          "the effect of "
              + what
              + where
              + " is not known"
              + Text.SERIAL
              + (effect.canBeMarked()
                  ? " Annotate it with @Pure if it has none,"
                  : " Call it before or after the loop, or write what it does in simple statements,")
              + Text.VOUCH;
      case OVERRIDABLE_CALL ->
          what
              + where
              + " can be overridden, so its effect is not known"
              + Text.SERIAL
              + " Call a static, private or final method instead, or one of an object that a variable"
              + " or an array holds throughout the loop and whose type is a class,"
              + Text.VOUCH;
      case CLASS_LOOK ->
          what
              + where
              + " can be overridden, and to look at the class of each object in the array would take"
              + " about as long as the loop"
              + Text.SERIAL
              + " Make the method or its class final,"
              + Text.VOUCH;
      case DEEP_CALL ->
          "the calls of "
              + what
              + where
              + " are nested too deeply to be followed"
              + Text.SERIAL
              + " Annotate it with @Pure if it has no effect,"
              + Text.VOUCH;
      case INITIALISER ->
          "the static initialiser of "
              + ClassNames.of(effect.what())
              + where
              + " may do what the loop notices (use what it uses, throw what it catches, or call what is"
              + " not looked into), and any iteration may be the one that runs it"
              + Text.SERIAL
              + " Have it set its own class's fields only,"
              + Text.VOUCH;
      case FIELD_WRITE ->
          "the field "
              + what
              + " is written"
              + where
              + ", and all iterations share it"
              + Text.SERIAL
              + " Use a local variable in the loop, and assign the field after it.";
      case THREAD ->
          what
              + where
              + " takes a lock, waits, or depends on the thread that runs it"
              + Text.SERIAL
              + " Move it out of the loop, or do without it.";
      case VOLATILE ->
          "the volatile field "
              + what
              + where
              + " may change at any time"
              + Text.SERIAL
              + " Read it into a local variable before the loop.";
      case OPAQUE ->
          "the effect of the "
              + effect.what()
              + where
              + " is not known"
              + Text.SERIAL
              + " Write it in simple statements,"
              + Text.VOUCH;
      default -> LibraryText.of(effect, what + where, counter);
    };
  }

  /** A member as it is; a construct by its noun. */
  private static String named(String what) {
    boolean isNoun = what.contains(" ") && !what.startsWith("new ") && what.indexOf('(') < 0;
    return isNoun ? "the " + what : what;
  }

  private static String at(Span span, Effect effect) {
    return Text.at(span, effect.site());
  }
}
