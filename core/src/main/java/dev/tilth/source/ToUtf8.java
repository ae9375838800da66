package dev.tilth.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Another encoding as UTF-8. Bytes that are no character become the byte 0xFF, which is none in UTF-8 either: the row
 * that holds it is then rejected where it stands, and no other.
 */
final class ToUtf8 extends InputStream {
    private static final int CHUNK = 1 << 15;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer undecoded = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private boolean ended;
    private boolean finished;

    ToUtf8(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, ready.remaining());
        ready.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        while (!ready.hasRemaining() && !finished) {
            readMore();
            CoderResult result = decoder.decode(undecoded, chars, ended);
            if (result.isError()) {
                undecoded.position(undecoded.position() + result.length());
                decoder.reset();
            } else if (ended && result.isUnderflow()) {
                decoder.flush(chars);
                finished = true;
            }
            encode(result.isError());
        }
        return ready.hasRemaining();
    }

    private void readMore() throws IOException {
        if (!ended) {
            undecoded.compact();
            int read = in.read(undecoded.array(), undecoded.position(), undecoded.remaining());
            ended = read < 0;
            undecoded.position(undecoded.position() + Math.max(read, 0)).flip();
        }
    }

    private void encode(boolean broken) {
        ByteBuffer utf8 = StandardCharsets.UTF_8.encode(chars.flip());
        chars.clear();
        if (broken) {
            ByteBuffer marked = ByteBuffer.allocate(utf8.remaining() + 1);
            utf8 = marked.put(utf8).put((byte) 0xFF).flip();
        }
        ready = utf8;
    }
}
