package org.steelfactory.ledger.chain.offline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.ledger.chain.EntryHasher;
import org.steelfactory.ledger.chain.scan.EntryTime;
import org.steelfactory.ledger.chain.scan.JsonText;

/** Finds entries, checkpoints and keys in a block of lines of an {@link ExportFormat export}. One is for one thread. */
final class ExportLines {

    private static final byte[] HASH = bytes(ExportFormat.HASH);
    private static final byte[] PREVIOUS_HASH = bytes(ExportFormat.PREVIOUS_HASH);
    private static final byte[] DATA = bytes(ExportFormat.DATA);
    private static final byte[] NOTHING = new byte[0];

    private final BlockDigests digests;

    ExportLines(BlockDigests digests) {
        this.digests = digests;
    }

    /** Looks at each line of a block that consists of whole lines. */
    void look(EntryBlock block) {
        int end = block.length;
        int at = 0;
        while (at < end) {
            int behind = entry(block, at, end);
            at = behind >= 0 ? behind : other(block, at, end);
        }
    }

    /** An entry as it is usually written; −1 where it isn't. */
    private int entry(EntryBlock block, int from, int end) {
        byte[] bytes = block.bytes;
        int hash = from + HASH.length;
        int hashTo = hash + EntryHasher.HEX_LENGTH;
        int previous = hashTo + PREVIOUS_HASH.length;
        if (previous + EntryHasher.HEX_LENGTH + DATA.length >= end
                || !is(HASH, bytes, from)
                || !is(PREVIOUS_HASH, bytes, hashTo)) {
            return -1;
        }
        int previousTo = previous + EntryHasher.HEX_LENGTH;
        if (!is(DATA, bytes, previousTo)) {
            previousTo = previous + EntryHasher.GENESIS.length();
            if (!is(DATA, bytes, previousTo)) {
                return -1;
            }
        }
        int i = block.next();
        block.hashFrom[i] = hash;
        block.hashTo[i] = hashTo;
        block.previousFrom[i] = previous;
        block.previousTo[i] = previousTo;
        block.dataFrom[i] = previousTo + DATA.length;
        block.place[i] = EntryBlock.NO_PLACE;
        block.keptTime[i] = EntryTime.NONE;
        boolean whole = digests.lookAhead(block, i, end)
                && block.dataTo[i] + 1 < end
                && bytes[block.dataTo[i]] == '}'
                && bytes[block.dataTo[i] + 1] == '\n';
        if (!whole) {
            block.count--;
            return -1;
        }
        digests.digest(block, i);
        return block.dataTo[i] + 2;
    }

    /** Any other line. One that nobody can read is taken for an entry whose data it is: its hash will not fit. */
    private int other(EntryBlock block, int from, int end) {
        int lineEnd = from;
        while (lineEnd < end && block.bytes[lineEnd] != '\n') {
            lineEnd++;
        }
        String line = new String(block.bytes, from, lineEnd - from, StandardCharsets.UTF_8);
        Optional<Map<String, String>> members = JsonText.members(line);
        Optional<String> checkpoint =
                members.filter(map -> map.size() == 1).map(map -> map.get(ExportFormat.CHECKPOINT));
        Optional<String> key = members.filter(map -> map.size() == 1).map(map -> map.get(ExportFormat.PUBLIC_KEY));
        if (checkpoint.isPresent() || key.isPresent()) {
            block.marks.add(new EntryBlock.Mark(
                    block.count, key.isPresent(), key.or(() -> checkpoint).get()));
        } else {
            Optional<Map<String, String>> entry =
                    members.filter(map -> map.containsKey("hash") && map.containsKey("text"));
            block.put(
                    EntryBlock.NO_PLACE,
                    entry.map(map -> bytes(map.get("text"))).orElseGet(() -> bytes(line)),
                    entry.map(map -> bytes(map.get("hash"))).orElse(NOTHING),
                    entry.map(map -> bytes(map.getOrDefault("previousHash", "")))
                            .orElse(NOTHING),
                    EntryTime.NONE);
            digests.look(block, block.count - 1);
        }
        return lineEnd + 1;
    }

    private static boolean is(byte[] expected, byte[] bytes, int from) {
        return Arrays.equals(expected, 0, expected.length, bytes, from, from + expected.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
