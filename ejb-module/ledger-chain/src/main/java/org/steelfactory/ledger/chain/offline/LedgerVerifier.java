package org.steelfactory.ledger.chain.offline;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.steelfactory.ledger.chain.ChainVerifier;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.note.Checkpoint;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.VerifierKey;

/**
 * Verifies a whole ledger: chain and tree over the same bytes, every entry's own words about its place, and every
 * checkpoint. It derives everything anew and believes nothing that is stored.
 *
 * <p>Without a checkpoint from outside nobody can tell whether the last entries were cut off or everything was computed
 * anew, with new signatures: {@link LedgerReport#proven} then rests on keys that the ledger itself offers.
 */
public final class LedgerVerifier {

    private final int threads;
    private final Optional<LedgerHead> head;
    private final List<VerifierKey> keys;
    private final List<Checkpoint> checkpoints;

    private LedgerVerifier(
            int threads, Optional<LedgerHead> head, List<VerifierKey> keys, List<Checkpoint> checkpoints) {
        this.threads = threads;
        this.head = head;
        this.keys = List.copyOf(keys);
        this.checkpoints = List.copyOf(checkpoints);
    }

    /** Verifies with so many threads; with one it starts none. */
    public static LedgerVerifier with(int threads) {
        return new LedgerVerifier(threads, Optional.empty(), List.of(), List.of());
    }

    /** The same for a ledger that says itself where it ends. */
    public LedgerVerifier endingAt(LedgerHead end) {
        return new LedgerVerifier(threads, Optional.of(end), keys, checkpoints);
    }

    /**
     * The same, held against what came from outside.
     *
     * @param outsideKeys those alone whose signatures count, with those that they vouch for
     * @param outsideCheckpoints whose signatures were verified
     */
    public LedgerVerifier against(List<VerifierKey> outsideKeys, List<Checkpoint> outsideCheckpoints) {
        return new LedgerVerifier(threads, head, outsideKeys, outsideCheckpoints);
    }

    /** @throws IOException when an export can't be read, or the thread was interrupted */
    public LedgerReport verify(LedgerSource source) throws IOException, SQLException {
        Run run = new Run();
        if (threads == 1) {
            run.alone(source);
        } else {
            ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
                Thread thread = new Thread(task, "ledger-verifier");
                thread.setDaemon(true);
                return thread;
            });
            try {
                run.together(source, workers);
            } finally {
                workers.shutdownNow();
            }
        }
        return run.report();
    }

    /** One verification. */
    private final class Run {

        private final ChainVerifier chain = head.map(ChainVerifier::new).orElseGet(ChainVerifier::new);
        private final KeyRing ring = new KeyRing(keys);
        private final TreeJudge tree = new TreeJudge(chain, ring);
        private final EntryJudge entries = new EntryJudge(chain, tree, ring);

        Run() {
            checkpoints.forEach(tree::expect);
        }

        void alone(LedgerSource source) throws IOException, SQLException {
            EntryBlock block = new EntryBlock();
            Look look = new Look();
            while (source.fill(block)) {
                look.at(block);
                judge(block);
                block.clear();
            }
        }

        /** This thread reads and judges; what lies between, by far the most, the workers do. */
        void together(LedgerSource source, ExecutorService workers) throws IOException, SQLException {
            ThreadLocal<Look> looks = ThreadLocal.withInitial(Look::new);
            Deque<Future<EntryBlock>> underWay = new ArrayDeque<>();
            Deque<EntryBlock> free = new ArrayDeque<>();
            boolean more = true;
            while (more || !underWay.isEmpty()) {
                while (more && underWay.size() < 2 * threads) {
                    EntryBlock block = free.isEmpty() ? new EntryBlock() : free.pop();
                    more = source.fill(block);
                    if (more) {
                        underWay.add(workers.submit(
                                (Callable<EntryBlock>) () -> looks.get().at(block)));
                    }
                }
                if (!underWay.isEmpty()) {
                    EntryBlock done = result(underWay.poll());
                    judge(done);
                    done.clear();
                    free.push(done);
                }
            }
        }

        private void judge(EntryBlock block) {
            int taken = 0;
            for (EntryBlock.Mark mark : block.marks) {
                taken = take(block, taken, mark.before());
                if (mark.key()) {
                    offer(mark.text());
                } else {
                    entries.settle(false);
                    tree.kept(mark.text());
                }
            }
            take(block, taken, block.count);
        }

        private int take(EntryBlock block, int from, int to) {
            for (int i = from; i < to; i++) {
                entries.take(block, i);
            }
            return to;
        }

        private void offer(String text) {
            try {
                ring.offer(VerifierKey.parse(text));
            } catch (NoteException e) {
                // A key that can't be read makes no signature count.
            }
        }

        LedgerReport report() {
            entries.settle(true);
            boolean headTells = head.filter(end -> end.count() > chain.next()).isPresent();
            if (!headTells) {
                tree.finish();
            }
            return new LedgerReport(chain.finish(), tree.root(), tree.checked(), tree.proven());
        }
    }

    /** What one thread needs to look at blocks. */
    private static final class Look {

        private final BlockDigests digests = new BlockDigests();
        private final ExportLines lines = new ExportLines(digests);

        EntryBlock at(EntryBlock block) {
            if (block.count == 0) {
                lines.look(block);
            } else {
                for (int i = 0; i < block.count; i++) {
                    digests.look(block, i);
                }
            }
            return block;
        }
    }

    private static EntryBlock result(Future<EntryBlock> look) throws IOException {
        try {
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while verifying", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
