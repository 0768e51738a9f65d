package measure;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The current thread's CPU time, and the time for which it was ready but had no processor, in nanoseconds. Asked of Linux
 * directly: the clock is the one behind {@code ThreadMXBean.getCurrentThreadCpuTime}, which refuses virtual threads.
 */
final class Clocks {
    private static final int THREAD_CPU = 3;
    private static final MethodHandle CLOCK_GETTIME;
    private static final MethodHandle OPEN;
    private static final MethodHandle PREAD;
    private static final MethodHandle CLOSE;

    static {
        Linker linker = Linker.nativeLinker();
        SymbolLookup libc = linker.defaultLookup();
        Linker.Option quick = Linker.Option.critical(false);
        var INT = ValueLayout.JAVA_INT;
        var LONG = ValueLayout.JAVA_LONG;
        var POINTER = ValueLayout.ADDRESS;
        CLOCK_GETTIME = linker.downcallHandle(libc.findOrThrow("clock_gettime"), FunctionDescriptor.of(INT, INT, POINTER), quick);
        OPEN = linker.downcallHandle(
                libc.findOrThrow("open"), FunctionDescriptor.of(INT, POINTER, INT), Linker.Option.firstVariadicArg(2));
        PREAD = linker.downcallHandle(libc.findOrThrow("pread"), FunctionDescriptor.of(LONG, INT, POINTER, LONG, LONG), quick);
        CLOSE = linker.downcallHandle(libc.findOrThrow("close"), FunctionDescriptor.of(INT, INT));
    }

    private static final MemorySegment FILE = Arena.global().allocateFrom("/proc/thread-self/schedstat");
    private static final int BUFFER = 96;

    private final MemorySegment time = Arena.ofAuto().allocate(16, 8);
    private final MemorySegment text = Arena.ofAuto().allocate(BUFFER, 8);
    private int file;

    Clocks() {
        try {
            file = (int) OPEN.invokeExact(FILE, 0);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
        if (file < 0) {
            throw new IllegalStateException("cannot open /proc/thread-self/schedstat: needs Linux, and enough open files");
        }
    }

    long cpu() {
        try {
            int code = (int) CLOCK_GETTIME.invokeExact(THREAD_CPU, time);
            return code == 0 ? time.get(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L + time.get(ValueLayout.JAVA_LONG, 8) : 0;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** The second number of the file. */
    long waitedForProcessor() {
        try {
            long length = (long) PREAD.invokeExact(file, text, (long) BUFFER, 0L);
            long value = 0;
            int at = 0;
            while (at < length && text.get(ValueLayout.JAVA_BYTE, at) != ' ') {
                at++;
            }
            for (at++; at < length; at++) {
                int digit = text.get(ValueLayout.JAVA_BYTE, at) - '0';
                if (digit < 0 || digit > 9) {
                    break;
                }
                value = value * 10 + digit;
            }
            return value;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    void close() {
        try {
            int code = (int) CLOSE.invokeExact(file);
            file = -1;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
