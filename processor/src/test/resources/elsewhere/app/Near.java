package app;

/** Its field hides that of the class above. */
class Near extends Farther {
  int[] z = new int[7];
}

class Farther {
  int[] z = new int[1000];
  final int next(int i) { return ++z[i]; }
}
