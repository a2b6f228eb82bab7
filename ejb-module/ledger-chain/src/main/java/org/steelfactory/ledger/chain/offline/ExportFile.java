package org.steelfactory.ledger.chain.offline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;

/** An {@link ExportFormat export} in a file, read in blocks of whole lines. */
public final class ExportFile implements LedgerSource, AutoCloseable {

    /** No entry is longer: the database takes no statement that would be. */
    private static final int MAX_LINE = 256 << 20;

    private final ReadableByteChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(EntryBlock.BYTES);
    private byte[] rest = new byte[0];
    private boolean ended;

    public ExportFile(Path path) throws IOException {
        this(FileChannel.open(path, StandardOpenOption.READ));
    }

    /** An export from anywhere else; closed with this. */
    public ExportFile(ReadableByteChannel channel) {
        file = channel;
    }

    @Override
    public boolean fill(EntryBlock block) throws IOException, SQLException {
        block.put(rest);
        int lines = -1;
        while (lines < 0 && !ended) {
            lines = lastLineEnd(block.bytes, read(block), block.length);
            if (block.length > MAX_LINE) {
                throw new IOException("A line is longer than any entry can be; this is no export of a ledger");
            }
        }
        if (ended) {
            // What comes after the last line break is a line as well.
            if (block.length > 0 && block.bytes[block.length - 1] != '\n') {
                block.put(new byte[] {'\n'});
            }
            lines = block.length;
        }
        rest = Arrays.copyOfRange(block.bytes, lines, block.length);
        block.length = lines;
        return lines > 0;
    }

    /** Puts more bytes into the block, and tells where they begin. */
    private int read(EntryBlock block) throws IOException {
        int from = block.length;
        buffer.clear().limit(Math.max(1, Math.min(buffer.capacity(), EntryBlock.BYTES - from)));
        if (from >= EntryBlock.BYTES) {
            buffer.limit(buffer.capacity());
        }
        ended = file.read(buffer) < 0;
        buffer.flip();
        int count = buffer.remaining();
        if (block.bytes.length < from + count) {
            block.bytes = Arrays.copyOf(block.bytes, Math.max(from + count, 2 * block.bytes.length));
        }
        buffer.get(block.bytes, from, count);
        block.length += count;
        return from;
    }

    /** Behind the last line break of these bytes; −1 where there is none. */
    private static int lastLineEnd(byte[] bytes, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
