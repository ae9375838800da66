package dev.tilth.build;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * One build at a time in a folder of versions; others wait. A lock of the operating system on the file {@code .lock}, which
 * ends with the process however that ends, so that none is ever left behind; the file says which process has it. Threads
 * of one process wait for each other beside it, for such a lock is a process's.
 */
final class Turn implements Closeable {
    private static final String FILE = ".lock";
    /** Far behind the content, which others may so read where a lock keeps them from the bytes it is on. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Map<Path, Semaphore> OF_THREADS = new ConcurrentHashMap<>();

    private final Semaphore ofThreads;
    private final FileChannel channel;

    private Turn(Semaphore ofThreads, FileChannel channel) {
        this.ofThreads = ofThreads;
        this.channel = channel;
    }

    /**
     * Waits for all builds that came before.
     *
     * @param folder of versions, which is there
     * @param progress told once where there is something to wait for
     */
    static Turn take(Path folder, Progress progress) throws IOException {
        Semaphore ofThreads = OF_THREADS.computeIfAbsent(folder.toRealPath(), path -> new Semaphore(1, true));
        if (!ofThreads.tryAcquire()) {
            progress.waits(folder, ProcessHandle.current().pid());
            ofThreads.acquireUninterruptibly();
        }
        try {
            return new Turn(ofThreads, locked(folder, progress));
        } catch (IOException | RuntimeException | Error e) {
            ofThreads.release();
            throw e;
        }
    }

    private static FileChannel locked(Path folder, Progress progress) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                progress.waits(folder, holder(channel));
                channel.lock(LOCKED_BYTE, 1, false);
            }
            name(channel);
            return channel;
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    /** The process that has the lock, 0 where it did not say yet. */
    private static long holder(FileChannel channel) throws IOException {
        ByteBuffer said = ByteBuffer.allocate(Long.BYTES * 3);
        channel.read(said, 0);
        String pid = new String(said.array(), 0, said.position(), StandardCharsets.US_ASCII).strip();
        return pid.matches("\\d{1,18}") ? Long.parseLong(pid) : 0;
    }

    private static void name(FileChannel channel) throws IOException {
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid), 0);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            ofThreads.release();
        }
    }
}
