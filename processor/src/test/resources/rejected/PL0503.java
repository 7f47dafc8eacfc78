import dev.parloop.Parallel;
import java.util.concurrent.locks.Lock;

class PL0503 {
  static int locked(int[] a, Object lock) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0503
      synchronized (lock) {
        s += a[i];
      }
    }
    return s;
  }

  static void identity(String[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0503
      a[i] = Thread.currentThread().getName();
    }
  }

  static void local(int[] a, ThreadLocal<Integer> local) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0503
      a[i] = local.get();
    }
  }

  static void explicitLock(int[] a, Lock lock) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0503
      lock.lock();
      a[i]++;
      // BUG: warning PL0503
      lock.unlock();
    }
  }
}
