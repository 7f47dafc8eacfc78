package lib;
/** See the test. */
class Hidden { public static int OPEN = 5; public static int thrice(int x) { return x * 3; } public int open = 4; public int[] arr = new int[1000]; public static int[] tab = new int[1000];
  public final int at(int i) { return arr[i] + open; } static int k = 2; public static int tk(int i) { return tab[i] * k; } }
