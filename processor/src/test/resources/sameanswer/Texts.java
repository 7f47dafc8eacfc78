package corpus;

import dev.parloop.Parallel;

/** Comments, literals and layout that must survive. */
public class Texts {

  static int comments(int[] a /* for ( */) {
    int s = 0; // } behind
    /* for (@Parallel int i = 0; */ for ( // proved
        // the counter
        @Parallel(chunks = 5, serialBelow = 0) /* annotated */ int i /* is */ = /* zero */ 0;
        i < /* bound; */ a.length; // while
        i++ /* step) */) /* body */ { // {
      s /* += */ += a[i]; // a[i]; }
      /* } */
    } // end
    return s;
  }

  static int labelled(int[] a) {
    int s = 0;
    outer: /* outer: the label */ // outer
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      for (int j = 0; j < 3; j++) {
        if (a[i] == j) continue outer;
      }
      s += a[i];
    }
    return s;
  }

  static int textBlock(int[] a) {
    int s = 0;
    String before = """
        for (int i = 0;
          i < n; "i++") {
            }
      \\ $L $T $$ end\
      """;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      String text = """
          two
            lines $L $S # \t \"""
          """;
      if (text == null) s++;
      s += a[i];
    }
    return s + before.length();
  }

  static int literals(int[] a, char[] b) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += a[i] & 0xFF_FF ^ 0b1010 + 017;
      if (b[i] == '"' || b[i] == '\'' || b[i] == '\\' || b[i] == '\u0041' || b[i] == '$') {
        s += (int) (1_000L * 1e1f + .5 + 0x1p3);
      }
      String dollar = "$L $T // not a comment /* $$ # \u00e9";
      if (dollar == null) s--;
    }
    return s;
  }

  static int größe(int[] länge, int 数) {
    int σ = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int ι = 0; ι < länge.length; ι++) { // proved
      σ += länge[ι] + 数;
    }
    return σ;
  }

  static int \u0061scii(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s \u002b= a[i];
    }
    return s;
  }

      static int strangeLayout(int[] a)
  {
    int s
      = 0; for(@Parallel(chunks=5,serialBelow=0)int i=0;i<a.length;i++)s+=a // proved
[i]
    ; return
      s;}

	static int tabs(int[] a) {
		int s = 0;
		for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
			if (a[i] > 0)
				s += a[i];
			else
			    s -= 1;
		}
		return s;
	}

  static int withoutBraces(int[] a, int k) {
    int s = 0;
    if (k > 0)
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) // proved
        if (a[i] > 0)
          s += a[i];
        else
          s -= 1;
    else
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) // proved
        s ^= a[i];
    return s;
  }
}
